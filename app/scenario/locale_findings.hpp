#pragma once
// Findings about a translation while they are collected: byte offsets, made to lines at the end.
// Internal to app/scenario.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/json_place.hpp"
#include "scenario/locale_codes.hpp"

namespace makegood {

class LocaleFindings {
 public:
  void add(LocaleCode code, std::uint32_t at, std::string where, std::string message,
           std::string hint) {
    found_.push_back({code, at, std::move(where), std::move(message), std::move(hint)});
  }

  Diagnostics to_diagnostics(std::string_view text, std::string_view file) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.at < b.at; });
    json::Locator locator(text);
    Diagnostics out;
    for (Found& one : found_) {
      const json::LineAndColumn place = locator.find(one.at);
      out.push_back({std::string(info(one.code).id), info(one.code).severity, std::string(file),
                     place.line, place.column, std::move(one.where), std::move(one.message),
                     std::move(one.hint)});
    }
    return out;
  }

 private:
  struct Found {
    LocaleCode code;
    std::uint32_t at;
    std::string where, message, hint;
  };
  std::vector<Found> found_;
};

}  // namespace makegood
