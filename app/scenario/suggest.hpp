#pragma once
// "Did you mean …?"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace makegood {

/// Edits (insert, delete, replace a byte, swap two neighbours) that turn one text into the other,
/// or `most` + 1 when more are needed. Optimal string alignment distance.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// The candidate that was probably meant by `wrong`, or an empty view: at most a third of its
/// letters differ (case, hyphens and underscores do not count), or one is the start of the other.
/// The first of equals.
std::string_view nearest(std::string_view wrong, const std::vector<std::string_view>& candidates);

/// `Did you mean "dana"?`, else `Allowed: …` for few candidates (`label` is its first word), else
/// empty.
std::string suggestion(std::string_view wrong, const std::vector<std::string_view>& candidates,
                       std::string_view label = "Allowed");

}  // namespace makegood
