#pragma once
// The window as the app's loops see it: fonts in, a frame drawn, its picture shown. Behind it are
// two systems: natively SDL2 with OpenGL (app/platform/native/window.cpp), on the web the page's
// canvas (app/platform/web/window.cpp).
#include <memory>
#include <string>
#include <string_view>

#include "ui/app.hpp"

namespace makegood::platform {

/// One window. Only one may exist at a time, since ImGui has one current context.
class Window {
 public:
  /// Smallest size that the screens are laid out for, in logical pixels.
  static constexpr int kMinWidth = 360, kMinHeight = 640;

  /// What the platform keeps of a window. Each platform's loop knows its own (window_system.hpp).
  struct System;

  /// Opens a window of width x height logical pixels (on the web: the canvas, whose size the page
  /// decides). Null if there is no screen or no OpenGL; then `why` says so in the system's words.
  static std::unique_ptr<Window> open(const std::string& title, int width, int height,
                                      std::string& why);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Adds the fonts to ImGui and gives them to the app. Call it once, before the first frame.
  void load_fonts(App& app, std::string_view regular, std::string_view bold);

  /// Draws one frame. `seconds` as in App::frame.
  void draw(App& app, float seconds);

  /// Puts what was drawn on the screen.
  void present();

  /// True while ImGui still has input that a coming frame will see.
  bool input_pending() const;

  /// Everything on the graphics card is gone (a lost WebGL context): lets go of shaders and
  /// textures. The next draw() makes them anew.
  void drop_device_objects();

  System& system() { return *system_; }

 private:
  explicit Window(std::unique_ptr<System> system);

  void draw_unpainted(App& app, float seconds);

  /// Tells ImGui size, pixel ratio and time.
  void begin_frame(float seconds);
  /// Draws what ImGui::Render() left, on that ground.
  void paint(Color ground);

  std::unique_ptr<System> system_;
};

}  // namespace makegood::platform
