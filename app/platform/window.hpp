#pragma once
// The window with its GL context and Dear ImGui's backends: what native and web have in common.
#include <memory>
#include <string>
#include <string_view>

#include "ui/app.hpp"

union SDL_Event;
struct SDL_Window;

namespace makegood::platform {

/// One window. Only one may exist at a time, since SDL and ImGui each have one current context.
class Window {
 public:
  /// Smallest size that the screens are laid out for, in logical pixels.
  static constexpr int kMinWidth = 360, kMinHeight = 640;

  /// Opens a window of width x height logical pixels (on the web: the canvas, whose size the page
  /// decides). Null if there is no screen or no OpenGL; then `why` says so in SDL's words.
  static std::unique_ptr<Window> open(const std::string& title, int width, int height,
                                      std::string& why);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Adds the fonts to ImGui and gives them to the app. Call it once, before the first frame.
  void load_fonts(App& app, std::string_view regular, std::string_view bold);

  /// Shows ImGui an event.
  void pass_to_imgui(const SDL_Event& event);

  /// Draws one frame. `seconds` as in App::frame.
  void draw(App& app, float seconds);

  /// Puts what was drawn on the screen.
  void present();

  /// True while ImGui still has input that a coming frame will see.
  bool input_pending() const;

  /// Takes the pointer out of the window with no button down: what a finger leaves behind when it
  /// is lifted or becomes part of a pinch. Nothing is clicked by it.
  void drop_pointer();

  /// Everything on the graphics card is gone (a lost WebGL context): lets go of shaders and
  /// textures. The next draw() makes them anew.
  void drop_device_objects();

  SDL_Window* sdl() const { return window_; }

 private:
  Window(SDL_Window* window, void* gl);

  SDL_Window* window_;
  void* gl_;
};

}  // namespace makegood::platform
