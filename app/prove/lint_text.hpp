#pragma once
// The little that the lints understand of language: words, in English. A scenario in another
// language has none of the listed words, and the lints that look for them keep silent.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood::lints {

/// Small letters, one space before, between and behind words, nothing else: " i think it's fine ".
/// An apostrophe, straight or curled, belongs to its word.
std::string plain_words(std::string_view text);

/// How often any of the phrases (as plain_words() writes them, without the outer spaces) stands in
/// a text of plain_words().
std::size_t count_phrases(std::string_view plain, std::span<const std::string_view> phrases);

/// The different words of a text of plain_words() as numbers, in ascending order, leaving out words
/// like "the" that say nothing. Equal words have equal numbers, and others (of 64 bits, FNV-1a)
/// have others.
using WordSet = std::vector<std::uint64_t>;
WordSet telling_words(std::string_view plain);
/// Adds the words of `more`.
void unite(WordSet& words, const WordSet& more);
/// How many words stand in both.
std::size_t shared_words(const WordSet& a, const WordSet& b);

/// Calls `visit(word)` for each word of a text of plain_words().
template <class Visit>
void for_each_word(std::string_view plain, Visit visit) {
  for (std::size_t at = 1; at < plain.size();) {
    const std::size_t end = plain.find(' ', at);
    visit(plain.substr(at, end - at));
    at = end + 1;
  }
}

/// Every wording of a line or a choice, the first one first.
std::vector<std::string_view> wordings(const Line& line);
std::vector<std::string_view> wordings(const Choice& choice);

/// `"scene/choice"`, as plans and `makegood play` write it.
std::string name_of(const Scenario& scenario, ChoiceId choice);
/// `"scene"`.
std::string name_of(const Scenario& scenario, SceneId scene);
/// "a", "a and b", "a, b and c".
std::string listed(std::span<const std::string> names);

}  // namespace makegood::lints
