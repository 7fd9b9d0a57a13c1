#pragma once
// The writer that the parts of a JSON report share.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "coach/report.hpp"
#include "scenario/json_out.hpp"
#include "scenario/names.hpp"

namespace makegood::report {

// Objects and lists one in the other. A comma goes before everything but the first.
class Json {
 public:
  Json& begin(char bracket) {
    value();
    out_ += bracket;
    first_ = true;
    return *this;
  }
  Json& end(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
  }
  Json& key(std::string_view name) {
    comma();
    append_json_string(out_, name);
    out_ += ": ";
    after_key_ = true;
    return *this;
  }
  void text(std::string_view text) {
    value();
    append_json_string(out_, text);
  }
  /// null where there is nothing.
  void text_or_null(std::string_view text) { text.empty() ? word("null") : this->text(text); }
  void number(std::int64_t number) {
    value();
    out_ += std::to_string(number);
  }
  void flag(bool flag) { word(flag ? "true" : "false"); }
  void word(std::string_view word) {
    value();
    out_ += word;
  }
  std::string take() { return std::move(out_) + "\n"; }

 private:
  void comma() {
    if (!first_) out_ += ',';
    if (!out_.empty()) out_ += '\n';
    first_ = false;
  }
  void value() {
    if (!after_key_ && !out_.empty()) comma();
    after_key_ = false;
    first_ = false;
  }

  std::string out_;
  bool first_ = true;
  bool after_key_ = false;
};

/// An object with a number for each tenet.
void put_tenets(Json& json, std::string_view key, const auto& points) {
  json.key(key).begin('{');
  for (std::size_t t = 0; t < kTenets; ++t) json.key(id_of(kAllTenets[t])).number(points[t]);
  json.end('}');
}

/// "sweep": the end of a day with an inbox.
void put_sweep(Json& json, const AttemptReport& attempt);
/// "reach": word of mouth.
void put_reach(Json& json, const AttemptReport& attempt);

}  // namespace makegood::report
