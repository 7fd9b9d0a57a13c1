// Reading a scenario that uses every key once gives the model that its author meant.
#include "scenario/reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "scenario/scenario.hpp"

using namespace makegood;

namespace {

std::string read_text(const std::string& name) {
  std::ifstream in(std::string(MAKEGOOD_SOURCE_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// everything.json, read once for each test case: values are cheap.
Scenario everything() {
  const ReadResult result =
      read_scenario(read_text("tests/scenario/everything.json"), "everything.json");
  for (const Diagnostic& diagnostic : result.diagnostics) FAIL_CHECK(to_line(diagnostic));
  REQUIRE(result.scenario);
  return *result.scenario;
}

constexpr Minute at(int day, int hour, int minute) {
  return kMinutesPerWeek + day * kMinutesPerDay + hour * 60 + minute;
}
constexpr int kWed = 2, kThu = 3, kFri = 4, kNextMon = 7;
constexpr auto kRealistic = static_cast<std::size_t>(Tenet::kRealistic);
constexpr auto kHonesty = static_cast<std::size_t>(Tenet::kHonesty);
constexpr auto kResponse = static_cast<std::size_t>(Tenet::kResponse);
constexpr auto kLove = static_cast<std::size_t>(Tenet::kLove);

const Scene& scene(const Scenario& scenario, std::string_view id) {
  const auto found = std::find_if(scenario.scenes.begin(), scenario.scenes.end(),
                                  [&](const Scene& s) { return s.id == id; });
  REQUIRE(found != scenario.scenes.end());
  return *found;
}

const Choice& choice(const Scenario& scenario, std::string_view scene_id, std::size_t index) {
  return scenario.choices[scene(scenario, scene_id).first_choice + index];
}

}  // namespace

TEST_CASE("The head, the briefing and the clock are read") {
  const Scenario s = everything();
  CHECK(s.id == "everything");
  CHECK(s.title == "The chairs that went to Harlow");
  CHECK(s.teaches == "late follow-up");
  CHECK(s.setting == "Phone, then e-mail");
  CHECK(s.minutes == 8);
  CHECK(s.phase == Phase::kAfter);
  CHECK(s.tenets == std::vector<Tenet>{Tenet::kHonesty, Tenet::kRealistic});
  CHECK(s.pass == 65);
  CHECK(s.briefing.know.size() == 2);
  CHECK(s.briefing.goal == "Dana knows what happens next, and it happens.");
  CHECK(s.start == at(kThu, 16, 38));
  CHECK(s.end == at(kNextMon, 18, 0));
  CHECK(s.endings[s.at_end.index()].id == "she-left");
  CHECK(s.hours.days[0].opens == 8 * 60 + 30);
  CHECK(s.hours.days[5].closes == 13 * 60);
  CHECK_FALSE(s.hours.is_open(at(6, 12, 0)));
  CHECK(s[s.opening].id == "dana-calls");
  CHECK(s[s.inbox].id == "desk");
}

TEST_CASE("Facts, people and tones are read") {
  const Scenario s = everything();
  REQUIRE(s.facts.size() == 3);
  CHECK(s.facts[0].kind == Fact::Kind::kFlag);
  CHECK(s.facts[0].start == 0);
  CHECK(s.facts[0].max == 1);
  CHECK(s.facts[1].kind == Fact::Kind::kWord);
  CHECK(s.facts[1].words == std::vector<std::string>{"none", "loan-chairs", "refund"});
  CHECK(s.facts[1].max == 2);
  CHECK(s.facts[2].kind == Fact::Kind::kNumber);
  CHECK(s.facts[2].max == 3);
  REQUIRE(s.people.size() == 2);
  CHECK(s.people[0].name == "Dana Whitfield");
  CHECK(s.people[0].customer == CustomerKind::kExternal);
  CHECK(s.people[0].temperament == Temperament::kDirect);
  CHECK(s.people[0].mood == Mood::kUpset);
  CHECK(s.people[0].pronouns == "she");
  CHECK(s.people[0].portrait.hair == "bun");
  CHECK_FALSE(s.people[0].portrait.glasses);
  CHECK(s.people[1].pronouns == "they");
  CHECK(s.people[1].portrait.glasses);
  CHECK(s.people[1].portrait.beard);
  CHECK(s.people[1].portrait.earrings);
  CHECK(s.people[1].portrait.age == Age::kMiddle);
  CHECK(s.people[0].portrait.age == Age::kYoung);
  CHECK_FALSE(s.people[0].portrait.earrings);
  REQUIRE(s.tones.size() == 1);
  CHECK(s.tones[0].step == std::array<std::int8_t, 4>{1, -1, 0, -1});
}

TEST_CASE("Promises are read, with defaults where the author wrote nothing") {
  const Scenario s = everything();
  REQUIRE(s.promises.size() == 4);
  const Promise& call_back = s.promises[0];
  CHECK(call_back.before_opening);
  CHECK(call_back.made == at(kWed, 10, 15));
  CHECK(call_back.due == at(kWed, 14, 0));
  CHECK(call_back.by.kind == Party::Kind::kTeam);
  CHECK_FALSE(call_back.if_broken.authored);
  CHECK(call_back.if_broken.score[kRealistic] == -2);
  REQUIRE(call_back.if_broken.mood.size() == 1);
  CHECK(s[call_back.if_broken.mood[0].person].id == "dana");
  CHECK(call_back.if_broken.mood[0].step == -1);
  CHECK_FALSE(call_back.if_broken.why.empty());
  CHECK(call_back.if_kept.score[kRealistic] == 1);
  CHECK(call_back.if_kept.mood.empty());

  const Promise& ring = s.promises[1];
  CHECK_FALSE(ring.before_opening);
  CHECK(ring.if_broken.authored);
  CHECK(ring.if_broken.set.size() == 1);
  CHECK(s[ring.if_broken.interrupt].id == "dana-chases");
  CHECK(ring.if_kept.why == "You said half past five and rang before it.");
  CHECK(s[ring.follow_up].id == "time-to-ring");

  const Promise& stock = s.promises[2];
  CHECK(s[stock.by.person].id == "sam");
  CHECK_FALSE(stock.to);
  CHECK(stock.if_broken.score == Points{});
  CHECK(stock.if_broken.mood.empty());
  CHECK(stock.if_broken.why.empty());
  CHECK(stock.if_kept.score == Points{});

  CHECK(s.promises[3].by.kind == Party::Kind::kYou);
}

TEST_CASE("Threads and posts are read") {
  const Scenario s = everything();
  REQUIRE(s.threads.size() == 2);
  CHECK(s.threads[0].arrives == at(kThu, 15, 10));
  CHECK(s.threads[1].arrives == at(kThu, 17, 8));
  CHECK(s[s.threads[0].opens].id == "sam-writes");
  CHECK(s.threads[0].if_left.authored);
  CHECK(s.threads[0].if_left.score[kResponse] == -1);
  CHECK_FALSE(s.threads[1].if_left.authored);
  REQUIRE(s.posts.size() == 1);
  CHECK(s.posts[0].posted == at(kThu, 9, 0));
  CHECK(s.posts[0].doubles_every == 30);
  CHECK(s.posts[0].at_most == 4000);
}

TEST_CASE("Lines know who speaks them") {
  const Scenario s = everything();
  const Scene& call = scene(s, "dana-calls");
  CHECK(call.sets_channel);
  CHECK(call.channel == Channel::kPhone);
  REQUIRE(call.says.size() == 4);
  CHECK(s[call.says[0].who.person].id == "dana");
  CHECK(call.says[1].kind == Line::Kind::kNote);
  CHECK(call.says[2].who.kind == Party::Kind::kYou);
  CHECK(s[call.says[3].who.person].id == "sam");
  CHECK(call.says[3].when);
  CHECK_FALSE(call.says[0].when);
  CHECK(call.choice_count == 2);
  REQUIRE(call.go.size() == 1);
  CHECK_FALSE(scene(s, "desk").sets_channel == false);
  CHECK(scene(s, "dana-writes").go[0].target.kind == Target::Kind::kInbox);
  CHECK(scene(s, "dana-chases").go[0].target.kind == Target::Kind::kBack);
}

TEST_CASE("A choice is read with all of its effects") {
  const Scenario s = everything();
  const Choice& own = choice(s, "dana-calls", 0);
  CHECK(own.id == "own-it");
  CHECK_FALSE(own.is_act);
  CHECK(own.score[kHonesty] == 2);
  CHECK(own.score[kLove] == 1);
  CHECK_FALSE(own.takes_default);
  CHECK(own.takes.minutes == 2);
  CHECK(own.tone == 0);
  REQUIRE(own.set.size() == 3);
  CHECK(own.set[0].value == 2);
  CHECK(own.set[1].value == 1);
  CHECK(own.set[2].relative);
  CHECK(own.set[2].value == 1);
  REQUIRE(own.promise.size() == 2);
  CHECK(own.promise[0].due.time == 17 * 60 + 30);
  CHECK(own.promise[1].due.kind == Moment::Kind::kClosing);
  REQUIRE(own.remind.size() == 1);
  CHECK(own.remind[0].promise == own.promise[0].promise);
  REQUIRE(own.apology.size() == 1);
  CHECK(s.concretes == std::vector<std::string>{"loan-chairs", "refund"});
  CHECK(own.apology[0].with == 0);
  CHECK(own.question);
  CHECK(own.remark == "You owned the miss before explaining it.");
  REQUIRE(own.reply.size() == 2);
  CHECK(s[own.reply[0].who.person].id == "dana");
  REQUIRE(own.go.size() == 2);
  CHECK(own.go[0].when);
  CHECK(s[own.go[0].target.scene].id == "desk");
  CHECK_FALSE(own.go[1].when);

  const Choice& explain = choice(s, "dana-calls", 1);
  CHECK(explain.is_act);
  CHECK(explain.waits);
  CHECK(explain.until.after.minutes == 10);
  CHECK(explain.remark == "Looking first feels careful.");
  REQUIRE(explain.apology.size() == 2);
  CHECK(explain.apology[0].by.kind == Party::Kind::kTeam);
  CHECK(explain.apology[0].with == -1);
  CHECK(explain.apology[1].with == 1);

  const Choice& home = choice(s, "desk", 1);
  CHECK(home.leave);
  CHECK(home.final);
  CHECK(home.keep.size() == 2);
  CHECK(home.takes_default);
  REQUIRE(home.ask.size() == 1);
  CHECK(s[home.ask[0]].id == "sam");
  CHECK(home.answer_post[0].in_public);
  CHECK(home.go[0].target.kind == Target::Kind::kEnding);

  const Choice& write = choice(s, "desk", 0);
  CHECK(write.changes_channel);
  CHECK(write.channel == Channel::kEmail);
  CHECK(write.renegotiate[0].due.after.working);

  const Choice& answer = choice(s, "sam-writes", 0);
  CHECK(answer.thread[0].gets == ThreadStatus::kUpdated);
  CHECK(s[answer.thread[0].resume].id == "dana-writes");
  CHECK(answer.ask.size() == 2);
}

TEST_CASE("A condition of one comparison is one node, and moments in it are resolved") {
  const Scenario s = everything();
  using Kind = ConditionNode::Kind;
  const ConditionNode& spoken = s.conditions[scene(s, "dana-calls").says[3].when.index()];
  CHECK(spoken.kind == Kind::kFact);
  CHECK(spoken.subject == 1);
  CHECK(spoken.value == 0);
  CHECK(spoken.size == 1);

  const std::size_t go = choice(s, "dana-calls", 0).go[0].when.index();
  CHECK(s.conditions[go].kind == Kind::kAll);
  CHECK(s.conditions[go].size == 3);
  CHECK(s.conditions[go + 1].kind == Kind::kMood);
  CHECK(s.conditions[go + 1].compare == Compare::kGreaterEqual);
  CHECK(s.conditions[go + 1].value == static_cast<int>(Mood::kNeutral));
  CHECK(s.conditions[go + 2].kind == Kind::kTime);
  CHECK(s.conditions[go + 2].compare == Compare::kLess);
  CHECK(s.conditions[go + 2].value == at(kFri, 12, 0));
}

TEST_CASE("Every kind of condition is read, in prefix order") {
  const Scenario s = everything();
  using Kind = ConditionNode::Kind;
  const std::size_t root = choice(s, "dana-calls", 1).when.index();
  const std::vector<Kind> expected = {
      Kind::kAll,                                          // the whole
      Kind::kAny,      Kind::kFact,     Kind::kFact,       // plan: none or refund
      Kind::kFact,     Kind::kFact,                        // calls_made, asked_about_monday
      Kind::kPromise,                                      // ring
      Kind::kAny,      Kind::kPromise,  Kind::kPromise,    // call-back: broken or open
      Kind::kChannel,  Kind::kQuestion, Kind::kApologies,  //
      Kind::kReach,                                        //
      Kind::kNot,      Kind::kThread,                      // "!= answered"
      Kind::kReminder,                                     //
      Kind::kAny,      Kind::kMood,                        // any
      Kind::kAny,      Kind::kAsked,    Kind::kAsked,      //
      Kind::kTime,                                         // all, of one
      Kind::kNot,      Kind::kAsked};
  REQUIRE(s.conditions[root].size == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(s.conditions[root + i].kind == expected[i]);
  }
  CHECK(s.conditions[root + 1].size == 3);
  CHECK(s.conditions[root + 17].size == 5);
  CHECK(s.conditions[root + 23].size == 2);
  CHECK(s.conditions[root + 16].value == 0);  // reminder: false
  CHECK(s.conditions[root + 13].value == 100000);
}

TEST_CASE("Endings and surveys are read") {
  const Scenario s = everything();
  REQUIRE(s.endings.size() == 2);
  CHECK(s.endings[0].grade_at_most == Grade::kExcellent);
  CHECK(s.endings[1].grade_at_most == Grade::kBad);
  CHECK(s.endings[0].says.size() == 1);
  REQUIRE(s.surveys.size() == 2);
  REQUIRE(s.surveys[0].asked.size() == 2);
  CHECK(s.surveys[0].asked[0].rating == 4);
  CHECK(s.surveys[0].asked[0].when);
  CHECK_FALSE(s.surveys[0].asked[1].when);
  CHECK(s.surveys[0].silent.size() == 1);
}

TEST_CASE("Lines, notes, choices and endings have other wordings") {
  using Words = std::vector<std::string>;
  const Scenario s = everything();
  const Scene& call = scene(s, "dana-calls");
  CHECK(call.says[0].others.empty());
  CHECK(call.says[1].others == Words{"Silence.", "Somebody coughs."});
  CHECK(call.says[2].others == Words{"They're on my screen."});
  CHECK(choice(s, "dana-calls", 0).others.size() == 2);
  CHECK(choice(s, "dana-calls", 1).others == Words{"Look for the order while she waits."});
  CHECK(s.endings[0].says[0].others == Words{"You rang. Thank you."});
}

TEST_CASE("An other wording is a text that fits there, and none that is there already") {
  struct Case {
    std::string in, instead;
    std::vector<std::string> codes;
  };
  const std::string far_too_long = '"' + std::string(limits::kMaxSayBytes + 1, 'x') + '"';
  const std::string line = "\"Somebody coughs.\"";
  const std::string said = "\"You waited for a call that we owed you.\"";
  const std::vector<Case> cases = {
      {line, "\"Nobody coughs.\"", {}},
      {line, "\"Nobody coughs.\", \"A door.\"", {}},
      {line, "\"A door.\", \"A car.\", \"A dog.\"", {"S011"}},
      {line, "\"She waits.\"", {"S052"}},
      {line, "\"Silence.\"", {"S052"}},
      {line, "\" \"", {"S006"}},
      {line, "7", {"S003"}},
      {line, "{ \"note\": \"A door.\" }", {"S003"}},
      {line, far_too_long, {}},
      {said, far_too_long, {"S007"}},
      {said, "null", {"S003"}},
      {"[\"Silence.\", " + line + "]", "[]", {"S026"}},
      {"[\"Silence.\", " + line + "]", "true", {"S003"}},
      {"\"silent\": [{", "\"silent\": [{ \"or\": \"x\",", {"S001"}},
      {"{ \"id\": \"storm\",", "{ \"id\": \"storm\", \"or\": \"x\",", {"S001"}},
      {"\"do\": \"Switch off the light.\"", "\"or\": \"Switch it off.\"", {"S034"}},
  };
  const std::string text = read_text("tests/scenario/everything.json");
  for (const Case& c : cases) {
    CAPTURE(c.instead);
    std::string changed = text;
    const std::size_t at = changed.find(c.in);
    REQUIRE(at != std::string::npos);
    changed.replace(at, c.in.size(), c.instead);
    std::vector<std::string> codes;
    for (const Diagnostic& d : read_scenario(changed, "changed.json").diagnostics) {
      codes.push_back(d.code);
    }
    CHECK(codes == c.codes);
  }
}

TEST_CASE("The choices of a scene lie together") {
  const Scenario s = everything();
  std::size_t next = 0;
  for (std::size_t i = 0; i < s.scenes.size(); ++i) {
    CHECK(s.scenes[i].first_choice == next);
    for (std::size_t c = 0; c < s.scenes[i].choice_count; ++c)
      CHECK(s.choices[next + c].scene.index() == i);
    next += s.scenes[i].choice_count;
  }
  CHECK(next == s.choices.size());
}

TEST_CASE("Everything wrong with a file is said in one go, in the order of the text") {
  const std::string text = R"({
  "format": 1
  "id": "x",
  title: "x",
  'summary': 'it's late',
  "teaches" "y",
  "minutes": 5 min,
  "tenets": ["honesti"],
  "end": "Mon 18:00,
  "people": [
    { "id": "dana", "mood": "angry" },
    { "id": "dana", "name": 3 },
  ],
  "scenes": [ { "id": "a", "who": "dnaa", "says": "hi", "goto": "b" } ],
  "endings": [ { "id": "end", "title": "t", "text": "\ud800" } ],
})";
  const ReadResult result = read_scenario(text, "wrong.json");
  CHECK_FALSE(result.scenario);
  std::vector<std::pair<std::size_t, std::string>> expected = {
      {2, "J015"},  {4, "J013"},  {5, "J012"},  {5, "J012"},  {6, "J016"},  {7, "J010"},
      {8, "S004"},  {9, "J006"},  {11, "S002"}, {11, "S004"}, {12, "S002"}, {12, "S010"},
      {12, "S003"}, {14, "S013"}, {14, "S012"}, {15, "J008"}};
  std::vector<std::pair<std::size_t, std::string>> found;
  std::string lines;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    found.emplace_back(diagnostic.line, diagnostic.code);
    lines += to_line(diagnostic) + "\n";
    CHECK(diagnostic.file == "wrong.json");
  }
  CAPTURE(lines);
  CHECK(found == expected);
}

TEST_CASE("Columns count code points, and a path says where") {
  const ReadResult result = read_scenario("{ \"é€😀\": 1, \"tenets\": [\"honesti\"] }", "x");
  REQUIRE(result.diagnostics.size() == 3);
  CHECK(result.diagnostics[1].code == "S001");
  CHECK(result.diagnostics[1].column == 3);
  CHECK(result.diagnostics[2].code == "S004");
  CHECK(result.diagnostics[2].column == 24);
  CHECK(result.diagnostics[2].where == "tenets[0]");
  CHECK(result.diagnostics[2].hint == "Did you mean \"honesty\"?");
}

TEST_CASE("A byte order mark and Windows line ends change nothing") {
  std::string text = read_text("tests/scenario/everything.json");
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : text) {
    if (c == '\n') windows += '\r';
    windows += c;
  }
  const ReadResult result = read_scenario(windows, "x");
  CHECK(result.diagnostics.empty());
  CHECK(result.scenario);
  const ReadResult marked = read_scenario("\xEF\xBB\xBF[1]", "x");
  REQUIRE(!marked.diagnostics.empty());
  CHECK(marked.diagnostics[0].column == 1);
}

TEST_CASE("Other severities and accepted findings are read") {
  const Checks checks = everything().checks;
  REQUIRE(checks.severity.size() == 2);
  CHECK(checks.severity[0].code == "L003");
  CHECK(checks.severity[0].severity == Checks::Severity::kHint);
  CHECK(checks.severity[1].severity == Checks::Severity::kOff);
  REQUIRE(checks.accept.size() == 2);
  CHECK(checks.accept[0].code == "E031");
  CHECK(checks.accept[0].at == "desk/home");
  CHECK(checks.accept[0].because.find("lesson") != std::string::npos);
  CHECK(checks.accept[1].at.empty());
}
