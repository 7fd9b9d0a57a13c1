// Overlays as text, one entry of three lines or less: they are read and compared by people.
#include "scenario/json_out.hpp"
#include "scenario/locale.hpp"

namespace makegood {
namespace {

void append_entry(std::string& out, std::string_view id, std::string_view text,
                  std::uint32_t source, std::string_view english) {
  out += out.back() == '{' ? "\n    " : ",\n    ";
  append_json_string(out, id);
  out += ": { \"text\": ";
  append_json_string(out, text);
  out += ", \"source\": \"" + hash_text(source) + "\"";
  if (!english.empty()) {
    out += ", \"english\": ";
    append_json_string(out, english);
  }
  out += " }";
}

}  // namespace

std::string write_locale(const Locale& old, const std::vector<OriginalText>& originals) {
  const LocaleIndex index(old);
  std::string out = "{\n  \"format\": 1,\n  \"locale\": ";
  append_json_string(out, old.locale);
  out += ",\n  \"of\": ";
  append_json_string(out, old.of);
  out += ",\n  \"strings\": {";
  for (const OriginalText& original : originals) {
    const std::uint32_t hash = source_hash(original.text);
    const Translation* translation = index.find(original.id);
    const bool translated = translation && !translation->text.empty();
    const bool current = translated && translation->source == hash;
    // What is to be done shows its English: nobody has to look for it in another file.
    append_entry(out, original.id, translated ? std::string_view(translation->text) : "",
                 translated ? translation->source : hash,
                 current ? std::string_view() : original.text);
  }
  out += originals.empty() ? "}" : "\n  }";
  std::vector<std::string_view> ids;
  ids.reserve(originals.size());
  for (const OriginalText& original : originals) ids.push_back(original.id);
  std::vector<const Translation*> orphans;
  for (const Translation& translation : old.orphans) orphans.push_back(&translation);
  for (const Translation& translation : old.strings) {
    bool known = false;
    for (const std::string_view id : ids) known = known || id == translation.id;
    if (!known && !translation.text.empty()) orphans.push_back(&translation);
  }
  if (!orphans.empty()) {
    out += ",\n  \"orphans\": {";
    for (const Translation* orphan : orphans)
      append_entry(out, orphan->id, orphan->text, orphan->source, {});
    out += "\n  }";
  }
  out += "\n}\n";
  return out;
}

}  // namespace makegood
