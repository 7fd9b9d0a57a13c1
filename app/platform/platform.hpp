#pragma once
// Window, loop, storage and files behind one header. app/platform/native and app/platform/web
// implement it.
#include <optional>
#include <string>
#include <vector>

#include "ui/app.hpp"

namespace makegood::platform {

struct Options {
  std::string title = "Makegood";
  int width = 1280, height = 800;  ///< logical pixels; natively only
  std::optional<std::string>
      scenario_file;  ///< opened at the start, as if it had been dropped on the window
  std::optional<std::string>
      data_folder;  ///< natively: where saves go instead of the user's data folder
  std::string
      route;  ///< natively: where to start, as in AppEvent::kRoute; empty: where the app wants to
  /// Natively, for the documentation: draw `screenshot_frames` frames, write the last one to this
  /// file as a BMP, end.
  std::optional<std::string> screenshot;
  int screenshot_frames = 60;
};

/// Shows the app until its window is closed. Draws a frame only when something changed: input, a
/// delivered event, a running animation. Natively returns the process's exit code; on the web it
/// returns at once and goes on by callbacks, so `app` must live for as long as the page. A window
/// that cannot be had is said on standard error.
int run(App& app, const Options& options);

/// Text of a shipped asset ("scenarios/late-follow-up.json"), or nothing. Natively only (embedded);
/// none on the web.
std::optional<std::string> embedded_asset(const std::string& path);
/// Paths of all shipped assets.
std::vector<std::string> embedded_assets();

}  // namespace makegood::platform
