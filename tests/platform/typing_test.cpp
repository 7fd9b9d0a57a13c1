#include "platform/native/typing.hpp"

#include <SDL.h>
#include <doctest/doctest.h>

#include <cstring>

using namespace makegood;
using platform::Typing;

namespace {

SemanticTree field_with(const std::string& text, const std::string& focused = "note") {
  SemanticTree tree;
  SemanticNode node;
  node.key = "note";
  node.role = Role::kTextField;
  node.value = text;
  tree.nodes.push_back(node);
  tree.focused = focused;
  return tree;
}

SDL_Event letters(const char* text) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  std::strncpy(event.text.text, text, sizeof event.text.text - 1);
  return event;
}

SDL_Event key(SDL_Keycode code) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  return event;
}

}  // namespace

TEST_CASE("letters between two frames add up behind what is in the field") {
  Typing typing;
  typing.follow(field_with("Ring"));
  typing.take(letters(" D"));
  const auto edit = typing.take(letters("é"));
  REQUIRE(edit);
  CHECK(edit->kind == AppEvent::Kind::kEdited);
  CHECK(edit->name == "note");
  CHECK(edit->text == "Ring Dé");
}

TEST_CASE("backspace takes one whole character, and Enter makes a new line") {
  Typing typing;
  typing.follow(field_with("né"));
  CHECK(typing.take(key(SDLK_BACKSPACE))->text == "n");
  CHECK(typing.take(key(SDLK_BACKSPACE))->text.empty());
  CHECK(typing.take(key(SDLK_BACKSPACE))->text.empty());
  CHECK(typing.take(key(SDLK_RETURN))->text == "\n");
}

TEST_CASE("Escape leaves the field") {
  Typing typing;
  typing.follow(field_with(""));
  const auto left = typing.take(key(SDLK_ESCAPE));
  REQUIRE(left);
  CHECK(left->kind == AppEvent::Kind::kFocus);
  CHECK(left->name.empty());
  CHECK_FALSE(typing.active());
}

TEST_CASE("without a field that has the focus nothing is typed") {
  Typing typing;
  typing.follow(field_with("text", ""));
  CHECK_FALSE(typing.active());
  CHECK_FALSE(typing.take(letters("a")));
  CHECK_FALSE(typing.take(key(SDLK_RETURN)));
}

TEST_CASE("a field leaves the app only the keys that walk away from it") {
  CHECK(Typing::leaves_to_the_app(Key::kTab));
  CHECK(Typing::leaves_to_the_app(Key::kPageDown));
  for (const Key taken : {Key::k1, Key::k9, Key::kR, Key::kU, Key::kSpace, Key::kEnter, Key::kLeft})
    CHECK_FALSE(Typing::leaves_to_the_app(taken));
}
