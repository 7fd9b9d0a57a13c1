#pragma once
#include "coach/word_of_mouth.hpp"
#include "ui/widgets/reach_curve.hpp"

namespace makegood {

/// The picture of a report: `compared` with the fast answer, or as it went alone.
ReachCurveView reach_picture(const Post& post, const PostReport& report, bool compared);

}  // namespace makegood
