#pragma once
// The pieces that both reports' pages are made of: the page itself, and a chart's geometry.
//
// A chart is SVG whose horizontal positions are percentages and whose heights are pixels, so it is
// as wide as the paper or the telephone without making its letters smaller; there is no script that
// could lay it out. That rules out <path> for anything that spans the width: lines are <line>s,
// marks are small <svg>s of their own.
#include <string>
#include <string_view>

#include "coach/html.hpp"
#include "coach/report_words.hpp"

namespace makegood::report {

/// The document up to and including its first heading. `kicker` stands over the heading, `facts`
/// below it.
Html begin_page(const ReportHead& head, std::string_view kicker, std::string_view title,
                std::string_view facts);
/// What is measured and what is not, how it was written, and the end of the document.
std::string end_page(Html& page, const ReportHead& head, std::string_view percent_means);

/// <section> with its heading; close() ends it.
void begin_section(Html& page, std::string_view heading, std::string_view css_class = "part");

/// A table that can be scrolled on a narrow screen, up to its first row of headings. A short one is
/// kept on one page of paper.
enum class Length { kShort, kLong };
void begin_table(Html& page, std::string_view caption, Length length = Length::kShort);
void column(Html& page, std::string_view heading, bool number = false);
/// After the last column, before the first row.
void begin_rows(Html& page);
void cell(Html& page, std::string_view text, bool number = false);
void row_heading(Html& page, std::string_view text);
void end_table(Html& page);

/// A word with a tint: "ok", "warn", "bad", "plain", "t0" to "t3".
void chip(Html& page, std::string_view words, std::string_view tone);

/// `part` of one, as a percentage with two decimals at most.
std::string across(double part);
/// A whole number of pixels.
std::string px(int value);

/// Marks with their middle at `x` (from across()) and `y` pixels.
enum class Mark { kDisc, kRing, kCross, kDiamond, kBreak };
void mark(Html& page, Mark shape, std::string_view x, int y, std::string_view css_class);
void line(Html& page, std::string_view x1, int y1, std::string_view x2, int y2,
          std::string_view css_class);

/// A bar of `part` of one, with a tick at `tick` of one (below zero: none); for the eye alone.
void bar(Html& page, double part, double tick, std::string_view css_class);

/// The part of one that `value` is of `most`, within 0 and 1.
double share(int value, int most);

}  // namespace makegood::report
