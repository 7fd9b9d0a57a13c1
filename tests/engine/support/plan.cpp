// A plan is read and played line by line: "> scene/choice" plays, every other line compares the
// session as it is at that point. So there is no plan in memory, and the line of a difference is
// the line being read.
#include "engine/support/plan.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "scenario/names.hpp"

namespace makegood::test {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> split(std::string_view text, char by) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(by);
    const std::string_view part = trimmed(text.substr(0, at));
    if (!part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += by;
    text += part;
  }
  return text;
}

// What stands in a session, as a plan would write it.
class Report {
 public:
  explicit Report(const Session& session)
      : session_(session), scenario_(session.scenario()), state_(session.state()) {}

  std::string ending() const { return state_.ended() ? scenario_[state_.ending].id : ""; }
  std::string clock() const { return format_clock(state_.now); }
  std::string grade() const { return std::string(id_of(makegood::grade(scenario_, state_).grade)); }

  std::vector<std::string> moods() const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
      parts.push_back(scenario_.people[i].id + " " + std::string(id_of(state_.moods[i])));
    }
    return parts;
  }

  std::vector<std::string> score() const {
    std::array<int, kTenets> sum{};
    for (const Event& event : session_.events()) {
      if (event.kind != Event::Kind::kScored) continue;
      for (std::size_t i = 0; i < kTenets; ++i) sum[i] += event.points[i];
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < kTenets; ++i) {
      if (sum[i] == 0) continue;
      parts.push_back(std::string(id_of(kAllTenets[i])) + " " + std::to_string(sum[i]));
    }
    return parts;
  }

  std::vector<std::string> promises() const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      const PromiseStatus status = state_.promises[i].status;
      if (status == PromiseStatus::kNone) continue;
      parts.push_back(scenario_.promises[i].id + " " + std::string(id_of(status)));
    }
    return parts;
  }

  std::vector<std::string> survey() const {
    std::vector<std::string> parts;
    for (const SurveyAnswer& answer : survey_answers(scenario_, state_)) {
      const Survey& survey = scenario_.surveys[answer.survey];
      const int rating = answer.asked ? survey.asked[answer.entry].rating : 0;
      parts.push_back(scenario_[survey.who].id +
                      (answer.asked ? " asked " + std::to_string(rating) : " silent"));
    }
    return parts;
  }

  // Lines of the last decision, or of the opening.
  std::vector<std::string> lines() const {
    const std::size_t from = session_.steps().empty() ? 0 : session_.steps().back().first_event;
    std::vector<std::string> texts;
    for (std::size_t i = from; i < session_.events().size(); ++i) {
      const Event& event = session_.events()[i];
      const auto text = [&](const std::vector<Line>& lines) {
        texts.push_back(lines[event.line].text);
      };
      if (event.kind == Event::Kind::kReplyLine) text(scenario_[event.choice].reply);
      if (event.kind == Event::Kind::kSceneLine) text(scenario_[event.scene].says);
      if (event.kind == Event::Kind::kEndingLine) text(scenario_[event.ending].says);
    }
    return texts;
  }

  std::string open_actions() const {
    std::vector<std::string> names;
    for (const Action& action : session_.legal()) names.push_back(action_name(scenario_, action));
    return names.empty() ? "nothing (it has ended with " + ending() + ")" : joined(names, ", ");
  }

 private:
  const Session& session_;
  const Scenario& scenario_;
  const SessionState& state_;
};

class Runner {
 public:
  Runner(std::string_view file, const FindScenario& find) : file_(file), find_(find) {}

  PlanResult run(std::string_view text) {
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      read_line(trimmed(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!session_) {
      differ("a plan begins with \"scenario: <id>\"");
    } else {
      const Report report(*session_);
      result_.ending = report.ending();
      if (!saw_ending_) differ("a plan names its \"ending: <id>\"");
      print_end(report);
    }
    return std::move(result_);
  }

 private:
  void differ(const std::string& what) {
    if (!result_.difference.empty()) return;
    result_.difference = std::string(file_) + ":" + std::to_string(line_) + ": " + what;
  }

  void read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    if (line.front() == '>') {
      play(std::string(trimmed(line.substr(1))));
      return;
    }
    const std::size_t colon = line.find(':');
    const std::string word(trimmed(line.substr(0, colon)));
    const std::string value(colon == std::string_view::npos ? std::string_view{}
                                                            : trimmed(line.substr(colon + 1)));
    if (colon == std::string_view::npos || !is_word(word)) {
      differ("\"" + word +
             "\" is no word of a plan; there are scenario, says, clock, mood, "
             "ending, grade, score, promises, survey, and \"> scene/choice\"");
    } else if (word == "scenario") {
      start(value);
    } else if (!session_) {
      differ("a plan begins with \"scenario: <id>\"");
    } else if (!refused_) {
      compare(word, value);
    }
  }

  static bool is_word(std::string_view word) {
    constexpr std::array<std::string_view, 9> kWords = {
        "scenario", "says", "clock", "mood", "ending", "grade", "score", "promises", "survey"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  }

  void start(const std::string& id) {
    if (session_) {
      differ("a plan has one scenario");
      return;
    }
    const Scenario* scenario = find_(id);
    if (scenario == nullptr) {
      differ("there is no scenario \"" + id + "\"");
      return;
    }
    result_.scenario = id;
    result_.played = "scenario: " + id + "\n";
    session_.emplace(*scenario);
    print_step();
  }

  void play(const std::string& name) {
    if (!session_) {
      differ("a plan begins with \"scenario: <id>\"");
      return;
    }
    if (refused_) return;
    const std::optional<Action> action = action_named(session_->scenario(), name);
    if (!action || !session_->play(*action)) {
      const std::string open = Report(*session_).open_actions();
      differ((action ? "\"" + name + "\" is not open" : "there is no \"" + name + "\"") +
             "; open are: " + open);
      result_.played += "# here \"" + name + "\" was refused; open are: " + open + "\n";
      refused_ = true;
      return;
    }
    result_.played += "> " + name + "\n";
    print_step();
  }

  void compare(const std::string& word, const std::string& value) {
    const Report report(*session_);
    if (word == "says") {
      const std::vector<std::string> lines = report.lines();
      if (std::find(lines.begin(), lines.end(), value) != lines.end()) return;
      differ("nobody says \"" + value + "\"; said is: \"" + joined(lines, "\" \"") + "\"");
    } else if (word == "clock") {
      expect(word, value, report.clock());
    } else if (word == "mood") {
      // The people who matter here; the others may feel as they like.
      const std::vector<std::string> moods = report.moods();
      for (const std::string& mood : split(value, ',')) {
        if (std::find(moods.begin(), moods.end(), mood) != moods.end()) continue;
        differ("the mood is not \"" + mood + "\"; it is: " + joined(moods, ", "));
      }
    } else if (word == "ending") {
      saw_ending_ = true;
      expect(word, value,
             session_->state().ended() ? report.ending()
                                       : "none yet; open are: " + report.open_actions());
    } else if (word == "grade") {
      expect(word, value, report.grade());
    } else {
      expect_list(word, value,
                  word == "score"      ? report.score()
                  : word == "promises" ? report.promises()
                                       : report.survey());
    }
  }

  void expect(const std::string& word, const std::string& expected, const std::string& found) {
    if (expected == found) return;
    differ("expected " + word + " \"" + expected + "\", found \"" + found + "\"");
  }

  // Everything there is must be listed, in any order; "honesty 0" may be written or left out.
  void expect_list(const std::string& word, const std::string& expected,
                   std::vector<std::string> found) {
    std::vector<std::string> wanted = split(expected, ',');
    const auto is_nothing = [&](const std::string& part) {
      return (word == "score" && part.size() > 2 && part.substr(part.size() - 2) == " 0" &&
              value_of(kTenetNames, std::string_view(part).substr(0, part.size() - 2))) ||
             part == "none";
    };
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(), is_nothing), wanted.end());
    std::vector<std::string> sorted = found;
    std::sort(wanted.begin(), wanted.end());
    std::sort(sorted.begin(), sorted.end());
    if (wanted == sorted) return;
    differ("expected " + word + " \"" + expected + "\", found \"" +
           (found.empty() ? "none" : joined(found, ", ")) + "\"");
  }

  void print_step() {
    const Report report(*session_);
    for (const std::string& line : report.lines()) result_.played += "  says: " + line + "\n";
    result_.played += "  clock: " + report.clock() + "\n";
    result_.played += "  mood: " + joined(report.moods(), ", ") + "\n";
  }

  void print_end(const Report& report) {
    const auto list = [&](const std::vector<std::string>& parts) {
      return (parts.empty() ? "none" : joined(parts, ", ")) + "\n";
    };
    if (session_->state().ended()) {
      result_.played += "ending: " + report.ending() + "\ngrade: " + report.grade() + "\n";
    } else {
      result_.played += "# not ended; open are: " + report.open_actions() + "\n";
    }
    result_.played += "score: " + list(report.score());
    result_.played += "promises: " + list(report.promises());
    if (session_->state().ended()) result_.played += "survey: " + list(report.survey());
  }

  std::string_view file_;
  const FindScenario& find_;
  std::optional<Session> session_;
  std::size_t line_ = 0;
  bool saw_ending_ = false;
  bool refused_ = false;  // a choice was not open: nothing after it can be compared
  PlanResult result_;
};

}  // namespace

PlanResult run_plan(std::string_view text, std::string_view file, const FindScenario& find) {
  return Runner(file, find).run(text);
}

}  // namespace makegood::test
