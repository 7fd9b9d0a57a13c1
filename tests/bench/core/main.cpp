// Speed of the core, each row beside a floor or a peer measured in the same run: how fast a machine
// is today cancels out of the ratio. Written as JSON lines for tests/bench/core.mjs:
//   {"name": …, "value": …, "unit": …, "floor": …, "floorName": …, …}
//
//   bench_core [apply] [explore] [read] [keystroke FILE...]
//
// Times are those of the processor (seconds_now()), the best of several rounds: the best is what
// the code can do, the rest is what else the machine was doing.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <limits>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#endif

#include <nlohmann/json.hpp>

#include "core/generated.hpp"
#include "engine/engine.hpp"
#include "prove/check.hpp"
#include "prove/explore.hpp"
#include "scenario/reader.hpp"

namespace {

using namespace makegood;

// Every allocation of the process is counted: the benchmark of apply() shows that there is none.
struct Counter {
  std::size_t allocations = 0;
};
Counter& counter() {
  static Counter instance;  // outside of app/: operator new has nowhere else to count
  return instance;
}

// Emscripten's clock() is the time on the wall, which says little on a busy machine.
#ifdef __EMSCRIPTEN__
EM_JS(double, seconds_now, (), {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
});
#else
double seconds_now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}
#endif

double seconds_of(const std::function<void()>& work, int rounds) {
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < rounds; ++i) {
    const double start = seconds_now();
    work();
    best = std::min(best, seconds_now() - start);
  }
  return best;
}

// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t draw(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

void row(const nlohmann::json& values) {
  std::printf("%s\n", values.dump().c_str());
}

// --- apply() beside a walk through a table of next scenes
// -------------------------------------------

// The floor: a step when all that it does is to ask one fact, set one, add four numbers and go on.
// No clock, no promises, no legality, nothing that says what happened.
struct Cell {
  std::uint32_t next, other;  // `other` where the fact asked about is high enough
  std::uint8_t asks, least, sets, value;
  Points points;
};

void measure_apply() {
  constexpr std::size_t kScenes = 1000;
  constexpr std::size_t kSteps = 1'000'000;
  constexpr int kRounds = 5;
  const Scenario scenario = bench::ring(kScenes);
  Events events;
  SessionState state = begin(scenario, events);
  std::uint64_t sum = 0;
  const auto play = [&](std::size_t steps) {
    std::uint64_t random = 1;
    for (std::size_t i = 0; i < steps; ++i) {
      const LegalActions legal = legal_actions(scenario, state);
      events.clear();
      apply(scenario, state, legal[draw(random) % legal.size()], events);
      sum += events.size();
    }
  };
  play(10'000);  // the event buffer grows to its working size
  const std::size_t before = counter().allocations;
  const double ours = seconds_of([&] { play(kSteps); }, kRounds);
  const std::size_t allocated = counter().allocations - before;

  std::vector<Cell> table;
  for (const Choice& choice : scenario.choices) {
    Cell cell{};
    cell.next = cell.other = choice.go.back().target.scene.value;
    if (choice.go.size() > 1) {
      const ConditionNode& asked = scenario.conditions[choice.go.front().when.index()];
      cell.other = choice.go.front().target.scene.value;
      cell.asks = static_cast<std::uint8_t>(asked.subject);
      cell.least = static_cast<std::uint8_t>(asked.value);
    }
    cell.sets = static_cast<std::uint8_t>(choice.set.front().fact.value);
    cell.value = static_cast<std::uint8_t>(choice.set.front().value);
    cell.points = choice.score;
    table.push_back(cell);
  }
  std::uint32_t scene = 0;
  std::array<std::uint8_t, 4> facts{};
  std::array<std::int32_t, kTenets> earned{};
  const double floor = seconds_of(
      [&] {
        std::uint64_t random = 1;
        for (std::size_t i = 0; i < kSteps; ++i) {
          const Cell& cell = table[scene * 3 + draw(random) % 3];
          facts[cell.sets] = cell.value;
          for (std::size_t t = 0; t < kTenets; ++t) earned[t] += cell.points[t];
          scene = facts[cell.asks] >= cell.least ? cell.other : cell.next;
        }
      },
      kRounds);
  sum += scene + static_cast<std::uint64_t>(earned[0] + 1'000'000'000);
  const double steps = static_cast<double>(kSteps);
  row({{"name", "a step of play: legal_actions and apply"},
       {"value", ours / steps * 1e9},
       {"unit", "ns"},
       {"floor", floor / steps * 1e9},
       {"floorName", "table walk"},
       {"limitRatio", 4},
       {"allocations", allocated},
       {"check", sum % 10}});
}

// --- exploring beside inserting random keys
// ----------------------------------------------------------

void measure_explore(std::size_t states) {
  const Scenario scenario = bench::lattice(states);
  const std::size_t expected = bench::lattice_states(states);
  const Budget budget{.states = expected + 1, .bytes = std::size_t{3} << 30U};
  std::size_t bytes = 0;
  std::size_t found = 0;
  std::size_t transitions = 0;
  const double ours = seconds_of(
      [&] {
        Explorer explorer(scenario, budget, Explorer::Edges::kDrop);
        explorer.run();
        bytes = explorer.bytes();
        found = explorer.states();
        transitions = explorer.transitions();
      },
      2);
  const double floor = seconds_of(
      [&] {
        StateTable table(1);
        std::uint64_t random = 1;
        for (std::size_t i = 0; i < expected; ++i) {
          const std::uint64_t key = draw(random);
          table.insert(&key, StateTable::hash(&key, 1));
        }
      },
      2);
  const double count = static_cast<double>(found);
  row({{"name", "exploring " + std::to_string(found) + " states"},
       {"value", count / ours / 1e6},
       {"unit", "million states/s"},
       {"floor", static_cast<double>(expected) / floor / 1e6},
       {"floorName", "random keys into the same table"},
       {"least", 5},
       {"bytesPerState", static_cast<double>(bytes) / count},
       {"mostBytesPerState", 32},
       {"transitions", transitions}});
}

// --- reading beside nlohmann's DOM
// -------------------------------------------------------------------

void measure_read() {
  constexpr std::size_t kBytes = 10'000'000;
  const std::string text = bench::long_text(kBytes);
  bool fine = true;
  const double ours =
      seconds_of([&] { fine = read_scenario(text, "long.json").scenario && fine; }, 3);
  std::size_t size = 0;
  const double peer = seconds_of([&] { size += nlohmann::json::parse(text).size(); }, 3);
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  row({{"name", "reading a scenario of " + std::to_string(text.size() / 1'000'000) + " MB"},
       {"value", megabytes / ours},
       {"unit", "MB/s"},
       {"floor", megabytes / peer},
       {"floorName", "nlohmann's DOM parse"},
       {"least", 50},
       {"fine", fine && size > 0}});
}

// --- a trainer's keystroke
// ---------------------------------------------------------------------------

void measure_keystroke(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  const std::string text = content.str();
  std::array<double, kCheckSteps> took{};
  std::size_t states = 0;
  const double all = seconds_of(
      [&] {
        took.fill(0);
        Checker checker(text, path);
        while (!checker.done()) {
          const auto step = static_cast<std::size_t>(checker.step());
          const double start = seconds_now();
          checker.advance();
          took[step] += (seconds_now() - start) * 1e3;
        }
        states = checker.explorer() ? checker.explorer()->states() : 0;
      },
      5);
  const auto of = [&](CheckStep step) { return took[static_cast<std::size_t>(step)]; };
  const std::size_t slash = path.rfind('/');
  row({{"name", "a keystroke in " + path.substr(slash == std::string::npos ? 0 : slash + 1)},
       {"value", all * 1e3},
       {"unit", "ms"},
       {"most", 5},
       {"read", of(CheckStep::kRead)},
       {"explore", of(CheckStep::kExplore)},
       {"values", of(CheckStep::kValue)},
       {"prove", of(CheckStep::kProve)},
       {"lint", of(CheckStep::kLint)},
       {"states", states}});
}

}  // namespace

// GCC sees the malloc through the inlined new and calls the pair mismatched; both halves stand
// here.
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void* operator new(std::size_t size) {
  ++counter().allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "apply") measure_apply();
    if (words[i] == "explore") measure_explore(5'000'000);
    if (words[i] == "read") measure_read();
    if (words[i] == "keystroke") {
      while (i + 1 < words.size()) measure_keystroke(std::string(words[++i]));
    }
  }
  return 0;
}
