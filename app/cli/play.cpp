#include "cli/play.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>
#include <vector>

#include "cli/page.hpp"
#include "cli/script.hpp"
#include "cli/source.hpp"
#include "cli/text.hpp"
#include "scenario/limits.hpp"
#include "scenario/reader.hpp"

namespace makegood::cli {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// A whole number of one to three digits; nobody needs more.
std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t value = 0;
  if (text.empty() || text.size() > 3) return std::nullopt;
  const auto end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

std::string numbers_open(std::size_t count) {
  return count == 1 ? "1 was the only one" : "1 to " + std::to_string(count) + " were";
}

// ---- a list of choices
// ---------------------------------------------------------------------------------------------

// One entry: the number of an open action, or its name as a record and a finding of `check` write
// it, so that a witness can be pasted.
struct ChoiceEntry {
  std::size_t number = 0;  ///< 0: named
  std::string name;        ///< "scene/choice"

  std::string text() const { return number > 0 || name.empty() ? std::to_string(number) : name; }
};

struct ChoiceList {
  std::vector<ChoiceEntry> entries;
  std::string problem;
};

// "scene/choice (4 times)", as a finding writes a long way.
struct Repeated {
  std::string_view name;
  std::size_t times = 1;
};

Repeated repeated(std::string_view entry) {
  constexpr std::string_view kTimes = " times)";
  constexpr std::size_t kMost = 10'000;  // a way that is longer is not one to read
  const std::size_t open = entry.rfind(" (");
  if (open == std::string_view::npos || !entry.ends_with(kTimes)) return {entry};
  const std::string_view count = entry.substr(open + 2, entry.size() - kTimes.size() - open - 2);
  const auto times = number_in(count);
  if (!times || *times == 0 || *times > kMost) return {entry};
  return {trimmed(entry.substr(0, open)), *times};
}

ChoiceList parse_choices(std::string_view text) {
  ChoiceList list;
  text = trimmed(text);
  // The sentence that a way was pasted from ends with a full stop; numbers have none.
  if (text.find('/') != std::string_view::npos && text.back() == '.') text.remove_suffix(1);
  if (text.empty()) return list;
  for (std::size_t position = 1, at = 0; at <= text.size(); ++position) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    const std::string_view entry = trimmed(text.substr(at, comma - at));
    at = comma + 1;
    if (entry.find('/') != std::string_view::npos) {
      const Repeated named = repeated(entry);
      list.entries.insert(list.entries.end(), named.times,
                          {0, safe_fragment(named.name, 2 * limits::kMaxIdBytes + 1)});
      continue;
    }
    const auto number = number_in(entry);
    if (!number) {
      list.problem = "--choices: entry " + std::to_string(position) + " is \"" +
                     safe_fragment(entry) +
                     "\". Write the numbers of the choices with commas between them, like 2,1,3, "
                     "or their names, like scene/choice.";
      return list;
    }
    list.entries.push_back({*number, {}});
  }
  return list;
}

// The action that an entry means, if it is open.
std::optional<Action> open_action(const Session& session, const ChoiceEntry& entry) {
  const LegalActions shown = session.shown();
  if (!entry.name.empty()) {
    const auto named = action_named(session.scenario(), entry.name);
    if (!named || std::find(shown.begin(), shown.end(), *named) == shown.end()) return std::nullopt;
    return named;
  }
  if (entry.number < 1 || entry.number > shown.size()) return std::nullopt;
  return shown[entry.number - 1];
}

int refuse(const Session& session, std::size_t position, const ChoiceEntry& entry,
           std::ostream& err, const Terminal& terminal) {
  const std::string where = "--choices: entry " + std::to_string(position) + " is " + entry.text();
  if (!entry.name.empty() && !action_named(session.scenario(), entry.name)) {
    err << where << ", but the scenario has no such scene and choice.\n";
    return kExitUsage;
  }
  if (session.state().ended()) {
    err << where << ", but the conversation had ended after " << session.steps().size()
        << (session.steps().size() == 1 ? " choice" : " choices") << ".\n";
    return kExitUsage;
  }
  Terminal plain = terminal;
  plain.color = false;
  Page page(err, plain);
  Script script(session.scenario(), page);
  page.text(where + ", but " + numbers_open(session.legal().size()) + " open there:");
  script.open_choices(session);
  return kExitUsage;
}

int play_list(const PlayOptions& options, Session& session, Script* script, Page& page,
              std::ostream& err, const Terminal& terminal) {
  const ChoiceList list = parse_choices(*options.choices);
  if (!list.problem.empty()) {
    err << list.problem << '\n';
    return kExitUsage;
  }
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    const auto action = open_action(session, list.entries[i]);
    if (!action || !session.play(*action)) {
      return refuse(session, i + 1, list.entries[i], err, terminal);
    }
    if (script == nullptr) continue;
    script->decision(session, i, options.mode == Mode::kGuided);
  }
  if (script == nullptr) return kExitOk;
  if (session.state().ended()) {
    script->debrief(session, options.mode);
  } else {
    script->open_choices(session);
    page.text("The list ends here, after " + std::to_string(session.steps().size()) +
              (session.steps().size() == 1 ? " choice." : " choices."));
  }
  return kExitOk;
}

// ---- a conversation
// ------------------------------------------------------------------------------------------------

// How one sitting at the terminal ended.
enum class Sitting { kEnded, kQuit, kInputEnded, kStuck };

class Table {
 public:
  Table(Session& session, Script& script, Page& page, std::istream& in, Mode mode)
      : session_(session), script_(script), page_(page), in_(in), mode_(mode) {}

  Sitting sit() {
    while (!session_.state().ended()) {
      if (session_.legal().empty()) return Sitting::kStuck;
      script_.open_choices(session_);
      const auto stop = ask();
      if (stop) return *stop;
    }
    return Sitting::kEnded;
  }

 private:
  // Reads until the conversation has moved, or is over.
  std::optional<Sitting> ask() {
    const std::size_t before = session_.steps().size();
    for (;;) {
      page_.prompt();
      std::string line;
      if (!std::getline(in_, line)) {
        page_.answered("");
        return Sitting::kInputEnded;
      }
      const std::string_view answer = trimmed(line);
      page_.answered(answer);
      if (answer == "q" || answer == "Q") return Sitting::kQuit;
      if (answer == "u" || answer == "U") {
        if (take_back()) return std::nullopt;
      } else if (answer == "l" || answer == "L") {
        script_.promises(session_.state());
      } else if (answer == "?" || answer == "h" || answer == "H") {
        help();
      } else if (!answer.empty()) {
        choose(answer);
        if (session_.steps().size() != before) return std::nullopt;
      }
    }
  }

  void choose(std::string_view answer) {
    const LegalActions shown = session_.shown();
    const auto number = number_in(answer);
    if (!number || *number < 1 || *number > shown.size()) {
      page_.text("“" + safe_fragment(answer) + "” is not one of them. Type " +
                 (shown.size() == 1 ? "1" : "a number from 1 to " + std::to_string(shown.size())) +
                 ", or ? for help.");
      return;
    }
    if (!session_.play(shown[*number - 1])) {
      page_.text("That could not be played: the conversation has grown too long. q ends it.");
      return;
    }
    script_.decision(session_, session_.steps().size() - 1, mode_ == Mode::kGuided);
  }

  bool take_back() {
    if (mode_ != Mode::kGuided) {
      page_.text(std::string(mode_ == Mode::kPractice ? "Practice mode" : "An assessment") +
                 " lets the conversation run: what is said is said. Guided mode takes back.");
      return false;
    }
    const std::size_t steps = session_.steps().size();
    if (steps == 0) {
      page_.text("There is nothing to take back yet.");
      return false;
    }
    session_.rewind(steps - 1);
    page_.gap();
    page_.text("Taken back. You were here:", Ink::kFaint);
    if (steps == 1) {
      script_.opening(session_);
    } else {
      script_.decision(session_, steps - 2, false);
    }
    return true;
  }

  void help() {
    page_.gap();
    page_.labelled("1, 2, …", Ink::kStrong, 12, "say or do that", Ink::kPlain, 2);
    if (mode_ == Mode::kGuided) {
      page_.labelled("u", Ink::kStrong, 12, "take the last one back", Ink::kPlain, 2);
    }
    page_.labelled("l", Ink::kStrong, 12, "list of promises: made, kept, missed", Ink::kPlain, 2);
    page_.labelled("q", Ink::kStrong, 12, "quit", Ink::kPlain, 2);
    page_.labelled("?", Ink::kStrong, 12, "this help", Ink::kPlain, 2);
    page_.gap();
  }

  Session& session_;
  Script& script_;
  Page& page_;
  std::istream& in_;
  Mode mode_;
};

int converse(Session& session, Script& script, Page& page, std::istream& in, Mode mode) {
  Table table(session, script, page, in, mode);
  switch (table.sit()) {
    case Sitting::kEnded:
      script.debrief(session, mode);
      return kExitOk;
    case Sitting::kQuit:
      page.gap();
      page.text("Stopped. Nothing was saved.");
      return kExitOk;
    case Sitting::kInputEnded:
      page.gap();
      page.text("The input ended before the conversation did.");
      return kExitUnfinished;
    case Sitting::kStuck:
      page.gap();
      page.text(
          "Nothing is open here: the script has a dead end. \"makegood check\" may say more.");
      return kExitFindings;
  }
  return kExitOk;
}

}  // namespace

int play(const PlayOptions& options, const ShippedScenarios& shipped, std::istream& in,
         std::ostream& out, std::ostream& err, const Terminal& terminal) {
  if (options.scenario == "-" && !options.choices) {
    err << "With the scenario on standard input, your answers have nowhere to come from: add "
           "--choices, or name a file.\n";
    return kExitUsage;
  }
  const Source source = find_scenario(options.scenario, shipped, in);
  if (!source.text) {
    err << safe_text(source.problem) << '\n';
    return kExitUsage;
  }
  const ReadResult read = read_scenario(*source.text, source.name);
  if (!read.scenario) {
    for (const Diagnostic& diagnostic : read.diagnostics)
      err << safe_text(to_line(diagnostic)) << '\n';
    err << safe_text(source.name) << " cannot be played until its errors are mended.\n";
    return kExitFindings;
  }

  Session session(*read.scenario, seed_in(options.mode, options.seed));
  // With --json, standard output belongs to the record alone.
  Terminal talk_terminal = terminal;
  if (options.json) talk_terminal.color = false;
  Page page(options.json ? err : out, talk_terminal);
  Script script(*read.scenario, page);
  const bool talks = !(options.json && options.choices);
  if (talks) {
    script.briefing();
    script.opening(session);
  }
  const int code = options.choices
                       ? play_list(options, session, talks ? &script : nullptr, page, err, terminal)
                       : converse(session, script, page, in, options.mode);
  const bool refused = options.choices && code != kExitOk;
  if (options.json && !refused) out << write_record(session, options.mode, true);
  return code;
}

}  // namespace makegood::cli
