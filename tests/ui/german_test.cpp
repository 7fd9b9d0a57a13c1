// No English is left on the German screens. Scenarios are played in German with an overlay that
// turns each of their texts into a made-up word, so whatever English a screen still shows can only
// be the program's own: a text of the English table, or one that never came into it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "scenario/reader.hpp"
#include "support/headless.hpp"
#include "words/words.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

// Words that a German sentence never has, besides those of the English table.
constexpr std::string_view kEnglishOnly[] = {"the", "you", "your", "and", "of",   "with", "not",
                                             "is",  "it",  "this", "for", "that", "what", "who",
                                             "how", "by",  "yet",  "to",  "at",   "are"};

const Locale& german() {
  static const Locale kGerman =
      *read_locale(read_repository_file("locales/de/app.json"), "app.json").locale;
  return kGerman;
}

// What stands between the placeholders of a text.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      pieces.back() += text[i];
    } else {
      pieces.emplace_back();
      i = close;
    }
  }
  return pieces;
}

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// The words of a text in lower case.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && letter(text[end])) ++end;
    std::string word(text.substr(i, end - i));
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!word.empty()) out.push_back(std::move(word));
    i = std::max(end, i + 1);
  }
  return out;
}

// The parts of the English table that no German screen may show: whole texts that have another
// German, longer pieces of those with placeholders, and words that no German text has.
struct English {
  std::set<std::string, std::less<>> whole;
  std::set<std::string, std::less<>> pieces;
  std::set<std::string, std::less<>> vocabulary{std::begin(kEnglishOnly), std::end(kEnglishOnly)};

  English() {
    const LocaleIndex index(german());
    for (const words::Entry& entry : words::kTable) {
      const Translation* translation = index.find(entry.id);
      if (translation && translation->text == entry.text) continue;
      const std::string in_german = translation ? translation->text : std::string();
      const std::vector<std::string> parts = pieces_of(entry.text);
      if (parts.size() == 1) whole.emplace(entry.text);
      for (const std::string& part : parts) {
        const bool long_enough = part.size() >= 8 && part.find(' ', 1) != std::string::npos;
        if (long_enough && in_german.find(part) == std::string::npos) pieces.insert(part);
      }
    }
    constexpr std::size_t kLongEnough = 4;
    for (const words::Entry& entry : words::kTable) {
      for (const std::string& part : pieces_of(entry.text)) {
        for (std::string& word : words_of(part)) {
          if (word.size() >= kLongEnough) vocabulary.insert(std::move(word));
        }
      }
    }
    for (const Translation& translation : german().strings) {
      for (const std::string& word : words_of(translation.text)) vocabulary.erase(word);
    }
    // Two entries may have the same English, and one of them the same word in German.
    for (const words::Entry& entry : words::kTable) {
      const Translation* translation = index.find(entry.id);
      if (translation) whole.erase(translation->text);
    }
  }
};

// What is English in a text, or nothing.
std::string english_in(std::string_view text) {
  static const English kEnglish;
  if (kEnglish.whole.count(text) > 0) return std::string(text);
  for (const std::string& piece : kEnglish.pieces) {
    if (text.find(piece) != std::string_view::npos) return piece;
  }
  for (const std::string& word : words_of(text)) {
    if (kEnglish.vocabulary.count(word) > 0) return word;
  }
  return {};
}

// A scenario whose every text is a made-up word, and an overlay that has them.
std::string made_up_overlay(const std::string& scenario_text) {
  const ReadResult read = read_scenario(scenario_text, "scenario");
  REQUIRE(read.scenario);
  Locale overlay;
  overlay.locale = "de";
  overlay.of = read.scenario->id;
  const std::vector<OriginalText> originals = texts_of(*read.scenario);
  for (const OriginalText& original : originals) {
    const bool question = original.text.find('?') != std::string_view::npos;
    overlay.strings.push_back({original.id,
                               "Ü" + std::to_string(overlay.strings.size()) + (question ? "?" : ""),
                               source_hash(original.text), 0});
  }
  return write_locale(overlay, originals);
}

// Somebody at the screens in German who looks at every text that has not been seen before.
class Reader {
 public:
  explicit Reader(const std::string& path) : text_(read_repository_file(path)) {
    const ReadResult read = read_scenario(text_, path);
    REQUIRE(read.scenario);
    id_ = read.scenario->id;
    // Two answers in one tone are told apart by their ids, which stand as they are.
    for (const Choice& choice : read.scenario->choices) {
      if (choice.tone >= 0) ids_.push_back(choice.id);
    }
    for (std::string& id : ids_) std::replace(id.begin(), id.end(), '-', ' ');
    screen.stored("settings", R"({"format":1,"language":"de"})");
    screen.file("scenarios/catalogue.json",
                R"({"format":1,"scenarios":[{"id":")" + id_ +
                    R"(","title":"Ü","teaches":"Ü","summary":"Ü","setting":"Ü","minutes":9,)"
                    R"("tenets":["response"]}]})");
    screen.settle();
    screen.answer_fetch("locales/de/app.json", read_repository_file("locales/de/app.json"));
    look();
    screen.route("/play/" + id_);
    screen.settle();
    screen.answer_fetch("scenarios/" + id_ + ".json", text_);
    screen.answer_fetch("locales/de/" + id_ + ".json", made_up_overlay(text_));
    REQUIRE(screen.tree().screen == "briefing");
    look();
  }

  void look() {
    REQUIRE(screen.tree().language == "de");
    look_at(screen.tree().title);
    for (const SemanticNode& node : screen.tree().nodes) {
      // Languages are called by their own names, and what the trainee wrote is theirs.
      if (node.key == "language-en") continue;
      look_at(node.name);
      look_at(node.value);
    }
  }
  void look_at(const std::string& text) {
    if (!seen_.insert(text).second) return;
    std::string rest = text;
    for (const std::string& id : ids_) {
      for (std::size_t at; (at = lower(rest).find(id)) != std::string::npos;)
        rest.replace(at, id.size(), "Ü");
    }
    const std::string english = english_in(rest);
    CHECK_MESSAGE(english.empty(), "English on the screen " << screen.tree().screen << ": \""
                                                            << english << "\" in \"" << text
                                                            << '"');
  }

  // Presses a button by its key.
  void press(std::string_view key) {
    REQUIRE_MESSAGE(has(key), key << " is not on the screen:\n" << screen.text());
    AppEvent e;
    e.kind = AppEvent::Kind::kActivate;
    e.name = key;
    screen.app.post(std::move(e));
    screen.settle();
    look();
  }
  bool has(std::string_view key) const {
    return std::any_of(screen.tree().nodes.begin(), screen.tree().nodes.end(),
                       [key](const SemanticNode& node) { return node.key == key; });
  }

  // To the end, by the keys 1 to 9 in turn.
  void play(std::size_t from) {
    press("start");
    constexpr int kMostSteps = 80;
    for (int step = 0; step < kMostSteps && !has("read-debrief"); ++step) {
      std::vector<std::string> open;
      for (const SemanticNode& node : screen.tree().nodes) {
        const bool choice = node.key.rfind("choice-", 0) == 0 || node.key.rfind("thread-", 0) == 0;
        if (choice && node.role == Role::kButton) open.push_back(node.key);
      }
      REQUIRE(!open.empty());
      press(open[(from + static_cast<std::size_t>(step) / 2) % open.size()]);
      if (has("details")) {
        press("details");
        press("details-done");
      }
    }
    screen.work();
    look();
    REQUIRE(has("read-debrief"));
    press("read-debrief");
    REQUIRE(screen.tree().screen == "debrief");
  }

  Headless screen;
  std::size_t texts() const { return seen_.size(); }

 private:
  static std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
  }

  std::string text_, id_;
  std::vector<std::string> ids_;
  std::set<std::string> seen_;
};

// What a reader of a page reads: its text, and its labels.
std::vector<std::string> texts_of_page(const std::string& html) {
  std::vector<std::string> out(1);
  const std::size_t style = html.find("</style>");
  REQUIRE(style != std::string::npos);
  for (std::size_t i = style + 8; i < html.size(); ++i) {
    if (html[i] != '<') {
      out.back() += html[i];
      continue;
    }
    const std::size_t close = html.find('>', i);
    const std::string tag = html.substr(i, close - i);
    if (const std::size_t label = tag.find("aria-label=\""); label != std::string::npos)
      out.push_back(tag.substr(label + 12, tag.find('"', label + 12) - label - 12));
    out.emplace_back();
    i = close;
  }
  return out;
}

const char* const kPlayed[] = {"tests/support/inbox-day.json",    "scenarios/late-follow-up.json",
                               "scenarios/honest-apology.json",   "scenarios/two-apologies.json",
                               "scenarios/one-post.json",         "scenarios/four-tempers.json",
                               "scenarios/nobody-complained.json"};

}  // namespace

TEST_CASE("the check for English finds it, and lets German pass") {
  CHECK(english_in("Inbox") == "Inbox");
  CHECK(english_in("Do: Ü17 (3 messages would be left without a word)") != "");
  CHECK(english_in("Ü3, E-Mail: forgotten. Erste Antwort") == "forgotten");
  CHECK(english_in("Somebody waits for you") != "");
  CHECK(english_in("Bevor Sie gingen: alle im Posteingang") == "");
  CHECK(english_in("Ü17, E-Mail, Ü4: beantwortet. Erste Antwort nach 50 Min.") == "");
}

TEST_CASE("no English is left from the briefing to the debrief, on a wide window and on a phone") {
  for (const char* path : kPlayed) {
    CAPTURE(path);
    for (const std::size_t from : {std::size_t{0}, std::size_t{1}}) {
      Reader reader(path);
      if (from == 1) reader.screen.resize(390, 844);
      reader.play(from);
      reader.screen.resize(1280, 800);  // the phone's debrief has no bar
      reader.look();
      reader.press("tab-progress");
      if (from == 1) {
        reader.screen.resize(390, 844);
        reader.look();
        reader.screen.resize(1280, 800);
      }
      reader.press("settings-button");
      REQUIRE(reader.has("settings-done"));
      reader.press("settings-done");
      reader.press("tab-library");
      CHECK(reader.texts() > 60);
    }
  }
}

TEST_CASE("no English is left of a day with a holding reply that nothing brings back") {
  Reader reader("tests/support/inbox-day.json");
  reader.press("start");
  reader.press("thread-lena");
  reader.press("choice-1-1");
  const auto leave = std::find_if(reader.screen.tree().nodes.begin(),
                                  reader.screen.tree().nodes.end(), [](const SemanticNode& node) {
                                    return node.name.find("Nachrichten blieben ohne ein Wort") !=
                                           std::string::npos;
                                  });
  REQUIRE(leave != reader.screen.tree().nodes.end());
  reader.press(std::string(leave->key));
  reader.press("read-debrief");
  CHECK(reader.screen.text().find("1 vertröstet und vergessen") != std::string::npos);
  CHECK(reader.screen.text().find("nichts hat Sie zurückgeholt") != std::string::npos);
}

TEST_CASE("no English is left in an assessment, in the guided mode, and in a second try") {
  for (const char* mode : {"mode-guided", "mode-assessment"}) {
    Reader reader("tests/support/inbox-day.json");
    REQUIRE(reader.has(mode));
    reader.press(mode);
    reader.play(2);
    const auto replay =
        std::find_if(reader.screen.tree().nodes.begin(), reader.screen.tree().nodes.end(),
                     [](const SemanticNode& node) { return node.key == "decision-1-replay"; });
    REQUIRE(replay != reader.screen.tree().nodes.end());
    reader.press("decision-1-replay");
  }
}

TEST_CASE("no English is left in what is said of storage, of files and of what is saved") {
  Reader reader("tests/support/inbox-day.json");
  const auto told = [&](AppEvent::Kind kind, const char* name, const std::string& text) {
    AppEvent event;
    event.kind = kind;
    event.name = name;
    event.text = text;
    reader.screen.app.post(std::move(event));
    reader.screen.settle();
    REQUIRE(reader.has("notice-text"));
    reader.press("notice-dismiss");
  };
  told(AppEvent::Kind::kStorageFailed, "settings", std::string(kStorageFull));
  told(AppEvent::Kind::kStorageFailed, "settings", std::string(kStorageRefused));
  told(AppEvent::Kind::kSaved, "", "/home/ü/bericht.html");
  told(AppEvent::Kind::kOpened, "e.json", R"({"makegood_export":1,"settings":{},"own":[]})");
}

TEST_CASE("a report saved from the German app is German throughout") {
  for (const char* path : kPlayed) {
    CAPTURE(path);
    Reader reader(path);
    reader.play(1);
    reader.press("save-report");
    const auto& requests = reader.screen.requests();
    const auto saved = std::find_if(requests.rbegin(), requests.rend(), [](const AppRequest& r) {
      return r.kind == AppRequest::Kind::kSaveFile;
    });
    REQUIRE(saved != requests.rend());
    CHECK(saved->text.find("<html lang=\"de\">") != std::string::npos);
    for (const std::string& text : texts_of_page(saved->text)) reader.look_at(text);
  }
}
