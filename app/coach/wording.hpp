#pragma once
// Small pieces that the coach's sentences are made of: what a person is called, the (English)
// pronouns, a moment beside another one, the first sentence of a text. Pure functions on text;
// nothing here knows the rules of play.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"
#include "words/words.hpp"

namespace makegood {

/// How a person is spoken of.
struct Pronouns {
  std::string_view subject;     ///< she
  std::string_view object;      ///< her
  std::string_view possessive;  ///< her
};
Pronouns pronouns_of(const Person& person);

/// What one calls a person in a sentence: the first word of the name ("Dana"), or the whole name
/// when it starts with a title ("Dr Okafor").
std::string short_name(const Person& person);

/// The text in the double quotes of the language. A full stop at its end goes, so that the sentence
/// around it can set its own.
std::string in_quotes(std::string_view text, const Words& words = {});

/// The first sentence, its full stop included. "e.g.", "Mr." and the like, and times such as 17.30,
/// end none.
std::string_view first_sentence(std::string_view text);

/// The last sentence of `text` that is a question; empty when there is none.
std::string_view last_question(std::string_view text);

/// "Friday".
std::string_view weekday_name(Minute t, const Words& words = {});
/// "17:30" when `t` is on the day of `near`, else "Friday 17:30"; a week or more away "Friday 17:30
/// the week after".
std::string moment_beside(Minute t, Minute near, const Words& words = {});
/// "at 17:18" when `t` is on the day of `near`, else "on Thursday at 17:18", and so on.
std::string at_moment_beside(Minute t, Minute near, const Words& words = {});

/// "one" to "twelve", beyond that digits.
std::string count_word(std::size_t count, const Words& words = {});

/// The text with a capital at its start, if that is an ASCII letter.
std::string capitalised(std::string text);

/// "Dana", "Dana and Omar", "Dana, Omar and Priya"; beyond three "Dana, Omar and two more".
std::string listed(const std::vector<std::string>& names, const Words& words = {});

}  // namespace makegood
