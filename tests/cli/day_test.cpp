// The terminal's debrief of a day with an inbox, a post, tones and apologies.
#include "run.hpp"

namespace makegood {
namespace {

using test::has;
using test::run;

const std::string kDay = MAKEGOOD_SOURCE_DIR "/tests/support/inbox-day.json";

TEST_CASE("The terminal tells the sweep, the word of mouth, the temperaments and the apologies") {
  // Sorry to Omar, an answer to Omar, a flagless word to Lena, a public answer to Tom, then home.
  const auto ran = run({"play", kDay, "--choices",
                        "inbox/omar,omar-message/sorry,inbox/omar,omar-message/gentle,inbox/lena,"
                        "lena-chat/brisk,desk/wait,inbox/tom,"
                        "tom-post/brisk,tom-private/facts,desk/leave"});
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "Before you left: everybody in the inbox"));
  CHECK(has(ran.out, "3 of 4 had a word, 2 an answer; 1 held and forgotten."));
  CHECK(has(ran.out, "forgotten"));
  CHECK(has(ran.out, "left without a word"));
  CHECK(has(ran.out, "Word of mouth: readers of Tom's post"));
  CHECK(has(ran.out, "fewer."));
  CHECK(has(ran.out, "The same words, different people"));
  CHECK(has(ran.out, "Brisk +0") == false);
  CHECK(has(ran.out, "(you said this)"));
  CHECK(has(ran.out, "Apologies to Omar"));
  CHECK(has(ran.out, "You, bare words: mood one step up"));
  CHECK(has(ran.out, "You did not ask Tom how it went for him."));
}

TEST_CASE("The terminal's debrief says whom to turn to, in what order, and when to go") {
  const auto ran = run({"play", kDay, "--choices",
                        "inbox/lena,lena-chat/brisk,inbox/omar,omar-message/sorry,desk/wait,"
                        "desk/wait,desk/leave"});
  CHECK(has(ran.out, "You turned to Lena first: Are the six bikes ready?"));
  CHECK(has(ran.out, "Right order\n"));
  CHECK(has(ran.out, "Good order, cost 1 point\n"));
  CHECK(has(ran.out, "3 without a word, cost 12 points\n"));
  CHECK(has(ran.out, "Better here: Omar, with “Write to Omar about the invoice” promised for"));
  CHECK(has(ran.out, "→ Turn to Omar: Second message about the invoice."));
  CHECK(has(ran.out, "Best here: Ring round: how did it go?"));  // after a wait, as ever
}

TEST_CASE("The remark says how a temperament hears a tone") {
  const auto ran = run({"play", kDay, "--choices", "inbox/lena,lena-chat/brisk"});
  CHECK(has(ran.out, "Lena is anxious"));
}

}  // namespace
}  // namespace makegood
