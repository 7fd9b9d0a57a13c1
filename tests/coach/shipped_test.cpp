// What must hold of the coach in every conversation: seeded random plays of everything that ships.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "coach/play_through.hpp"

namespace makegood {
namespace {

constexpr int kPlays = 200;  // a scenario
constexpr std::size_t kLongest = 80;

std::vector<std::string> shipped_files() {
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it(MAKEGOOD_SOURCE_DIR "/scenarios", error), end;
       !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (it->path().extension() == ".json" && name.find(".schema.") == std::string::npos) {
      files.push_back(it->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

void check_coach(const Session& session) {
  const Debrief d = debrief(session);
  CHECK_FALSE(d.grade_reason.empty());
  CHECK(d.score.percent >= 0);
  CHECK(d.score.percent <= 100);
  CHECK(d.score.earned <= d.score.best);
  for (const Tally& tally : d.score.tenets) CHECK(tally.earned <= tally.best);
  CHECK(d.mood_curve.size() == session.steps().size() + 1);
  int points = 0;
  for (const DecisionReview& decision : d.decisions) {
    Points sum{};
    for (const PointReason& reason : decision.reasons) {
      CHECK_FALSE(reason.text.empty());
      for (std::size_t t = 0; t < kTenets; ++t) {
        sum[t] = static_cast<std::int8_t>(sum[t] + reason.points[t]);
      }
    }
    CHECK(sum == decision.points);
    for (std::size_t t = 0; t < kTenets; ++t) {
      CHECK(decision.left[t] >= 0);
      points += decision.points[t];
    }
  }
  CHECK(points == d.score.earned);
}

TEST_CASE("In random plays of everything that ships every point has its reason") {
  const auto files = shipped_files();
  CHECK_FALSE(files.empty());
  for (const std::string& file : files) {
    CAPTURE(file);
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    const ReadResult read = read_scenario(text.str(), file);
    REQUIRE(read.scenario);
    std::mt19937 random(20);  // a fixed seed: the same plays every time
    for (int play = 0; play < kPlays; ++play) {
      Session session(*read.scenario);
      while (!session.state().ended() && session.steps().size() < kLongest) {
        const LegalActions legal = session.legal();
        REQUIRE_FALSE(legal.empty());
        REQUIRE(session.play(legal[random() % legal.size()]));
      }
      check_coach(session);
    }
  }
}

}  // namespace
}  // namespace makegood
