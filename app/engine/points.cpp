#include "engine/points.hpp"

#include <algorithm>

namespace makegood {

void add_points(Points& into, const Points& points) {
  for (std::size_t t = 0; t < kTenets; ++t) {
    const int sum = into[t] + points[t];
    into[t] = static_cast<std::int8_t>(std::clamp(sum, -128, 127));
  }
}

int total(const Points& points) {
  int sum = 0;
  for (const std::int8_t p : points) sum += p;
  return sum;
}

Points points_of(const Events& events) {
  Points sum{};
  for (const Event& event : events) {
    if (event.kind == Event::Kind::kScored) add_points(sum, event.points);
  }
  return sum;
}

}  // namespace makegood
