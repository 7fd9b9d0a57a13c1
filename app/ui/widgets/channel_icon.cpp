#include "ui/widgets/channel_icon.hpp"

#include "imgui.h"
#include "ui/paint.hpp"

namespace makegood {
namespace {

constexpr float kPi = 3.14159265F;

// Drawn on a square from 0 to 1, scaled to where it belongs.
class Pencil {
 public:
  Pencil(ImDrawList& draw, float x, float y, float size, Color color)
      : draw_(draw), x_(x), y_(y), size_(size), color_(packed(color)), pen_(size * 0.095F) {}

  ImVec2 at(float x, float y) const { return {x_ + x * size_, y_ + y * size_}; }
  void line(float x1, float y1, float x2, float y2) {
    draw_.AddLine(at(x1, y1), at(x2, y2), color_, pen_);
  }
  void frame(float x1, float y1, float x2, float y2, float radius) {
    draw_.AddRect(at(x1, y1), at(x2, y2), color_, radius * size_, 0, pen_);
  }
  void ring(float x, float y, float radius) {
    draw_.AddCircle(at(x, y), radius * size_, color_, 0, pen_);
  }
  void arc(float x, float y, float radius, float from, float to) {
    draw_.PathArcTo(at(x, y), radius * size_, from * kPi, to * kPi);
    draw_.PathStroke(color_, ImDrawFlags_None, pen_);
  }
  void bar(float x1, float y1, float x2, float y2, float width) {
    draw_.AddLine(at(x1, y1), at(x2, y2), color_, width * size_);
  }
  void envelope(float x, float y, float w, float h) {
    frame(x, y, x + w, y + h, 0.06F);
    line(x + 0.03F, y + 0.05F, x + w / 2, y + h * 0.6F);
    line(x + w / 2, y + h * 0.6F, x + w - 0.03F, y + 0.05F);
  }

 private:
  ImDrawList& draw_;
  float x_, y_, size_;
  ImU32 color_;
  float pen_;
};

}  // namespace

void channel_icon(Ui& ui, Channel channel, float x, float y, float size, Color color) {
  ImDrawList* draw = ui.draw_list();
  if (!draw) return;
  Pencil pen(*draw, x, y, size, color);
  switch (channel) {
    case Channel::kPhone:  // a receiver, lying across
      pen.arc(0.84F, 0.16F, 0.66F, 0.5F, 1.0F);
      pen.bar(0.18F, 0.14F, 0.32F, 0.28F, 0.24F);
      pen.bar(0.72F, 0.68F, 0.86F, 0.82F, 0.24F);
      break;
    case Channel::kVoicemail:  // two reels
      pen.ring(0.25F, 0.48F, 0.17F);
      pen.ring(0.75F, 0.48F, 0.17F);
      pen.line(0.25F, 0.65F, 0.75F, 0.65F);
      break;
    case Channel::kEmail:
      pen.envelope(0.08F, 0.2F, 0.84F, 0.6F);
      break;
    case Channel::kEmailToAll:
      pen.line(0.3F, 0.14F, 0.95F, 0.14F);
      pen.line(0.95F, 0.14F, 0.95F, 0.62F);
      pen.envelope(0.05F, 0.3F, 0.74F, 0.56F);
      break;
    case Channel::kChat:
      pen.frame(0.08F, 0.14F, 0.92F, 0.7F, 0.14F);
      pen.line(0.3F, 0.7F, 0.24F, 0.92F);
      pen.line(0.24F, 0.92F, 0.5F, 0.7F);
      break;
    case Channel::kSocial:  // a globe: anybody may read it
      pen.ring(0.5F, 0.5F, 0.4F);
      pen.line(0.1F, 0.5F, 0.9F, 0.5F);
      pen.arc(0.08F, 0.5F, 0.58F, -0.24F, 0.24F);
      pen.arc(0.92F, 0.5F, 0.58F, 0.76F, 1.24F);
      break;
    case Channel::kInPerson:
      pen.ring(0.5F, 0.3F, 0.18F);
      pen.arc(0.5F, 0.92F, 0.36F, 1.0F, 2.0F);
      break;
  }
}

}  // namespace makegood
