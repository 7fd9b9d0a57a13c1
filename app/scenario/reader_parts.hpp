#pragma once
// The parts of the reader, one file each, in the order in which read_scenario() calls them. Each
// fills its part of Context::scenario and reports what is wrong with it. Internal to app/scenario.
#include <vector>

#include "scenario/reader_context.hpp"

namespace makegood::reading {

/// First pass (reader_collect.cpp): every id, so that the order of the text does not matter.
void collect_ids(Context& context, const Fields& top);

// reader_people.cpp
void read_facts(Context& context, Value facts);
void read_people(Context& context, Value people);
void read_tones(Context& context, Value tones);

// reader_clock.cpp
void read_clock(Context& context, Value clock);

// reader_promises.cpp
void read_promises(Context& context, Value promises);

// reader_inbox.cpp
void read_threads(Context& context, Value threads);
void read_posts(Context& context, Value posts);

// reader_scenes.cpp, reader_choices.cpp
void read_scenes(Context& context, Value scenes);
void read_choices(Context& context, Value choices, SceneId scene);

// reader_endings.cpp
void read_endings(Context& context, Value endings);
void read_surveys(Context& context, Value surveys);

// reader_accepts.cpp
void read_checks(Context& context, Value checks);

/// Last (reader_checks.cpp): what only the whole can tell.
void check_whole(Context& context);

// ---- pieces that several parts hold
// -------------------------------------------------------------------------------

// reader_effects.cpp
Points read_score(Context& context, Value score);
std::vector<MoodStep> read_mood(Context& context, Value mood);
std::vector<FactChange> read_set(Context& context, Value set);
/// `may_interrupt`: it belongs to a broken promise.
Consequence read_consequence(Context& context, Value value, bool may_interrupt);

// reader_conditions.cpp
ConditionId read_condition(Context& context, Value when);

// reader_lines.cpp
/// `who` speaks the lines that name nobody; without one (`!speaks`) they are a mistake.
std::vector<Line> read_lines(Context& context, Value lines, PersonId who, bool speaks);
/// `or`: other wordings of `first`, each as long as it may be there (`most` bytes). All differ.
std::vector<std::string> read_others(Context& context, Value others, std::string_view first,
                                     std::size_t most);
/// A `goto`: one target, or a list whose last entry alone has no condition.
std::vector<Goto> read_goto(Context& context, Value value);
/// Reports entries of a list of alternatives that hide others, or a last one with a condition.
void check_alternatives(Context& context, Value list);

}  // namespace makegood::reading
