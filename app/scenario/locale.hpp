#pragma once
// A translation: an overlay of texts over a scenario or over the app's own words. Logic and scores
// stand once, in the English file; an overlay holds strings and nothing else, so it cannot change
// what a choice does (docs/languages.md).
//
// Each translation carries the hash of the English that it was made from. Where the English has
// changed since, the translation is not used: one by one, what is missing or stale is shown in
// English.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/diagnostic.hpp"
#include "scenario/texts.hpp"

namespace makegood {

/// FNV-1a with 32 bits over the UTF-8 bytes of a text.
std::uint32_t source_hash(std::string_view text);
/// Its eight lower-case hexadecimal digits, as they stand in an overlay.
std::string hash_text(std::uint32_t hash);

struct Translation {
  std::string id;
  std::string text;          ///< empty: not translated yet
  std::uint32_t source = 0;  ///< source_hash() of the English that it was made from
  std::uint32_t at = 0;      ///< byte offset of its id in the overlay
};

struct Locale {
  std::string locale;  ///< a language tag: "de", "pt-BR"
  std::string of;      ///< id of the scenario, or "app"
  std::vector<Translation> strings;
  std::vector<Translation> orphans;  ///< kept for their text whose English is gone
  std::uint32_t of_at = 0, strings_at = 0;
};

struct LocaleResult {
  /// What could be read: good entries of a file stay when others are broken. Nothing when the text
  /// is not a translation at all.
  std::optional<Locale> locale;
  Diagnostics diagnostics;
};

/// Reads an overlay. `file` is only named in diagnostics. Never throws.
LocaleResult read_locale(std::string_view text, std::string_view file);

/// How a finding about `of` reads when nothing of that name is there; for whoever looks for it.
Diagnostics no_such_original(const Locale& locale, std::string_view text, std::string_view file,
                             const std::vector<std::string_view>& names);

/// What is missing, stale, orphaned, too long or differs in its placeholders, in the order of the
/// text. `text` is the overlay's own.
Diagnostics check_locale(const Locale& locale, const std::vector<OriginalText>& originals,
                         std::string_view text, std::string_view file);

/// True when the translation may stand in place of `original`: it is there, made from this English,
/// short enough, and has the same placeholders.
bool usable(const Translation& translation, std::string_view original, std::size_t most);

/// Finds translations by id.
class LocaleIndex {
 public:
  explicit LocaleIndex(const Locale& locale);
  /// Null when there is none.
  const Translation* find(std::string_view id) const;

 private:
  std::vector<const Translation*> sorted_;
};

/// Replaces the texts that have a usable translation; answers how many.
std::size_t apply_locale(Scenario& scenario, const Locale& locale);

/// The placeholders of a text, "{name}" and the like, sorted.
std::vector<std::string_view> placeholders(std::string_view text);

/// An overlay for those originals as text: what `old` has stays, what is new gets an empty text, a
/// stale translation keeps its old hash, and what has no original any more moves to "orphans".
std::string write_locale(const Locale& old, const std::vector<OriginalText>& originals);

}  // namespace makegood
