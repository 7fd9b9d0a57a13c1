#include "cli/watch.hpp"

#include "run.hpp"

#if !defined(_WIN32)
#include <signal.h>
#endif

namespace makegood::cli {
namespace {

using test::has;

TEST_CASE("Thousands are told apart") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1000) == "1,000");
  CHECK(with_commas(1234567) == "1,234,567");
}

TEST_CASE("Progress is shown where somebody watches, after a while and not too often, and goes") {
  std::ostringstream err;
  Terminal terminal;
  terminal.watched = true;
  terminal.width = 20;
  {
    ProgressLine line(err, terminal);
    CHECK_FALSE(line.is_due(ProgressLine::kFirstMs - 1));
    REQUIRE(line.is_due(ProgressLine::kFirstMs));
    line.show("late.json: exploring: 1,000 states", ProgressLine::kFirstMs);
    CHECK(err.str() == "\r\x1b[Klate.json:");  // what fits on one line
    CHECK_FALSE(line.is_due(ProgressLine::kFirstMs + ProgressLine::kEveryMs - 1));
    CHECK(line.is_due(ProgressLine::kFirstMs + ProgressLine::kEveryMs));
  }
  CHECK(has(err.str(), "\r\x1b[Klate.json:\r\x1b[K"));
}

TEST_CASE("Progress stays away from files and pipes") {
  std::ostringstream err;
  ProgressLine line(err, Terminal{});
  CHECK_FALSE(line.is_due(1e9));
  line.show("exploring", 1e9);
  line.clear();
  CHECK(err.str().empty());
}

TEST_CASE("A check notes how long each step took") {
  Checker checker(test::parcel(), "parcel.json");
  StepTimes times{};
  std::ostringstream err;
  Interrupt interrupt;
  CHECK(run_watched(checker, times, interrupt, err, Terminal{}));
  CHECK(checker.done());
  CHECK(times[static_cast<std::size_t>(CheckStep::kExplore)] > 0);
  CHECK(err.str().empty());
}

#if !defined(_WIN32)

TEST_CASE("Ctrl+C waits until it is asked for, and is taken once") {
  Interrupt interrupt;
  CHECK_FALSE(interrupt.came());
  raise(SIGINT);
  CHECK(interrupt.came());
  CHECK_FALSE(interrupt.came());
}

TEST_CASE("Ctrl+C stops a check and a drawing with its own exit code and half of nothing") {
  for (const char* command : {"check", "graph"}) {
    std::istringstream in;
    std::ostringstream out, err;
    // The key is pressed while the scenario is being fetched.
    const auto shipped = [](std::string_view) {
      raise(SIGINT);
      return std::optional<std::string>(test::parcel());
    };
    const std::vector<const char*> arguments = {"makegood", command, "parcel"};
    const CliResult result =
        run_cli(3, arguments.data(), shipped, test::diagnostics, in, out, err, Terminal{});
    CHECK(result.exit_code == kExitStopped);
    CHECK(out.str().empty());
    CHECK(err.str() == "Stopped.\n");
  }
}

#endif

}  // namespace
}  // namespace makegood::cli
