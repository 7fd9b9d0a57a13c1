// An export is read as a whole before anything of it is taken: a wrong file changes nothing, and
// all that is wrong with it is said at once, with line and column.
#include <algorithm>
#include <utility>

#include "coach/attempt_fold.hpp"
#include "coach/export.hpp"
#include "coach/json_fields.hpp"
#include "scenario/json_place.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

using json::Kind;
using json::Value;

constexpr std::size_t kMaxExportFindings = 50;  // each is located by a walk over the text
constexpr std::size_t kMaxExportValues = 8'000'000;
constexpr std::size_t kMaxExportDepth = 12;

bool is_own_name(std::string_view name) {
  return name.size() > kOwnPrefix.size() && name.size() <= limits::kMaxIdBytes + 16 &&
         name.substr(0, kOwnPrefix.size()) == kOwnPrefix &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

class ExportReader {
 public:
  ExportReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  ReadExport read() {
    Findings findings;
    json::Limits limits;
    limits.bytes = kMaxExportBytes;
    limits.string_bytes = limits::kMaxFileBytes;  // the text of a scenario
    limits.values = kMaxExportValues;
    limits.depth = kMaxExportDepth;
    document_ = json::parse(text_, findings, limits);
    out_.diagnostics = json::to_diagnostics(findings, document_, text_, file_);
    if (!has_errors(out_.diagnostics)) read_root();
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    if (!has_errors(out_.diagnostics)) out_.kept = std::move(kept_);
    return std::move(out_);
  }

 private:
  void report(const LineProblem& problem) {
    if (out_.diagnostics.size() >= kMaxExportFindings) return;
    json::Locator locator(text_);
    const auto place = locator.find(problem.at);
    Diagnostic diagnostic = diagnostic_of(problem, file_, place.line, place.column);
    diagnostic.where = json::path_at(document_, problem.at);
    out_.diagnostics.push_back(std::move(diagnostic));
  }

  bool expect(Value value, Kind kind, std::size_t at, std::string_view what) {
    if (value && value.is(kind)) return true;
    report({JournalCode::kExportType,
            value ? value.at() : at,
            value ? quoted(value.source()) + " stands where " + std::string(what) + " is expected."
                  : "Here " + std::string(what) + " is missing.",
            {}});
    return false;
  }

  void read_root() {
    const Value root = document_.root();
    const Value version = json::field(root, kExportKey);
    if (!version) {
      report({JournalCode::kNotAnExport, root.at(),
              "This is not an export of Makegood: it has no key " + quoted(kExportKey) + ".",
              json::field(root, "scenes")
                  ? "It is a scenario: open it from the library with \"Open a scenario…\"."
                  : "Exports are written by \"Export everything\" in the settings and by `makegood "
                    "export`."});
      return;
    }
    if (!version.is_integer() || version.integer() != kExportFormat) {
      report({JournalCode::kExportVersion, version.at(),
              "Version " + fragment(version.source()) + " of an export is not known here.",
              "This Makegood reads version " + std::to_string(kExportFormat) + "."});
      return;
    }
    for (const Value::Member member : root.members()) {
      const std::string_view key = member.key.text();
      const Value value = member.value;
      if (key == "settings") {
        if (expect(value, Kind::kObject, 0, "an object of settings"))
          kept_.settings = std::string(value.source()) + "\n";
      } else if (key == "own") {
        if (!expect(value, Kind::kArray, 0, "a list of scenarios")) continue;
        for (const Value own : value.elements()) read_own(own);
      } else if (key == "attempts") {
        if (!expect(value, Kind::kArray, 0, "a list of attempts")) continue;
        for (const Value attempt : value.elements()) read_attempt(attempt);
      } else if (key != kExportKey) {
        report({JournalCode::kUnknownExportKey, member.key.at(),
                "The key " + quoted(key) + " is not known.", "It is left aside."});
      }
    }
  }

  void read_own(Value own) {
    if (!expect(own, Kind::kObject, 0, "a scenario's name and text")) return;
    const Value name = json::field(own, "name");
    const Value text = json::field(own, "text");
    if (!expect(name, Kind::kString, own.at(), "the name of a scenario, \"own-…\",")) return;
    if (!expect(text, Kind::kString, own.at(), "the text of a scenario")) return;
    if (!is_own_name(name.text())) {
      report({JournalCode::kExportType,
              name.at(),
              quoted(name.text()) + " stands where the name of a scenario, \"own-…\", is expected.",
              {}});
      return;
    }
    kept_.own.emplace(name.text(), text.text());
  }

  void read_attempt(Value attempt) {
    if (!expect(attempt, Kind::kObject, 0, "an attempt's id and log")) return;
    const Value id = json::field(attempt, "id");
    const Value log = json::field(attempt, "log");
    if (!expect(id, Kind::kString, attempt.at(), "the id of an attempt")) return;
    if (!expect(log, Kind::kArray, attempt.at(), "the log of an attempt")) return;
    if (!is_attempt_id(id.text())) {
      report({JournalCode::kExportType, id.at(),
              quoted(id.text()) + " stands where the id of an attempt is expected.",
              "It is made of a-z, 0-9 and -."});
      return;
    }
    AttemptFold fold(id.text());
    std::string lines;
    for (const Value line : log.elements()) {
      if (const auto problem = fold.take(line)) {
        report(*problem);
        if (!fold.started()) return;
      } else {
        append_line(lines, line.source());
      }
    }
    if (fold.started()) kept_.logs.emplace(id.text(), std::move(lines));
  }

  // Somebody may have had the file laid out anew: a line of a log is one line.
  static void append_line(std::string& out, std::string_view source) {
    bool inside = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
      const char c = source[i];
      if (inside && c == '\\') {
        out += c;
        out += source[++i];
        continue;
      }
      if (c == '"') inside = !inside;
      if (inside || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) out += c;
    }
    out += '\n';
  }

  std::string_view text_;
  std::string_view file_;
  json::Document document_;
  Kept kept_;
  ReadExport out_;
};

}  // namespace

ReadExport read_export(std::string_view text, std::string_view file) {
  return ExportReader(text, file).read();
}

}  // namespace makegood
