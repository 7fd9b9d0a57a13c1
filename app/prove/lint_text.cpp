#include "prove/lint_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace makegood::lints {
namespace {

constexpr std::string_view kCurledApostrophe = "\xE2\x80\x99";

constexpr std::uint64_t number_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : word) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3ULL;
  }
  return hash;
}

/// Words that stand in any sentence: sharing them is no echo.
constexpr std::array<std::string_view, 72> kSayNothingWords = {
    "a",     "about", "all",  "am",     "an",     "and",  "any",  "are",   "as",   "at",   "be",
    "been",  "but",   "by",   "can",    "did",    "do",   "does", "for",   "from", "had",  "has",
    "have",  "he",    "her",  "him",    "his",    "i",    "i'll", "i'm",   "i've", "if",   "in",
    "is",    "it",    "it's", "me",     "my",     "no",   "not",  "of",    "on",   "or",   "our",
    "out",   "she",   "so",   "that",   "the",    "them", "then", "there", "they", "this", "to",
    "up",    "us",    "was",  "we",     "were",   "what", "when", "which", "who",  "will", "with",
    "would", "yes",   "you",  "you'll", "you're", "your"};
constexpr auto kSayNothing = [] {
  std::array<std::uint64_t, kSayNothingWords.size()> numbers{};
  std::transform(kSayNothingWords.begin(), kSayNothingWords.end(), numbers.begin(), number_of);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}();

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool in_word(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
  return letter || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string plain_words(std::string_view text) {
  std::string out(1, ' ');
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = small(text[at]);
    if (text.substr(at, kCurledApostrophe.size()) == kCurledApostrophe) {
      c = '\'';
      at += kCurledApostrophe.size() - 1;
    }
    if (in_word(c)) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

std::size_t count_phrases(std::string_view plain, std::span<const std::string_view> phrases) {
  // Most words begin with a letter that no phrase begins with.
  const auto bit_of = [](char c) { return std::uint32_t{1} << (static_cast<unsigned>(c) & 31U); };
  std::uint32_t letters = 0;
  for (const std::string_view phrase : phrases) letters |= bit_of(phrase.front());
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < plain.size(); at = plain.find(' ', at + 1)) {
    const std::string_view rest = plain.substr(at + 1);
    if ((letters & bit_of(rest.front())) == 0) continue;
    for (const std::string_view phrase : phrases) {
      if (phrase.front() != rest.front()) continue;
      if (rest.starts_with(phrase) && rest[phrase.size()] == ' ') ++count;
    }
  }
  return count;
}

WordSet telling_words(std::string_view plain) {
  WordSet words;
  for_each_word(plain, [&](std::string_view word) {
    const std::uint64_t number = number_of(word);
    if (!std::binary_search(kSayNothing.begin(), kSayNothing.end(), number))
      words.push_back(number);
  });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void unite(WordSet& words, const WordSet& more) {
  WordSet both;
  both.reserve(words.size() + more.size());
  std::set_union(words.begin(), words.end(), more.begin(), more.end(), std::back_inserter(both));
  words = std::move(both);
}

std::size_t shared_words(const WordSet& a, const WordSet& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++shared;
    const bool on_a = *i <= *j;
    const bool on_b = *j <= *i;
    if (on_a) ++i;
    if (on_b) ++j;
  }
  return shared;
}

std::vector<std::string_view> wordings(const Line& line) {
  std::vector<std::string_view> all = {line.text};
  all.insert(all.end(), line.others.begin(), line.others.end());
  return all;
}

std::vector<std::string_view> wordings(const Choice& choice) {
  std::vector<std::string_view> all = {choice.say};
  all.insert(all.end(), choice.others.begin(), choice.others.end());
  return all;
}

std::string name_of(const Scenario& scenario, ChoiceId choice) {
  return '"' + scenario[scenario[choice].scene].id + '/' + scenario[choice].id + '"';
}

std::string name_of(const Scenario& scenario, SceneId scene) {
  return '"' + scenario[scene].id + '"';
}

std::string listed(std::span<const std::string> names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace makegood::lints
