#pragma once
#include <string_view>

#include "ui/ui.hpp"

namespace makegood {

enum class ButtonLook : std::uint8_t {
  kPlain,    ///< bordered, on panel
  kPrimary,  ///< the one thing to do here
  kQuiet,    ///< no border: tabs and small actions
};

struct ButtonOptions {
  ButtonLook look = ButtonLook::kPlain;
  bool selected = false;  ///< a tab that is open, a filter that is on
  bool toggles = false;
  bool compact = false;        ///< less high; on a phone still a touch target
  std::string_view name = {};  ///< what is read, when it should say more than the label
  Role role = Role::kButton;
};

/// Size that a button with this label takes, logical pixels.
float button_width(Ui& ui, std::string_view label, const ButtonOptions& options = {});
float button_height(Ui& ui, const ButtonOptions& options = {});
/// The height of one that is `w` wide: more where its label takes more than one line.
float button_height(Ui& ui, std::string_view label, float w, const ButtonOptions& options = {});

/// A button in `rect`; true when it was pressed.
bool button(Ui& ui, std::string_view key, std::string_view label, const Rect& rect,
            const ButtonOptions& options = {});

/// A button of its own size at x, y.
bool button_at(Ui& ui, std::string_view key, std::string_view label, float x, float y,
               const ButtonOptions& options = {});

/// The way back at the left of a bar `h` high, where a phone's window has no other: an arrow, and
/// what it is called.
bool back_button(Ui& ui, std::string_view key, std::string_view name, float h);

}  // namespace makegood
