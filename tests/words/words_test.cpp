#include "words/words.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace makegood;

namespace {

Words german() {
  std::ifstream in(std::filesystem::path(MAKEGOOD_SOURCE_DIR) / "locales/de/app.json",
                   std::ios::binary);
  REQUIRE(in.good());
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const LocaleResult read = read_locale(text, "app.json");
  REQUIRE(read.locale);
  CHECK(read.diagnostics.empty());
  CHECK(check_locale(*read.locale, app_texts(), text, "app.json").empty());
  Words words;
  words.apply(*read.locale);
  return words;
}

}  // namespace

TEST_CASE("ids of the table are unique, and every .one has its .other behind it") {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < words::kTable.size(); ++i) {
    const std::string_view id = words::kTable[i].id;
    CAPTURE(id);
    CHECK(ids.insert(id).second);
    if (id.size() > 4 && id.substr(id.size() - 4) == ".one") {
      REQUIRE(i + 1 < words::kTable.size());
      CHECK(words::kTable[i + 1].id == std::string(id.substr(0, id.size() - 4)) + ".other");
    }
  }
}

TEST_CASE("placeholders are filled by name, and what nothing is given for stays") {
  CHECK(fill("{b} of {a}, {c} { } {", {{"a", "9"}, {"b", "1"}}) == "1 of 9, {c} { } {");
  CHECK(fill("{a}{a}", {{"a", "{a}"}}) == "{a}{a}");
}

TEST_CASE("a value that ends its own sentence ends the sentence that it closes") {
  CHECK(fill("They part at {scene}.", {{"scene", "Which day?"}}) == "They part at Which day?");
  CHECK(fill("They part at {scene}.", {{"scene", "the door"}}) == "They part at the door.");
  CHECK(fill("{a}. Then {b}.", {{"a", "Go!"}, {"b", "stop"}}) == "Go!. Then stop.");
}

TEST_CASE("a number decides the form") {
  const Words english;
  CHECK(english("library.decisions", 1, {{"count", "1"}}) == "One decision taken.");
  CHECK(english("library.decisions", 0, {{"count", "0"}}) == "0 decisions taken.");
  CHECK(german()("library.decisions", 3, {{"count", "3"}}) == "3 Entscheidungen getroffen.");
}

TEST_CASE("times and spans are said in the language") {
  const Words english;
  const Words de = german();
  const Minute thursday = 3 * kMinutesPerDay + 16 * 60 + 38;
  CHECK(clock_words(english, thursday) == format_clock(thursday));
  CHECK(clock_words(de, thursday) == "Do 16:38");
  CHECK(long_clock_words(de, thursday) == "Donnerstag, 16:38 Uhr");
  for (const Minute span : {0, 1, 59, 60, 80, kMinutesPerDay, kMinutesPerDay + 61, 5000}) {
    CHECK(span_words(english, span) == format_span(span));
  }
  CHECK(span_words(de, 80) == "1 Std. 20 Min.");
}

TEST_CASE("words that are not translated are English, and reset goes back") {
  Locale some;
  some.strings.push_back({"tenet.love", "Liebe", source_hash("Love your customers"), 0});
  some.strings.push_back({"tenet.honesty", "Alt", source_hash("Truth"), 0});
  Words words;
  CHECK(words.english());
  words.apply(some);
  CHECK_FALSE(words.english());
  CHECK(words("tenet.love") == "Liebe");
  CHECK(words("tenet.honesty") == "Honesty");
  words.reset();
  CHECK(words("tenet.love") == "Love your customers");
}
