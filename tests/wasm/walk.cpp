// Plays a scenario at random from a seed, which is the session's seed too, and prints what was
// chosen, by number; all that was said, in the words of that seed; and the session's record.
// Compiled to WebAssembly and run by Node.js: records.test.mjs plays the same choices with the
// native program and compares the two records byte by byte.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "engine/session.hpp"
#include "scenario/reader.hpp"

namespace {

constexpr std::size_t kMostDecisions = 200;

// SplitMix64 (Steele, Lea and Flood 2014): any seed will do, and every machine draws the same
// numbers.
std::uint64_t draw(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

// Every line and choice in the words that it had, with tabs between.
std::string words_of(const makegood::Session& session) {
  using Kind = makegood::Event::Kind;
  const makegood::Scenario& scenario = session.scenario();
  std::string words;
  for (const makegood::Event& event : session.events()) {
    if (event.kind == Kind::kSaid) {
      words += wording(scenario[event.choice], session.seed()) + '\t';
    } else if (event.kind == Kind::kReplyLine) {
      words += wording(scenario[event.choice].reply[event.line], session.seed()) + '\t';
    } else if (event.kind == Kind::kSceneLine) {
      words += wording(scenario[event.scene].says[event.line], session.seed()) + '\t';
    } else if (event.kind == Kind::kEndingLine) {
      words += wording(scenario[event.ending].says[event.line], session.seed()) + '\t';
    }
  }
  return words;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: walk SCENARIO SEED\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const makegood::ReadResult read = makegood::read_scenario(text.str(), argv[1]);
  if (!read.scenario) {
    for (const makegood::Diagnostic& diagnostic : read.diagnostics)
      std::cerr << to_line(diagnostic) << "\n";
    return 1;
  }
  std::uint64_t random = std::strtoull(argv[2], nullptr, 10);
  makegood::Session session(*read.scenario, static_cast<makegood::Seed>(random));
  std::string choices;
  for (std::size_t i = 0; i < kMostDecisions; ++i) {
    const makegood::LegalActions shown = session.shown();
    if (shown.empty()) break;
    const std::size_t pick = draw(random) % shown.size();
    session.play(shown[pick]);
    choices += (choices.empty() ? "" : ",") + std::to_string(pick + 1);
  }
  std::cout << choices << "\n"
            << words_of(session) << "\n"
            << makegood::write_record(session, makegood::Mode::kPractice, true);
  return 0;
}
