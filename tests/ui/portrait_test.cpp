// Portraits are looked at by people; what a program can tell is that each style is a style of its
// own, that age and earrings add something, and that nothing sticks out of the disc.
#include "ui/portrait.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <set>
#include <vector>

#include "scenario/names.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;

namespace {

constexpr float kDiameter = 168, kLeft = 40, kTop = 30;

/// A portrait's vertices, as it is painted into an empty frame.
class Easel {
 public:
  std::vector<ImDrawVert> paint(const Portrait& portrait, float mood) {
    ImGui::NewFrame();
    Ui ui(light_theme(), words_, fonts_, state_, input_, last_, tree_);
    const int before = ui.draw_list()->VtxBuffer.Size;
    paint_portrait(ui, portrait, mood, kLeft, kTop, kDiameter);
    const ImVector<ImDrawVert>& all = ui.draw_list()->VtxBuffer;
    std::vector<ImDrawVert> painted(all.begin() + before, all.end());
    ImGui::EndFrame();
    return painted;
  }

 private:
  test::Headless screen_;  // its context and fonts
  Words words_;
  Fonts fonts_;
  UiState state_;
  FrameInput input_;
  SemanticTree last_, tree_;
};

Portrait with_hair(std::string_view style) {
  Portrait portrait;
  portrait.skin = "#D9A47A";
  portrait.hair = style;
  portrait.hair_color = "#3A2A22";
  portrait.top = "#0B7A75";
  return portrait;
}

}  // namespace

TEST_CASE("every style of hair is painted in its own way") {
  Easel easel;
  std::set<std::vector<float>> looks;
  for (const std::string_view style : kHairStyles) {
    std::vector<float> look;
    for (const ImDrawVert& v : easel.paint(with_hair(style), 2)) {
      look.push_back(v.pos.x);
      look.push_back(v.pos.y);
      look.push_back(static_cast<float>(v.col & 0xFFFFFFU));
    }
    CHECK_MESSAGE(looks.insert(look).second, style);
  }
}

TEST_CASE("nothing sticks out of the disc, whatever the hair, the mood and the age") {
  Easel easel;
  const float radius = kDiameter / 2;
  for (const std::string_view style : kHairStyles) {
    CAPTURE(style);
    for (int mood = 0; mood < kMoods; ++mood) {
      Portrait portrait = with_hair(style);
      portrait.age = Age::kOld;
      portrait.glasses = portrait.beard = portrait.earrings = true;
      float farthest = 0;
      for (const ImDrawVert& v : easel.paint(portrait, static_cast<float>(mood))) {
        farthest =
            std::max(farthest, std::hypot(v.pos.x - kLeft - radius, v.pos.y - kTop - radius));
      }
      CHECK(farthest <= radius + 1);  // a pixel of soft edge
      CHECK(farthest > radius - 1);
    }
  }
}

TEST_CASE("age and earrings add to a face, and a headscarf hides the ears") {
  Easel easel;
  const auto size = [&](std::string_view style, Age age, bool earrings) {
    Portrait portrait = with_hair(style);
    portrait.age = age;
    portrait.earrings = earrings;
    return easel.paint(portrait, 2).size();
  };
  CHECK(size("bob", Age::kMiddle, false) > size("bob", Age::kYoung, false));
  CHECK(size("bob", Age::kOld, false) > size("bob", Age::kMiddle, false));
  CHECK(size("bob", Age::kYoung, true) > size("bob", Age::kYoung, false));
  CHECK(size("headscarf", Age::kYoung, true) == size("headscarf", Age::kYoung, false));
}
