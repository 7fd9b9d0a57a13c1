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

void count(std::string& out, int number, std::string_view one, std::string_view many,
           std::string_view what) {
  if (number == 0) return;
  if (!out.empty()) out += "; ";
  out += number == 1 ? std::string(one) : std::to_string(number) + " " + std::string(many);
  out += what;
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

std::string in_words(const Merge& merge) {
  std::string came;
  count(came, merge.attempts_new, "one attempt", "attempts", "");
  count(came, merge.attempts_grown, "one attempt", "attempts", " carried further");
  count(came, merge.own_new, "one scenario of your own", "scenarios of your own", "");
  count(came, merge.attempts_beside, "one attempt", "attempts",
        " kept beside a different one of the same name");
  count(came, merge.own_beside, "one scenario", "scenarios",
        " kept beside a different one of the same name");
  if (merge.settings) count(came, 1, "your settings", "", "");
  std::string out = came.empty() ? "There was nothing new in it" : "Imported: " + came;
  const int known = merge.attempts_known + merge.own_known;
  if (known > 0)
    out +=
        known == 1 ? ". One was here already" : ". " + std::to_string(known) + " were here already";
  return out += ".";
}

}  // namespace makegood
