// From the keyboard to the app's keys.
#include "platform/native/keys.hpp"

#include <SDL.h>
#include <doctest/doctest.h>

using makegood::Key;
using makegood::platform::key_of;

namespace {

SDL_KeyboardEvent press(SDL_Keycode key, SDL_Scancode place = SDL_SCANCODE_UNKNOWN,
                        Uint16 modifiers = KMOD_NONE, Uint8 repeat = 0) {
  SDL_KeyboardEvent event{};
  event.type = SDL_KEYDOWN;
  event.keysym.sym = key;
  event.keysym.scancode = place;
  event.keysym.mod = modifiers;
  event.repeat = repeat;
  return event;
}

}  // namespace

TEST_CASE("digits choose, from the top row and from the keypad") {
  CHECK(key_of(press(SDLK_1, SDL_SCANCODE_1)) == Key::k1);
  CHECK(key_of(press(SDLK_9, SDL_SCANCODE_9)) == Key::k9);
  CHECK(key_of(press(SDLK_KP_4, SDL_SCANCODE_KP_4)) == Key::k4);
  CHECK_FALSE(key_of(press(SDLK_0, SDL_SCANCODE_0)));
}

TEST_CASE("the top row of a French keyboard chooses without Shift") {
  CHECK(key_of(press(SDLK_AMPERSAND, SDL_SCANCODE_1)) == Key::k1);
}

TEST_CASE("letters go by what they type") {
  CHECK(key_of(press(SDLK_r, SDL_SCANCODE_P)) == Key::kR);
  CHECK(key_of(press(SDLK_u, SDL_SCANCODE_F)) == Key::kU);
}

TEST_CASE("Tab goes forward, with Shift backward") {
  CHECK(key_of(press(SDLK_TAB)) == Key::kTab);
  CHECK(key_of(press(SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT)) == Key::kBackTab);
}

TEST_CASE("with Ctrl, Alt or the system key a key belongs to somebody else") {
  for (const Uint16 modifier : {KMOD_LCTRL, KMOD_RALT, KMOD_LGUI}) {
    CHECK_FALSE(key_of(press(SDLK_r, SDL_SCANCODE_R, modifier)));
    CHECK_FALSE(key_of(press(SDLK_TAB, SDL_SCANCODE_TAB, modifier)));
  }
}

TEST_CASE("a key held too long moves on, but never decides twice") {
  CHECK(key_of(press(SDLK_DOWN, SDL_SCANCODE_DOWN, KMOD_NONE, 1)) == Key::kDown);
  CHECK_FALSE(key_of(press(SDLK_RETURN, SDL_SCANCODE_RETURN, KMOD_NONE, 1)));
  CHECK_FALSE(key_of(press(SDLK_2, SDL_SCANCODE_2, KMOD_NONE, 1)));
}

TEST_CASE("letting a key go is no key") {
  SDL_KeyboardEvent event = press(SDLK_RETURN);
  event.type = SDL_KEYUP;
  CHECK_FALSE(key_of(event));
}
