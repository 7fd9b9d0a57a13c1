#include "prove/lint_text.hpp"

#include <algorithm>
#include <array>

namespace makegood::lints {
namespace {

constexpr std::string_view kCurledApostrophe = "\xE2\x80\x99";

/// Words that stand in any sentence: sharing them is no echo. Sorted.
constexpr std::array<std::string_view, 72> kSayNothing = {
    "a",     "about", "all",  "am",     "an",     "and",  "any",  "are",   "as",   "at",   "be",
    "been",  "but",   "by",   "can",    "did",    "do",   "does", "for",   "from", "had",  "has",
    "have",  "he",    "her",  "him",    "his",    "i",    "i'll", "i'm",   "i've", "if",   "in",
    "is",    "it",    "it's", "me",     "my",     "no",   "not",  "of",    "on",   "or",   "our",
    "out",   "she",   "so",   "that",   "the",    "them", "then", "there", "they", "this", "to",
    "up",    "us",    "was",  "we",     "were",   "what", "when", "which", "who",  "will", "with",
    "would", "yes",   "you",  "you'll", "you're", "your"};
static_assert(std::is_sorted(kSayNothing.begin(), kSayNothing.end()));

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
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < plain.size(); at = plain.find(' ', at + 1)) {
    const std::string_view rest = plain.substr(at + 1);
    for (const std::string_view phrase : phrases) {
      if (rest.starts_with(phrase) && rest[phrase.size()] == ' ') ++count;
    }
  }
  return count;
}

std::size_t shared_words(std::string_view plain, std::string_view other) {
  std::size_t shared = 0;
  std::size_t at = 0;
  std::string spaced;
  for_each_word(plain, [&](std::string_view word) {
    const std::size_t here = plain.find(word, at);
    at = here + word.size();
    if (std::binary_search(kSayNothing.begin(), kSayNothing.end(), word)) return;
    spaced.assign(1, ' ').append(word) += ' ';
    const bool repeated = plain.substr(0, here).find(spaced) != std::string_view::npos;
    if (!repeated && other.find(spaced) != std::string_view::npos) ++shared;
  });
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
