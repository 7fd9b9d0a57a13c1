// The messages as trainers read them: each says what is most likely wrong, so that doing what it
// says mends the file, and no second finding is invented behind the first.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/reader.hpp"

using namespace makegood;

using Lines = std::vector<std::string>;

template <>
struct doctest::StringMaker<Lines> {
  static String convert(const Lines& lines) {
    std::string out;
    for (const std::string& line : lines) out += "\n" + line;
    return out.c_str();
  }
};

namespace {

/// A scenario without mistakes, to put one in.
constexpr std::string_view kGood = R"({
  "format": 1, "id": "example", "title": "An example",
  "summary": "Dana rings.", "teaches": "one finding", "setting": "Phone",
  "minutes": 1,
  "tenets": ["honesty"],
  "briefing": { "you": "You answer.", "know": ["Dana rings."], "goal": "Dana is heard." },
  "clock": { "start": "Thu 16:38", "end": "Fri 18:00", "at_end": "over" },
  "people": [
    { "id": "dana", "name": "Dana Whitfield", "role": "Office manager",
      "customer": "external", "temperament": "direct", "mood": "upset",
      "portrait": { "skin": "#D9A47A", "hair": "bun", "hair_color": "#3A2A22", "top": "#0B7A75" } }
  ],
  "scenes": [
    { "id": "call", "who": "dana",
      "says": "Hello?",
      "choices": [
        { "id": "listen", "say": "I'm listening.",
          "score": { "honesty": 2 },
          "why": "She rang to be heard.",
          "reply": "Yes. You did.",
          "goto": "again"
        },
        { "id": "wait", "say": "One moment.", "why": "She has waited.", "goto": "over" }
      ]
    },
    { "id": "again", "who": "dana", "says": "Again?", "goto": "over" }
  ],
  "endings": [
    { "id": "over", "title": "Over", "text": "She rang off." }
  ]
})";

Lines findings(std::string_view text) {
  Lines lines;
  for (const Diagnostic& d : read_scenario(text, "x").diagnostics) {
    std::string line = d.code + " " + d.message;
    if (!d.hint.empty()) line += " " + d.hint;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string with(std::string_view in, std::string_view instead) {
  std::string text(kGood);
  const std::size_t at = text.find(in);
  REQUIRE_MESSAGE(at != std::string::npos, std::string(in));
  return text.replace(at, in.size(), instead);
}

/// What is found when `in`, where it stands first, becomes `instead`.
Lines found(std::string_view in, std::string_view instead) {
  return findings(with(in, instead));
}

}  // namespace

TEST_CASE("The scenario that gets the mistakes has none") {
  CHECK(findings(kGood) == Lines{});
}

TEST_CASE("A dash for a minus is told as that, and read as the negative number") {
  const std::string_view score = "{ \"honesty\": 2 }";
  for (const std::string dash : {"−", "–", "—"}) {
    CHECK(found(score, "{ \"honesty\": " + dash + "2 }") ==
          Lines{"J010 \"" + dash +
                "2\" starts with a dash that is no minus sign. Write -2, with the hyphen of the "
                "keyboard."});
  }
  CHECK(found(score, "{ \"honesty\": −7 }").back() ==
        "S005 −7 is out of range: from -3 to 3 is allowed here.");
}

TEST_CASE("An equals sign for a colon is read as one") {
  for (const std::string sign : {"=", "=>", "=="}) {
    CHECK(found("\"honesty\": 2", "\"honesty\" " + sign + " 2") ==
          Lines{"J016 \"" + sign +
                "\" stands where a colon belongs. Write \"honesty\": and then the value."});
  }
  CHECK(found("\"tenets\": [", "\"tenets\": = [").front() ==
        "J014 \"=\" does not belong here. Delete it.");
}

TEST_CASE("A bracket that does not match says which of the two it is, or that it may be both") {
  const std::string_view last_choice = "\"goto\": \"again\"\n        },";
  CHECK(found("\"goto\": \"over\" }\n      ]", "\"goto\": \"over\" } }\n      ]") ==
        Lines{"J019 } stands where ] should close the [ of line 16. This } is one too many, or the "
              "{ that it closes is missing before it."});
  CHECK(found(last_choice, "\"goto\": \"again\",") ==
        Lines{"J018 A key in quotes is expected here, but \"{\" comes. Inside { … } each value has "
              "a key before it; a list of values stands in [ … ]. Is a } missing before this, or "
              "the [ of a list?",
              "J019 ] stands where } should close the { of line 17. A } is missing before it."});
  CHECK(found("[\"honesty\"],", "[\"honesty\"},") ==
        Lines{"J019 } stands where ] should close the [ of line 5. Write ] here."});
  CHECK(found("\"over\" }\n      ]\n    },", "\"over\" }\n      },") ==
        Lines{"J019 } stands where ] should close the [ of line 16. Either a ] is missing before "
              "it, or this } is one too many."});
  const std::string_view scene =
      "{ \"id\": \"again\", \"who\": \"dana\", \"says\": \"Again?\", \"goto\": \"over\" }";
  CHECK(found(scene, "\"id\": \"again\",\n\"says\": \"Again?\",\n\"goto\": \"over\"\n}") ==
        Lines{"J014 A colon does not belong here. A list [ … ] holds values; { … } holds keys with "
              "values. Is a { missing before this?",
              "J019 } stands where ] should close the [ of line 13. This } is one too many, or the "
              "{ that it closes is missing before it."});
}

TEST_CASE("A curly quote at one end is named") {
  const std::string_view reply = "\"Yes. You did.\"";
  CHECK(found(reply, "\"Yes. You did.”") ==
        Lines{"J012 The text \"Yes. You did.\" closes with ”, a curly quote. Write a straight \" "
              "at its end."});
  CHECK(found("\"say\": \"One moment.\"", "\"say\": \"One moment.”") ==
        Lines{"J006 A quote seems to be missing in or before \"One moment.”, \". It holds ”, a "
              "curly quote: write a straight \" there."});
  CHECK(found(reply, "\"She said “yes”, and no.") ==
        Lines{"J006 The text \"She said “yes”, and no.\" is not closed before its line ends. Put a "
              "\" at its end. A text stands on one line; for several lines write a list of "
              "texts."});
  CHECK(found(reply, "\"She said “yes”, and no.\"") == Lines{});
}

TEST_CASE("Wrong quotes show the words between them, cut behind a word and closed") {
  CHECK(found("\"Yes. You did.\"", "“Yes. You did, and I have waited for it since Monday.”") ==
        Lines{"J012 “Yes. You did, and I have waited for it …” has the wrong quotation marks. Use "
              "straight double quotes: \"Yes. You did, and I have waited for it …\"."});
}

TEST_CASE("A text that lacks one quote or runs over lines is one finding") {
  CHECK(found("\"Yes. You did.\"", "Yes, you did.\"") ==
        Lines{"J013 The text \"Yes, you did.\" has a quote at its end alone. Put a \" before it, "
              "too."});
  CHECK(found("\"minutes\": 1", "minutes\": 1") ==
        Lines{"J013 The text \"minutes\" has a quote at its end alone. Put a \" before it, too."});
  for (const std::string_view broken : {"\"Yes.\n You did.\"", "\"Yes.\n You\n\n did.\""}) {
    CHECK(found("\"Yes. You did.\"", broken) ==
          Lines{"J006 The text \"Yes.\" goes on in the next line. A text stands on one line; for "
                "several lines write a list of texts."});
  }
}

TEST_CASE("A sign that got turned round or comes from another language is put right") {
  struct Case {
    std::string wrong, right;
  };
  for (const Case& c : {Case{"=>", ">="}, Case{"=<", "<="}, Case{"==", "="}, Case{"<>", "!="},
                        Case{"≥", ">="}, Case{"≤", "<="}, Case{"≠", "!="}}) {
    const auto when = [&](const std::string& condition) {
      return found("\"id\": \"wait\",", "\"id\": \"wait\", \"when\": { " + condition + " },");
    };
    CHECK(when("\"mood\": { \"dana\": \"" + c.wrong + " neutral\" }") ==
          Lines{"S043 \"" + c.wrong + " neutral\" starts with \"" + c.wrong +
                "\", which compares nothing. Write \"" + c.right + " neutral\"."});
    CHECK(when("\"time\": \"" + c.wrong + " 17:30\"").front().find(c.right + " 17:30") !=
          std::string::npos);
    CHECK(when("\"apologies\": { \"dana\": \"" + c.wrong + "2\" }").front().find(c.right + " 2") !=
          std::string::npos);
    CHECK(when("\"channel\": \"" + c.wrong + " phone\"").front().find(c.right + " phone") !=
          std::string::npos);
  }
}

TEST_CASE("Who is unknown is said once, and not that nobody speaks") {
  CHECK(found("\"who\": \"dana\",\n", "\"who\": \"dna\",\n") ==
        Lines{"S013 There is no person \"dna\". Did you mean \"dana\"?"});
  const std::string ask = with("\"who\": \"dana\",\n", "\"who\": \"dna\",\n");
  std::string asking = ask;
  asking.replace(asking.find("\"id\": \"wait\","), 13, "\"id\": \"wait\", \"ask\": true,");
  CHECK(findings(asking) == findings(ask));
}

TEST_CASE("Nobody is there to say: the words that nobody says, not their JSON") {
  const std::string hint =
      " Name the speaker with \"who\", in the line or in the scene, or write { \"note\": … } for "
      "narration.";
  CHECK(found("\"id\": \"again\", \"who\": \"dana\", \"says\": \"Again?\"",
              "\"id\": \"again\", \"says\": { \"says\": \"They're all urgent. It's written on each "
              "of them.\" }") ==
        Lines{"S032 Nobody is there to say \"They're all urgent. It's …\"." + hint});
  CHECK(found("\"id\": \"again\", \"who\": \"dana\"", "\"id\": \"again\"") ==
        Lines{"S032 Nobody is there to say \"Again?\"." + hint});
}

TEST_CASE("A moment is suggested in the form that its place takes") {
  const auto start = [](const std::string& text) {
    return found("\"start\": \"Thu 16:38\"", "\"start\": \"" + text + "\"");
  };
  CHECK(start("Monday 10 am") ==
        Lines{"S022 \"Monday 10 am\" is not a moment. Did you mean \"Mon 10:00\"?"});
  CHECK(start("10 am").front() == "S022 \"10 am\" is not a moment. Write it like \"Thu 16:38\".");
  CHECK(start("early") == Lines{"S022 \"early\" is not a moment. Write it like \"Thu 16:38\"."});
  const auto end = [](const std::string& text) {
    return found("\"end\": \"Fri 18:00\"", "\"end\": \"" + text + "\"");
  };
  CHECK(end("6 pm") == Lines{"S022 \"6 pm\" is not a moment. Did you mean \"18:00\"?"});
  CHECK(end("+29 d") == Lines{"S023 \"+29 d\" is more than 28 days after the start. End earlier."});
  CHECK(end("+2 weeks") ==
        Lines{"S022 \"+2 weeks\" is not a moment. Write it like \"17:30\", \"Fri 10:00\", \"+45 "
              "min\", \"opening\" or \"closing\"."});
}

TEST_CASE("A word processor's file, or one in another encoding, is one finding") {
  const std::string hint =
      " Copy what you wrote into a text editor, and save it as UTF-8 with the ending .json.";
  CHECK(findings(std::string_view("PK\x03\x04\0\0\x08", 7)) ==
        Lines{"J026 This is a word processor's document (.docx, .odt) or another packed file, and "
              "no plain text." +
              hint});
  CHECK(findings("{\\rtf1\\ansi hello}") ==
        Lines{"J026 This is a word processor's document (.rtf), and no plain text." + hint});
  std::string little, big;
  for (const char c : kGood) {
    little += c;
    little += '\0';
    big += '\0';
    big += c;
  }
  for (const std::string& text : {little, big}) {
    CHECK(findings(text) == Lines{"J003 The file looks like UTF-16: every other byte is NUL. Save "
                                  "it as UTF-8 in your editor."});
  }
  std::string curly;
  bool open = false;
  for (const char c : kGood) {
    if (c == '"') open = !open;
    curly += c != '"' ? std::string(1, c) : open ? "“" : "”";
  }
  CHECK(findings(curly) ==
        Lines{"J012 The quotes of this file are curly, as a word processor makes them. In a text "
              "editor replace each “ and ” by a straight \", and save it as plain text."});
}

TEST_CASE("An invisible character is named") {
  CHECK(found("\"minutes\"", "\"\u200Bminutes\"") ==
        Lines{"S001 The key \"minutes\" holds an invisible character, U+200B. Delete the key and "
              "write it anew."});
  CHECK(found("\"minutes\"", "\u2060\"minutes\"") ==
        Lines{"J014 An invisible character, U+2060, does not belong here. Delete it."});
  CHECK(found("\"id\": \"listen\"", "\"id\": \"li\uFEFFsten\"").front().find("U+FEFF") !=
        std::string::npos);
  CHECK(found("\"goto\": \"again\"", "\"goto\": \"again\u00A0\"").front().find("U+00A0") !=
        std::string::npos);
}

TEST_CASE("What is expected instead comes with an example") {
  CHECK(found("{ \"honesty\": 2 }", "2") ==
        Lines{"S003 2 is a number; an object like { \"honesty\": 2 } is expected."});
  CHECK(found("\"goto\": \"again\"", "\"apology\": true, \"goto\": \"again\"") ==
        Lines{"S003 true stands here; an object like { \"to\": \"dana\" } is expected."});
  CHECK(found("\"goto\": \"again\"", "\"remind\": \"11:45\", \"goto\": \"again\"") ==
        Lines{"S003 \"11:45\" is a text; an object like { \"id\": …, \"at\": … } is expected."});
}
