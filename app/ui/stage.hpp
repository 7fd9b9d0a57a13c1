#pragma once
// The conversation on stage: one at a time, how it begins, goes on, goes back and comes back.
// Whatever changes it is kept at once (keeping.hpp): an attempt is its action list, and replaying
// it is how a session comes back.
#include <cstddef>
#include <string_view>

#include "ui/model.hpp"

namespace makegood {

// What the address says behind "#": the screen, and mostly a scenario's id.
inline constexpr std::string_view kPlayRoute = "/play/";
inline constexpr std::string_view kPracticeRoute = "/practice/";
inline constexpr std::string_view kDebriefRoute = "/debrief/";
inline constexpr std::string_view kProgressRoute = "/progress";

/// Shows the screen, and says so in the address.
void show(Model& model, Screen screen, Requests& requests);

/// The saved attempt's session comes back; the briefed scenario, which is its, goes on stage. If
/// the scenario has changed since, the attempt is gone on with from where it still fits, and a
/// notice says so.
void resume(Model& model);

/// Shows what was left off of the briefed scenario (left_off), and the decisions that it had.
void go_on(Model& model, Requests& requests);

/// Begins an attempt of the briefed scenario (`briefed`), or of the one on stage once more.
void start_attempt(Model& model, bool briefed, Requests& requests);

/// Takes the choice at `place` of those that are shown; nothing if there is none.
void choose(Model& model, std::size_t place, Requests& requests);

/// Back to when `count` decisions had been taken. `replay`: from the debrief, to try again.
void rewind(Model& model, std::size_t count, bool replay, Requests& requests);

/// From the debrief to `decision` once more. Not in an assessment that is not over; after one, what
/// is played is practice.
void replay_from(Model& model, std::size_t decision, Requests& requests);

}  // namespace makegood
