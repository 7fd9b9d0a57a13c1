// A scenario broken in ten ways, as it happens to whoever writes one. Each is caught by its own
// code, and said in words that need no programmer.
#include "run.hpp"

namespace makegood {
namespace {

using test::edited;
using test::has;

struct Broken {
  std::string what;
  const char* code;
  const char* message;  ///< a part of it
  std::string text;
};

std::string longest_is_best() {
  std::string text = test::parcel();
  text = edited(text, "\"That's ours to put right. I have one copy here.\"",
                "\"That's ours to put right, and not yours to chase. I have one copy here, dry, "
                "and it has your name on it from this minute on.\"");
  text = edited(text, "\"The courier shouldn't have left it there. I'll take it up with them.\"",
                "\"That was the courier.\"");
  text = edited(text, "\"I'll bring it by bike after closing, before six.\"",
                "\"I'll bring it by bike after closing, before six, and ring the bell twice so "
                "that it does not stand on the stairs again.\"");
  text = edited(text, "\"If I post it now, it should be there in time.\"", "\"I'll post it.\"");
  return edited(text, "\"Here it is. Is there still time to wrap it, or shall I?\"",
                "\"Here it is, dry this time. Is there still time to wrap it before she comes, or "
                "shall I do it here and now?\"");
}

std::vector<Broken> broken_ten_ways() {
  const std::string sound = test::parcel();
  const std::string by_post = "{ \"id\": \"by-post\"";
  const std::string guard = "\"when\": { \"mood\": { \"noor\": \"delighted\" } }";
  return {
      {"a typo in a goto", "S012", "\"dor\"",
       edited(sound, "\"goto\": \"door\"", "\"goto\": \"dor\"")},
      {"an impossible guard", "E003", "\"door/ask\"",
       edited(sound, "{ \"id\": \"ask\",", "{ \"id\": \"ask\", " + guard + ",")},
      {"a promise nobody can keep", "E020", "\"new-copy\"",
       edited(sound, "\"until\": \"17:50\"", "\"until\": \"18:10\"")},
      {"points without end", "E012", "\"when\"",
       edited(sound, by_post,
              "{ \"id\": \"nod\", \"say\": \"Tomorrow.\", \"takes\": \"0 min\", \"score\": { "
              "\"honesty\": 1 }, \"why\": \"You heard her.\", \"goto\": \"when\" }, " +
                  by_post)},
      {"the longest line is the best", "L001", "the longest", longest_is_best()},
      {"a dead end", "E010", "\"hold\"",
       edited(edited(sound, by_post,
                     "{ \"id\": \"hold\", \"say\": \"Would you hold?\", \"score\": { \"love\": -1 "
                     "}, \"why\": \"She has.\", \"goto\": \"hold\" }, " +
                         by_post),
              "{ \"id\": \"door\",",
              "{ \"id\": \"hold\", \"who\": \"noor\", \"says\": \"Hello?\", \"choices\": [ { "
              "\"id\": \"music\", \"do\": \"Music.\", \"takes\": \"0 min\", \"why\": \"More of "
              "it.\", \"goto\": \"hold\" } ] }, { \"id\": \"door\",")},
      {"no way to an excellent grade", "E030", "xcellent",
       edited(sound, "\"question\": true,", "")},
      {"a count beyond its range", "E040", "\"calls\"",
       edited(edited(sound, "\"clock\":",
                     "\"facts\": { \"calls\": { \"min\": 0, \"max\": 1, \"start\": 1 } }, "
                     "\"clock\":"),
              "{ \"id\": \"by-post\",",
              "{ \"id\": \"by-post\", \"set\": { \"calls\": \"+1\" }, \"when\": { \"fact\": { "
              "\"calls\": 1 } },")},
      {"an ending out of reach", "E002", "\"framed\"",
       edited(edited(sound, "\"goto\": \"gone\" }",
                     "\"goto\": [ { " + guard + ", \"to\": \"framed\" }, \"gone\" ] }"),
              "\"endings\": [",
              "\"endings\": [ { \"id\": \"framed\", \"title\": \"Framed\", \"text\": \"It hangs "
              "on her wall.\" },")},
      {"the same reason twice", "L009", "\"when/by-bike\"",
       edited(sound, "\"Owned before explained, and with something to hold.\"",
              "\"A time that is yours to keep.\"")},
  };
}

TEST_CASE("A scenario broken in ten ways is caught each time") {
  CHECK(test::run({"check", "-", "--strict"}, test::parcel()).result.exit_code == kExitOk);
  for (const Broken& broken : broken_ten_ways()) {
    CAPTURE(broken.what);
    const auto ran = test::run({"check", "-", "--strict"}, broken.text);
    CAPTURE(ran.out);
    CHECK(ran.result.exit_code == kExitFindings);
    const std::size_t at = ran.out.find(std::string(" ") + broken.code + " ");
    REQUIRE(at != std::string::npos);
    const std::string line = ran.out.substr(at, ran.out.find('\n', at) - at);
    CHECK(has(line, broken.message));
    for (const char* word : {"state", "node", "vertex", "null", "invariant", "fixpoint"}) {
      CHECK_FALSE_MESSAGE(has(line, word), word);
    }
  }
}

}  // namespace
}  // namespace makegood
