#pragma once
// The brushes of a portrait: paths and strokes on a 100 x 100 field. Internal to app/ui.
#include <string_view>

#include "imgui.h"

namespace makegood {

struct Curve {  // start, control, end
  float x0, y0, cx, cy, x1, y1;
};

struct Field {  // the 100 x 100 field on the screen
  ImDrawList& draw;
  float x, y, scale;
  ImVec2 at(float fx, float fy) const { return {x + fx * scale, y + fy * scale}; }
  void disc(float cx, float cy, float radius, ImU32 color) const;
  void oval(float cx, float cy, float rx, float ry, ImU32 color) const;
};

/// Fills a path in the small part of SVG's language that the art needs: M, L, Q and Z, absolute.
/// Points go round clockwise: the other way round, hollows are filled as well.
void fill_path(const Field& f, std::string_view path, ImU32 color, bool mirrored = false);
/// A quadratic curve with round ends, `width` of the field's hundred wide.
void stroke(const Field& f, const Curve& curve, ImU32 color, float width);
/// … and its mirror image on the other side of the face.
void stroke_both(const Field& f, const Curve& curve, ImU32 color, float width);

/// The colours of a portrait as the brushes take them.
struct PortraitInks {
  ImU32 skin, neck, hair, shade;  ///< `shade`: folds and gaps in the hair or the cloth
  ImU32 cropped;                  ///< hair so short that skin shows through
  ImU32 line;                     ///< lines of age
};

/// Hair, or a cloth in its place: `hair_behind` before shoulders and head are painted, `hair_front`
/// after them. A style without art (there is none: a test sees to that) is painted as short hair.
void paint_hair_behind(const Field& f, std::string_view style, const PortraitInks& inks);
void paint_hair_front(const Field& f, std::string_view style, const PortraitInks& inks);
/// True when the style hides the ears.
bool covers_ears(std::string_view style);
/// True when hair_color is that of a cloth.
bool is_cloth(std::string_view style);

}  // namespace makegood
