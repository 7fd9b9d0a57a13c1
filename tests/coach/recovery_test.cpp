#include "coach/recovery.hpp"

#include "coach/day_play.hpp"
#include "coach/temperaments.hpp"

namespace makegood {
namespace {

using test::inbox_day;
using test::play_named;

TEST_CASE("Apologies are told one by one: who, with what, and what each did by itself") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  // Gentle words move Omar a step as well: that is the tone's, not the apology's.
  play_named(session,
             {"inbox/omar", "omar-message/sorry", "inbox/omar", "omar-message/sorry", "inbox/omar",
              "omar-message/sorry-priya", "inbox/omar", "omar-message/gentle"});
  const std::vector<Recovery> all = recoveries(session);
  REQUIRE(all.size() == 1);
  const auto& said = all[0].apologies;
  REQUIRE(said.size() == 4);
  CHECK(said[0].step == 1);
  CHECK(substance_of(said[0]) == "bare words");
  CHECK(said[1].step == 0);
  CHECK(mood_step_words(said[1].step) == "mood as it was");
  CHECK(speaker_of(scenario, said[2].by) == "Priya");
  CHECK(substance_of(said[2]) == "with free service");
  CHECK(said[2].step == 1);
  CHECK(said[2].with_new);
  CHECK(said[3].step == 0);  // he is as delighted as he can be
}

TEST_CASE("Two temperaments hear the same words differently, and the table says how") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"inbox/priya", "priya-mail/brisk"});
  const ToneTable table = tone_table(session);
  REQUIRE(table.answers.size() == 2);
  CHECK(table.answers[0] == "Brisk");
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0].cells[0].step == -1);  // Omar is warm
  CHECK(table.rows[1].cells[0].step == 1);   // Priya is direct
  CHECK(table.rows[1].cells[0].said);
  CHECK_FALSE(table.rows[0].cells[0].said);
}

TEST_CASE("A person whom only one is like has no table") {
  Scenario scenario = inbox_day();
  for (Choice& choice : scenario.choices) {
    if (scenario[choice.scene].id != "omar-message") choice.tone = -1;
  }
  const Session session(scenario);
  CHECK(tone_table(session).rows.empty());
}

}  // namespace
}  // namespace makegood
