#pragma once
// The context that widgets draw through: one object per frame. It paints into ImGui's background
// draw list with our own text layout, records a semantic node for everything it shows, and answers
// whether something was pressed, whatever pressed it: mouse, touch, keyboard, screen reader or
// test.
//
// ImGui is used for what it does best here: the input queue, the dynamic font atlas and the vertex
// buffers. Its own windows, navigation and widgets are not used: they would bring a second focus
// model that the page's DOM knows nothing of.
//
// Layout is a pen that walks down a column. Heights are found by running the same drawing code in
// measuring mode, in which nothing is painted, recorded or pressed: one code path, no second set of
// sums to keep true.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app.hpp"
#include "ui/geometry.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"
#include "words/words.hpp"

struct ImDrawList;

namespace makegood {

/// Where the next thing goes: its upper left corner and the width it may take, logical pixels.
struct Pen {
  float x = 0, y = 0, w = 0;
};

/// A scroll area's memory.
struct Scroll {
  float offset = 0;   ///< painted
  float target = 0;   ///< eased towards
  float content = 0;  ///< height of what is in it, as of the last frame
  float view = 0;
  float velocity = 0;  ///< after a flick, pixels per second
  /// Stays at the end, or with its upper edge at `reveal_top`, whatever grows or shrinks, until
  /// somebody scrolls.
  bool follow = false;
  float reveal_top = -1;  ///< distance from the content's top; -1: the end
  std::string shown;      ///< what it last showed, as shows_new() was told
  /// Whether it has something to show that is not what it showed last.
  bool shows_new(std::string_view what) {
    if (shown == what) return false;
    shown = what;
    return true;
  }
};

/// What a screen remembers between frames besides its data. Lives in the app; cleared when the
/// screen changes.
struct UiState {
  std::string focus;                ///< key of the node that has the keyboard
  bool focus_visible = false;       ///< the keyboard (or the outside) moved it last: its ring shows
  bool focus_moved = false;         ///< bring it into view in this frame
  bool focus_default_next = false;  ///< put it on the default in the next frame
  std::string focus_again;          ///< instead of the default, if it is there: where it was before
  std::uint32_t focus_serial = 0;
  std::string choose_next;  ///< key of a node that is activated in the next frame
  std::string held;         ///< key of what the pointer went down on
  bool dragging = false;    ///< the pointer moved too far for a click
  float press_x = 0, press_y = 0;
  std::string dragged_scroll;
  float drag_y = 0;
  std::map<std::string, float, std::less<>> eased;
  std::map<std::string, Scroll, std::less<>> scrolls;
};

/// What one frame is given.
struct FrameInput {
  std::vector<Key> keys;
  std::vector<std::string> activated;  ///< keys of nodes activated from outside
  struct Edit {
    std::string key, text;
  };
  std::vector<Edit> edited;  ///< text fields and all that they hold now, oldest first
  float seconds = 0;
  bool reduced_motion = false;
  bool touch = false;
  float scale = 1;  ///< text size: 1 is 100 %
};

/// How a pressable thing stands in this frame.
struct Press {
  bool clicked = false, hovered = false, held = false, focused = false;
};

struct PressOptions {
  std::string_view value = {};  ///< more than the name says
  bool selected = false, toggles = false, disabled = false;
  float now = 0, high = 0;  ///< as in SemanticNode
};

enum class Align : std::uint8_t { kLeft, kCenter, kRight };

class Ui {
 public:
  Ui(const Theme& theme, const Words& words, const Fonts& fonts, UiState& state,
     const FrameInput& input, const SemanticTree& last, SemanticTree& tree);

  const Theme& theme;
  const Words& words;  ///< in the language that is shown
  UiState& state;
  const FrameInput& input;
  Pen pen;

  /// Size of the window, logical pixels.
  float width() const { return width_; }
  float height() const { return height_; }
  /// A length of the design at the chosen text size.
  float px(float design) const { return design * input.scale; }
  /// Window width in design pixels: what layouts decide by, so that 200 % text on a wide window is
  /// laid out like a narrow one.
  float design_width() const { return width_ / input.scale; }
  float design_height() const { return height_ / input.scale; }
  bool measuring() const { return measuring_ > 0; }
  bool animating() const { return animating_; }
  void keep_animating() { animating_ = true; }

  // ---- painting: positions are absolute, nothing is recorded
  // ------------------------------------------------------
  void fill(const Rect& rect, Color color, float radius = 0);
  void outline(const Rect& rect, Color color, float radius = 0, float thickness = 1);
  /// Corner radii clockwise from the upper left.
  void fill_corners(const Rect& rect, Color color, const float (&radii)[4]);
  void outline_corners(const Rect& rect, Color color, const float (&radii)[4], float thickness = 1);
  void line(float x1, float y1, float x2, float y2, Color color, float thickness = 1);
  void disc(float x, float y, float radius, Color color);
  void focus_ring(const Rect& rect, float radius);
  /// In high contrast, the line around a control, and a second one within where it is chosen. Drawn
  /// above the control's ground. Nothing in the other themes.
  void control_edge(const Rect& rect, float radius, bool chosen = false);
  ImDrawList* draw_list() { return measuring() ? nullptr : draw_; }

  /// Paints wrapped text with its upper left corner at x, y and answers its height.
  float paint_text(TextStyle style, Color color, std::string_view text, float x, float y, float w,
                   Align align = Align::kLeft);
  float text_height(TextStyle style, std::string_view text, float w) const;
  /// Width of the text on one line.
  float text_width(TextStyle style, std::string_view text) const;

  // ---- text with a node, at the pen
  // ------------------------------------------------------------------------------
  void heading(std::string_view key, int level, TextStyle style, Color color,
               std::string_view text);
  void paragraph(std::string_view key, TextStyle style, Color color, std::string_view text,
                 Align align = Align::kLeft);
  void gap(float design) { pen.y += px(design); }

  // ---- semantics
  // ----------------------------------------------------------------------------------------------------
  /// Records a node below the current parent; answers its index, -1 while measuring or muted.
  int node(Role role, std::string_view key, std::string_view name, const Rect& rect);
  SemanticNode* node_at(int index);
  /// Makes node `index` the parent of what follows, until pop_parent.
  void push_parent(int index);
  void pop_parent();
  /// Sets the height of a container node once its content is drawn.
  void close(int index, float bottom);
  /// Under a dialog: what lies below is painted, but neither recorded nor pressed.
  void set_muted(bool muted) { muted_ = muted; }
  void set_screen(std::string_view screen, std::string_view title, std::string_view language);

  // ---- input
  // ----------------------------------------------------------------------------------------------------------
  Press press(std::string_view key, const Rect& rect, Role role, std::string_view name,
              const PressOptions& options = {});
  /// True once in a frame if this key was pressed and nothing took it yet.
  bool take_key(Key key);
  /// True when the pointer was pressed outside `rect` in this frame (a dialog's veil).
  bool pressed_outside(const Rect& rect) const;
  /// Gives the keyboard focus to a node, as the program's own decision.
  void move_focus(std::string_view key, bool visible);
  /// The node that Enter and the arrows start from when nothing has the focus.
  void set_default_focus(std::string_view key) {
    if (!measuring() && !muted_) default_focus_ = key;
  }
  /// Puts the keyboard there.
  void focus_default();

  // ---- motion
  // -----------------------------------------------------------------------------------------------------------
  /// A value that eases towards `target` and stops; the first time it is there at once, or starts
  /// from `from`.
  float ease(std::string_view key, float target, float rate = 14);
  float ease_from(std::string_view key, float from, float target, float rate = 14);

  // ---- scrolling
  // --------------------------------------------------------------------------------------------------------
  /// Clips to `rect` and moves the pen by the area's offset. `primary`: the paging keys move this
  /// one.
  void begin_scroll(std::string_view key, const Rect& rect, float padding, bool primary);
  void end_scroll(float bottom_padding);
  Scroll& scroll(std::string_view key);

  /// Height that `body` takes from the pen at width `w`.
  template <class Body>
  float measure(float w, Body&& body) {
    const Pen before = pen;
    pen = {0, 0, w};
    ++measuring_;
    body();
    --measuring_;
    const float height = pen.y;
    pen = before;
    return height;
  }

  void push_clip(const Rect& rect);
  void pop_clip();

  /// Ends the frame: arrows and Tab that nobody took move the focus; forgets what is over.
  void finish();

 private:
  struct TextLine {
    const char* begin;
    const char* end;
  };
  template <class Visit>
  float each_line(TextStyle style, std::string_view text, float w, Visit&& visit) const;
  float draw_line(TextStyle style, Color color, TextLine line, float x, float y, bool paint) const;
  void walk_focus(Key key);
  void drag(Scroll& area, const Rect& rect, std::string_view key);
  /// Scrolls the innermost open area so far that all of `rect` shows, if it has room for it.
  void bring_into_view(const Rect& rect);

  const Fonts& fonts_;
  const SemanticTree& last_;
  SemanticTree& tree_;
  ImDrawList* draw_;
  float width_ = 0, height_ = 0;
  int measuring_ = 0;
  bool muted_ = false;
  bool animating_ = false;
  std::vector<int> parents_;
  std::vector<Rect> clips_;
  std::vector<Key> keys_;
  std::string default_focus_;
  struct OpenScroll {
    std::string key;
    Rect rect;
    Pen outer;
    float top = 0;
    bool primary = false;
  };
  std::vector<OpenScroll> open_scrolls_;
};

}  // namespace makegood
