#pragma once
// An axis of time for the ledger. A promise of Wednesday and a telephone call of forty minutes do
// not fit on one even scale: every moment that something happened in has a place, in its order, and
// long stretches in which nothing happens are shortened.
#include <cstddef>
#include <vector>

#include "coach/report_words.hpp"
#include "engine/session.hpp"

namespace makegood::report {

class TimeAxis {
 public:
  /// From the session's start to its clock, with every moment of the promises.
  TimeAxis(const Session& session, const std::vector<PromiseStory>& stories);

  const std::vector<Minute>& moments() const { return moments_; }  ///< each once, in order
  /// Where a moment lies, as part of the whole: 0 to 1.
  double part(Minute moment) const;
  /// The stretch from moment `i` to the next is shortened.
  bool cut(std::size_t i) const { return moments_[i + 1] - moments_[i] > longest_; }

 private:
  void add(Minute moment);

  std::vector<Minute> moments_, at_;
  Minute longest_ = 0;  ///< what a stretch takes up at most
};

}  // namespace makegood::report
