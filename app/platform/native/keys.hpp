#pragma once
// From SDL's keys to the app's.
#include <optional>

#include "ui/app.hpp"

struct SDL_KeyboardEvent;

namespace makegood::platform {

/// The key that the app understands, or nothing: with Ctrl, Alt or the system key held, on release,
/// and for repeats of keys that decide something (a key held too long must not choose twice).
std::optional<Key> key_of(const SDL_KeyboardEvent& event);

}  // namespace makegood::platform
