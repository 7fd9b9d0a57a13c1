#include "scenario/places.hpp"

#include <algorithm>
#include <numeric>

#include "scenario/findings.hpp"
#include "scenario/json_place.hpp"
#include "scenario/json_text.hpp"

namespace makegood {
namespace {

constexpr std::string_view kIdOf = ".id";

/// The path of what the byte belongs to: an id stands for the object that it names.
std::string path_of(const json::Document& document, std::size_t at) {
  std::string path = json::path_at(document, at);
  if (path.size() > kIdOf.size() &&
      std::string_view(path).substr(path.size() - kIdOf.size()) == kIdOf) {
    path.resize(path.size() - kIdOf.size());
  }
  return path;
}

}  // namespace

std::vector<Place> locate(std::string_view text, const std::vector<std::size_t>& offsets) {
  std::vector<Place> places(offsets.size());
  if (offsets.empty()) return places;
  std::vector<std::size_t> order(offsets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return offsets[a] < offsets[b]; });
  Findings unused;  // the text was read before, and what is wrong with it was said
  const json::Document document = json::parse(text, unused);
  json::Locator locator(text);
  for (const std::size_t i : order) {
    const json::LineAndColumn at = locator.find(offsets[i]);
    places[i] = {at.line, at.column, path_of(document, offsets[i])};
  }
  return places;
}

}  // namespace makegood
