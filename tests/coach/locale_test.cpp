// A translation cannot touch what a choice does: the same choices in a scenario and in its
// translation come to the same states, grades and scores, walked at random by the hundred, for
// every overlay that ships and for one that changes every text.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "coach/coach.hpp"
#include "scenario/locale.hpp"
#include "scenario/reader.hpp"

using namespace makegood;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;

constexpr int kWalks = 200;
constexpr int kMostSteps = 80;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Scenario scenario_of(const std::string& id) {
  ReadResult read = read_scenario(read_file(kRoot / ("scenarios/" + id + ".json")), id);
  REQUIRE(read.scenario);
  return std::move(*read.scenario);
}

// Numerical Recipes' generator: the same walks on every machine.
struct Chance {
  std::uint32_t state;
  std::size_t below(std::size_t count) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % count;
  }
};

void same_walks(const Scenario& english, const Scenario& translated) {
  for (int walk = 0; walk < kWalks; ++walk) {
    CAPTURE(walk);
    Chance chance{static_cast<std::uint32_t>(walk)};
    Session ours(english, static_cast<Seed>(walk));
    Session theirs(translated, static_cast<Seed>(walk));
    for (int step = 0; step < kMostSteps && !ours.state().ended(); ++step) {
      const LegalActions open = ours.shown();
      const LegalActions other = theirs.shown();
      REQUIRE(open.size() == other.size());
      REQUIRE(open.size() > 0);
      const std::size_t choice = chance.below(open.size());
      REQUIRE(open[choice] == other[choice]);
      REQUIRE(ours.play(open[choice]));
      REQUIRE(theirs.play(other[choice]));
      REQUIRE(ours.state() == theirs.state());
    }
    const Score a = score_now(ours);
    const Score b = score_now(theirs);
    CHECK(a.earned == b.earned);
    CHECK(a.best == b.best);
    CHECK(a.percent == b.percent);
    CHECK(ours.events().size() == theirs.events().size());
    CHECK(grade(english, ours.state()).grade == grade(translated, theirs.state()).grade);
    CHECK(write_record(ours, Mode::kGuided, false) == write_record(theirs, Mode::kGuided, false));
  }
}

}  // namespace

TEST_CASE("the same choices score the same in every translation that ships") {
  std::size_t overlays = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / "locales")) {
    if (entry.path().extension() != ".json" || entry.path().stem() == "app") continue;
    CAPTURE(entry.path().string());
    ++overlays;
    const std::string text = read_file(entry.path());
    const LocaleResult read = read_locale(text, entry.path().filename().string());
    REQUIRE(read.locale);
    CHECK(read.diagnostics.empty());
    const Scenario english = scenario_of(read.locale->of);
    // What ships is complete and up to date.
    for (const Diagnostic& found : check_locale(*read.locale, texts_of(english), text, "overlay"))
      FAIL_CHECK(to_line(found));
    Scenario translated = english;
    CHECK(apply_locale(translated, *read.locale) == texts_of(english).size());
    same_walks(english, translated);
  }
  CHECK(overlays >= 3);
}

TEST_CASE("the same choices score the same whatever the texts say") {
  const Scenario english = scenario_of("late-follow-up");
  Locale wild;
  for (const OriginalText& text : texts_of(english)) {
    wild.strings.push_back({text.id, "Sorry? \"" + text.id + "\"", source_hash(text.text), 0});
  }
  Scenario translated = english;
  CHECK(apply_locale(translated, wild) == wild.strings.size());
  same_walks(english, translated);
}
