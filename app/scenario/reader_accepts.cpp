// What the author says about the checks beyond reading: other severities, and findings that are
// meant. The reader knows the shape of a code and not which codes there are: those belong to
// app/prove, which says so when it reports (report.hpp).
#include <algorithm>
#include <string>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

/// A capital and three digits.
bool is_code(std::string_view text) {
  constexpr std::size_t kSize = 4;
  return text.size() == kSize && text[0] >= 'A' && text[0] <= 'Z' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string read_code(Context& context, Value value) {
  if (!context.expect(value, Kind::kString, "the code of a check in quotes, like \"E012\",")) {
    return {};
  }
  if (!is_code(value.text())) {
    context.error(
        Code::kBadCheckCode, value, quoted(value.text()) + " is not the code of a check.",
        "Codes are a capital and three digits, like \"E012\": the finding names its own.");
  }
  return std::string(value.text());
}

}  // namespace

void read_checks(Context& context, Value checks) {
  const Fields fields(context, checks, kChecksTable);
  if (!fields.ok()) return;
  Checks& into = context.scenario.checks;
  if (const Value severity = fields["severity"];
      severity && context.expect(severity, Kind::kObject, "an object { \"E012\": \"hint\" }")) {
    for (const Value::Member member : severity.members()) {
      into.severity.push_back(
          {read_code(context, member.key),
           context.enumeration(member.value, kCheckSeverityNames, Checks::Severity::kHint)});
      context.places.severities.push_back(member.key.at());
    }
  }
  for_each(context, fields["accept"], limits::kMaxListEntries, true, "accepted findings",
           [&](Value value, std::size_t) {
             const Fields entry(context, value, kAcceptedTable);
             if (!entry.ok()) return;
             Checks::Accepted accepted;
             if (entry["code"]) accepted.code = read_code(context, entry["code"]);
             if (entry["at"]) accepted.at = context.text(entry["at"]);
             accepted.because = context.text(entry["because"]);
             into.accept.push_back(std::move(accepted));
             context.places.accepted.push_back(entry["code"] ? entry["code"].at() : value.at());
           });
}

}  // namespace makegood::reading
