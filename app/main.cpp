// Composition root: the command line natively, then the app on its platform. Nothing else lives here.
#include "platform/platform.hpp"
#include "ui/app.hpp"

#ifdef __EMSCRIPTEN__

#include <memory>

int main() {
  // The page owns the app for as long as it lives: main returns, callbacks go on.
  auto app = std::make_unique<makegood::App>();
  return makegood::platform::run(*app.release(), {});
}

#else

#include <iostream>
#include <string>

#include "cli/cli.hpp"

int main(int argc, char** argv) {
  const auto shipped = [](std::string_view id) {
    return makegood::platform::embedded_asset("scenarios/" + std::string(id) + ".json");
  };
  const makegood::CliResult cli = makegood::run_cli(argc, argv, shipped, std::cin, std::cout,
                                                    std::cerr, makegood::this_terminal());
  if (!cli.open_window) return cli.exit_code;
  makegood::platform::Options options;
  if (!cli.scenario_file.empty()) options.scenario_file = cli.scenario_file;
  makegood::App app;
  return makegood::platform::run(app, options);
}

#endif
