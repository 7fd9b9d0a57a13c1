#include "cli/graph_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "cli/graph_condition.hpp"
#include "coach/coach.hpp"
#include "coach/wording.hpp"
#include "engine/points.hpp"
#include "scenario/names.hpp"

namespace makegood::cli {
namespace {

std::string signed_text(int points) {
  return (points < 0 ? "−" : "+") + std::to_string(std::abs(points));
}

void add_points(GraphRow& row, const Points& points) {
  row.total = total(points);
  bool any = false;
  for (const Tenet tenet : kAllTenets) {
    const int value = points[static_cast<std::size_t>(tenet)];
    if (value == 0) continue;
    row.by_tenet += (any ? ", " : "") + std::string(id_of(tenet)) + ' ' + signed_text(value);
    any = true;
  }
  if (any) row.points = row.total == 0 ? "±0" : signed_text(row.total);
}

// The number in the brackets of "name[12]…" when `where` starts with it, and what follows.
std::optional<std::size_t> take_index(std::string_view& where, std::string_view name) {
  if (where.substr(0, name.size()) != name || where.substr(name.size(), 1) != "[") {
    return std::nullopt;
  }
  std::size_t at = name.size() + 1, index = 0;
  for (; at < where.size() && where[at] >= '0' && where[at] <= '9'; ++at) {
    index = index * 10 + static_cast<std::size_t>(where[at] - '0');
  }
  where.remove_prefix(std::min(at + 1, where.size()));
  return index;
}

class Builder {
 public:
  explicit Builder(const Scenario& scenario) : scenario_(scenario) {
    graph_.id = scenario.id;
    graph_.title = scenario.title;
  }

  Graph build(const std::vector<double>& shares) {
    for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) add_scene(SceneId{i});
    for (std::size_t i = 0; i < scenario_.endings.size(); ++i) add_ending(i, shares);
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) add_moments(PromiseId{i});
    add_end_of_clock();
    return std::move(graph_);
  }

 private:
  // Scenes come first and endings behind them, each in the order of the scenario.
  static std::size_t box_of(SceneId scene) { return scene.index(); }
  std::size_t box_of(EndingId ending) const { return scenario_.scenes.size() + ending.index(); }

  void add_scene(SceneId id) {
    const Scene& scene = scenario_[id];
    GraphBox box;
    box.id = "scene-" + scene.id;
    box.title = scene.title.empty() ? scene.id : scene.title;
    if (scene.who) box.note = short_name(scenario_[scene.who]);
    if (scene.sets_channel) {
      box.note += (box.note.empty() ? "" : " · ") + std::string(id_of(scene.channel));
    }
    if (id == scenario_.inbox) box.note += box.note.empty() ? "inbox" : " · inbox";
    box.opening = id == scenario_.opening;
    for (std::size_t i = 0; i < scene.choice_count; ++i) {
      box.rows.push_back(row_of(scenario_.choices[scene.first_choice + i]));
    }
    if (id == scenario_.inbox) {
      for (std::size_t i = 0; i < scenario_.threads.size(); ++i) {
        GraphRow row;
        Action open;
        open.kind = Action::Kind::kOpenThread;
        open.thread = ThreadId{i};
        row.text = label_of(scenario_, open, kAsWritten);
        row.ways.push_back({box_of(scenario_.threads[i].opens), {}});
        box.rows.push_back(std::move(row));
      }
    }
    if (!scene.go.empty()) {
      GraphRow row;
      row.text = box.rows.empty() ? "goes on" : "when nothing is open";
      add_ways(row, scene.go);
      box.rows.push_back(std::move(row));
    }
    graph_.boxes.push_back(std::move(box));
  }

  GraphRow row_of(const Choice& choice) const {
    GraphRow row;
    row.text = choice.is_act ? choice.say : "“" + choice.say + "”";
    row.condition = graph_condition(scenario_, choice.when);
    add_points(row, choice.score);
    add_ways(row, choice.go);
    for (const ThreadAnswer& answer : choice.thread) {
      if (answer.resume) row.ways.push_back({box_of(answer.resume), "when opened again"});
    }
    return row;
  }

  void add_ways(GraphRow& row, const std::vector<Goto>& go) const {
    for (const Goto& entry : go) {
      GraphWay way;
      switch (entry.target.kind) {
        case Target::Kind::kScene:
          way.to = box_of(entry.target.scene);
          break;
        case Target::Kind::kEnding:
          way.to = box_of(entry.target.ending);
          break;
        case Target::Kind::kInbox:
          if (scenario_.inbox) way.to = box_of(scenario_.inbox);
          break;
        case Target::Kind::kBack:
          break;
      }
      const std::string condition = graph_condition(scenario_, entry.when);
      if (!condition.empty()) {
        way.condition = "if " + condition;
      } else if (go.size() > 1) {
        way.condition = "else";
      }
      row.ways.push_back(std::move(way));
    }
  }

  void add_ending(std::size_t index, const std::vector<double>& shares) {
    const Ending& ending = scenario_.endings[index];
    GraphBox box;
    box.kind = GraphBox::Kind::kEnding;
    box.id = "ending-" + ending.id;
    box.title = ending.title.empty() ? ending.id : ending.title;
    box.grade = ending.grade_at_most;
    if (box.grade != Grade::kExcellent) box.note = std::string(id_of(box.grade)) + " at most";
    if (index < shares.size()) {
      std::array<char, 32> text{};
      std::snprintf(text.data(), text.size(), "%.1f%%", 100 * shares[index]);
      box.note += (box.note.empty() ? "" : " · ") + std::string(text.data()) + " of random lines";
    }
    graph_.boxes.push_back(std::move(box));
  }

  void add_moments(PromiseId id) {
    const Promise& promise = scenario_[id];
    if (promise.if_broken.interrupt) {
      add_moment("broken-" + promise.id, "When this is missed: " + promise.text,
                 box_of(promise.if_broken.interrupt), makers_of(id));
    }
    if (promise.follow_up) {
      add_moment("reminder-" + promise.id, "When the reminder comes up: " + promise.text,
                 box_of(promise.follow_up), makers_of(id));
    }
  }

  void add_end_of_clock() {
    if (!scenario_.at_end) return;
    add_moment("clock-end", "When the clock runs out, " + format_clock(scenario_.end),
               box_of(scenario_.at_end), {});
  }

  void add_moment(std::string id, std::string title, std::size_t to,
                  std::vector<std::size_t> after) {
    GraphBox box;
    box.kind = GraphBox::Kind::kMoment;
    box.id = std::move(id);
    box.title = std::move(title);
    GraphRow row;
    row.ways.push_back({to, {}});
    box.rows.push_back(std::move(row));
    box.after = std::move(after);
    graph_.boxes.push_back(std::move(box));
  }

  // Scenes in which something is said that makes the promise.
  std::vector<std::size_t> makers_of(PromiseId id) const {
    std::vector<std::size_t> makers;
    for (const Choice& choice : scenario_.choices) {
      const bool makes = std::any_of(choice.promise.begin(), choice.promise.end(),
                                     [&](const PromiseDue& made) { return made.promise == id; });
      if (makes && (makers.empty() || makers.back() != box_of(choice.scene))) {
        makers.push_back(box_of(choice.scene));
      }
    }
    return makers;
  }

  const Scenario& scenario_;
  Graph graph_;
};

// Puts a finding where its path in the document says.
void mark(Graph& graph, const Scenario& scenario, const Diagnostic& finding) {
  GraphMark mark{finding.code, finding.severity, finding.message};
  std::string_view where = finding.where;
  if (const auto scene = take_index(where, "scenes"); scene && *scene < scenario.scenes.size()) {
    GraphBox& box = graph.boxes[*scene];
    const auto choice = take_index(where, ".choices");
    if (choice && *choice < scenario.scenes[*scene].choice_count) {
      box.rows[*choice].marks.push_back(std::move(mark));
    } else {
      box.marks.push_back(std::move(mark));
    }
    return;
  }
  const auto ending = take_index(where, "endings");
  if (ending && *ending < scenario.endings.size()) {
    graph.boxes[scenario.scenes.size() + *ending].marks.push_back(std::move(mark));
    return;
  }
  if (const auto promise = take_index(where, "promises");
      promise && *promise < scenario.promises.size()) {
    for (GraphBox& box : graph.boxes) {
      if (box.id != "broken-" + scenario.promises[*promise].id &&
          box.id != "reminder-" + scenario.promises[*promise].id) {
        continue;
      }
      box.marks.push_back(std::move(mark));
      return;
    }
  }
  graph.marks.push_back(std::move(mark));
}

}  // namespace

Graph graph_of(const Scenario& scenario, const Diagnostics& findings,
               const std::vector<double>& shares) {
  Graph graph = Builder(scenario).build(shares);
  for (const Diagnostic& finding : findings) mark(graph, scenario, finding);
  return graph;
}

std::string codes_of(const GraphMarks& marks) {
  std::vector<std::string> codes;
  for (const GraphMark& mark : marks) {
    if (std::find(codes.begin(), codes.end(), mark.code) == codes.end()) codes.push_back(mark.code);
  }
  std::string out;
  for (const std::string& code : codes) out += (out.empty() ? "" : ", ") + code;
  return out;
}

}  // namespace makegood::cli
