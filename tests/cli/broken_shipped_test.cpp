// A shipped scenario broken by hand, as it happens to somebody who writes one: each mistake is
// caught by its own code, at the line where it stands, and said in words that name the thing and
// need no programmer. Real scenarios are longer and more tangled than examples, so what is looked
// at here as well is that one mistake does not bury itself under a dozen findings.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "run.hpp"

namespace makegood {
namespace {

using test::edited;
using test::has;

struct Broken {
  std::string what;
  const char* code;
  std::string text;
  const char* line;                  ///< stands first on the line that is named
  std::vector<const char*> message;  ///< parts of it
};

std::string sound() {
  return test::read_file(MAKEGOOD_SOURCE_DIR "/scenarios/late-follow-up.json");
}

/// `member` put first into what has that id.
std::string with(std::string text, const std::string& id, const std::string& member) {
  const std::string at = "\"id\": \"" + id + "\",";
  return edited(std::move(text), at, at + ' ' + member + ',');
}

/// The text of the next `key` behind `id` replaced by `words`.
std::string reworded(std::string text, const std::string& id, const std::string& key,
                     const std::string& words) {
  const std::size_t from = text.find("\"id\": \"" + id + "\",");
  REQUIRE_MESSAGE(from != std::string::npos, id);
  const std::string open = '"' + key + "\": \"";
  const std::size_t start = text.find(open, from) + open.size();
  std::size_t end = start;
  while (text[end] != '"' || text[end - 1] == '\\') ++end;
  return text.replace(start, end - start, words);
}

/// A choice put before another one.
std::string with_choice(std::string text, const std::string& before, const std::string& choice) {
  const std::string at = "{ \"id\": \"" + before + "\"";
  return edited(std::move(text), at, "{ " + choice + " },\n        " + at);
}

std::string every_answer_that_earns_is_the_longest() {
  std::string text = sound();
  std::size_t at = 0;
  // "say" or "do" comes before "score"; a choice whose first number is above zero grows a tail.
  while ((at = text.find("\"score\": { \"", at)) != std::string::npos) {
    const std::size_t value = text.find(": ", at + 12) + 2;
    const std::size_t say = text.rfind("\"say\": \"", at);
    const std::size_t open = text.rfind("{ \"id\": \"", at);
    at = value;
    if (say == std::string::npos || say < open || text[value] == '-') continue;
    const std::size_t end = text.find("\",", say + 8);
    const std::string tail =
        " I say so because I mean it, and because you have waited long enough to be told.";
    text.insert(end, tail);
    at += tail.size();
  }
  return text;
}

std::string every_point_is_lost() {
  std::string text = sound();
  std::size_t at = 0;
  while ((at = text.find("\"score\": {", at)) != std::string::npos) {
    for (; text[at] != '}'; ++at) {
      const bool number = std::isdigit(static_cast<unsigned char>(text[at])) != 0;
      if (number && text[at - 1] == ' ') text.insert(at++, "-");
    }
  }
  return text;
}

std::vector<Broken> all_of_them() {
  const std::string again =
      R"("id": "again", "say": "Eleven chairs, I have that.", "score": { "love": 1 }, )"
      R"("why": "You say back what she said.", "goto": "what-now")";
  const std::string hold =
      R"({ "id": "hold", "title": "On hold", "who": "dana", "says": "Hello?", "choices": [)"
      R"({ "id": "music", "do": "Let the music play.", "why": "She hears music.", "goto": "hold")";
  const std::string soon =
      R"("id": "soon", "say": "You will hear from me, very soon.", "takes": "1 min", )"
      R"("score": { "response": -1, "realistic": -1 }, "why": "Soon is no time.", )"
      R"("goto": "soon-when")";
  const std::string put_on_hold =
      R"("id": "put-on-hold", "say": "Would you hold?", "why": "She has.", "goto": "hold")";
  const auto on_hold = [&](const std::string& more) {
    return edited(with_choice(sound(), "find-culprit", put_on_hold), "{ \"id\": \"order-number\",",
                  hold + more + " } ] },\n    { \"id\": \"order-number\",");
  };
  return {
      {"a typo in a goto",
       "S012",
       edited(sound(), "\"goto\": \"tomasz-busy\"", "\"goto\": \"tomas-busy\""),
       "\"goto\": \"tomas-busy\"",
       {"\"tomas-busy\"", "Did you mean \"tomasz-busy\"?"}},
      {"a comma forgotten",
       "J015",
       edited(sound(), "\"id\": \"half-five\",", "\"id\": \"half-five\""),
       "{ \"id\": \"half-five\" \"say\"",
       {"A comma is missing before \"say\""}},
      {"a guard that nobody can meet",
       "E003",
       with(sound(), "later", R"("when": { "mood": { "femi": "delighted" } })"),
       "{ \"id\": \"later\"",
       {"\"femi-quote/later\" is never open", "the mood of \"femi\" being \"delighted\""}},
      {"a guard that contradicts itself",
       "E003",
       with(sound(), "later",
            R"("when": { "all": [ { "fact": { "six": true } }, { "fact": { "six": false } } ] })"),
       "{ \"id\": \"later\"",
       {"the fact \"six\" being true together with the fact \"six\" being false"}},
      {"a promise that nobody can keep",
       "E020",
       edited(sound(), R"("promise": { "id": "femi", "due": "18:00" })",
              R"("promise": { "id": "femi", "due": "17:15" })"),
       "{ \"id\": \"femi\", \"by\"",
       {"Nobody can keep the promise \"femi\""}},
      {"points for nothing, in no time",
       "E012",
       with_choice(sound(), "my-word", again + R"(, "takes": "0 min")"),
       "{ \"id\": \"again\"",
       {"Points without end: \"what-now/again\" earns 1", "as often as one likes"}},
      {"points for nothing, a minute each",
       "E013",
       with_choice(sound(), "my-word", again),
       "{ \"id\": \"again\"",
       {"chooses \"what-now/again\"", "saying the same again and again pays"}},
      {"the longest is the best",
       "L001",
       every_answer_that_earns_is_the_longest(),
       "{",
       {"always taking the longest line", "It helps most in \""}},
      {"a dead end",
       "E010",
       on_hold(R"(, "takes": "0 min")"),
       "{ \"id\": \"hold\"",
       {"Whoever comes here never gets out again", "\"hold\""}},
      {"a dead end until the clock has run out",
       "E011",
       on_hold(""),
       "{ \"id\": \"hold\"",
       {"Whoever comes here goes round", "\"hold\""}},
      {"an ending that nothing leads to",
       "S049",
       edited(sound(), "\"endings\": [",
              "\"endings\": [\n    { \"id\": \"flowers\", \"title\": \"Flowers\", \"text\": \"She "
              "sends flowers.\" },"),
       "{ \"id\": \"flowers\"",
       {"Nothing leads to the ending \"flowers\""}},
      {"an ending behind a guard that nobody can meet",
       "E002",
       edited(edited(sound(), "\"endings\": [",
                     "\"endings\": [\n    { \"id\": \"flowers\", \"title\": \"Flowers\", \"text\": "
                     "\"She sends flowers.\" },"),
              "\"goto\": \"passed-along\" }",
              "\"goto\": [ { \"when\": { \"promise\": { \"ring\": \"kept\" } }, \"to\": "
              "\"flowers\" }, \"passed-along\" ] }"),
       "{ \"id\": \"flowers\"",
       {"the ending \"flowers\"", "the promise \"ring\" being kept, which is never so there"}},
      {"a count beyond its range",
       "E040",
       with(edited(sound(), "\"facts\": {",
                   "\"facts\": {\n    \"calls\": { \"min\": 0, \"max\": 1, \"start\": 1 },"),
            "half-five", R"("set": { "calls": "+1" })"),
       "\"calls\": {",
       {"\"calls\" can be counted beyond its range of 0 to 1"}},
      {"a reminder that can never come up",
       "E024",
       edited(sound(), R"("remind": { "id": "ring", "at": "17:15" })",
              R"("remind": { "id": "ring", "at": "Tue 17:59" })"),
       "{ \"id\": \"ring\", \"by\"",
       {"A reminder of the promise \"ring\" should open \"alarm\"", "never"}},
      {"a pass mark above everything",
       "S005",
       edited(sound(), "\"tenets\": [", "\"pass\": 120, \"tenets\": ["),
       "\"pass\": 120",
       {"120 is out of range: from 0 to 100"}},
      {"a pass mark out of reach, since nothing earns",
       "E035",
       every_point_is_lost(),
       "{",
       {"Nobody can pass", "points"}},
      {"a reason that praises a loss",
       "L010",
       reworded(sound(), "my-word", "why", "Exactly right: she breathes out, and so do you."),
       "{ \"id\": \"my-word\"",
       {"\"what-now/my-word\"", "points"}},
      {"two answers that are one",
       "L008",
       with_choice(sound(), "as-soon-as", soon),
       "{ \"id\": \"as-soon-as\"",
       {"\"what-now/as-soon-as\" or \"what-now/soon\"", "the same"}},
      {"nobody can be excellent",
       "E030",
       [] {
         std::string text = sound();
         for (std::size_t at; (at = text.find(", \"question\": true")) != std::string::npos;) {
           text.erase(at, std::string_view(", \"question\": true").size());
         }
         return text;
       }(),
       "{",
       {"Nobody can come to the grade Excellent"}},
  };
}

/// The line that begins with `start`, blanks aside.
std::size_t line_of(const std::string& text, std::string_view start) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t word = text.find_first_not_of(' ', at);
    if (text.compare(word, start.size(), start) == 0) return line;
    at = text.find('\n', at) + 1;
    if (at == 0) break;
  }
  return 0;
}

constexpr std::size_t kMostFindings = 8;

}  // namespace

TEST_CASE("A shipped scenario broken by hand is caught each time, in words for a trainer") {
  REQUIRE(test::run({"check", "-", "--strict"}, sound()).result.exit_code == kExitOk);
  for (const Broken& broken : all_of_them()) {
    CAPTURE(broken.what);
    const auto ran = test::run({"check", "-", "--strict", "--json"}, broken.text);
    CHECK(ran.result.exit_code == kExitFindings);
    const auto findings = nlohmann::json::parse(ran.out, nullptr, false);
    REQUIRE(findings.is_array());
    // Where nothing earns, every scene is one in which every answer loses: that many are true.
    if (std::string_view(broken.code) != "E035") CHECK(findings.size() <= kMostFindings);
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const auto& one) { return one["code"] == broken.code; });
    std::string all;
    for (const auto& one : findings) {
      all += one["code"].get<std::string>() + ' ' + one["message"].get<std::string>() + '\n';
    }
    CAPTURE(all);
    REQUIRE(found != findings.end());
    if (std::string_view(broken.line) != "{") {
      CHECK((*found)["line"] == line_of(broken.text, broken.line));
    }
    const std::string message =
        (*found)["message"].get<std::string>() + ' ' + (*found)["hint"].get<std::string>();
    for (const char* part : broken.message) CHECK_MESSAGE(has(message, part), part);
    for (const char* word : {"state ", "node", "vertex", "null", "invariant", "fixpoint", "parse",
                             "token", "boolean", "integer", "expression", " = ", "=="}) {
      CHECK_FALSE_MESSAGE(has(message, word), word);
    }
  }
}

}  // namespace makegood
