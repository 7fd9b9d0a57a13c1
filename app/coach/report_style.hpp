#pragma once
// How a report looks. The colours are those of the screens (app/ui/theme.cpp), each at least 4.5:1
// on its ground; the dark ones are for the screen alone, since paper is light.
#include <string_view>

namespace makegood::report {

extern const std::string_view kReportStyle;

}  // namespace makegood::report
