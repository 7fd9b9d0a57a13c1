#pragma once
// Writing in a text field with the keys of the desktop. The field holds what the app was told last;
// what is typed between two frames is added up here, so that no letter is lost.
#include <optional>
#include <string>
#include <string_view>

#include "ui/app.hpp"

union SDL_Event;

namespace makegood::platform {

class Typing {
 public:
  /// The frame that was just drawn: which field has the focus, and what is in it.
  void follow(const SemanticTree& tree);
  /// A text field has the focus.
  bool active() const { return !field_.empty(); }
  /// What the input means to the field: kEdited, or kFocus to leave it. Nothing where it means
  /// nothing to it.
  std::optional<AppEvent> take(const SDL_Event& input);
  /// While a field has the focus, only these keys still mean to the app what they say: the ones
  /// that walk to another control or turn the page.
  static bool leaves_to_the_app(Key key);

 private:
  AppEvent edited() const;

  std::string field_, text_;
};

}  // namespace makegood::platform
