#include "coach/html.hpp"

#include <doctest/doctest.h>

namespace makegood {
namespace {

TEST_CASE("Whatever is said stays text, between tags and in attributes") {
  Html page("");
  page.leaf("p", "<script>alert('1' & \"2\")</script>", {{"title", "\"><img src=x>"}});
  const std::string html = page.take();
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;") !=
        std::string::npos);
  CHECK(html.find("title=\"&quot;&gt;&lt;img src=x&gt;\"") != std::string::npos);
}

TEST_CASE("Control characters that HTML forbids are replaced, line breaks stay") {
  std::string out;
  append_escaped(out, std::string_view("a\0b\x1b\n\tc", 7));
  CHECK(out ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\n\tc");
}

TEST_CASE("Elements that are still open are ended, innermost first") {
  Html page("");
  page.open("main").open("section").leaf("p", "x");
  const std::string html = page.take();
  CHECK(html.find("<p>x</p></section></main>") != std::string::npos);
  CHECK(html.substr(0, 15) == "<!DOCTYPE html>");
}

}  // namespace
}  // namespace makegood
