#pragma once
// The inbox: everybody who wrote or rang and waits, longest first, the minutes that are left of the
// day, and what can be done instead of opening the next one.
#include <optional>
#include <string>
#include <vector>

#include "ui/screens/conversation.hpp"

namespace makegood {

struct InboxView {
  struct Row {
    std::string key, name;  ///< `name` is all of it in one breath, for the button
    std::string who, role;
    Portrait portrait;
    float mood = 2;
    Channel channel = Channel::kEmail;
    std::string channel_words, subject, waiting;
    Chip status;
    std::string promised;  ///< "Ring Omar by 16:45"; empty: nothing
    Chip due;              ///< empty text: nothing on the desk reminds of it
    int action = -1;       ///< open action; -1: there is nothing to open any more
    int number = 0;        ///< key that opens it, 1 to 9; 0: none
    bool answered = false;
    bool changed = false;  ///< by the decision before
    float stage = 0;  ///< of the status mark: 0 new, 1 opened, 2 holding or updated, 3 answered
  };
  struct Other {
    std::string key, text, note;
    std::string name;  ///< all of it, for the button
    bool is_act = false;
    int action = -1, number = 0;
    bool warns = false;
  };
  struct Tick {
    float at = 0;  ///< along the day, 0 to 1
    bool late = false;
  };
  std::string clock, left, no_word;
  float gone = 0;  ///< of the day, 0 to 1
  std::vector<Tick> ticks;
  std::string ticks_in_words;
  std::string announce;  ///< who is new; a live region
  std::vector<Row> rows;
  std::vector<Other> others;
  ConversationView talk;  ///< what was said last, and the coach
};

/// True where the inbox stands in place of the conversation.
bool shows_inbox(const Model& model);
InboxView inbox_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_inbox(Ui& ui, const InboxView& view);

}  // namespace makegood
