#pragma once
// The words of the app's screens in one language: the English table, and over it what a translation
// has. A text is named by its id where it is shown, words("briefing.start"), and the compiler looks
// the id up: one that is not in the table does not build.
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/locale.hpp"
#include "words/table.hpp"

namespace makegood {

namespace words {
constexpr std::size_t kNone = kTable.size();

constexpr std::size_t find(std::string_view id) {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (kTable[i].id == id) return i;
  }
  return kNone;
}

/// Not defined: an id that is not in the table ends here while compiling.
std::uint16_t no_such_word();

constexpr std::uint16_t must_find(std::string_view id) {
  const std::size_t found = find(id);
  return found == kNone ? no_such_word() : static_cast<std::uint16_t>(found);
}

constexpr std::uint16_t must_find_forms(std::string_view id) {
  for (std::size_t i = 0; i + 1 < kTable.size(); ++i) {
    if (kTable[i].id.size() == id.size() + 4 && kTable[i].id.substr(0, id.size()) == id &&
        kTable[i].id.substr(id.size()) == ".one" && kTable[i + 1].id.size() == id.size() + 6 &&
        kTable[i + 1].id.substr(0, id.size()) == id &&
        kTable[i + 1].id.substr(id.size()) == ".other") {
      return static_cast<std::uint16_t>(i);
    }
  }
  return no_such_word();
}
}  // namespace words

/// Names one text of the table.
struct WordId {
  std::uint16_t index;
  consteval WordId(const char* id) : index(words::must_find(id)) {}  // NOLINT: meant to convert
};

/// Names two forms of a text, "….one" and "….other".
struct FormsId {
  std::uint16_t index;
  consteval FormsId(const char* id) : index(words::must_find_forms(id)) {}  // NOLINT: as above
};

/// What stands for the placeholder {name}.
struct Filler {
  std::string_view name, value;
};

/// The text with its placeholders filled. One that nothing is given for stays as it is.
std::string fill(std::string_view text, std::initializer_list<Filler> fillers);

class Words {
 public:
  /// The text as it stands; good for as long as these words are not changed.
  std::string_view operator()(WordId id) const { return text(id.index); }
  std::string operator()(WordId id, std::initializer_list<Filler> fillers) const {
    return fill(text(id.index), fillers);
  }
  /// The form for `count`, its placeholders filled. Two forms only: where a language has more, the
  /// second is worded so that it fits all other numbers.
  std::string operator()(FormsId id, std::size_t count,
                         std::initializer_list<Filler> fillers) const {
    return fill(text(count == 1 ? id.index : id.index + std::size_t{1}), fillers);
  }

  /// Takes the texts of a translation (of "app") that are usable; the others stay English.
  void apply(const Locale& locale);
  /// True while nothing is translated.
  bool english() const { return own_.empty(); }
  /// Back to English.
  void reset() { own_.clear(); }

 private:
  std::string_view text(std::size_t index) const {
    return index < own_.size() && !own_[index].empty() ? std::string_view(own_[index])
                                                       : words::kTable[index].text;
  }

  std::vector<std::string> own_;  ///< by place in the table; empty: English
};

/// The table as what there is to translate, for `makegood locale`.
std::vector<OriginalText> app_texts();

/// "Thu 16:38".
std::string clock_words(const Words& words, Minute t);
/// "Thursday 16:38".
std::string long_clock_words(const Words& words, Minute t);
/// "1 h 20 min", as format_span().
std::string span_words(const Words& words, Minute minutes);
/// "Dana's", "Mr Harris'".
std::string possessive(const Words& words, std::string_view name);

}  // namespace makegood
