#include "platform/native/typing.hpp"

#include <SDL.h>

#include "scenario/utf8.hpp"

namespace makegood::platform {

void Typing::follow(const SemanticTree& tree) {
  const SemanticNode* node = tree.focused.empty() ? nullptr : tree.find_key(tree.focused);
  const bool field = node && node->role == Role::kTextField;
  field_ = field ? node->key : std::string();
  text_ = field ? node->value : std::string();
}

AppEvent Typing::edited() const {
  AppEvent event;
  event.kind = AppEvent::Kind::kEdited;
  event.name = field_;
  event.text = text_;
  return event;
}

std::optional<AppEvent> Typing::take(const SDL_Event& input) {
  if (!active()) return std::nullopt;
  if (input.type == SDL_TEXTINPUT) {
    text_ += input.text.text;
    return edited();
  }
  if (input.type != SDL_KEYDOWN) return std::nullopt;
  switch (input.key.keysym.sym) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      text_ += '\n';
      return edited();
    case SDLK_BACKSPACE:
      if (!text_.empty()) text_ = within_bytes(text_, text_.size() - 1);
      return edited();
    case SDLK_ESCAPE: {
      field_.clear();
      AppEvent left;
      left.kind = AppEvent::Kind::kFocus;
      return left;
    }
    default:
      return std::nullopt;
  }
}

bool Typing::leaves_to_the_app(Key key) {
  switch (key) {
    case Key::kTab:
    case Key::kBackTab:
    case Key::kUp:
    case Key::kDown:
    case Key::kPageUp:
    case Key::kPageDown:
      return true;
    default:
      return false;
  }
}

}  // namespace makegood::platform
