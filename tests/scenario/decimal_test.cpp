#include "scenario/decimal.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

using namespace makegood;

namespace {

double read(std::string_view text) {
  const double value = take_decimal(text);
  CHECK(text.empty());
  return value;
}

}  // namespace

TEST_CASE("a decimal number is the nearest double") {
  CHECK(read("0") == 0);
  CHECK(read("0.1") == 0.1);
  CHECK(read("-12.75") == -12.75);
  CHECK(read(".5") == 0.5);
  CHECK(read("3e2") == 300);
  CHECK(read("1.5E-3") == 0.0015);
  CHECK(std::signbit(read("-0")));
  CHECK(read("9007199254740993") == 9007199254740992.0);
  CHECK(read("123456789012345678901234567890") == 123456789012345678901234567890.0);
  CHECK(read("4.9e-324") == 4.9e-324);
  CHECK(read("1e999") == INFINITY);
  CHECK(read("1e-99999999999999999999") == 0);
}

TEST_CASE("numbers of every length and size are read as the C library reads them") {
  std::mt19937 random(7);
  const auto below = [&](unsigned most) { return static_cast<int>(random() % most); };
  for (int i = 0; i < 20'000; ++i) {
    std::string text = below(2) == 0 ? "" : "-";
    for (int n = 1 + below(20); n > 0; --n) text += static_cast<char>('0' + below(10));
    if (below(2) == 0) {
      text += '.';
      for (int n = 1 + below(12); n > 0; --n) text += static_cast<char>('0' + below(10));
    }
    if (below(3) == 0) text += "e" + std::to_string(below(80) - 40);
    CAPTURE(text);
    REQUIRE(read(text) == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("what follows a number stays, and what is no number is left alone") {
  std::string_view path = " 12.5 -3Q7e";
  CHECK(take_decimal(path) == 12.5);
  CHECK(take_decimal(path) == -3);
  CHECK(path == "Q7e");
  CHECK(take_decimal(path) == 0);
  CHECK(path == "Q7e");
  path.remove_prefix(1);
  CHECK(take_decimal(path) == 7);
  CHECK(path == "e");
}
