#pragma once
// Word of mouth in sentences that the screen and the terminal share.
#include <string>

#include "coach/word_of_mouth.hpp"

namespace makegood {

/// "12,400 readers in the end. You answered in public at 16:40, in private at 16:55."
std::string reach_words(const PostReport& report, const Words& words = {});

/// "Answered in public at 16:12 and in private at 16:20, it would have had 3,100: 9,300 fewer.";
/// empty without such a comparison.
std::string fast_reach_words(const PostReport& report, const Words& words = {});

/// The whole curve, for somebody who cannot see it.
std::string reach_in_full(const Scenario& scenario, const PostReport& report,
                          const Words& words = {});

}  // namespace makegood
