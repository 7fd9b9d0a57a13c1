#pragma once
// Decisions at the desk of an inbox day, in words: whom to turn to next, and when to go home. Such
// a decision is no line that somebody says, and "Mistake" and "best here: open Anselm" do not fit
// it: what is judged is an order, and what would have been better is a person, with the reason that
// the day itself gives.
#include <string>

#include "coach/advice.hpp"
#include "engine/session.hpp"

namespace makegood {

/// True for opening a thread and for leaving for the day.
bool is_desk_decision(const Scenario& scenario, const Action& action);

/// The thread that decision `index` opened: "You turned to Omar first: Second message"; "next" when
/// it was not the first one, "You came back to Omar: …" when it had been open before.
std::string turned_to(const Session& session, std::size_t index, const Words& words = {});

/// An action as a step of a line: "Turn to Priya: Which slot?", or what is said or done.
std::string step_words(const Scenario& scenario, const Action& action, Seed seed,
                       const Words& words = {});

/// The label of decision `index`: "Right order" to "Costly order" for opening a thread, "Right time
/// to go", "Too early to go" or "2 without a word" for leaving, else name_of(Label).
std::string label_words(const Session& session, std::size_t index, const Advice& advice,
                        const Words& words = {});

/// What was better than decision `index`, as a sentence: "Best here: “We said two o'clock.”", or
/// "Better here: Priya, who had waited longest: 1 h 5 min" where one of the two is a decision at
/// the desk. Of a person it says, by the state at that moment and in this order: a promise to them
/// that falls due today before any other; that they had had no word yet (when the day was ended, or
/// somebody who had had one was preferred); that they had waited longest; else what they wrote
/// about. Empty for a best decision.
std::string better_words(const Session& session, std::size_t index, const Advice& advice,
                         const Words& words = {});

}  // namespace makegood
