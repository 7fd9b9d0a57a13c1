#pragma once
// Reading a saved record's fields: what is there and of the right kind, or a fallback. Saves are
// written by the program; a field that is missing or odd costs that field, not the whole record.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "scenario/json_text.hpp"

namespace makegood::json {

/// The value of `key` in an object; nothing when it is missing.
inline Value field(Value object, std::string_view key) {
  if (!object) return {};
  for (const Value::Member member : object.members()) {
    if (member.key.text() == key) return member.value;
  }
  return {};
}

inline std::string text_field(Value object, std::string_view key, std::string_view fallback = "") {
  const Value value = field(object, key);
  return std::string(value && value.is(Kind::kString) ? value.text() : fallback);
}

/// Held within low and high.
inline int number_field(Value object, std::string_view key, int fallback, int low, int high) {
  const Value value = field(object, key);
  if (!value || !value.is_integer()) return fallback;
  return static_cast<int>(std::clamp<std::int64_t>(value.integer(), low, high));
}

inline bool flag_field(Value object, std::string_view key, bool fallback) {
  const Value value = field(object, key);
  return value && value.is(Kind::kBool) ? value.boolean() : fallback;
}

}  // namespace makegood::json
