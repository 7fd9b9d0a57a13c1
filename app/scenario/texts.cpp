// One walk over the scenario serves reading and replacing, so the two cannot disagree about an id.
#include "scenario/texts.hpp"

#include <utility>

namespace makegood {
namespace {

// S is Scenario or const Scenario; `each` takes an id, the text and the most bytes that it may
// have.
template <class S, class Each>
class Walk {
 public:
  Walk(S& scenario, Each& each) : scenario_(scenario), each_(each) {}

  void all() {
    each_("title", scenario_.title, limits::kMaxStringBytes);
    each_("summary", scenario_.summary, limits::kMaxStringBytes);
    each_("teaches", scenario_.teaches, limits::kMaxStringBytes);
    each_("setting", scenario_.setting, limits::kMaxStringBytes);
    each_("briefing/you", scenario_.briefing.you, limits::kMaxStringBytes);
    list("briefing/know/", scenario_.briefing.know);
    each_("briefing/goal", scenario_.briefing.goal, limits::kMaxStringBytes);
    for (auto& person : scenario_.people) {
      each_(person.id + "/name", person.name, limits::kMaxStringBytes);
      each_(person.id + "/role", person.role, limits::kMaxStringBytes);
    }
    for (auto& promise : scenario_.promises) {
      each_(promise.id + "/promise", promise.text, limits::kMaxStringBytes);
      // A reason that the reader filled in is read by people, too.
      each_(promise.id + "/kept", promise.if_kept.why, limits::kMaxStringBytes);
      each_(promise.id + "/broken", promise.if_broken.why, limits::kMaxStringBytes);
    }
    for (auto& tone : scenario_.tones) each_(tone.id + "/tone", tone.name, limits::kMaxStringBytes);
    for (std::size_t i = 0; i < scenario_.concrete_names.size(); ++i)
      each_(scenario_.concretes[i] + "/with", scenario_.concrete_names[i], limits::kMaxStringBytes);
    for (auto& thread : scenario_.threads) {
      each_(thread.id + "/subject", thread.subject, limits::kMaxStringBytes);
      each_(thread.id + "/left", thread.if_left.why, limits::kMaxStringBytes);
    }
    for (auto& post : scenario_.posts) each_(post.id + "/post", post.text, limits::kMaxStringBytes);
    for (auto& part : scenario_.scenes) scene(part);
    for (auto& ending : scenario_.endings) {
      each_(ending.id + "/title", ending.title, limits::kMaxStringBytes);
      lines(ending.id + "/says/", ending.says);
      each_(ending.id + "/ending", ending.text, limits::kMaxStringBytes);
    }
    for (auto& part : scenario_.surveys) survey(part);
  }

 private:
  template <class Texts>
  void list(const std::string& base, Texts& texts, std::size_t most = limits::kMaxStringBytes) {
    std::size_t index = 0;
    for (auto& text : texts) each_(base + std::to_string(index++), text, most);
  }
  template <class Lines>
  void lines(const std::string& base, Lines& all_lines) {
    std::size_t index = 0;
    for (auto& line : all_lines) {
      const std::string id = base + std::to_string(index++);
      each_(id, line.text, limits::kMaxStringBytes);
      list(id + "/or/", line.others);
    }
  }
  template <class Part>
  void scene(Part& part) {
    each_(part.id + "/title", part.title, limits::kMaxStringBytes);
    lines(part.id + "/says/", part.says);
    for (std::uint32_t i = 0; i < part.choice_count; ++i) {
      auto& choice = scenario_.choices[part.first_choice + i];
      const std::string id = part.id + "/" + choice.id;
      each_(id + "/say", choice.say, limits::kMaxSayBytes);
      list(id + "/say/or/", choice.others, limits::kMaxSayBytes);
      each_(id + "/why", choice.why, limits::kMaxStringBytes);
      each_(id + "/remark", choice.remark, limits::kMaxStringBytes);
      lines(id + "/reply/", choice.reply);
    }
  }
  template <class Part>
  void survey(Part& part) {
    const std::string id = scenario_[part.who].id + "/survey/";
    each_(id + "question", part.question, limits::kMaxStringBytes);
    std::size_t index = 0;
    for (auto& entry : part.asked)
      each_(id + "asked/" + std::to_string(index++), entry.says, limits::kMaxStringBytes);
    index = 0;
    for (auto& entry : part.silent)
      each_(id + "silent/" + std::to_string(index++), entry.says, limits::kMaxStringBytes);
  }

  S& scenario_;
  Each& each_;
};

}  // namespace

std::vector<OriginalText> texts_of(const Scenario& scenario) {
  std::vector<OriginalText> texts;
  auto each = [&texts](std::string id, const std::string& text, std::size_t most) {
    if (!text.empty()) texts.push_back({std::move(id), text, most});
  };
  Walk(scenario, each).all();
  return texts;
}

std::vector<TextSlot> text_slots(Scenario& scenario) {
  std::vector<TextSlot> slots;
  auto each = [&slots](std::string id, std::string& text, std::size_t most) {
    if (!text.empty()) slots.push_back({std::move(id), &text, most});
  };
  Walk(scenario, each).all();
  return slots;
}

}  // namespace makegood
