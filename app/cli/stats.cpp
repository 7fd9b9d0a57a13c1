#include "cli/stats.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/text.hpp"
#include "prove/score_ranges.hpp"
#include "scenario/names.hpp"

namespace makegood::cli {
namespace {

constexpr std::size_t kColumn = 16;

struct NamedStep {
  CheckStep step;
  const char* name;
};
constexpr std::array<NamedStep, 5> kTimed = {{{CheckStep::kRead, "reading"},
                                              {CheckStep::kExplore, "exploring"},
                                              {CheckStep::kValue, "values"},
                                              {CheckStep::kProve, "proofs"},
                                              {CheckStep::kLint, "lints"}}};

// `value` with `digits` behind the point.
std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

double rounded(double value, double steps) {
  return std::round(value * steps) / steps;
}

double all_of(const StepTimes& times) {
  double sum = 0;
  for (const double ms : times) sum += ms;
  return sum;
}

double bytes_a_state(const CheckStats& stats) {
  return stats.states == 0 ? 0
                           : static_cast<double>(stats.bytes) / static_cast<double>(stats.states);
}

// Memory comes in blocks: of a small scenario, bytes a state would say more about those.
std::string memory_text(const CheckStats& stats) {
  constexpr double kMegabyte = 1e6;
  constexpr std::size_t kWorthAShare = 10'000;
  std::string all = fixed(static_cast<double>(stats.bytes) / kMegabyte, 1) + " MB";
  if (stats.states < kWorthAShare) return all;
  return all + " (" + fixed(bytes_a_state(stats), 1) + " bytes a state)";
}

// Positions among the open actions, from 1, as the terminal numbers them.
std::vector<std::size_t> numbered(const Scenario& scenario, const std::vector<Action>& line) {
  std::vector<std::size_t> numbers;
  Events events;
  SessionState state = begin(scenario, events);
  for (const Action& action : line) {
    const LegalActions legal = legal_actions(scenario, state);
    numbers.push_back(1 + static_cast<std::size_t>(std::find(legal.begin(), legal.end(), action) -
                                                   legal.begin()));
    apply(scenario, state, action, events);
  }
  return numbers;
}

// Those that the scenario declares, and any other with points.
std::vector<Tenet> tenets_with_points(const Scenario& scenario, const ScoreRanges::Of& all) {
  std::vector<Tenet> out;
  for (const Tenet tenet : kAllTenets) {
    const Range& range = all.tenets[static_cast<std::size_t>(tenet)];
    const bool declared =
        std::find(scenario.tenets.begin(), scenario.tenets.end(), tenet) != scenario.tenets.end();
    if (declared || range.low != 0 || range.high != 0) out.push_back(tenet);
  }
  return out;
}

std::vector<CheckStats::OfTenet> of_tenets(const std::vector<Tenet>& tenets,
                                           const ScoreRanges::Of& ranges) {
  std::vector<CheckStats::OfTenet> out;
  for (const Tenet tenet : tenets) {
    const Range& range = ranges.tenets[static_cast<std::size_t>(tenet)];
    out.push_back({tenet, range.low, range.high});
  }
  return out;
}

void add_values(CheckStats& stats, const Explorer& explorer, const Values& values) {
  const Scenario& scenario = explorer.scenario();
  const Value& opening = values[0];
  stats.valued = values.farms().empty() && opening.ends;
  if (!stats.valued) return;
  stats.best = opening.best;
  stats.worst = opening.worst;
  stats.mean = static_cast<double>(opening.mean);
  stats.best_line_grade = opening.best_line_grade;
  stats.best_line = numbered(scenario, values.best_line(0));
  const ScoreRanges ranges = score_ranges(explorer, values);
  const std::vector<Tenet> tenets = tenets_with_points(scenario, ranges.all);
  stats.tenets = of_tenets(tenets, ranges.all);
  for (const Grade grade : {Grade::kBad, Grade::kGood, Grade::kExcellent}) {
    const auto& best = ranges.grades[static_cast<std::size_t>(grade)];
    if (best) stats.grades.push_back({grade, best->points, numbered(scenario, best->line)});
  }
  const std::vector<double> shares = ending_shares(explorer, values);
  for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
    CheckStats::OfEnding ending;
    ending.id = scenario.endings[i].id;
    ending.title = scenario.endings[i].title;
    ending.share = shares[i];
    ending.grade_at_most = scenario.endings[i].grade_at_most;
    if (const auto& range = ranges.endings[i]) {
      ending.reached = true;
      ending.worst = range->total.low;
      ending.best = range->total.high;
      ending.tenets = of_tenets(tenets, *range);
    }
    stats.endings.push_back(std::move(ending));
  }
}

void row(std::ostream& out, std::string_view name, const std::string& text) {
  std::string label = "  " + safe_text(name);
  const std::size_t width = display_width(label);
  label.append(width < kColumn ? kColumn - width : 1, ' ');
  out << label << text << '\n';
}

std::string choices_text(const std::vector<std::size_t>& line) {
  std::string out;
  for (const std::size_t number : line) out += (out.empty() ? "" : ",") + std::to_string(number);
  return out;
}

std::string range_text(int worst, int best) {
  return worst == best ? std::to_string(best)
                       : std::to_string(worst) + " to " + std::to_string(best);
}

// ": -2 to 5 points (honesty -1 to 2, love 0 to 3)"
std::string points_text(const CheckStats::OfEnding& ending) {
  if (!ending.reached) return ": no line comes here";
  std::string tenets;
  for (const CheckStats::OfTenet& tenet : ending.tenets) {
    tenets += (tenets.empty() ? " (" : ", ") + std::string(id_of(tenet.tenet)) + ' ' +
              range_text(tenet.worst, tenet.best);
  }
  return ": " + range_text(ending.worst, ending.best) +
         (ending.worst == ending.best && ending.best == 1 ? " point" : " points") + tenets +
         (tenets.empty() ? "" : ")");
}

std::string points_row(int best, int worst, double mean) {
  return "best " + std::to_string(best) + ", random " + fixed(mean, 1) + " (" +
         std::to_string(percent_of_best(mean, best)) + "% of the best), worst " +
         std::to_string(worst) + " (" + std::to_string(percent_of_best(worst, best)) + "%)";
}

nlohmann::ordered_json json_of(const std::vector<CheckStats::OfTenet>& tenets) {
  auto json = nlohmann::ordered_json::object();
  for (const CheckStats::OfTenet& tenet : tenets) {
    json[std::string(id_of(tenet.tenet))] = {{"worst", tenet.worst}, {"best", tenet.best}};
  }
  return json;
}

}  // namespace

int percent_of_best(double points, int best) {
  if (best <= 0) return 0;
  return static_cast<int>(std::lround(std::clamp(100 * points / best, 0.0, 100.0)));
}

CheckStats stats_of(const Checker& checker, const StepTimes& times) {
  CheckStats stats;
  stats.file = checker.file();
  stats.times = times;
  if (checker.scenario() != nullptr) stats.id = checker.scenario()->id;
  const Explorer* explorer = checker.explorer();
  if (explorer == nullptr) return stats;
  stats.explored = true;
  stats.complete = explorer->complete();
  stats.states = explorer->states();
  stats.transitions = explorer->transitions();
  stats.bytes = explorer->bytes();
  if (checker.values() != nullptr) add_values(stats, *explorer, *checker.values());
  return stats;
}

void print(const CheckStats& stats, std::ostream& out) {
  out << safe_text(stats.file) << '\n';
  std::string times;
  for (const NamedStep& timed : kTimed) {
    times +=
        fixed(stats.times[static_cast<std::size_t>(timed.step)], 1) + " ms " + timed.name + ", ";
  }
  row(out, "time", times + "together " + fixed(all_of(stats.times), 1) + " ms");
  if (!stats.explored) {
    row(out, "states", "not explored");
    return;
  }
  row(out, "states",
      with_commas(stats.states) + (stats.complete ? "" : " and more: not finished") + ", " +
          with_commas(stats.transitions) + " transitions, " + memory_text(stats));
  if (!stats.valued) {
    row(out, "points",
        stats.complete ? "without bounds: some line earns for ever, or none comes to an ending"
                       : "not known before every state is");
    return;
  }
  row(out, "points", points_row(stats.best, stats.worst, stats.mean));
  for (const CheckStats::OfTenet& tenet : stats.tenets) {
    row(out, id_of(tenet.tenet), range_text(tenet.worst, tenet.best));
  }
  row(out, "best line",
      std::to_string(stats.best_line.size()) + " decisions to a grade of " +
          std::string(id_of(stats.best_line_grade)) + ": play --choices " +
          choices_text(stats.best_line));
  row(out, "by grade", "the line with the most points to each:");
  for (const CheckStats::OfGrade& of : stats.grades) {
    row(out, "  " + std::string(id_of(of.grade)),
        std::to_string(of.points) + " (" + std::to_string(percent_of_best(of.points, stats.best)) +
            "%): play --choices " + choices_text(of.line));
  }
  row(out, "random lines", "come to these endings, with these points:");
  for (const CheckStats::OfEnding& ending : stats.endings) {
    const std::string share = fixed(100 * ending.share, 1) + "%";
    row(out, std::string(share.size() < 8 ? 8 - share.size() : 0, ' ') + share,
        safe_text(ending.id) + " (" + safe_text(ending.title) + ")" +
            (ending.grade_at_most == Grade::kExcellent
                 ? ""
                 : ", " + std::string(id_of(ending.grade_at_most)) + " at most") +
            points_text(ending));
  }
}

nlohmann::ordered_json json_of(const CheckStats& stats) {
  constexpr double kMillionths = 1e6, kThousandths = 1e3, kTenths = 10;
  nlohmann::ordered_json json;
  json["file"] = stats.file;
  json["id"] = stats.id;
  json["complete"] = stats.complete;
  auto& ms = json["ms"];
  for (const NamedStep& timed : kTimed) {
    ms[timed.name] = rounded(stats.times[static_cast<std::size_t>(timed.step)], kThousandths);
  }
  ms["together"] = rounded(all_of(stats.times), kThousandths);
  if (!stats.explored) return json;
  json["states"] = stats.states;
  json["transitions"] = stats.transitions;
  json["bytes"] = stats.bytes;
  json["bytes_per_state"] = rounded(bytes_a_state(stats), kTenths);
  if (!stats.valued) return json;
  json["points"] = {
      {"best", stats.best}, {"mean", rounded(stats.mean, kThousandths)}, {"worst", stats.worst}};
  json["percent"] = {{"best", percent_of_best(stats.best, stats.best)},
                     {"mean", percent_of_best(stats.mean, stats.best)},
                     {"worst", percent_of_best(stats.worst, stats.best)}};
  json["tenets"] = json_of(stats.tenets);
  json["best_line"] = {{"decisions", stats.best_line.size()},
                       {"grade", id_of(stats.best_line_grade)},
                       {"choices", stats.best_line}};
  auto& grades = json["grades"] = nlohmann::ordered_json::object();
  for (const CheckStats::OfGrade& of : stats.grades) {
    grades[std::string(id_of(of.grade))] = {{"points", of.points},
                                            {"percent", percent_of_best(of.points, stats.best)},
                                            {"choices", of.line}};
  }
  auto& endings = json["endings"] = nlohmann::ordered_json::array();
  for (const CheckStats::OfEnding& ending : stats.endings) {
    nlohmann::ordered_json entry = {{"id", ending.id},
                                    {"title", ending.title},
                                    {"share", rounded(ending.share, kMillionths)},
                                    {"grade_at_most", id_of(ending.grade_at_most)}};
    if (ending.reached) {
      entry["points"] = {{"best", ending.best}, {"worst", ending.worst}};
      entry["tenets"] = json_of(ending.tenets);
    }
    endings.push_back(std::move(entry));
  }
  return json;
}

}  // namespace makegood::cli
