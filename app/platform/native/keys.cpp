// Digits are found by their place on the keyboard, since the top row of a French one types them
// with Shift only; letters by what they type.
#include "platform/native/keys.hpp"

#include <SDL.h>

namespace makegood::platform {
namespace {

std::optional<Key> digit(SDL_Scancode code) {
  if (code >= SDL_SCANCODE_1 && code <= SDL_SCANCODE_9) {
    return static_cast<Key>(static_cast<int>(Key::k1) + (code - SDL_SCANCODE_1));
  }
  if (code >= SDL_SCANCODE_KP_1 && code <= SDL_SCANCODE_KP_9) {
    return static_cast<Key>(static_cast<int>(Key::k1) + (code - SDL_SCANCODE_KP_1));
  }
  return std::nullopt;
}

std::optional<Key> deciding(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return Key::kEnter;
    case SDLK_SPACE:
      return Key::kSpace;
    case SDLK_ESCAPE:
      return Key::kEscape;
    case SDLK_r:
      return Key::kR;
    case SDLK_u:
      return Key::kU;
    default:
      return digit(key.scancode);
  }
}

std::optional<Key> moving(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_UP:
      return Key::kUp;
    case SDLK_DOWN:
      return Key::kDown;
    case SDLK_LEFT:
      return Key::kLeft;
    case SDLK_RIGHT:
      return Key::kRight;
    case SDLK_TAB:
      return (key.mod & KMOD_SHIFT) != 0 ? Key::kBackTab : Key::kTab;
    case SDLK_HOME:
      return Key::kHome;
    case SDLK_END:
      return Key::kEnd;
    case SDLK_PAGEUP:
      return Key::kPageUp;
    case SDLK_PAGEDOWN:
      return Key::kPageDown;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Key> key_of(const SDL_KeyboardEvent& event) {
  if (event.type != SDL_KEYDOWN) return std::nullopt;
  if ((event.keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0) return std::nullopt;
  if (const auto key = moving(event.keysym)) return key;
  if (event.repeat != 0) return std::nullopt;
  return deciding(event.keysym);
}

}  // namespace makegood::platform
