#include "scenario/decimal.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace makegood {

namespace {

constexpr std::array<double, 23> kPowersOfTen = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::uint64_t kExact = std::uint64_t{1} << 53U;  // whole numbers up to here are doubles
constexpr int kFarExponent = 10'000;  // beyond any double: more digits of it change nothing

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

double take_decimal(std::string_view& text) {
  std::size_t at = 0;
  const auto more = [&] { return at < text.size(); };
  while (more() && text[at] == ' ') ++at;
  const std::size_t begin = at;
  const bool negative = more() && text[at] == '-';
  if (negative) ++at;
  std::uint64_t digits = 0;
  bool exact = true, any = false;
  int exponent = 0;
  const auto take_digits = [&](int step) {
    for (; more() && is_digit(text[at]); ++at) {
      any = true;
      digits = digits * 10 + static_cast<std::uint64_t>(text[at] - '0');
      if (digits > kExact) exact = false;
      if (!exact) digits = 0;  // strtod's: here only the end of the number is looked for
      exponent -= step;
    }
  };
  take_digits(0);
  if (more() && text[at] == '.') {
    ++at;
    take_digits(1);
  }
  if (!any) return 0;
  const std::size_t mantissa_end = at;
  if (more() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    const bool down = more() && text[at] == '-';
    if (more() && (text[at] == '-' || text[at] == '+')) ++at;
    if (!more() || !is_digit(text[at])) {
      at = mantissa_end;
    } else {
      int power = 0;
      for (; more() && is_digit(text[at]); ++at) {
        if (power < kFarExponent) power = power * 10 + (text[at] - '0');
      }
      exponent += down ? -power : power;
    }
  }
  const std::string_view source = text.substr(begin, at - begin);
  text.remove_prefix(at);
  const auto furthest = static_cast<int>(kPowersOfTen.size()) - 1;
  if (!exact || exponent > furthest || exponent < -furthest) {
    return std::strtod(std::string(source).c_str(), nullptr);
  }
  const auto whole = static_cast<double>(digits);
  const double value = exponent < 0 ? whole / kPowersOfTen[static_cast<std::size_t>(-exponent)]
                                    : whole * kPowersOfTen[static_cast<std::size_t>(exponent)];
  return negative ? -value : value;
}

}  // namespace makegood
