#pragma once
// A small scenario that uses what the coach and the command line talk about: a promise from before
// the opening, one that can be kept, missed, moved or forgotten, a reminder, a chase, apologies, a
// question, a survey, an ending that lowers the grade. Choices by number, from the opening:
//   1,1,1,1,1  kept at 17:15 with a reminder and a question: excellent
//   1,2,2,1,1  kept at once, no question: good
//   1,2,1,...  waits past the due moment: Dana chases
//   1,3        passed on: the ending lowers the grade
#include <string>
#include <string_view>

namespace makegood::test {

inline constexpr std::string_view kChairs = R"json({
  "format": 1, "id": "chairs", "title": "Eleven chairs without arms",
  "summary": "Dana was to be rung at two yesterday. Nobody did.", "teaches": "late follow-up",
  "setting": "Phone", "minutes": 3, "tenets": ["response", "honesty"],
  "briefing": { "you": "You answer the telephone at a furniture dealer.",
    "know": ["Dana was promised a call by two yesterday.", "The warehouse answers until six."],
    "goal": "Dana knows where she stands." },
  "clock": { "start": "Thu 16:38", "hours": { "Mon-Fri": "08:30-18:00" }, "end": "Mon 18:00", "at_end": "left" },
  "people": [
    { "id": "dana", "name": "Dana Whitfield", "role": "Office manager", "customer": "external",
      "temperament": "direct", "mood": "upset", "pronouns": "she",
      "portrait": { "skin": "#D9A47A", "hair": "bun", "hair_color": "#3A2A22", "top": "#0B7A75" } },
    { "id": "sam", "name": "Sam Reyes", "role": "Warehouse", "customer": "internal",
      "temperament": "warm", "mood": "neutral", "pronouns": "he",
      "portrait": { "skin": "#8A5A3C", "hair": "short", "hair_color": "#1A1412", "top": "#5A4FCF" } }
  ],
  "promises": [
    { "id": "call-back", "by": "team", "to": "dana", "text": "Call Dana back", "made": "Wed 10:15", "due": "Wed 14:00" },
    { "id": "ring", "by": "you", "to": "dana", "text": "Ring Dana with the warehouse's answer.",
      "if_broken": { "mood": { "dana": -1 }, "score": { "realistic": -2 }, "interrupt": "dana-chases" },
      "if_kept": { "mood": { "dana": 1 }, "score": { "realistic": 2 }, "why": "You named a time and beat it." },
      "follow_up": "time-to-ring" }
  ],
  "scenes": [
    { "id": "dana-calls", "title": "Dana chases", "who": "dana", "channel": "phone",
      "says": ["I left two messages. Somebody was to ring me by two.", { "note": "She waits." }],
      "choices": [
        { "id": "own-it", "say": "You're right. We said two o'clock and we didn't call.", "takes": "2 min",
          "score": { "honesty": 2 }, "why": "Owned before explained: a reason that comes first sounds like an excuse. Dana heard it.",
          "apology": { "to": "dana" }, "reply": "Fine. So what happens now?", "goto": "what-now" },
        { "id": "explain", "say": "The warehouse has been very busy this week.",
          "score": { "honesty": -1 }, "mood": { "dana": -1 }, "why": "An excuse. Blame is not an answer.", "remark": "That blamed a colleague.",
          "goto": "what-now" }
      ] },
    { "id": "what-now", "who": "dana",
      "says": "My team has eleven chairs with no arms.",
      "choices": [
        { "id": "ask-and-ring", "say": "I'll ask the warehouse and ring you by 17:30. What would save Monday if they can't come?",
          "score": { "realistic": 1, "love": 2 }, "question": true, "why": "A time you can keep, and a question.",
          "promise": { "id": "ring", "due": "17:30" }, "remind": { "id": "ring", "at": "17:15" },
          "reply": "Chairs of any kind.", "goto": "waiting" },
        { "id": "just-ring", "say": "I'll find out and ring you by 17:30.", "score": { "realistic": 1 },
          "why": "A time you can keep.", "promise": { "id": "ring", "due": "17:30" }, "goto": "waiting" },
        { "id": "pass-on", "say": "Let me give you the warehouse's number.", "score": { "love": -2 },
          "why": "She called you, and you sent her away.", "goto": "hangs-up" },
        { "id": "promise-friday", "say": "You will hear from me on Friday at ten.", "score": { "realistic": 1 },
          "why": "A time.", "promise": { "id": "ring", "due": "Fri 10:00" }, "goto": "left" }
      ] },
    { "id": "waiting", "says": { "note": "The office empties." },
      "choices": [
        { "id": "wait", "do": "Wait for the warehouse.", "until": "17:40", "why": "Waiting is work too.", "goto": "late" },
        { "id": "ring-now", "do": "Ring Dana now.", "why": "Early is never late.", "takes": "1 min", "goto": "time-to-ring" },
        { "id": "move-it", "do": "Ring and ask for an hour more.", "why": "Said before it was due.", "takes": "1 min",
          "renegotiate": { "id": "ring", "due": "18:00" }, "goto": "waiting" },
        { "id": "go-home", "do": "Go home.", "why": "Nothing will remind you.", "takes": "1 min", "goto": "left" }
      ] },
    { "id": "time-to-ring", "title": "You ring", "who": "dana", "channel": "phone", "says": "Well?",
      "choices": [
        { "id": "tell", "say": "The arms come on Tuesday. I booked eleven loan chairs. I'm sorry.", "takes": "2 min",
          "score": { "love": 2 }, "why": "Bad news early, with a way through.", "keep": "ring",
          "apology": { "to": "dana", "with": "loan-chairs" }, "reply": "That I can work with.", "goto": "how-was-it" },
        { "id": "stall", "say": "Nothing yet, sorry.", "takes": "2 min", "why": "You rang. It was thin.",
          "keep": "ring", "apology": { "to": "dana" }, "goto": "how-was-it" }
      ] },
    { "id": "dana-chases", "who": "dana", "says": "It is past half past five.",
      "choices": [
        { "id": "sorry", "say": "You are right, and I am late.", "takes": "1 min", "why": "Late, and owned.", "keep": "ring",
          "goto": "back" }
      ] },
    { "id": "late", "who": "dana", "says": "I have to go.",
      "choices": [ { "id": "bye", "say": "I understand.", "why": "It was over before.", "takes": "1 min", "goto": "left" } ] },
    { "id": "how-was-it", "who": "dana", "says": "Anything else?",
      "choices": [
        { "id": "ask", "say": "How did we do, honestly?", "ask": true, "why": "No complaint is not satisfaction.", "takes": "1 min", "goto": "stays" },
        { "id": "thank", "say": "Thank you.", "why": "Polite.", "takes": "1 min", "goto": "stays" }
      ] }
  ],
  "endings": [
    { "id": "stays", "title": "She stays, and says why", "who": "dana", "says": "Thank you for ringing.", "text": "Dana orders again in March." },
    { "id": "left", "title": "She orders elsewhere", "who": "dana", "text": "Dana found another dealer." },
    { "id": "hangs-up", "title": "She hangs up", "who": "dana", "text": "The number was engaged.", "grade_at_most": "bad" }
  ],
  "survey": [ { "who": "dana", "question": "How did we do, one to five?",
    "asked": [ { "when": { "promise": { "ring": "kept" } }, "rating": 4, "says": "You rang when you said." }, { "rating": 2, "says": "No." } ],
    "silent": [ { "says": "She told a friend to look elsewhere." } ] } ]
})json";

/// The same with other wordings: some have three more, the first one with a word behind it.
inline std::string chairs_reworded() {
  std::string text(kChairs);
  const auto reword = [&text](std::string_view key, std::string_view words) {
    const std::string whole = std::string(key) + ": \"" + std::string(words) + '"';
    const std::size_t at = text.find(whole);
    if (at == std::string::npos) return;
    std::string others = ", \"or\": [";
    for (const char* n : {"two", "three", "four"}) {
      others +=
          std::string(others.back() == '[' ? "" : ", ") + "\"" + std::string(words) + ' ' + n + '"';
    }
    text.insert(at + whole.size(), others + "]");
  };
  reword("\"say\"", "You're right. We said two o'clock and we didn't call.");
  reword("\"say\"", "The warehouse has been very busy this week.");
  reword("\"note\"", "She waits.");
  reword("\"do\"", "Ring Dana now.");
  reword(
      "\"say\"",
      "I'll ask the warehouse and ring you by 17:30. What would save Monday if they can't come?");
  return text;
}

}  // namespace makegood::test
