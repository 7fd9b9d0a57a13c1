// A finding of a later check points to the place in the text where its subject stands.
#include "scenario/places.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "scenario/reader.hpp"

using namespace makegood;

namespace {

std::string everything_text() {
  std::ifstream in(std::string(MAKEGOOD_SOURCE_DIR) + "/tests/scenario/everything.json",
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The start of what stands at an offset.
std::string_view at(std::string_view text, std::size_t offset, std::size_t size) {
  return text.substr(offset, size);
}

template <class Part>
void check_ids(std::string_view text, const std::vector<Part>& parts,
               const std::vector<std::uint32_t>& places) {
  REQUIRE(parts.size() == places.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string quoted = '"' + parts[i].id + '"';
    CHECK(at(text, places[i], quoted.size()) == quoted);
  }
}

}  // namespace

TEST_CASE("Every part of a scenario stands at the place of its id") {
  const std::string text = everything_text();
  const ReadResult result = read_scenario(text, "everything.json");
  REQUIRE(result.scenario);
  const Scenario& scenario = *result.scenario;
  const Places& places = result.places;
  check_ids(text, scenario.scenes, places.scenes);
  check_ids(text, scenario.choices, places.choices);
  check_ids(text, scenario.endings, places.endings);
  check_ids(text, scenario.promises, places.promises);
  check_ids(text, scenario.facts, places.facts);
  check_ids(text, scenario.people, places.people);
  check_ids(text, scenario.threads, places.threads);
  check_ids(text, scenario.posts, places.posts);
  REQUIRE(places.surveys.size() == 2);
  CHECK(at(text, places.surveys[1], 5) == "\"sam\"");
  CHECK(at(text, places.top, 1) == "{");
  CHECK(at(text, places.tenets, 10) == "[\"honesty\"");
}

TEST_CASE("Every condition stands at the place of its whole when") {
  const std::string text = everything_text();
  const ReadResult result = read_scenario(text, "everything.json");
  REQUIRE(result.scenario);
  const Scenario& scenario = *result.scenario;
  REQUIRE(result.places.conditions.size() == scenario.conditions.size());
  for (std::size_t root = 0; root < scenario.conditions.size();
       root += scenario.conditions[root].size) {
    CHECK(text[result.places.conditions[root]] == '{');
    CHECK(at(text.substr(0, result.places.conditions[root]), result.places.conditions[root] - 8,
             8) == "\"when\": ");
  }
}

TEST_CASE("What is accepted and what has another severity stand at their codes") {
  const std::string text = everything_text();
  const ReadResult result = read_scenario(text, "everything.json");
  REQUIRE(result.scenario);
  REQUIRE(result.places.severities.size() == 2);
  CHECK(at(text, result.places.severities[0], 6) == "\"L003\"");
  REQUIRE(result.places.accepted.size() == 2);
  CHECK(at(text, result.places.accepted[1], 6) == "\"E033\"");
}

TEST_CASE("Offsets become lines, columns in code points, and paths, in any order") {
  const std::string text = "{ \"scenes\": [\n  { \"title\": \"\xC3\xA9\", \"id\": \"b\" } ] }";
  const std::vector<Place> places = locate(text, {text.find("\"b\""), text.find("\"\xC3\xA9"), 0});
  REQUIRE(places.size() == 3);
  CHECK(places[0].line == 2);
  CHECK(places[0].column == 25);
  CHECK(places[0].path == "scenes[0]");
  CHECK(places[1].column == 14);
  CHECK(places[1].path == "scenes[0].title");
  CHECK(places[2].line == 1);
  CHECK(places[2].path.empty());
  CHECK(locate(text, {}).empty());
}
