#pragma once
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "ui/theme.hpp"
#include "ui/widgets/transcript_line.hpp"

namespace makegood {

/// The transcript of a session; items that came with decisions from `fresh_after` on are marked
/// fresh.
std::vector<TranscriptItem> transcript_of(const Session& session, std::size_t fresh_after,
                                          const Theme& theme, const Words& words);

/// The person in front of the trainee: the scene's `who`, or whoever was last.
PersonId person_in_front(const Session& session);

/// A promise's text as part of a longer line: without the full stop that some authors end it with.
std::string without_stop(std::string text);

/// "Dana" of "Dana Whitfield".
std::string first_name(const Person& person);

}  // namespace makegood
