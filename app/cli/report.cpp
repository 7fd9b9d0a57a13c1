// A record names its scenario and holds only what was chosen, so everything else is worked out
// anew: the scenario is found and read, the record replayed, and the debrief made as after a play.
#include "cli/report.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>

#include "cli/source.hpp"
#include "cli/text.hpp"
#include "coach/foresight.hpp"
#include "coach/report.hpp"
#include "scenario/locale.hpp"
#include "scenario/reader.hpp"

namespace makegood::cli {
namespace {

constexpr std::size_t kLongestTitle = 200;  // code points

// A scenario that reports need, and what is known of its best lines.
struct Known {
  std::string name;  ///< as it was found
  std::unique_ptr<Scenario> scenario;
  std::unique_ptr<Foresight> foresight;
  std::optional<std::vector<PostState>> fast_answers;
};

// An attempt whose session refers to a scenario that stays where it is.
struct Played {
  std::unique_ptr<Session> session;
  Debrief debrief;
  AttemptSummary summary;
  std::vector<PostReport> posts;
};

class Reporter {
 public:
  Reporter(const ReportOptions& options, const ShippedScenarios& shipped, std::istream& in,
           std::ostream& out, std::ostream& err, const ShippedLocales& locales)
      : options_(options), shipped_(shipped), locales_(locales), in_(in), out_(out), err_(err) {}

  int run() {
    if (const int code = read_words(); code != kExitOk) return code;
    for (const std::string& name : options_.scenarios) {
      if (const int code = read_scenario_named(name); code != kExitOk) return code;
    }
    for (const std::string& name : options_.records) {
      if (const int code = play_record(name); code != kExitOk) return code;
    }
    return write();
  }

 private:
  int fail(const std::string& message, int code = kExitUsage) {
    err_ << safe_text(message) << '\n';
    return code;
  }

  // A translation: from locales/ here, else one that ships.
  std::optional<std::string> locale_text(const std::string& what) const {
    const std::string name = options_.locale + "/" + what;
    const Source file = read_file("locales/" + name + ".json");
    if (file.text) return file.text;
    return locales_ ? locales_(name) : std::nullopt;
  }

  int read_words() {
    if (options_.locale.empty() || options_.locale == "en") return kExitOk;
    const std::string file = "locales/" + options_.locale + "/app.json";
    const std::optional<std::string> text = locale_text("app");
    if (!text) {
      return fail("There is no " + file +
                  " here, and no such translation ships. \"makegood locale "
                  "extract app --locale " +
                  options_.locale + "\" begins one.");
    }
    const LocaleResult read = read_locale(*text, file);
    if (!read.locale) {
      for (const Diagnostic& diagnostic : read.diagnostics) fail(to_line(diagnostic));
      return kExitUsage;
    }
    words_.apply(*read.locale);
    return kExitOk;
  }

  // The scenario in the language, where somebody has translated it; else it stays as it is.
  void translate(Scenario& scenario) const {
    if (words_.english()) return;
    const std::optional<std::string> text = locale_text(scenario.id);
    if (!text) return;
    const LocaleResult read = read_locale(*text, scenario.id);
    if (read.locale) apply_locale(scenario, *read.locale);
  }

  int read_scenario_named(const std::string& name) {
    const Source source = find_scenario(name, shipped_, in_);
    if (!source.text) return fail(source.problem);
    ReadResult read = read_scenario(*source.text, source.name);
    if (!read.scenario) {
      for (const Diagnostic& diagnostic : read.diagnostics) fail(to_line(diagnostic));
      return fail(source.name + " cannot be reported on until its errors are mended.",
                  kExitFindings);
    }
    Known known;
    known.name = source.name;
    known.scenario = std::make_unique<Scenario>(std::move(*read.scenario));
    translate(*known.scenario);
    known_.push_back(std::move(known));
    return kExitOk;
  }

  Known* find(const std::string& id) {
    const auto found = std::find_if(known_.begin(), known_.end(),
                                    [&id](const Known& known) { return known.scenario->id == id; });
    return found == known_.end() ? nullptr : &*found;
  }

  // The scenario of a record: one that was named, or a shipped one.
  Known* scenario_of(const Record& record, const std::string& file) {
    if (Known* known = find(record.scenario)) return known;
    if (!options_.scenarios.empty()) {
      std::string names;
      for (const Known& known : known_) {
        names += (names.empty() ? "" : ", ") + ("\"" + known.scenario->id + "\"");
      }
      fail(file + " is a record of the scenario \"" + record.scenario +
           "\", but --scenario names " + names +
           ". Name that scenario's file too: --scenario FILE.");
      return nullptr;
    }
    if (!shipped_ || !shipped_(record.scenario)) {
      fail(file + " is a record of the scenario \"" + record.scenario +
           "\", which is not a shipped one. Name its file: --scenario FILE.");
      return nullptr;
    }
    if (read_scenario_named(record.scenario) != kExitOk) return nullptr;
    return find(record.scenario);
  }

  int play_record(const std::string& name) {
    if (is_folder(name)) return fail(name + ": this is a folder. Name the records in it.");
    const Source source = name == "-" ? find_scenario(name, shipped_, in_) : read_file(name);
    if (!source.text) return fail(source.problem);
    const ReadRecordResult read = read_record(*source.text, source.name);
    for (const Diagnostic& diagnostic : read.diagnostics) fail(to_line(diagnostic));
    if (!read.record) {
      return fail(source.name +
                  ": no report without a record that can be read. \"makegood play "
                  "SCENARIO --json > RECORD.json\" writes one.");
    }
    Known* known = scenario_of(*read.record, source.name);
    if (known == nullptr) return kExitUsage;
    if (!known->foresight) {
      known->foresight = std::make_unique<Foresight>(*known->scenario);
      known->foresight->run();
    }
    ReplayResult replayed = replay(*known->scenario, *read.record);
    if (!replayed.first_refused.empty()) {
      return fail(source.name + ": decision " + std::to_string(replayed.played + 1) + ", \"" +
                  replayed.first_refused + "\", is not open in " + known->name +
                  ": the scenario has changed since, or it is another one. A report of half a "
                  "conversation would mislead.");
    }
    Played played;
    played.session = std::make_unique<Session>(std::move(replayed.session));
    played.debrief = debrief(*played.session, known->foresight.get(), words_);
    played.summary = summary_of(*played.session, played.debrief, read.record->mode);
    if (!known->fast_answers) known->fast_answers = earliest_answers(*known->scenario);
    played.posts = post_reports(*played.session, known->foresight.get(), *known->fast_answers);
    played_.push_back(std::move(played));
    return kExitOk;
  }

  std::vector<AttemptSummary> summaries() const {
    std::vector<AttemptSummary> all;
    for (const Played& played : played_) all.push_back(played.summary);
    return all;
  }
  std::vector<AttemptReport> attempts() const {
    std::vector<AttemptReport> all;
    for (const Played& played : played_) {
      all.push_back({*played.session, played.debrief, played.summary, played.posts});
    }
    return all;
  }

  int write() {
    ReportHead head;
    head.name = safe_fragment(options_.title, kLongestTitle);
    head.written = std::chrono::duration_cast<std::chrono::seconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
    if (!words_.english()) {
      head.words = words_;
      head.language = options_.locale;
    }
    const bool one = played_.size() == 1;
    switch (options_.format) {
      case ReportOptions::Format::kHtml:
        return save(options_.output,
                    one ? report_html(attempts().front(), head) : report_html(summaries(), head));
      case ReportOptions::Format::kJson:
        return save(options_.output,
                    one ? report_json(attempts().front(), head) : report_json(summaries(), head));
      case ReportOptions::Format::kCsv: {
        const int code = save(options_.output, attempts_csv(summaries(), head));
        if (code != kExitOk || options_.output.empty()) return code;
        if (const int second =
                save(decisions_file(options_.output), decisions_csv(attempts(), head));
            second != kExitOk) {
          return second;
        }
        const bool any_post = std::any_of(played_.begin(), played_.end(),
                                          [](const Played& p) { return !p.posts.empty(); });
        return any_post ? save(reach_file(options_.output), reach_csv(attempts(), head)) : code;
      }
    }
    return kExitUsage;
  }

  int save(const std::string& name, const std::string& text) {
    if (name.empty()) {
      out_ << text;
      return kExitOk;
    }
    if (const std::string lost = would_lose(name); !lost.empty()) return fail(lost);
    std::ofstream file(name, std::ios::binary);
    file << text;
    file.close();
    if (!file)
      return fail(name + ": cannot be written. Is its folder there, and yours to write in?");
    return kExitOk;
  }

  const ReportOptions& options_;
  const ShippedScenarios& shipped_;
  const ShippedLocales& locales_;
  Words words_;
  std::istream& in_;
  std::ostream& out_;
  std::ostream& err_;
  std::vector<Known> known_;
  std::vector<Played> played_;
};

// "folder/results.csv" with "-decisions" becomes "folder/results-decisions.csv".
std::string file_beside(const std::string& output, const std::string& what) {
  const std::size_t slash = output.find_last_of('/');
  const std::size_t dot = output.find_last_of('.');
  const bool has_ending =
      dot != std::string::npos && dot > (slash == std::string::npos ? 0 : slash + 1);
  const std::size_t at = has_ending ? dot : output.size();
  return output.substr(0, at) + what + output.substr(at);
}

}  // namespace

std::string decisions_file(const std::string& output) {
  return file_beside(output, "-decisions");
}

std::string reach_file(const std::string& output) {
  return file_beside(output, "-reach");
}

int report(const ReportOptions& options, const ShippedScenarios& shipped, std::istream& in,
           std::ostream& out, std::ostream& err, const ShippedLocales& locales) {
  return Reporter(options, shipped, in, out, err, locales).run();
}

}  // namespace makegood::cli
