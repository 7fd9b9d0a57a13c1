// Lines that do not fit into a bubble on a phone.
#include "prove/lint_parts.hpp"
#include "prove/lint_text.hpp"
#include "prove/lint_thresholds.hpp"
#include "scenario/utf8.hpp"

namespace makegood::lints {
namespace {

class LongLines {
 public:
  explicit LongLines(CheckFindings& out) : out_(out) {}

  void look(std::string_view text, Subject at, const std::string& where) {
    // No text has more characters than bytes, so most need no counting.
    if (text.size() <= craft::kMaxBubbleCharacters) return;
    const std::size_t characters = count_code_points(text);
    if (characters <= craft::kMaxBubbleCharacters) return;
    add(out_, LintCode::kLongLine, at,
        "A line of " + where + " has " + std::to_string(characters) + " characters; on a phone " +
            std::to_string(craft::kMaxBubbleCharacters) + " fit comfortably: " + quoted(text) + ".",
        "Shorten it, or split it into two lines.");
  }

  void look(const std::vector<Line>& lines, Subject at, const std::string& where) {
    for (const Line& line : lines) {
      for (const std::string_view words : wordings(line)) look(words, at, where);
    }
  }

 private:
  CheckFindings& out_;
};

}  // namespace

void long_lines(const Scenario& scenario, CheckFindings& out) {
  LongLines lines(out);
  for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
    lines.look(scenario.scenes[i].says, at(SceneId{i}), name_of(scenario, SceneId{i}));
  }
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const std::string name = name_of(scenario, ChoiceId{i});
    for (const std::string_view words : wordings(scenario.choices[i])) {
      lines.look(words, at(ChoiceId{i}), name);
    }
    lines.look(scenario.choices[i].reply, at(ChoiceId{i}), "the reply to " + name);
  }
  for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
    lines.look(scenario.endings[i].says, {Subject::Kind::kEnding, i},
               '"' + scenario.endings[i].id + '"');
  }
}

}  // namespace makegood::lints
