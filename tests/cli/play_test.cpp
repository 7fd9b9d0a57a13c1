#include "cli/play.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "run.hpp"

namespace makegood {
namespace {

using test::count_of;
using test::has;
using test::run;

TEST_CASE("A conversation is played by numbers to its debrief") {
  const auto ran = run({"play", "chairs"}, "1\n1\n1\n1\n1\n");
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "Eleven chairs without arms"));
  CHECK(has(ran.out, "Dana  I left two messages. Somebody was to ring me by two."));
  CHECK(has(ran.out, "(She waits.)"));
  CHECK(has(ran.out, "1  “You're right. We said two o'clock and we didn't call.”"));
  CHECK(has(ran.out, "You   You're right. We said two o'clock and we didn't call."));
  CHECK(has(
      ran.out,
      "Promised by 17:30 · Ring Dana with the warehouse's answer\n      Reminder set for 17:15\n"));
  CHECK(has(ran.out, "Thursday 17:15 · 34 min later"));
  CHECK(has(ran.out, "Promise kept"));
  CHECK(has(ran.out, "Debrief"));
  CHECK(has(ran.out, "Excellent service · 100%"));
  CHECK(has(ran.out, "You told Dana 17:30 and rang at 17:15."));
  CHECK(has(ran.out, "You asked Dana: How did we do, one to five?"));
  CHECK(has(ran.out, "4 of 5."));
}

TEST_CASE("The channel and the clock are said at the opening") {
  const auto ran = run({"play", "chairs"}, "q\n");
  CHECK(has(ran.out, "── Phone call · Thursday 16:38 ─"));
  CHECK(has(ran.out, "Thu 16:38 · Dana: Losing patience\n"));
}

TEST_CASE("Guided mode remarks after a choice, practice mode keeps it for the debrief") {
  const auto guided = run({"play", "chairs"}, "2\nq\n");
  CHECK(has(guided.out, "│ That blamed a colleague."));
  CHECK(has(guided.out, "Honesty −1"));
  const auto practice = run({"play", "chairs", "--mode", "practice"}, "2\nq\n");
  CHECK_FALSE(has(practice.out, "That blamed"));
  CHECK_FALSE(has(practice.out, "Honesty −1"));
}

TEST_CASE("A wrong answer is told what is open, and nothing moves") {
  const auto ran = run({"play", "chairs"}, "9\nabc\n0\n-1\n1.5\n999999999999999999999\n\n1\nq\n");
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "“9” is not one of them. Type a number from 1 to 2, or ? for help."));
  CHECK(has(ran.out, "“abc” is not one of them."));
  CHECK(count_of(ran.out, "is not one of them") == 6);
  CHECK(has(ran.out, "Fine. So what happens now?"));
}

TEST_CASE("What is typed is echoed without control characters") {
  const auto ran = run({"play", "chairs"}, "\x1b[2Jx\x07\nq\n");
  CHECK_FALSE(has(ran.out, "\x1b"));
  CHECK_FALSE(has(ran.out, "\x07"));
  CHECK(has(ran.out, "“[2Jx” is not one of them."));
}

TEST_CASE("u takes the last choice back, as if it had never been made") {
  const auto ran = run({"play", "chairs"}, "u\n2\nu\n1\n1\n1\n1\n1\n");
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "There is nothing to take back yet."));
  CHECK(has(ran.out, "Taken back. You were here:"));
  CHECK(has(ran.out, "Excellent service · 100%"));
}

TEST_CASE("Practice mode does not take back") {
  const auto ran = run({"play", "chairs", "--mode", "practice"}, "1\nu\nq\n");
  CHECK(has(ran.out, "Practice mode lets the conversation run"));
  CHECK_FALSE(has(ran.out, "Taken back"));
}

TEST_CASE("An assessment is shuffled, has no way back, and says whether it reached the mark") {
  const auto left = run({"play", "chairs", "--mode", "assessment"}, "1\nu\nq\n");
  CHECK(has(left.out, "An assessment lets the conversation run"));
  CHECK_FALSE(has(left.out, "the mark is"));
  const std::string best =
      "dana-calls/own-it,what-now/ask-and-ring,waiting/ring-now,time-to-ring/tell,how-was-it/ask";
  const auto passed = run({"play", "chairs", "--mode", "assessment", "--choices", best});
  CHECK(has(passed.out, "Passed: 100%, the mark is 60%."));
  CHECK(has(passed.out, "That is about this conversation"));
  const auto record = run({"play", "chairs", "--mode", "assessment", "--choices", best, "--json"});
  CHECK(has(record.out, "\"mode\": \"assessment\",\n  \"seed\": 1,"));
  const auto not_yet = run({"play", "chairs", "--mode", "assessment", "--choices",
                            "dana-calls/explain,what-now/pass-on"});
  CHECK(has(not_yet.out, "Not yet: 0%, the mark is 60%."));
  const auto practice = run({"play", "chairs", "--mode", "practice", "--choices", best});
  CHECK_FALSE(has(practice.out, "the mark is"));
}

TEST_CASE("l lists the promises") {
  const auto ran = run({"play", "chairs"}, "l\n1\n1\nl\nq\n");
  CHECK(has(ran.out, "Promises, at Thu 16:38"));
  CHECK(has(ran.out, "missed before you came"));
  CHECK(has(ran.out, "Call Dana back, by Wed 14:00"));
  CHECK(has(ran.out, "open, 49 min left"));
}

TEST_CASE("? explains the keys") {
  const auto ran = run({"play", "chairs"}, "?\nq\n");
  CHECK(has(ran.out, "take the last one back"));
  CHECK(has(ran.out, "list of promises"));
}

TEST_CASE("Input that ends early is said, with its own exit code") {
  const auto ran = run({"play", "chairs"}, "1\n");
  CHECK(ran.result.exit_code == kExitUnfinished);
  CHECK(has(ran.out, "The input ended before the conversation did."));
}

TEST_CASE("A missed promise and the chase are in the conversation") {
  const auto ran = run({"play", "chairs", "--width", "96"}, "1\n2\n1\n1\n1\n");
  CHECK(has(ran.out, "Promise missed · Ring Dana"));
  CHECK(has(ran.out, "It is past half past five."));
  CHECK(has(ran.out, "Bad service"));
  CHECK(has(ran.out, "and she had to"));
}

TEST_CASE("A list of choices is played and stops with the debrief") {
  const auto ran = run({"play", "chairs", "--choices", "1, 2,2,1,1"});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "Good service"));
  CHECK_FALSE(has(ran.out, "> "));
}

TEST_CASE("A way that a finding names can be pasted, full stop and all") {
  const auto numbers = run({"play", "chairs", "--choices", "1,2,2"});
  const auto names = run(
      {"play", "chairs", "--choices", "dana-calls/own-it, what-now/just-ring, waiting/ring-now."});
  CHECK(names.result.exit_code == kExitOk);
  CHECK(names.out == numbers.out);
}

TEST_CASE("A choice that a finding names with how often stands for as many") {
  const auto ran = run({"play", "chairs", "--choices", "dana-calls/own-it (2 times)"});
  CHECK(has(ran.err, "entry 2 is dana-calls/own-it, but"));
  const auto once =
      run({"play", "chairs", "--choices", "dana-calls/own-it (1 times), what-now/just-ring"});
  CHECK(once.out == run({"play", "chairs", "--choices", "1,2"}).out);
  for (const std::string entry : {"dana-calls/own-it (0 times)", "dana-calls/own-it (x times)"}) {
    CHECK(has(run({"play", "chairs", "--choices", entry}).err, "no such scene and choice"));
  }
}

TEST_CASE("A named choice that is not open there, or nowhere, is refused") {
  const auto elsewhere = run({"play", "chairs", "--choices", "1,waiting/ring-now"});
  CHECK(elsewhere.result.exit_code == kExitUsage);
  CHECK(has(elsewhere.err, "entry 2 is waiting/ring-now, but 1 to 4 were open there:"));
  const auto nowhere = run({"play", "chairs", "--choices", "dana-calls/sing"});
  CHECK(nowhere.result.exit_code == kExitUsage);
  CHECK(has(nowhere.err, "no such scene and choice"));
}

TEST_CASE("A list that stops on the way shows where it stands and what is open") {
  const auto ran = run({"play", "chairs", "--choices", "1"});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "“I'll find out and ring you by 17:30.”"));
  CHECK(has(ran.out, "The list ends here, after 1 choice."));
  CHECK_FALSE(has(ran.out, "Debrief"));
}

TEST_CASE("A seed shows other words and another order, and numbers count in that order") {
  const test::Folder folder("cli-seed");
  const std::string file = folder.write("chairs.json", test::chairs_reworded());
  std::set<std::string> looks, records;
  for (int seed = 0; seed < 8; ++seed) {
    const std::string number = std::to_string(seed);
    const auto opening = run({"play", file, "--seed", number, "--choices", ""});
    CHECK(opening.result.exit_code == kExitOk);
    looks.insert(opening.out);
    // What stands behind "1" is what choosing 1 says.
    const std::size_t at = opening.out.find("1  “") + std::string("1  “").size();
    const std::string first = opening.out.substr(at, opening.out.find("”", at) - at);
    CHECK(has(run({"play", file, "--seed", number, "--choices", "1"}).out, "You   " + first));
    CHECK(has(run({"play", file, "--seed", number}, "1\nq\n").out, "You   " + first));
    // Names mean the same whatever is shown.
    const auto named = run({"play", file, "--seed", number, "--json", "--choices",
                            "dana-calls/own-it,what-now/ask-and-ring"});
    const auto record = nlohmann::json::parse(named.out, nullptr, false);
    CHECK(record.value("seed", 0) == seed);
    CHECK(record["actions"][1] == "what-now/ask-and-ring");
    records.insert(record["result"].dump());
  }
  CHECK(looks.size() > 4);
  CHECK(records.size() == 1);
}

TEST_CASE("A seed that is no number of 32 bits is refused") {
  for (const char* seed : {"-1", "4294967296", "x", "1.5"}) {
    CHECK(run({"play", "chairs", std::string("--seed=") + seed}).result.exit_code == kExitUsage);
  }
  CHECK(run({"play", "chairs", "--seed", "4294967295"}, "q\n").result.exit_code == kExitOk);
}

TEST_CASE("A choice out of range names its position and what was open") {
  const auto ran = run({"play", "chairs", "--choices", "1,7"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "--choices: entry 2 is 7, but 1 to 4 were open there:"));
  CHECK(has(ran.err, "“I'll find out and ring you by 17:30.”"));
  CHECK(run({"play", "chairs", "--choices", "0"}).result.exit_code == kExitUsage);
}

TEST_CASE("Choices beyond the end are refused") {
  const auto ran = run({"play", "chairs", "--choices", "1,3,1"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "--choices: entry 3 is 1, but the conversation had ended after 2 choices."));
}

TEST_CASE("A list that is no list is refused") {
  for (const char* list : {"1,,2", "1,x", "one", "1,", "1;2", "-1", "99999999999"}) {
    const auto ran = run({"play", "chairs", std::string("--choices=") + list});
    CHECK(ran.result.exit_code == kExitUsage);
    CHECK(has(ran.err, "--choices: entry "));
  }
}

TEST_CASE("The record is all that standard output gets, and it is the same every time") {
  const auto first = run({"play", "chairs", "--choices", "1,1,1,1,1", "--json"});
  const auto second = run({"play", "chairs", "--choices", "1,1,1,1,1", "--json"});
  CHECK(first.result.exit_code == kExitOk);
  CHECK(first.out == second.out);
  CHECK(first.err.empty());
  const auto record = nlohmann::json::parse(first.out, nullptr, false);
  REQUIRE(record.is_object());
  CHECK(record["scenario"] == "chairs");
  CHECK(record["actions"].size() == 5);
}

TEST_CASE("A refused list writes no record") {
  const auto ran = run({"play", "chairs", "--choices", "9", "--json"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(ran.out.empty());
}

TEST_CASE("With typed answers and --json the conversation goes to standard error") {
  const auto ran = run({"play", "chairs", "--json"}, "1\n3\n");
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.err, "I left two messages."));
  CHECK(nlohmann::json::parse(ran.out, nullptr, false).is_object());
}

TEST_CASE("A scenario with mistakes is not played and says them") {
  const test::Folder folder("cli-broken");
  const std::string file = folder.write("broken.json", "{ \"format\": 1, \"titel\": 3 }");
  const auto ran = run({"play", file});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.err, file + ":1:"));
  CHECK(has(ran.err, "error S"));
  CHECK(has(ran.err, "cannot be played until its errors are mended."));
  CHECK(ran.out.empty());
}

TEST_CASE("A file that is not there is named, with what may have been meant") {
  const test::Folder folder("cli-missing");
  folder.write("chairs.json", test::kChairs);
  const auto ran = run({"play", folder.path() + "/chiars.json"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "chiars.json: cannot be read: No such file or directory."));
  CHECK(has(ran.err, "Did you mean"));
  CHECK(has(ran.err, "/chairs.json\"?"));
}

TEST_CASE("An id that is not shipped lists the ids") {
  const auto ran = run({"play", "late-folow-up"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "Did you mean \"late-follow-up\"?"));
  CHECK(has(ran.err, "Shipped: chairs, late-follow-up."));
}

TEST_CASE("A folder cannot be played") {
  const test::Folder folder("cli-folder");
  const auto ran = run({"play", folder.path()});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "this is a folder"));
}

TEST_CASE("Standard input can be the scenario when the choices are a list") {
  const auto ran = run({"play", "-", "--choices", "1,3"}, std::string(test::kChairs));
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "She hangs up"));
  CHECK(run({"play", "-"}, std::string(test::kChairs)).result.exit_code == kExitUsage);
}

TEST_CASE("Lines keep to the width that was asked for") {
  for (const char* width : {"20", "40", "64"}) {
    const auto ran = run({"play", "chairs", "--width", width}, "1\n1\nl\n1\n1\n1\n");
    CHECK(ran.result.exit_code == kExitOk);
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) {
      std::size_t columns = 0;
      for (const char c : line)
        columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
      CHECK_MESSAGE(columns <= static_cast<std::size_t>(std::stoi(width)), line);
    }
  }
}

TEST_CASE("Colour is used only where it is welcome") {
  Terminal terminal;
  CHECK_FALSE(has(run({"play", "chairs"}, "1\nq\n", terminal).out, "\x1b["));
  terminal.color = true;
  CHECK(has(run({"play", "chairs"}, "1\nq\n", terminal).out, "\x1b["));
}

TEST_CASE("Control characters of a file never reach the terminal") {
  std::string text(test::kChairs);
  const std::string words = "I left two messages.";
  text.replace(text.find(words), words.size(), "I left\\u001b[31m two\\u009b messages\\u202e.");
  const test::Folder folder("cli-control");
  const auto ran = run({"play", folder.write("control.json", text)}, "q\n");
  const std::string all = ran.out + ran.err;
  CHECK_FALSE(has(all, "\x1b"));
  CHECK_FALSE(has(all, "\xC2\x9B"));
  CHECK_FALSE(has(all, "\xE2\x80\xAE"));
}

}  // namespace
}  // namespace makegood
