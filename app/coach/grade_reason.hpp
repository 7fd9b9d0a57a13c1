#pragma once
// The sentences under the grade.
#include <string>

#include "coach/coach.hpp"

namespace makegood {

/// Two or three short sentences: the moments that decided the grade, in the names and times of this
/// session, and what the next grade would have needed. `grade` is that of the session's state;
/// `in_front` is the person who was in front of the trainee most. Before the ending it says so, and
/// what is still owed.
std::string grade_reason(const Session& session, const GradeReport& grade, PersonId in_front);

/// The same facts in plain sentences of the language of `words`, one a fact.
std::string plain_grade_reason(const Session& session, const GradeReport& grade, PersonId in_front,
                               const Words& words);

}  // namespace makegood
