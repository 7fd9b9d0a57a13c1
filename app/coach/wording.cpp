#include "coach/wording.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace makegood {
namespace {

constexpr std::array<std::string_view, 12> kTitles = {
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof.", "Herr", "Frau"};
constexpr std::array<std::string_view, 8> kAbbreviations = {"Mr", "Mrs", "Ms",  "Dr",
                                                            "St", "No",  "e.g", "i.e"};
// What may follow the mark that ends a sentence and still belongs to it.
constexpr std::array<std::string_view, 6> kClosers = {"”", "“", "’", "\"", "'", ")"};
constexpr std::string_view kEllipsis = "…";

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool ends_with_abbreviation(std::string_view before_stop) {
  const std::size_t space = before_stop.find_last_of(" \n\t(");
  const std::string_view word =
      space == std::string_view::npos ? before_stop : before_stop.substr(space + 1);
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

// Past the end of the sentence that starts at `from`; the end of the text when nothing ends it.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    std::size_t mark = 0;
    if (text[i] == '.' || text[i] == '!' || text[i] == '?') mark = 1;
    if (text.substr(i, kEllipsis.size()) == kEllipsis) mark = kEllipsis.size();
    if (mark == 0) continue;
    if (text[i] == '.' && ends_with_abbreviation(text.substr(from, i - from))) continue;
    std::size_t end = i + mark;
    bool closed = true;
    while (closed) {
      closed = false;
      for (const std::string_view closer : kClosers) {
        if (text.substr(end, closer.size()) == closer) {
          end += closer.size();
          closed = true;
        }
      }
    }
    if (end == text.size()) return end;
    if (!is_space(text[end])) continue;
    std::size_t next = end;
    while (next < text.size() && is_space(text[next])) ++next;
    // "She said “never!” and hung up" goes on.
    if (next < text.size() && is_lower(text[next])) continue;
    return end;
  }
  return text.size();
}

}  // namespace

Pronouns pronouns_of(const Person& person) {
  if (person.pronouns == "she") return {"she", "her", "her"};
  if (person.pronouns == "he") return {"he", "him", "his"};
  return {"they", "them", "their"};
}

std::string short_name(const Person& person) {
  const std::size_t space = person.name.find(' ');
  if (space == std::string::npos) return person.name;
  const std::string_view first = std::string_view(person.name).substr(0, space);
  if (std::find(kTitles.begin(), kTitles.end(), first) != kTitles.end()) return person.name;
  return std::string(first);
}

std::string in_quotes(std::string_view text, const Words& words) {
  if (!text.empty() && text.back() == '.') text.remove_suffix(1);
  return words("quotes", {{"text", text}});
}

std::string_view first_sentence(std::string_view text) {
  return text.substr(0, sentence_end(text, 0));
}

std::string_view last_question(std::string_view text) {
  std::string_view found;
  std::size_t from = 0;
  while (from < text.size()) {
    while (from < text.size() && is_space(text[from])) ++from;
    const std::size_t end = sentence_end(text, from);
    const std::string_view sentence = text.substr(from, end - from);
    if (!sentence.empty() && sentence.back() == '?') found = sentence;
    if (end <= from) break;
    from = end;
  }
  return found;
}

std::string_view weekday_name(Minute t) {
  constexpr std::array<std::string_view, 7> kNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
  return kNames[static_cast<std::size_t>(weekday(t))];
}

namespace {

// A weekday names a day only within a week: " the week after", " two weeks before", or nothing.
std::string weeks_beside(Minute t, Minute near) {
  constexpr Minute kDaysPerWeek = 7;
  const Minute days = t / kMinutesPerDay - near / kMinutesPerDay;
  const Minute weeks = (days < 0 ? -days : days) / kDaysPerWeek;
  if (weeks == 0) return {};
  const std::string side = days < 0 ? "before" : "after";
  if (weeks == 1) return " the week " + side;
  return ' ' + count_word(static_cast<std::size_t>(weeks)) + " weeks " + side;
}

}  // namespace

std::string moment_beside(Minute t, Minute near) {
  const std::string time = format_time_of_day(t);
  if (t / kMinutesPerDay == near / kMinutesPerDay) return time;
  return std::string(weekday_name(t)) + ' ' + time + weeks_beside(t, near);
}

std::string at_moment_beside(Minute t, Minute near) {
  const std::string time = "at " + format_time_of_day(t);
  if (t / kMinutesPerDay == near / kMinutesPerDay) return time;
  return "on " + std::string(weekday_name(t)) + ' ' + time + weeks_beside(t, near);
}

std::string count_word(std::size_t count) {
  constexpr std::array<std::string_view, 12> kWords = {"one",  "two", "three",  "four",
                                                       "five", "six", "seven",  "eight",
                                                       "nine", "ten", "eleven", "twelve"};
  if (count >= 1 && count <= kWords.size()) return std::string(kWords[count - 1]);
  return std::to_string(count);
}

std::string capitalised(std::string text) {
  if (!text.empty() && is_lower(text.front())) {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string listed(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string out = names[0];
  if (names.size() > 3)
    return out + ", " + names[1] + " and " + count_word(names.size() - 2) + " more";
  for (std::size_t i = 1; i < names.size(); ++i) {
    out += (i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return out;
}

}  // namespace makegood
