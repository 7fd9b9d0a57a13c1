#include "ui/screens/envelope.hpp"

#include "coach/word_of_mouth.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {

bool one_piece(Channel channel) {
  return channel == Channel::kEmail || channel == Channel::kEmailToAll ||
         channel == Channel::kSocial || channel == Channel::kVoicemail;
}

const char* between_lines(Channel channel) {
  return channel == Channel::kVoicemail ? " " : "\n\n";
}

void Envelope::take(const Event& event) {
  switch (event.kind) {
    case Event::Kind::kScene:
      if (scenario_[event.scene].who) front_ = scenario_[event.scene].who;
      if (scenario_[event.scene].inbox) thread_ = ThreadId{};
      break;
    case Event::Kind::kThreadOpened:
      thread_ = event.thread;
      break;
    case Event::Kind::kPostAnswered: {
      PostState& post = posts_[event.post.index()];
      Minute& when = event.value != 0 ? post.public_answer : post.private_answer;
      if (when == kNever) when = event.at;
      break;
    }
    default:
      break;
  }
}

void Envelope::dress(TranscriptItem& item, Minute at) const {
  const bool yours = item.kind == TranscriptItem::Kind::kYours;
  if (!yours && item.kind != TranscriptItem::Kind::kTheirs) return;
  if (item.channel == Channel::kEmailToAll) item.to = words_("dress.everyone");
  if (item.channel == Channel::kEmail) {
    if (yours && front_) item.to = scenario_[front_].name;
    if (!yours) item.to = words_("dress.you");
    const bool theirs = thread_ && front_ == scenario_[thread_].who &&
                        scenario_[thread_].channel == Channel::kEmail;
    if (theirs) {
      item.subject = (yours ? "Re: " : "") + without_stop(scenario_[thread_].subject);
    }
  }
  if (item.channel != Channel::kSocial) return;
  for (std::size_t i = 0; i < scenario_.posts.size(); ++i) {
    const Post& post = scenario_.posts[i];
    // Somebody's post in front of one, or an answer to the one there is, whoever stands beside.
    const bool about = post.by == front_ || (yours && scenario_.posts.size() == 1);
    if (!about || post.posted > at) continue;
    const std::int32_t readers = reach_at(post, posts_[i], at);
    item.readers = words_("dress.read", static_cast<std::size_t>(readers),
                          {{"count", grouped(readers, words_)}});
    return;
  }
}

}  // namespace makegood
