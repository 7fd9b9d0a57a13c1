#pragma once
// Values of facts and small numbers, read the same way by effects and by conditions. Internal to
// app/scenario.
#include <cstdint>
#include <optional>
#include <string_view>

#include "scenario/reader_context.hpp"

namespace makegood::reading {

/// "2", "+1", "-3": at most nine digits, and nothing else.
std::optional<std::int32_t> parse_integer(std::string_view text);

/// The index of a word of a list fact; reports a word that it does not have at `value`.
std::optional<std::int16_t> word_of_fact(Context& context, const Fact& fact, Value value,
                                         std::string_view word);

/// Reports a value that the fact cannot have.
void wrong_fact_value(Context& context, const Fact& fact, Value value);

}  // namespace makegood::reading
