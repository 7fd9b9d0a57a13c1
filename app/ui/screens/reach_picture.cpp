#include "ui/screens/reach_picture.hpp"

#include <algorithm>

namespace makegood {
namespace {

constexpr Minute kPieces = 60;  // points of a curve: one every few pixels

}  // namespace

ReachCurveView reach_picture(const Post& post, const PostReport& report, bool compared) {
  ReachCurveView view;
  const Minute length = std::max<Minute>(1, report.to - report.from);
  const auto top = static_cast<float>(std::max<std::int32_t>(1, report.now.readers));
  const auto height = [&](const Reach& reach, Minute at) {
    return static_cast<float>(readers_at(post, reach, at)) / top;
  };
  const Minute pieces = std::min(kPieces, length);
  const bool fast = compared && report.has_fast;
  for (Minute i = 0; i <= pieces; ++i) {
    const Minute at = report.from + length * i / pieces;
    view.now.push_back(height(report.now, at));
    if (fast) view.fast.push_back(height(report.fast, at));
  }
  const auto mark = [&](const Reach& reach, Minute at, bool in_public, bool is_fast) {
    if (at == kNever || at < report.from || at > report.to) return;
    view.marks.push_back({static_cast<float>(at - report.from) / static_cast<float>(length),
                          height(reach, at), in_public, is_fast});
  };
  if (fast) {
    mark(report.fast, report.fast.answers.public_answer, true, true);
    mark(report.fast, report.fast.answers.private_answer, false, true);
  }
  mark(report.now, report.now.answers.public_answer, true, false);
  mark(report.now, report.now.answers.private_answer, false, false);
  return view;
}

}  // namespace makegood
