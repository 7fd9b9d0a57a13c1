#include "coach/report_page.hpp"

#include <algorithm>
#include <cmath>

#include "coach/report_style.hpp"

namespace makegood::report {
namespace {

// The page may load nothing, run nothing and send nothing; its one style sheet is in it.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

constexpr int kBarHeight = 12;

}  // namespace

Html begin_page(const ReportHead& head, std::string_view kicker, std::string_view title,
                std::string_view facts) {
  Html page(kReportStyle);
  page.open("html", {{"lang", head.language}}).open("head");
  page.single("meta", {{"charset", "utf-8"}});
  page.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
  page.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  std::string name(title);
  if (!head.name.empty()) name += " · " + head.name;
  page.leaf("title", name + " · Makegood");
  page.style().close();
  page.open("body").open("main");
  page.open("header").leaf("p", kicker, {{"class", "kicker"}}).leaf("h1", title);
  if (!head.name.empty()) {
    page.open("p", {{"class", "name"}}).leaf("bdi", head.name).close();
  }
  page.leaf("p", facts, {{"class", "faint"}}).close();
  return page;
}

std::string end_page(Html& page, const ReportHead& head, std::string_view percent_means) {
  const Words& words = head.words;
  begin_section(page, words("report.measures"), "part measures");
  page.leaf("p", words("report.measures.yes")).leaf("p", words("report.measures.no"));
  page.leaf("p", percent_means).leaf("p", words("report.measures.grade"));
  page.close().close();  // section, main
  const std::string made =
      head.written > 0 ? words("report.written_on", {{"date", date_words(head.written, words)}})
                       : std::string(words("report.written"));
  page.leaf("footer", made + ' ' + std::string(words("report.self")), {{"class", "faint"}});
  return page.take();
}

void begin_section(Html& page, std::string_view heading, std::string_view css_class) {
  page.open("section", {{"class", css_class}}).leaf("h2", heading);
}

void begin_table(Html& page, std::string_view caption, Length length) {
  // Focusable, so that what does not fit can be reached with the keyboard.
  page.open("div", {{"class", length == Length::kShort ? "wide keep" : "wide"},
                    {"role", "region"},
                    {"aria-label", caption},
                    {"tabindex", "0"}});
  page.open("table").leaf("caption", caption).open("thead").open("tr");
}

void column(Html& page, std::string_view heading, bool number) {
  if (number) {
    page.leaf("th", heading, {{"scope", "col"}, {"class", "number"}});
  } else {
    page.leaf("th", heading, {{"scope", "col"}});
  }
}

void begin_rows(Html& page) {
  page.close().close().open("tbody");
}

void cell(Html& page, std::string_view text, bool number) {
  if (number) {
    page.leaf("td", text, {{"class", "number"}});
  } else {
    page.leaf("td", text);
  }
}

void row_heading(Html& page, std::string_view text) {
  page.leaf("th", text, {{"scope", "row"}});
}

void end_table(Html& page) {
  page.close().close().close();
}

void chip(Html& page, std::string_view words, std::string_view tone) {
  page.leaf("span", words, {{"class", "chip " + std::string(tone)}});
}

std::string across(double part) {
  const int hundredths = static_cast<int>(std::lround(part * 10'000));
  std::string out = std::to_string(hundredths / 100);
  const int rest = hundredths % 100;
  if (rest > 0) out += '.' + std::string(rest < 10 ? "0" : "") + std::to_string(rest);
  return out + '%';
}

std::string px(int value) {
  return std::to_string(value);
}

void mark(Html& page, Mark shape, std::string_view x, int y, std::string_view css_class) {
  if (shape == Mark::kDisc || shape == Mark::kRing) {
    page.leaf("circle", "", {{"cx", x}, {"cy", px(y)}, {"r", "5"}, {"class", css_class}});
    return;
  }
  page.open("svg", {{"x", x}, {"y", px(y)}, {"overflow", "visible"}, {"class", css_class}});
  std::string_view outline = "M-5-5 5 5M-5 5 5-5";
  if (shape == Mark::kDiamond) outline = "M0-7 7 0 0 7-7 0Z";
  if (shape == Mark::kBreak) outline = "M-5 5-1-5M1 5 5-5";
  page.leaf("path", "", {{"d", outline}}).close();
}

void line(Html& page, std::string_view x1, int y1, std::string_view x2, int y2,
          std::string_view css_class) {
  page.leaf("line", "",
            {{"x1", x1}, {"y1", px(y1)}, {"x2", x2}, {"y2", px(y2)}, {"class", css_class}});
}

void bar(Html& page, double part, double tick, std::string_view css_class) {
  page.open("svg", {{"class", "bar"}, {"height", px(kBarHeight)}, {"aria-hidden", "true"}});
  page.leaf("rect", "",
            {{"y", "2"}, {"width", "100%"}, {"height", "8"}, {"rx", "4"}, {"class", "track"}});
  if (part > 0) {
    page.leaf(
        "rect", "",
        {{"y", "2"}, {"width", across(part)}, {"height", "8"}, {"rx", "4"}, {"class", css_class}});
  }
  if (tick >= 0) line(page, across(tick), 0, across(tick), kBarHeight, "tick");
  page.close();
}

double share(int value, int most) {
  if (most <= 0) return 0;
  return std::clamp(static_cast<double>(value) / most, 0.0, 1.0);
}

}  // namespace makegood::report
