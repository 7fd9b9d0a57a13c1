#include "cli/stats.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/text.hpp"
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
  const std::string all = fixed(static_cast<double>(stats.bytes) / kMegabyte, 1) + " MB";
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
  for (const Tenet tenet : kAllTenets) {
    const auto t = static_cast<std::size_t>(tenet);
    const bool declared =
        std::find(scenario.tenets.begin(), scenario.tenets.end(), tenet) != scenario.tenets.end();
    if (declared || opening.tenet_worst[t] != 0 || opening.tenet_best[t] != 0) {
      stats.tenets.push_back({tenet, opening.tenet_worst[t], opening.tenet_best[t]});
    }
  }
  const std::vector<double> shares = ending_shares(explorer);
  for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
    const Ending& ending = scenario.endings[i];
    stats.endings.push_back({ending.id, ending.title, shares[i], ending.grade_at_most});
  }
}

void row(std::ostream& out, std::string_view name, const std::string& text) {
  std::string label = "  " + safe_text(name);
  const std::size_t width = display_width(label);
  label.append(width < kColumn ? kColumn - width : 1, ' ');
  out << label << text << '\n';
}

std::string points_row(int best, int worst, double mean) {
  return "best " + std::to_string(best) + ", random " + fixed(mean, 1) + " (" +
         std::to_string(percent_of_best(mean, best)) + "% of the best), worst " +
         std::to_string(worst) + " (" + std::to_string(percent_of_best(worst, best)) + "%)";
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
    row(out, id_of(tenet.tenet), std::to_string(tenet.worst) + " to " + std::to_string(tenet.best));
  }
  std::string line;
  for (const std::size_t number : stats.best_line) {
    line += (line.empty() ? "" : ",") + std::to_string(number);
  }
  row(out, "best line",
      std::to_string(stats.best_line.size()) + " decisions to a grade of " +
          std::string(id_of(stats.best_line_grade)) + ": play --choices " + line);
  row(out, "random lines", "come to these endings:");
  for (const CheckStats::OfEnding& ending : stats.endings) {
    const std::string share = fixed(100 * ending.share, 1) + "%";
    row(out, std::string(share.size() < 8 ? 8 - share.size() : 0, ' ') + share,
        safe_text(ending.id) + " (" + safe_text(ending.title) + ")" +
            (ending.grade_at_most == Grade::kExcellent
                 ? ""
                 : ", " + std::string(id_of(ending.grade_at_most)) + " at most"));
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
  auto& tenets = json["tenets"] = nlohmann::ordered_json::object();
  for (const CheckStats::OfTenet& tenet : stats.tenets) {
    tenets[std::string(id_of(tenet.tenet))] = {{"worst", tenet.worst}, {"best", tenet.best}};
  }
  json["best_line"] = {{"decisions", stats.best_line.size()},
                       {"grade", id_of(stats.best_line_grade)},
                       {"choices", stats.best_line}};
  auto& endings = json["endings"] = nlohmann::ordered_json::array();
  for (const CheckStats::OfEnding& ending : stats.endings) {
    endings.push_back({{"id", ending.id},
                       {"title", ending.title},
                       {"share", rounded(ending.share, kMillionths)},
                       {"grade_at_most", id_of(ending.grade_at_most)}});
  }
  return json;
}

}  // namespace makegood::cli
