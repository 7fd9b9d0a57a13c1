// Applying and judging translations. Reading them is locale_reader.cpp, writing locale_writer.cpp.
#include "scenario/locale.hpp"

#include <algorithm>

#include "scenario/json_place.hpp"
#include "scenario/locale_codes.hpp"
#include "scenario/locale_findings.hpp"
#include "scenario/suggest.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

std::string braces(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out.empty() ? "none" : out;
}

}  // namespace

std::uint32_t source_hash(std::string_view text) {
  constexpr std::uint32_t kBasis = 2166136261U;
  constexpr std::uint32_t kPrime = 16777619U;
  std::uint32_t hash = kBasis;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= kPrime;
  }
  return hash;
}

std::string hash_text(std::uint32_t hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr std::size_t kLength = 8;
  std::string out(kLength, '0');
  for (std::size_t i = kLength; i-- > 0; hash >>= 4U) out[i] = kDigits[hash & 0xFU];
  return out;
}

std::vector<std::string_view> placeholders(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') continue;
    std::size_t end = i + 1;
    while (end < text.size() && is_name(text[end])) ++end;
    if (end == i + 1 || end == text.size() || text[end] != '}') continue;
    found.push_back(text.substr(i, end + 1 - i));
    i = end;
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool usable(const Translation& translation, std::string_view original, std::size_t most) {
  return !translation.text.empty() && translation.text.size() <= most &&
         translation.source == source_hash(original) &&
         placeholders(translation.text) == placeholders(original);
}

LocaleIndex::LocaleIndex(const Locale& locale) {
  sorted_.reserve(locale.strings.size());
  for (const Translation& translation : locale.strings) sorted_.push_back(&translation);
  std::sort(sorted_.begin(), sorted_.end(),
            [](const Translation* a, const Translation* b) { return a->id < b->id; });
}

const Translation* LocaleIndex::find(std::string_view id) const {
  const auto found = std::lower_bound(
      sorted_.begin(), sorted_.end(), id,
      [](const Translation* entry, std::string_view wanted) { return entry->id < wanted; });
  return found != sorted_.end() && (*found)->id == id ? *found : nullptr;
}

std::size_t apply_locale(Scenario& scenario, const Locale& locale) {
  const LocaleIndex index(locale);
  std::size_t replaced = 0;
  for (const TextSlot& slot : text_slots(scenario)) {
    const Translation* translation = index.find(slot.id);
    if (!translation || !usable(*translation, *slot.text, slot.most)) continue;
    *slot.text = translation->text;
    ++replaced;
  }
  return replaced;
}

Diagnostics no_such_original(const Locale& locale, std::string_view text, std::string_view file,
                             const std::vector<std::string_view>& names) {
  LocaleFindings findings;
  findings.add(LocaleCode::kNoSuchOriginal, locale.of_at, "of",
               "There is no scenario " + quoted(locale.of) + " for this translation.",
               suggestion(locale.of, names));
  return findings.to_diagnostics(text, file);
}

Diagnostics check_locale(const Locale& locale, const std::vector<OriginalText>& originals,
                         std::string_view text, std::string_view file) {
  LocaleFindings findings;
  const LocaleIndex index(locale);
  std::vector<const Translation*> known;
  std::vector<std::string_view> ids;
  for (const OriginalText& original : originals) {
    ids.push_back(original.id);
    const Translation* translation = index.find(original.id);
    if (!translation) {
      findings.add(LocaleCode::kMissing, locale.strings_at, original.id,
                   quoted(original.id, limits::kMaxIdBytes * 2) + " is missing.",
                   "`makegood locale extract` adds it.");
      continue;
    }
    known.push_back(translation);
    const std::string name = quoted(original.id, limits::kMaxIdBytes * 2);
    if (translation->text.empty()) {
      findings.add(LocaleCode::kEmpty, translation->at, original.id,
                   name + " is not translated yet: " + quoted(original.text) + ".", {});
      continue;
    }
    if (translation->text.size() > original.most) {
      findings.add(LocaleCode::kTooLong, translation->at, original.id,
                   name + " has " + std::to_string(translation->text.size()) + " bytes; at most " +
                       std::to_string(original.most) + " are allowed.",
                   "Say it in fewer words.");
    }
    if (translation->source != source_hash(original.text)) {
      findings.add(
          LocaleCode::kStale, translation->at, original.id,
          name + " was made from another English; now it is " + quoted(original.text) + ".",
          "Translate it anew, and write \"source\": \"" + hash_text(source_hash(original.text)) +
              "\".");
    } else if (placeholders(translation->text) != placeholders(original.text)) {
      findings.add(LocaleCode::kPlaceholders, translation->at, original.id,
                   name + " has the placeholders " + braces(placeholders(translation->text)) +
                       "; the English has " + braces(placeholders(original.text)) + ".",
                   "Write each of them once, unchanged.");
    }
  }
  std::sort(known.begin(), known.end());
  for (const Translation& translation : locale.strings) {
    if (std::binary_search(known.begin(), known.end(), &translation)) continue;
    findings.add(LocaleCode::kUnknownId, translation.at, translation.id,
                 "There is no text " + quoted(translation.id, limits::kMaxIdBytes * 2) + ".",
                 suggestion(translation.id, ids));
  }
  for (const Translation& translation : locale.orphans) {
    findings.add(
        LocaleCode::kOrphan, translation.at, translation.id,
        quoted(translation.id, limits::kMaxIdBytes * 2) + " has no text in English any more.",
        "Use its words elsewhere, or take it out.");
  }
  return findings.to_diagnostics(text, file);
}

}  // namespace makegood
