#include "words/words.hpp"

#include <array>

namespace makegood {

namespace {

bool ends_a_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".?!").find(text.back()) != std::string_view::npos;
}

}  // namespace

std::string fill(std::string_view text, std::initializer_list<Filler> fillers) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t open = text.find('{', i);
    if (open == std::string_view::npos) return out += text.substr(i);
    out += text.substr(i, open - i);
    const std::size_t close = text.find('}', open);
    bool filled = false;
    if (close != std::string_view::npos) {
      const std::string_view name = text.substr(open + 1, close - open - 1);
      for (const Filler& filler : fillers) {
        if (filled || filler.name != name) continue;
        out += filler.value;
        filled = true;
        // "It begins at decision 3: Which day?" A value that ends its own sentence ends this one.
        if (close + 1 == text.size() - 1 && text.back() == '.' && ends_a_sentence(filler.value))
          return out;
      }
    }
    if (!filled) out += '{';
    i = filled ? close + 1 : open + 1;
  }
  return out;
}

void Words::apply(const Locale& locale) {
  own_.assign(words::kTable.size(), {});
  const LocaleIndex index(locale);
  for (std::size_t i = 0; i < words::kTable.size(); ++i) {
    const Translation* translation = index.find(words::kTable[i].id);
    if (translation && usable(*translation, words::kTable[i].text, limits::kMaxStringBytes))
      own_[i] = translation->text;
  }
}

std::vector<OriginalText> app_texts() {
  std::vector<OriginalText> texts;
  texts.reserve(words::kTable.size());
  for (const words::Entry& entry : words::kTable)
    texts.push_back({std::string(entry.id), entry.text, limits::kMaxStringBytes});
  return texts;
}

std::string clock_words(const Words& words, Minute t) {
  const std::array<WordId, 7> days = {"weekday.mon.short", "weekday.tue.short", "weekday.wed.short",
                                      "weekday.thu.short", "weekday.fri.short", "weekday.sat.short",
                                      "weekday.sun.short"};
  return words("clock.short", {{"day", words(days[static_cast<std::size_t>(weekday(t))])},
                               {"time", format_time_of_day(t)}});
}

std::string long_clock_words(const Words& words, Minute t) {
  const std::array<WordId, 7> days = {"weekday.mon", "weekday.tue", "weekday.wed", "weekday.thu",
                                      "weekday.fri", "weekday.sat", "weekday.sun"};
  return words("clock.long", {{"day", words(days[static_cast<std::size_t>(weekday(t))])},
                              {"time", format_time_of_day(t)}});
}

std::string span_words(const Words& words, Minute minutes) {
  constexpr Minute kHour = 60;
  const Minute days = minutes / kMinutesPerDay;
  const Minute hours = minutes % kMinutesPerDay / kHour;
  const Minute rest = minutes % kHour;
  std::string out;
  const auto add = [&](WordId unit, Minute count) {
    if (count == 0) return;
    if (!out.empty()) out += ' ';
    out += words(unit, {{"count", std::to_string(count)}});
  };
  // The two largest, as in format_span(): "2 d 5 min" would read as false precision.
  add("span.days", days);
  add("span.hours", hours);
  if (days == 0) add("span.minutes", rest);
  return out.empty() ? words("span.minutes", {{"count", "0"}}) : out;
}

std::string possessive(const Words& words, std::string_view name) {
  const bool after_s = !name.empty() && name.back() == 's';
  return after_s ? words("possessive.after_s", {{"name", name}})
                 : words("possessive", {{"name", name}});
}

}  // namespace makegood
