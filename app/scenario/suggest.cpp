// Three rows of the usual table are enough for swaps of neighbours. Names are at most 64 bytes
// where it matters; longer texts are cut, so a hostile file cannot make a suggestion expensive.
#include "scenario/suggest.hpp"

#include <algorithm>
#include <array>

#include "scenario/limits.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

constexpr std::size_t kLongest = limits::kMaxIdBytes;

std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, kLongest)) {
    if (c == '-' || c == '_' || c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  a = a.substr(0, kLongest);
  b = b.substr(0, kLongest);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  using Row = std::array<std::size_t, kLongest + 1>;
  Row before_last{}, last{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    before_last = last;
    last = row;
  }
  return std::min(last[b.size()], most + 1);
}

std::string_view nearest(std::string_view wrong, const std::vector<std::string_view>& candidates) {
  const std::string needle = plain(wrong);
  if (needle.empty()) return {};
  // Of one or two letters every one must be right, or everything would resemble everything.
  std::size_t best = (needle.size() <= 2 ? 0 : std::max<std::size_t>(1, needle.size() / 3)) + 1;
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    const std::string other = plain(candidate);
    const std::size_t distance = edit_distance(needle, other, best - 1);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  if (!found.empty()) return found;
  constexpr std::size_t kEnough = 3;  // letters that make a common start mean something
  for (const std::string_view candidate : candidates) {
    const std::string other = plain(candidate);
    const std::size_t common = std::min(needle.size(), other.size());
    if (common >= kEnough && other.compare(0, common, needle, 0, common) == 0) return candidate;
  }
  return {};
}

std::string suggestion(std::string_view wrong, const std::vector<std::string_view>& candidates,
                       std::string_view label) {
  const std::string_view meant = nearest(wrong, candidates);
  if (!meant.empty()) return "Did you mean " + quoted(meant) + "?";
  constexpr std::size_t kFew = 10;
  if (label.empty() || candidates.empty() || candidates.size() > kFew) return {};
  std::string out(label);
  out += ": ";
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i > 0) out += ", ";
    out += fragment(candidates[i]);
  }
  return out + ".";
}

}  // namespace makegood
