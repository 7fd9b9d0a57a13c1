#pragma once
// Arithmetic of points: one number a tenet.
#include "engine/engine.hpp"

namespace makegood {

/// Sum over the tenets.
int total(const Points& points);

/// `into` += `points`, held within the range of its type.
void add_points(Points& into, const Points& points);

/// Everything that was scored in `events`.
Points points_of(const Events& events);

}  // namespace makegood
