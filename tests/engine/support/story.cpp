#include "engine/support/story.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/support/files.hpp"
#include "scenario/names.hpp"

namespace makegood::test {
namespace {

struct Default {
  std::string_view key;
  std::string_view member;
};

constexpr Default kDefaults[] = {
    {"\"people\"", R"("people": [
        { "id": "dana", "name": "Dana", "role": "Customer", "customer": "external", "temperament": "direct", "mood": "neutral",
          "portrait": { "skin": "#D9A47A", "hair": "bun", "hair_color": "#3A2A22", "top": "#0B7A75" } },
        { "id": "sam", "name": "Sam", "role": "Warehouse", "customer": "internal", "temperament": "warm", "mood": "neutral",
          "portrait": { "skin": "#D9A47A", "hair": "short", "hair_color": "#3A2A22", "top": "#0B7A75" } } ])"},
    {"\"clock\"", R"("clock": { "start": "Thu 10:00", "hours": { "Mon-Fri": "09:00-17:00" },
        "end": "+7 d", "at_end": "clock-ran-out" })"},
    {"\"endings\"", R"("endings": [ { "id": "over", "title": "Over", "text": "It is over." },
        { "id": "clock-ran-out", "title": "Too late", "text": "The clock ran out." } ])"},
};

std::string signed_number(int value) {
  return (value < 0 ? "" : "+") + std::to_string(value);
}

std::string points_text(const Points& points) {
  std::string text;
  for (std::size_t i = 0; i < kTenets; ++i) {
    if (points[i] == 0) continue;
    text += " " + std::string(id_of(kAllTenets[i])) + " " + signed_number(points[i]);
  }
  return text;
}

template <class Part>
std::size_t position_of(const std::vector<Part>& parts, std::string_view id) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
  REQUIRE_MESSAGE(found != parts.end(), "no such id: " << id);
  return static_cast<std::size_t>(found - parts.begin());
}

}  // namespace

Scenario scenario_of(std::string_view parts) {
  std::string text =
      R"({ "format": 1, "id": "test", "title": "Test", "summary": "A test.", "teaches": "testing",
    "setting": "Phone", "minutes": 1, "tenets": ["honesty"],
    "briefing": { "you": "You", "know": ["Nothing"], "goal": "Know" },
)";
  for (const Default& member : kDefaults) {
    if (parts.find(member.key) == std::string_view::npos)
      text += std::string(member.member) + ",\n";
  }
  text += parts;
  text += "\n}";
  return read_scenario_text(text);
}

Story& Story::play(std::string_view action) {
  const std::optional<Action> named = action_named(scenario, action);
  REQUIRE_MESSAGE(named.has_value(), "no such action: " << action);
  REQUIRE_MESSAGE(session.play(*named), "not open: " << action << " in " << scene());
  return *this;
}

bool Story::offers(std::string_view action) const {
  const std::optional<Action> named = action_named(scenario, action);
  REQUIRE_MESSAGE(named.has_value(), "no such action: " << action);
  const LegalActions legal = session.legal();
  return std::find(legal.begin(), legal.end(), *named) != legal.end();
}

std::string Story::scene() const {
  return state().scene ? scenario[state().scene].id : "";
}

std::string Story::ending() const {
  return state().ending ? scenario[state().ending].id : "";
}

const PromiseState& Story::promise(std::string_view id) const {
  return state().promises[position_of(scenario.promises, id)];
}

std::string Story::status(std::string_view id) const {
  return std::string(id_of(promise(id).status));
}

std::string Story::mood(std::string_view person) const {
  return std::string(id_of(state().moods[position_of(scenario.people, person)]));
}

int Story::fact(std::string_view id) const {
  return state().facts[position_of(scenario.facts, id)];
}

std::string Story::thread(std::string_view id) const {
  return std::string(id_of(state().threads[position_of(scenario.threads, id)].status));
}

int Story::points(Tenet tenet) const {
  int sum = 0;
  for (const Event& event : session.events()) {
    if (event.kind == Event::Kind::kScored) sum += event.points[static_cast<std::size_t>(tenet)];
  }
  return sum;
}

std::string Story::trace() const {
  return trace({});
}

std::string Story::trace(std::string_view words) const {
  const std::size_t from = session.steps().empty() ? 0 : session.steps().back().first_event;
  std::string text;
  for (std::size_t i = from; i < session.events().size(); ++i) {
    const std::string event = describe(scenario, session.events()[i]);
    const std::string first = event.substr(0, event.find(' '));
    const bool wanted = words.empty() || (" " + std::string(words) + " ").find(" " + first + " ") !=
                                             std::string::npos;
    if (wanted) text += (text.empty() ? "" : ", ") + event;
  }
  return text;
}

std::string describe(const Scenario& scenario, const Event& event) {
  using Kind = Event::Kind;
  const auto promise = [&] { return scenario[event.promise].id; };
  switch (event.kind) {
    case Kind::kScene:
      return "scene " + scenario[event.scene].id;
    case Kind::kSaid:
      return "said " + scenario[event.choice].id;
    case Kind::kReplyLine:
      return "reply " + std::to_string(event.line);
    case Kind::kSceneLine:
      return "line " + std::to_string(event.line);
    case Kind::kEndingLine:
      return "last " + std::to_string(event.line);
    case Kind::kChannel:
      return "channel " + std::string(id_of(event.channel));
    case Kind::kScored:
      return "points" + points_text(event.points);
    case Kind::kMood:
      return "mood " + scenario[event.person].id + " " + signed_number(event.step);
    case Kind::kFactStopped:
    case Kind::kWent:
      return "";
    case Kind::kFact:
      return "fact " + scenario[event.fact].id + " " + std::to_string(event.value);
    case Kind::kTime:
      return "clock " + format_time_of_day(event.at);
    case Kind::kPromiseMade:
      return "made " + promise() + " " + format_time_of_day(event.value);
    case Kind::kPromiseKept:
      return "kept " + promise();
    case Kind::kPromiseBroken:
      return "broke " + promise();
    case Kind::kPromiseRenegotiated:
      return "moved " + promise() + " " + format_time_of_day(event.value);
    case Kind::kPromiseTooLate:
      return "too-late " + promise();
    case Kind::kReminderSet:
      return "flag " + promise() + " " + format_time_of_day(event.value);
    case Kind::kReminderFired:
      return "reminded " + promise();
    case Kind::kInterrupted:
      return "breaks-in " + scenario[event.scene].id;
    case Kind::kBack:
      return "back";
    case Kind::kApology:
      return "apology " + scenario[event.person].id;
    case Kind::kQuestion:
      return "question";
    case Kind::kAsked:
      return "asked " + scenario[event.person].id;
    case Kind::kThreadOpened:
      return "opened " + scenario[event.thread].id;
    case Kind::kThreadAnswered:
      return "gave " + scenario[event.thread].id + " " +
             std::string(id_of(static_cast<ThreadStatus>(event.value)));
    case Kind::kThreadLeft:
      return "left " + scenario[event.thread].id;
    case Kind::kPostAnswered:
      return "post " + scenario[event.post].id + (event.value != 0 ? " public" : " private");
    case Kind::kEnded:
      return "ended " + scenario[event.ending].id;
  }
  return {};
}

}  // namespace makegood::test
