// Lines and columns are counted only here, in one walk over the text for all findings together:
// they are sorted by place first. Files without findings never pay for it.
#include "scenario/json_place.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "scenario/limits.hpp"
#include "scenario/utf8.hpp"

namespace makegood::json {
namespace {

std::string with_line(std::string message, std::size_t line) {
  const std::size_t mark = message.find(kOtherLine);
  if (mark != std::string::npos) message.replace(mark, 1, std::to_string(line));
  return message;
}

bool names_line(const Finding& finding) {
  return finding.message.find(kOtherLine) != std::string::npos ||
         finding.hint.find(kOtherLine) != std::string::npos;
}

}  // namespace

Locator::Locator(std::string_view text) : text_(text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;  // editors do not count a byte order mark
}

LineAndColumn Locator::find(std::size_t at) {
  for (at = std::min(at, text_.size()); at_ < at; ++at_) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++place_.column;
    }
  }
  return place_;
}

Diagnostics to_diagnostics(const Findings& findings, const Document& document,
                           std::string_view text, std::string_view file) {
  std::vector<const Finding*> order;
  order.reserve(findings.kept().size());
  for (const Finding& finding : findings.kept()) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(),
                   [](const Finding* a, const Finding* b) { return a->at < b->at; });
  if (order.size() > limits::kMaxDiagnostics) order.resize(limits::kMaxDiagnostics);

  // Every place that is named, once, in rising order.
  std::vector<std::size_t> offsets;
  for (const Finding* finding : order) {
    offsets.push_back(finding->at);
    if (names_line(*finding)) offsets.push_back(finding->other);
  }
  std::sort(offsets.begin(), offsets.end());
  std::vector<std::pair<std::size_t, LineAndColumn>> places;
  places.reserve(offsets.size());
  Locator locator(text);
  for (const std::size_t at : offsets) places.emplace_back(at, locator.find(at));
  const auto place_of = [&](std::size_t at) {
    return std::lower_bound(
               places.begin(), places.end(), at,
               [](const auto& place, std::size_t offset) { return place.first < offset; })
        ->second;
  };

  Diagnostics result;
  std::size_t errors = 0;
  for (const Finding* finding : order) {
    const CodeInfo& code = info(finding->code);
    if (code.severity == Severity::kError) ++errors;
    Diagnostic diagnostic;
    diagnostic.code = code.id;
    diagnostic.severity = code.severity;
    diagnostic.file = file;
    const LineAndColumn place = place_of(finding->at);
    diagnostic.line = place.line;
    diagnostic.column = place.column;
    diagnostic.where = path_at(document, finding->at);
    const std::size_t other = names_line(*finding) ? place_of(finding->other).line : 0;
    diagnostic.message = with_line(finding->message, other);
    diagnostic.hint = with_line(finding->hint, other);
    result.push_back(std::move(diagnostic));
  }
  if (const std::size_t rest = findings.count() - order.size(); rest > 0) {
    Diagnostic more;
    more.code = info(Code::kMoreFindings).id;
    // A file with an error among those not shown must not pass for one with warnings alone.
    more.severity = findings.errors() > errors ? Severity::kError : Severity::kWarning;
    more.file = file;
    const LineAndColumn place = locator.find(text.size());
    more.line = place.line;
    more.column = place.column;
    more.message =
        (findings.stopped() ? "There are at least " : "There are ") + std::to_string(rest) +
        (rest == 1 ? " more finding, which is not shown." : " more findings, which are not shown.");
    more.hint = "Mend the first ones and check again.";
    result.push_back(std::move(more));
  }
  return result;
}

std::string path_at(const Document& document, std::size_t at) {
  std::string path;
  Value value = document.root();
  const auto holds = [&](const Value& v) { return v.at() <= at && at < v.end(); };
  while (value) {
    Value inner;
    std::size_t position = 0;
    for (const Value element : value.elements()) {
      if (element.at() > at) break;
      if (holds(element)) {
        inner = element;
        path += '[' + std::to_string(position) + ']';
        break;
      }
      ++position;
    }
    for (const Value::Member member : value.members()) {
      if (member.key.at() > at) break;
      if (holds(member.key) || holds(member.value)) {
        if (!path.empty()) path += '.';
        path += fragment(member.key.text());
        if (holds(member.value)) inner = member.value;
        break;
      }
    }
    value = inner;
  }
  return path;
}

}  // namespace makegood::json
