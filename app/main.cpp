// Composition root: the command line natively, then the app on its platform. Nothing else lives
// here.
#include "platform/platform.hpp"
#include "ui/app.hpp"

#ifdef __EMSCRIPTEN__

#include <emscripten/em_macros.h>

#include <memory>

/// web/page.js calls it once, when it has got the WebAssembly ready.
extern "C" EMSCRIPTEN_KEEPALIVE void mg_run() {
  // The page owns the app for as long as it lives: this returns, calls from the page go on.
  auto app = std::make_unique<makegood::App>();
  makegood::platform::run(*app.release(), {});
}

#else

#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.hpp"
#include "platform/native/store_file.hpp"

namespace {

/// Takes the options for pictures in the documentation out of `arguments`: --screenshot=FILE.bmp,
/// and with it
/// --route=/play/ID, --size=1280x800, --data=FOLDER. Not in --help, since nobody else needs them.
void take_picture_options(std::vector<const char*>& arguments,
                          makegood::platform::Options& options) {
  const auto value_of = [](std::string_view argument, std::string_view name) {
    return argument.substr(0, name.size()) == name ? std::string(argument.substr(name.size()))
                                                   : std::string();
  };
  std::erase_if(arguments, [&](const char* argument) {
    const std::string file = value_of(argument, "--screenshot=");
    const std::string route = value_of(argument, "--route=");
    const std::string size = value_of(argument, "--size=");
    const std::string data = value_of(argument, "--data=");
    if (!file.empty()) options.screenshot = file;
    if (!route.empty()) options.route = route;
    if (!size.empty()) std::sscanf(size.c_str(), "%dx%d", &options.width, &options.height);
    if (!data.empty()) options.data_folder = data;
    return !file.empty() || !route.empty() || !size.empty() || !data.empty();
  });
}

/// Where the command line finds what the app keeps.
class Folder final : public makegood::DataFolder {
 public:
  explicit Folder(std::string folder) : store_(std::move(folder)) {}

  std::string read(const std::string& key, Problems& problems) override {
    return text_of(store_.read(key), problems);
  }
  std::vector<Text> keys(const std::string& prefix, Problems& problems) override {
    std::vector<Text> out;
    for (const std::string& key : store_.keys(prefix)) out.push_back({key, read(key, problems)});
    return out;
  }
  std::vector<Text> logs(const std::string& prefix, Problems& problems) override {
    std::vector<Text> out;
    for (const std::string& log : store_.logs(prefix))
      out.push_back({log, text_of(store_.read_log(log), problems)});
    return out;
  }
  Problem store(const std::string& key, const std::string& text) override {
    return store_.write(key, text);
  }
  Problem append(const std::string& log, const std::string& lines) override {
    return store_.append(log, lines);
  }
  Problem write_file(const std::string& path, const std::string& text) override {
    return makegood::platform::write_whole_file(path, text);
  }

 private:
  static std::string text_of(makegood::platform::Stored stored, Problems& problems) {
    if (stored.problem) problems.push_back(std::move(*stored.problem));
    return std::move(stored.text).value_or("");
  }

  makegood::platform::FileStore store_;
};

}  // namespace

int main(int argc, char** argv) {
  const auto shipped = [](std::string_view id) {
    return makegood::platform::embedded_asset("scenarios/" + std::string(id) + ".json");
  };
  const auto diagnostics = [] { return makegood::platform::embedded_asset("docs/diagnostics.md"); };
  makegood::platform::Options options;
  std::vector<const char*> arguments(argv, argv + argc);
  take_picture_options(arguments, options);
  const makegood::CliResult cli = makegood::run_cli(
      static_cast<int>(arguments.size()), arguments.data(), shipped, diagnostics, std::cin,
      std::cout, std::cerr, makegood::this_terminal(),
      [&](const std::string& folder) {
        return std::make_unique<Folder>(folder.empty() ? options.data_folder.value_or("") : folder);
      },
      [](std::string_view name) {
        return makegood::platform::embedded_asset("locales/" + std::string(name) + ".json");
      });
  if (!cli.open_window) return cli.exit_code;
  if (!cli.scenario_file.empty()) options.scenario_file = cli.scenario_file;
  makegood::App app;
  return makegood::platform::run(app, options);
}

#endif
