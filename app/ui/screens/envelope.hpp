#pragma once
// What a channel writes around words besides the words: subject and addressee of a letter, readers
// of a post. Followed event by event beside the transcript.
#include <string>

#include "engine/session.hpp"
#include "ui/widgets/transcript_line.hpp"
#include "words/words.hpp"

namespace makegood {

/// Several lines said in one go are one piece on this channel: a letter, a post, a recording.
bool one_piece(Channel channel);
/// What stands between two lines of such a piece: a letter has paragraphs, a voice goes on.
const char* between_lines(Channel channel);

class Envelope {
 public:
  Envelope(const Scenario& scenario, const Words& words) : scenario_(scenario), words_(words) {}
  void take(const Event& event);
  /// Fills in what stands around an item that is said at `at`.
  void dress(TranscriptItem& item, Minute at) const;

 private:
  const Scenario& scenario_;
  const Words& words_;
  PersonId front_;
  ThreadId thread_;
  std::array<PostState, limits::kMaxPosts> posts_{};
};

}  // namespace makegood
