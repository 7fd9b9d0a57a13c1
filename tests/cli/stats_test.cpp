#include "cli/stats.hpp"

#include <nlohmann/json.hpp>

#include "run.hpp"

namespace makegood {
namespace {

using test::has;
using test::run;

TEST_CASE("Percent is the share of the best line's points, held between 0 and 100") {
  CHECK(cli::percent_of_best(10, 10) == 100);
  CHECK(cli::percent_of_best(3.3, 10) == 33);
  CHECK(cli::percent_of_best(-5, 10) == 0);
  CHECK(cli::percent_of_best(5, 0) == 0);
  CHECK(cli::percent_of_best(-5, -3) == 0);
}

TEST_CASE("Stats say how large a scenario is and what playing it brings") {
  const auto ran = run({"check", "parcel", "--stats"});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "parcel.json\n  time "));
  CHECK(has(ran.out, " ms reading, "));
  CHECK(has(ran.out, "  states        6, 6 transitions, "));
  CHECK(has(ran.out, "  points        best 7, random 2.0 (29% of the best), worst -2 (0%)\n"));
  CHECK(has(ran.out, "  honesty       -1 to 2\n"));
  CHECK(has(ran.out, "3 decisions to a grade of excellent: play --choices 2,1,2\n"));
  CHECK(has(ran.out, "    bad         1 (14%): play --choices 2,2\n"));
  CHECK(has(ran.out, "    good        5 (71%): play --choices 2,1,1\n"));
  CHECK(has(ran.out, "    excellent   7 (100%): play --choices 2,1,2\n"));
  CHECK(has(ran.out,
            "50.0%      thanks (In time): 2 to 7 points (honesty -1 to 2, realistic 3, love 0 to "
            "2)\n"));
  CHECK(has(ran.out, "50.0%      gone (Somewhere in the post), bad at most: -2 to 1 points "));
}

TEST_CASE("The best lines that stats name play to the grades that they name") {
  const auto excellent = run({"play", "parcel", "--choices", "2,1,2"});
  CHECK(excellent.result.exit_code == kExitOk);
  CHECK(has(excellent.out, "Excellent service"));
  CHECK(has(run({"play", "parcel", "--choices", "2,1,1"}).out, "Good service"));
  CHECK(has(run({"play", "parcel", "--choices", "2,2"}).out, "Bad service"));
}

TEST_CASE("A grade and an ending that nobody comes to have no points") {
  const std::string without_question = test::edited(test::parcel(), "\"question\": true,", "");
  const auto text = run({"check", "-", "--stats"}, without_question);
  CHECK_FALSE(has(text.out, "    excellent "));
  const std::string extra = test::edited(
      test::parcel(), "\"endings\": [",
      "\"endings\": [ { \"id\": \"framed\", \"title\": \"Framed\", \"text\": \"On her wall.\" },");
  const std::string guarded = test::edited(extra, "\"goto\": \"gone\" }",
                                           "\"goto\": [ { \"when\": { \"mood\": { \"noor\": "
                                           "\"delighted\" } }, \"to\": \"framed\" }, \"gone\" ] }");
  CHECK(has(run({"check", "-", "--stats"}, guarded).out,
            " 0.0%      framed (Framed): no line comes here\n"));
  const auto json = run({"check", "-", "--stats", "--json"}, guarded);
  const auto file = nlohmann::json::parse(json.out, nullptr, false)["files"][0];
  CHECK_FALSE(file["endings"][0].contains("points"));
}

TEST_CASE("With JSON the stats stand beside the findings in one object") {
  const auto ran = run({"check", "parcel", "chairs", "--stats", "--json"});
  const auto whole = nlohmann::json::parse(ran.out, nullptr, false);
  REQUIRE(whole.is_object());
  CHECK(whole["findings"].is_array());
  REQUIRE(whole["files"].size() == 2);
  const auto& parcel = whole["files"][0];
  CHECK(parcel["file"] == "parcel.json");
  CHECK(parcel["complete"] == true);
  CHECK(parcel["states"] == 6);
  CHECK(parcel["transitions"] == 6);
  CHECK(parcel["points"]["best"] == 7);
  CHECK(parcel["percent"]["mean"] == 29);
  CHECK(parcel["tenets"]["love"]["best"] == 2);
  CHECK(parcel["best_line"]["choices"] == nlohmann::json({2, 1, 2}));
  CHECK(parcel["grades"]["good"]["points"] == 5);
  CHECK(parcel["grades"]["good"]["percent"] == 71);
  CHECK(parcel["grades"]["bad"]["choices"] == nlohmann::json({2, 2}));
  CHECK(parcel["endings"][0]["points"]["worst"] == 2);
  CHECK(parcel["endings"][0]["points"]["best"] == 7);
  CHECK(parcel["endings"][0]["tenets"]["realistic"]["worst"] == 3);
  CHECK(parcel["endings"][1]["share"] == 0.5);
  CHECK(parcel["endings"][1]["grade_at_most"] == "bad");
  CHECK(parcel["ms"].contains("exploring"));
}

TEST_CASE("Of a file that cannot be explored, or not to its end, stats claim nothing") {
  const auto broken = run({"check", "-", "--stats"}, "{");
  CHECK(has(broken.out, "  states        not explored\n"));
  const auto unfinished = run({"check", "parcel", "--stats", "--budget", "2"});
  CHECK(has(unfinished.out, " and more: not finished, "));
  CHECK(has(unfinished.out, "  points        not known before every state is\n"));
  CHECK_FALSE(has(unfinished.out, "random lines"));
  const auto json = run({"check", "parcel", "--stats", "--budget", "2", "--json"});
  const auto file = nlohmann::json::parse(json.out, nullptr, false)["files"][0];
  CHECK(file["complete"] == false);
  CHECK_FALSE(file.contains("points"));
}

TEST_CASE("Points without bounds are not given as numbers") {
  const std::string farm = test::edited(
      test::parcel(), "{ \"id\": \"by-post\"",
      "{ \"id\": \"again\", \"say\": \"Tomorrow, you said?\", \"takes\": \"0 min\", \"score\": { "
      "\"honesty\": 1 }, \"why\": \"She said so.\", \"goto\": \"when\" },\n        { \"id\": "
      "\"by-post\"");
  const auto ran = run({"check", "-", "--stats"}, farm);
  CHECK(has(ran.out, "  points        without bounds"));
}

}  // namespace
}  // namespace makegood
