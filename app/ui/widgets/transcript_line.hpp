#pragma once
#include <string>
#include <string_view>

#include "scenario/scenario.hpp"
#include "ui/ui.hpp"

namespace makegood {

/// One entry of the transcript, dressed for its channel.
struct TranscriptItem {
  enum class Kind : std::uint8_t {
    kTheirs,   ///< somebody speaks or writes
    kYours,    ///< the trainee speaks or writes
    kYourAct,  ///< the trainee does something
    kNote,     ///< narration
    kDivider,  ///< channel and clock
    kLedger,   ///< the ledger moved: a promise made, kept, broken
    kCoach,    ///< the coach's remark, where there is no room beside the transcript
  };
  Kind kind = Kind::kNote;
  Channel channel = Channel::kPhone;
  std::string key;
  std::string speaker;  ///< shown above; empty when the same person goes on
  std::string text;
  std::string spoken_name;            ///< what a screen reader says: "Dana: I left two messages."
  std::string subject = {}, to = {};  ///< e-mail; may be empty
  std::string readers = {};           ///< public post: "1,240 have read it"; may be empty
  Tint tint;                          ///< kLedger
  bool fresh = false;                 ///< came with the last decision: it eases in
  bool follows = false;               ///< of the scene (or ending) after the last decision's reply
};

/// Draws one entry at the pen.
void transcript_line(Ui& ui, const TranscriptItem& item);

}  // namespace makegood
