#pragma once
// The capital of a letter, for small headings that are set in capitals: Latin with diacritics,
// Greek and Cyrillic. A table of ranges instead of the C library's towupper(), which answers by
// locale.
#include <cstdint>

namespace makegood {

/// The capital of one letter; everything else stays, ß too.
constexpr std::uint32_t capital_of(std::uint32_t c) {
  const auto within = [c](std::uint32_t first, std::uint32_t last) {
    return c >= first && c <= last;
  };
  if (within('a', 'z')) return c - 0x20;
  if (within(0xE0, 0xFE) && c != 0xF7) return c - 0x20;
  if (c == 0xFF) return 0x178;
  // Latin Extended-A: capital and small letter side by side; Turkish i and I are left alone.
  const bool small_is_odd = within(0x100, 0x12F) || within(0x132, 0x137) || within(0x14A, 0x177);
  if (small_is_odd) return c % 2 == 1 ? c - 1 : c;
  if (within(0x139, 0x148) || within(0x179, 0x17E)) return c % 2 == 0 ? c - 1 : c;
  if (c == 0x3C2) return 0x3A3;  // final sigma
  if (within(0x3B1, 0x3C9)) return c - 0x20;
  if (within(0x430, 0x44F)) return c - 0x20;
  if (within(0x450, 0x45F)) return c - 0x50;
  return c;
}

}  // namespace makegood
