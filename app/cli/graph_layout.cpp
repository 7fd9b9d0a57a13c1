#include "cli/graph_layout.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <utility>

namespace makegood::cli {
namespace {

constexpr int kSweeps = 12;
// A scenario of thousands of scenes with ways across all of it: beyond this many lanes, ways run
// straight, since nobody could follow them anyway.
constexpr std::size_t kMostLanes = 20'000;

/// A box or a lane in a column.
struct Item {
  std::size_t column = 0;
  double height = 0, top = 0;
  double spacing = 0;  ///< kept clear above it
};

/// `to` would like to be level with `from`, and to be ordered by where the way leaves it.
struct Tie {
  std::size_t from = 0, to = 0;
  double from_at = 0;  ///< below the top of `from`
  double shift = 0;    ///< how much lower than level
};

class Drawing {
 public:
  explicit Drawing(const LayoutInput& input) : input_(input), lanes_(input.edges.size()) {
    for (std::size_t i = 0; i < input.heights.size(); ++i) {
      items_.push_back({input.columns[i], input.heights[i], 0, input.spacing});
    }
    for (std::size_t e = 0; e < input.edges.size(); ++e) add_way(e);
    std::size_t count = 0;
    for (const Item& item : items_) count = std::max(count, item.column + 1);
    columns_.resize(count);
    for (std::size_t i = 0; i < items_.size(); ++i) columns_[items_[i].column].push_back(i);
    backward_.resize(items_.size());
    forward_.resize(items_.size());
    for (std::size_t e = 0; e < input.edges.size(); ++e) tie_up(input.edges[e], lanes_[e]);
  }

  Layout finish() {
    wishes_.resize(items_.size());
    for (const std::vector<std::size_t>& column : columns_) stack(column);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      const bool reorder = sweep < kSweeps - 2;  // the last two only straighten
      for (std::size_t c = 0; c < columns_.size(); ++c) arrange(columns_[c], backward_, reorder);
      for (std::size_t c = columns_.size(); c-- > 0;) arrange(columns_[c], forward_, reorder);
    }
    return result();
  }

 private:
  std::size_t add_lane(std::size_t column) {
    items_.push_back({column, input_.lane, 0, 0});
    return items_.size() - 1;
  }

  // Ways of one box to the same other one share their lanes.
  void add_way(std::size_t e) {
    const LayoutEdge& edge = input_.edges[e];
    const std::size_t from = input_.columns[edge.from], to = input_.columns[edge.to];
    const auto known = ways_.find({edge.from, edge.to});
    if (known != ways_.end()) {
      lanes_[e] = known->second;
    } else {
      std::vector<std::size_t> lanes;
      const std::size_t between = to > from ? to - from - 1 : from - to + 1;
      if (items_.size() + between <= input_.heights.size() + kMostLanes) {
        if (to > from) {
          for (std::size_t c = from + 1; c < to; ++c) lanes.push_back(add_lane(c));
        } else {
          // A way back turns round into a lane beside its own box, and again at its end.
          for (std::size_t c = from + 1; c-- > to;) lanes.push_back(add_lane(c));
        }
      }
      lanes_[e] = lanes;
      ways_.emplace(std::pair(edge.from, edge.to), lanes);
    }
  }

  void tie_up(const LayoutEdge& edge, const std::vector<std::size_t>& lanes) {
    const bool back = input_.columns[edge.to] <= input_.columns[edge.from];
    const double middle = input_.lane / 2;
    if (!back) {
      std::size_t from = edge.from;
      double from_at = edge.port;
      for (const std::size_t lane : lanes) {
        tie(from, lane, from_at, middle);
        from = lane;
        from_at = middle;
      }
      tie(from, edge.to, from_at, input_.entry);
      return;
    }
    if (lanes.empty()) return;
    for (std::size_t k = 0; k + 1 < lanes.size(); ++k) tie(lanes[k + 1], lanes[k], middle, middle);
    below(edge.from, lanes.front());
    below(edge.to, lanes.back());
  }

  // `left` and `right` stand in neighbouring columns.
  void tie(std::size_t left, std::size_t right, double left_at, double right_at) {
    backward_[right].push_back({left, right, left_at, 0});
    forward_[left].push_back({right, left, right_at, 0});
  }

  // A lane beside its own box goes under it.
  void below(std::size_t box, std::size_t lane) {
    const double height = items_[box].height;
    for (auto* ties : {&backward_, &forward_}) {
      (*ties)[lane].push_back({box, lane, height, height / 2 + input_.lane});
    }
  }

  void stack(const std::vector<std::size_t>& column) {
    double y = 0;
    for (const std::size_t i : column) {
      y += items_[i].spacing;
      items_[i].top = y;
      y += items_[i].height;
    }
  }

  // Where the item's middle would be level with what it is tied to, on average; where it is,
  // without any.
  double wish(std::size_t i, const std::vector<Tie>& ties) const {
    if (ties.empty()) return items_[i].top;
    double sum = 0;
    for (const Tie& tie : ties)
      sum += items_[tie.from].top + items_[tie.from].height / 2 + tie.shift;
    return sum / static_cast<double>(ties.size()) - items_[i].height / 2;
  }

  double rank(std::size_t i, const std::vector<Tie>& ties) const {
    if (ties.empty()) return items_[i].top + items_[i].height / 2;
    double sum = 0;
    for (const Tie& tie : ties) sum += items_[tie.from].top + tie.from_at;
    return sum / static_cast<double>(ties.size());
  }

  void arrange(std::vector<std::size_t>& column, const std::vector<std::vector<Tie>>& ties,
               bool reorder) {
    std::vector<double>& wishes = wishes_;
    if (reorder) {
      for (const std::size_t i : column) wishes[i] = rank(i, ties[i]);
      std::stable_sort(column.begin(), column.end(),
                       [&](std::size_t a, std::size_t b) { return wishes[a] < wishes[b]; });
    }
    for (const std::size_t i : column) wishes[i] = wish(i, ties[i]);
    // Pushed down from above, and pushed up from below: both keep the order and the distances, and
    // so does their middle.
    std::vector<double> down, up(column.size());
    double least = -1e9;
    for (const std::size_t i : column) {
      down.push_back(std::max(wishes[i], least + items_[i].spacing));
      least = down.back() + items_[i].height;
    }
    double most = 1e9;
    for (std::size_t k = column.size(); k-- > 0;) {
      const Item& item = items_[column[k]];
      up[k] = std::min(wishes[column[k]], most - item.height);
      most = up[k] - item.spacing;
    }
    for (std::size_t k = 0; k < column.size(); ++k) items_[column[k]].top = (down[k] + up[k]) / 2;
  }

  Layout result() const {
    Layout layout;
    layout.columns = columns_.size();
    double top = 1e9, bottom = -1e9;
    for (const Item& item : items_) {
      top = std::min(top, item.top);
      bottom = std::max(bottom, item.top + item.height);
    }
    layout.height = items_.empty() ? 0 : bottom - top;
    layout.tops.reserve(input_.heights.size());
    for (std::size_t i = 0; i < input_.heights.size(); ++i) {
      layout.tops.push_back(items_[i].top - top);
    }
    for (const std::vector<std::size_t>& lanes : lanes_) {
      std::vector<Lane> points;
      points.reserve(lanes.size());
      for (const std::size_t lane : lanes) {
        points.push_back({items_[lane].column, items_[lane].top - top + input_.lane / 2});
      }
      layout.lanes.push_back(std::move(points));
    }
    return layout;
  }

  const LayoutInput& input_;
  std::vector<Item> items_;                           ///< the boxes, then the lanes
  std::vector<double> wishes_;                        ///< by item; of one column at a time
  std::vector<std::vector<Tie>> backward_, forward_;  ///< by item: to the left, to the right
  std::vector<std::vector<std::size_t>> columns_;
  std::vector<std::vector<std::size_t>> lanes_;  ///< by edge
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> ways_;
};

}  // namespace

std::vector<std::size_t> columns_of(std::size_t boxes, const std::vector<LayoutEdge>& edges,
                                    const std::vector<std::size_t>& roots) {
  std::vector<std::vector<std::size_t>> next(boxes);
  for (const LayoutEdge& edge : edges) next[edge.from].push_back(edge.to);

  // Depth first, by hand (a script may be thousands of scenes long): what leads to a box that is
  // still being visited is a way back. The others, in the order in which visits end, are sorted.
  enum class Seen : unsigned char { kNo, kOpen, kDone };
  struct Visit {
    std::size_t box = 0, next = 0;
  };
  std::vector<Seen> seen(boxes, Seen::kNo);
  std::vector<std::vector<std::size_t>> onward(boxes);
  std::vector<std::size_t> ended;
  const auto visit = [&](std::size_t root) {
    if (seen[root] != Seen::kNo) return;
    std::vector<Visit> stack = {{root, 0}};
    seen[root] = Seen::kOpen;
    while (!stack.empty()) {
      Visit& top = stack.back();
      if (top.next == next[top.box].size()) {
        seen[top.box] = Seen::kDone;
        ended.push_back(top.box);
        stack.pop_back();
        continue;
      }
      const std::size_t to = next[top.box][top.next++];
      if (seen[to] == Seen::kOpen) continue;
      onward[top.box].push_back(to);
      if (seen[to] == Seen::kDone) continue;
      seen[to] = Seen::kOpen;
      stack.push_back({to, 0});
    }
  };
  for (const std::size_t root : roots) visit(root);
  for (std::size_t box = 0; box < boxes; ++box) visit(box);

  std::vector<std::size_t> columns(boxes);
  for (std::size_t k = ended.size(); k-- > 0;) {
    for (const std::size_t to : onward[ended[k]]) {
      columns[to] = std::max(columns[to], columns[ended[k]] + 1);
    }
  }
  return columns;
}

Layout lay_out(const LayoutInput& input) {
  return Drawing(input).finish();
}

}  // namespace makegood::cli
