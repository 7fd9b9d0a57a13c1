// Mouse and fingers, as the frames see them.
#include "platform/pointer.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

using makegood::platform::Pointer;

namespace {

/// ImGui without a window. frame() shows it what the pointer has done.
class Frames {
 public:
  Frames() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {400, 300};
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    frame();
  }
  ~Frames() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
  }
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  const ImGuiIO& frame() {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1 / 60.F;
    ImGui::NewFrame();
    turned += io.MouseWheel;
    ImGui::Render();
    return io;
  }

  float turned = 0;  ///< notches of the wheel that the frames have seen

  /// True if any of the next frames sees a click (a press and its release) inside the window.
  bool clicks() {
    bool clicked = false;
    for (int i = 0; i < 6; ++i) {
      const ImGuiIO& io = frame();
      clicked = clicked || (io.MouseReleased[0] && ImGui::IsMousePosValid());
    }
    return clicked;
  }
};

bool inside() {
  return ImGui::IsMousePosValid();
}

}  // namespace

TEST_CASE("a mouse hovers, presses and releases where it is") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, false, false);
  CHECK(frames.frame().MousePos.x == 40.F);
  CHECK(ImGui::GetIO().MouseSource == ImGuiMouseSource_Mouse);
  pointer.at(40, 50, true, false);
  CHECK(frames.frame().MouseClicked[0]);
  pointer.at(40, 50, false, false);
  CHECK(frames.clicks());
  CHECK(inside());
}

TEST_CASE("a press and its release within one frame are still a click") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, true, false);
  pointer.at(40, 50, false, false);
  CHECK(frames.clicks());
}

TEST_CASE("a mouse that has left hovers over nothing") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, false, false);
  frames.frame();
  CHECK(inside());
  pointer.left();
  frames.frame();
  CHECK_FALSE(inside());
}

TEST_CASE("a tap clicks, and the lifted finger hovers over nothing") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, true, true);
  CHECK(frames.frame().MouseSource == ImGuiMouseSource_TouchScreen);
  pointer.at(40, 50, false, true);
  CHECK(frames.clicks());
  CHECK_FALSE(inside());
}

TEST_CASE("a gesture that the browser takes over clicks nothing") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, true, true);
  frames.frame();
  pointer.left();
  CHECK_FALSE(frames.clicks());
  CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
}

TEST_CASE("a second finger takes back what the first one pressed, until it is lifted") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, true, true);
  frames.frame();
  pointer.pinch();
  pointer.at(60, 70, true, true);
  pointer.at(60, 70, false, true);
  CHECK_FALSE(frames.clicks());
  CHECK_FALSE(inside());

  pointer.at(40, 50, true, true);
  pointer.at(40, 50, false, true);
  CHECK(frames.clicks());
}

TEST_CASE("a wheel that turns down moves what is below into view") {
  Frames frames;
  Pointer pointer;
  pointer.at(40, 50, false, false);
  pointer.wheel(0, 1);
  for (int i = 0; i < 3; ++i) frames.frame();
  CHECK(frames.turned == -1.F);
}
