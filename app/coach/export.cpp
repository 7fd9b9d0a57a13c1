#include "coach/export.hpp"

#include <algorithm>

#include "scenario/json_out.hpp"
#include "scenario/json_text.hpp"

namespace makegood {
namespace {

constexpr std::size_t kHead = 256;  // bytes within which an export says that it is one

bool is_json(std::string_view text) {
  Findings findings;
  const json::Document document = json::parse(text, findings);
  return findings.errors() == 0 && document.root().is(json::Kind::kObject);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// A name beside `name` that nothing has yet, or the one under which the same text is kept already.
template <class Map>
std::string name_beside(const Map& here, const std::string& name, const std::string& text,
                        bool& known) {
  for (int n = 2;; ++n) {
    std::string beside = name + "-" + std::to_string(n);
    const auto found = here.find(beside);
    if (found == here.end()) return beside;
    if (found->second != text) continue;
    known = true;
    return beside;
  }
}

void merge_log(Merge& out, const Kept& here, const std::string& id, const std::string& log) {
  const auto found = here.logs.find(id);
  if (found == here.logs.end()) {
    out.logs.emplace(id, log);
    ++out.attempts_new;
  } else if (begins_with(found->second, log)) {
    ++out.attempts_known;
  } else if (begins_with(log, found->second)) {
    out.logs.emplace(id, log.substr(found->second.size()));
    ++out.attempts_grown;
  } else {
    bool known = false;
    std::string beside = name_beside(here.logs, id, log, known);
    ++(known ? out.attempts_known : out.attempts_beside);
    if (!known) out.logs.emplace(std::move(beside), log);
  }
}

void count(std::string& out, int number, FormsId what, const Words& words) {
  if (number == 0) return;
  if (!out.empty()) out += "; ";
  out += words(what, static_cast<std::size_t>(number), {{"count", std::to_string(number)}});
}

}  // namespace

std::string write_export(const Kept& kept) {
  std::string out = "{\"";
  out += kExportKey;
  out += "\":" + std::to_string(kExportFormat);
  if (is_json(kept.settings)) out += ",\n\"settings\":" + std::string(trimmed(kept.settings));
  out += ",\n\"own\":[";
  bool first = true;
  for (const auto& [name, text] : kept.own) {
    out += first ? "\n{\"name\":" : ",\n{\"name\":";
    first = false;
    append_json_string(out, name);
    out += ",\"text\":";
    append_json_string(out, text);
    out += '}';
  }
  out += "],\n\"attempts\":[";
  first = true;
  for (const auto& [id, log] : kept.logs) {
    out += first ? "\n{\"id\":" : ",\n{\"id\":";
    first = false;
    append_json_string(out, id);
    out += ",\"log\":[";
    std::string lines(trimmed(log));
    for (std::size_t at = 0; (at = lines.find('\n', at)) != std::string::npos; at += 2) {
      lines.replace(at, 1, ",\n");
    }
    out += lines + "]}";
  }
  return out += "]}\n";
}

bool looks_like_export(std::string_view text) {
  return text.substr(0, kHead).find("\"" + std::string(kExportKey) + "\"") !=
         std::string_view::npos;
}

Merge merge(const Kept& here, const Kept& come) {
  Merge out;
  if (here.settings.empty() && !come.settings.empty()) out.settings = come.settings;
  for (const auto& [name, text] : come.own) {
    const auto found = here.own.find(name);
    if (found == here.own.end()) {
      out.own.emplace(name, text);
      ++out.own_new;
    } else if (found->second == text) {
      ++out.own_known;
    } else {
      bool known = false;
      std::string beside = name_beside(here.own, name, text, known);
      ++(known ? out.own_known : out.own_beside);
      if (!known) out.own.emplace(std::move(beside), text);
    }
  }
  for (const auto& [id, log] : come.logs) merge_log(out, here, id, log);
  return out;
}

std::string in_words(const Merge& merge, const Words& words) {
  std::string came;
  count(came, merge.attempts_new, "import.attempts", words);
  count(came, merge.attempts_grown, "import.grown", words);
  count(came, merge.own_new, "import.own", words);
  count(came, merge.attempts_beside, "import.beside", words);
  count(came, merge.own_beside, "import.own_beside", words);
  if (merge.settings) came += (came.empty() ? "" : "; ") + std::string(words("import.settings"));
  std::string out =
      came.empty() ? std::string(words("import.nothing")) : words("import.came", {{"list", came}});
  const int known = merge.attempts_known + merge.own_known;
  if (known == 0) return out;
  return out + ' ' +
         words("import.known", static_cast<std::size_t>(known), {{"count", std::to_string(known)}});
}

}  // namespace makegood
