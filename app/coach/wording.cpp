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

std::string_view weekday_name(Minute t, const Words& words) {
  constexpr std::array<WordId, 7> kDays = {"weekday.mon", "weekday.tue", "weekday.wed",
                                           "weekday.thu", "weekday.fri", "weekday.sat",
                                           "weekday.sun"};
  return words(kDays[static_cast<std::size_t>(weekday(t))]);
}

namespace {

// A weekday names a day only within a week: "… the week after", "… two weeks before", or nothing.
std::string with_weeks(std::string moment, Minute t, Minute near, const Words& words) {
  constexpr Minute kDaysPerWeek = 7;
  const Minute days = t / kMinutesPerDay - near / kMinutesPerDay;
  const Minute weeks = (days < 0 ? -days : days) / kDaysPerWeek;
  if (weeks == 0) return moment;
  if (weeks == 1) {
    return words(days < 0 ? WordId("moment.week_before") : WordId("moment.week_after"),
                 {{"moment", moment}});
  }
  return words(days < 0 ? WordId("moment.weeks_before") : WordId("moment.weeks_after"),
               {{"moment", moment}, {"count", count_word(static_cast<std::size_t>(weeks), words)}});
}

std::string moment_words(Minute t, Minute near, WordId same_day, WordId other_day,
                         const Words& words) {
  const std::string time = format_time_of_day(t);
  if (t / kMinutesPerDay == near / kMinutesPerDay) return words(same_day, {{"time", time}});
  return with_weeks(words(other_day, {{"day", weekday_name(t, words)}, {"time", time}}), t, near,
                    words);
}

}  // namespace

std::string moment_beside(Minute t, Minute near, const Words& words) {
  return moment_words(t, near, "moment.time", "moment.day", words);
}

std::string at_moment_beside(Minute t, Minute near, const Words& words) {
  return moment_words(t, near, "moment.at", "moment.on", words);
}

std::string count_word(std::size_t count, const Words& words) {
  constexpr std::array<WordId, 12> kCounts = {"count.1", "count.2",  "count.3",  "count.4",
                                              "count.5", "count.6",  "count.7",  "count.8",
                                              "count.9", "count.10", "count.11", "count.12"};
  if (count >= 1 && count <= kCounts.size()) return std::string(words(kCounts[count - 1]));
  return std::to_string(count);
}

std::string capitalised(std::string text) {
  if (!text.empty() && is_lower(text.front())) {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string listed(const std::vector<std::string>& names, const Words& words) {
  constexpr std::size_t kMostNamed = 3;
  if (names.empty()) return {};
  const bool more = names.size() > kMostNamed;
  const std::size_t before = more ? 2 : names.size() - 1;  // what stands before the "and"
  if (before == 0) return names[0];
  std::string out = names[0];
  for (std::size_t i = 1; i < before; ++i) out += ", " + names[i];
  if (more)
    return words("list.more", {{"list", out}, {"count", count_word(names.size() - 2, words)}});
  return words("list.and", {{"list", out}, {"last", names.back()}});
}

}  // namespace makegood
