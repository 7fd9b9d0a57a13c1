// Tolerant: an entry that is broken is reported and left out, the others are read. What belongs to
// the text as JSON (J codes; a key that stands twice is J025) is found by the parser.
#include <algorithm>

#include "scenario/json_place.hpp"
#include "scenario/json_text.hpp"
#include "scenario/locale.hpp"
#include "scenario/locale_findings.hpp"
#include "scenario/suggest.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

using json::Kind;
using json::Value;

constexpr int kFormat = 1;

// Letters, digits and hyphens: "de", "pt-BR", "zh-Hant". The page's lang attribute takes it as it
// is.
bool is_language(std::string_view tag) {
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 35;
  if (tag.size() < kShortest || tag.size() > kLongest || tag.front() == '-' || tag.back() == '-')
    return false;
  return std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool read_hash(std::string_view digits, std::uint32_t& hash) {
  constexpr std::size_t kLength = 8;
  if (digits.size() != kLength) return false;
  hash = 0;
  for (const char c : digits) {
    std::uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a') + 10U;
    } else {
      return false;
    }
    hash = (hash << 4U) | digit;
  }
  return true;
}

class Reader {
 public:
  explicit Reader(LocaleFindings& findings) : findings_(findings) {}

  Locale locale;

  void top(Value root) {
    Value format, language, of, strings;
    for (const Value::Member member : root.members()) {
      const std::string_view key = member.key.text();
      if (key == "format")
        format = member.value;
      else if (key == "locale")
        language = member.value;
      else if (key == "of")
        of = member.value;
      else if (key == "strings")
        strings = member.value;
      else if (key == "orphans")
        list(member.value, "orphans", locale.orphans);
      else if (key != "$schema")
        unknown(member.key, {"format", "locale", "of", "strings", "orphans"});
    }
    check_format(root, format);
    if (need(root, language, "locale") && text(language, "locale", locale.locale) &&
        !is_language(locale.locale)) {
      findings_.add(LocaleCode::kBadLanguage, language.at(), "locale",
                    quoted(locale.locale) + " is not the name of a language.",
                    "Write a language tag, like \"de\" or \"pt-BR\".");
    }
    if (need(root, of, "of")) {
      locale.of_at = of.at();
      text(of, "of", locale.of);
    }
    if (need(root, strings, "strings")) {
      locale.strings_at = strings.at();
      list(strings, "strings", locale.strings);
    }
  }

 private:
  void check_format(Value root, Value format) {
    if (!need(root, format, "format")) return;
    if (format.is_integer() && format.integer() == kFormat) return;
    findings_.add(
        LocaleCode::kWrongFormat, format.at(), "format",
        "The format " + fragment(format.source()) + " is not known; this program reads format 1.",
        "Write \"format\": 1.");
  }
  bool need(Value parent, Value value, const std::string& key) {
    if (value) return true;
    findings_.add(LocaleCode::kMissingKey, parent.at(), key, "The key \"" + key + "\" is missing.",
                  {});
    return false;
  }
  bool expect(Value value, Kind kind, const std::string& where, const char* expected) {
    if (value.is(kind)) return true;
    if (!value.is(Kind::kBroken)) {
      findings_.add(
          LocaleCode::kWrongType, value.at(), where,
          std::string("Here stands ") + expected + ", not " + fragment(value.source()) + ".", {});
    }
    return false;
  }
  bool text(Value value, const std::string& where, std::string& out) {
    if (!expect(value, Kind::kString, where, "a text in quotes")) return false;
    out = value.text();
    return true;
  }
  void unknown(Value key, const std::vector<std::string_view>& known) {
    findings_.add(LocaleCode::kUnknownKey, key.at(), std::string(key.text()),
                  "The key " + quoted(key.text()) + " is not known.",
                  suggestion(key.text(), known));
  }
  void list(Value value, const std::string& where, std::vector<Translation>& into) {
    if (!expect(value, Kind::kObject, where, "an object { … }")) return;
    for (const Value::Member member : value.members()) {
      Translation translation;
      translation.id = member.key.text();
      translation.at = member.key.at();
      if (entry(member, translation)) into.push_back(std::move(translation));
    }
  }
  bool entry(const Value::Member& member, Translation& translation) {
    if (!expect(member.value, Kind::kObject, translation.id, R"({ "text": "…", "source": "…" })")) {
      return false;
    }
    Value words, source;
    for (const Value::Member part : member.value.members()) {
      if (part.key.text() == "text")
        words = part.value;
      else if (part.key.text() == "source")
        source = part.value;
      // The English beside an entry is there for whoever translates; nothing reads it.
      else if (part.key.text() != "english")
        unknown(part.key, {"text", "source", "english"});
    }
    if (!need(member.value, words, "text") || !text(words, translation.id, translation.text))
      return false;
    if (translation.text.empty() && !source) return true;
    std::string digits;
    if (!need(member.value, source, "source") || !text(source, translation.id, digits))
      return false;
    if (read_hash(digits, translation.source)) return true;
    findings_.add(LocaleCode::kBadSource, source.at(), translation.id,
                  quoted(digits) + " is not the hash of a text.",
                  "It has eight digits, 0 to 9 and a to f; `makegood locale extract` writes it.");
    return false;
  }

  LocaleFindings& findings_;
};

}  // namespace

LocaleResult read_locale(std::string_view text, std::string_view file) {
  LocaleResult result;
  Findings findings;
  const json::Document document = json::parse(text, findings);
  result.diagnostics = json::to_diagnostics(findings, document, text, file);
  const Value root = document.root();
  if (document.lost || !root) return result;
  LocaleFindings found;
  if (root.is(Kind::kObject)) {
    Reader reader(found);
    reader.top(root);
    result.locale = std::move(reader.locale);
  } else {
    found.add(LocaleCode::kNotALocale, root.at(), {},
              "A translation is an object { … }, not " + fragment(root.source()) + ".",
              "`makegood locale extract` writes one to fill in.");
  }
  for (Diagnostic& diagnostic : found.to_diagnostics(text, file))
    result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

}  // namespace makegood
