#include "ui/screens/top_bar_view.hpp"

namespace makegood {

TopBarView top_bar_view(const Model& model) {
  using Kind = Intent::Kind;
  const Words& words = model.language.words;
  const auto text = [&words](WordId id) { return std::string(words(id)); };
  TopBarView view;
  const bool practising = model.screen == Screen::kConversation || model.screen == Screen::kDebrief;
  view.tabs.push_back({"tab-library",
                       text("screen.library"),
                       "",
                       {Kind::kShowLibrary},
                       model.screen == Screen::kLibrary});
  if (model.session || model.briefed) {
    view.tabs.push_back({"tab-practice",
                         text("screen.practice"),
                         "",
                         {Kind::kShowPractice},
                         practising || model.screen == Screen::kBriefing});
  }
  view.tabs.push_back({"tab-progress",
                       text("screen.progress"),
                       "",
                       {Kind::kShowProgress},
                       model.screen == Screen::kProgress});
  switch (model.screen) {
    case Screen::kLibrary:
    case Screen::kProgress:
    case Screen::kBriefing:
    case Screen::kProblems:
      if (model.environment.can_open_files && model.screen == Screen::kLibrary) {
        view.buttons.push_back(
            {"open-file", text("bar.open"), "", {Kind::kOpenFile}, false, false, true});
      }
      view.buttons.push_back(
          {"settings-button", "Aa", text("bar.settings"), {Kind::kShowSettings}});
      break;
    case Screen::kConversation:
      if (model.scenario && model.session) {
        view.note = model.scenario->title;
        const std::size_t decisions = model.session->steps().size();
        const std::size_t number = decisions + (model.session->state().ended() ? 0 : 1);
        view.chip = words("decision.number", {{"number", std::to_string(number)}});
      }
      view.buttons.push_back(
          {"settings-button", "Aa", text("bar.settings"), {Kind::kShowSettings}});
      view.buttons.push_back(
          {"pause", text("bar.pause"), text("bar.pause.name"), {Kind::kShowLibrary}});
      break;
    case Screen::kDebrief:
      view.buttons.push_back({"settings-button",
                              "Aa",
                              text("bar.settings"),
                              {Kind::kShowSettings},
                              false,
                              false,
                              true});
      view.buttons.push_back(
          {"play-again", text("bar.again"), "", {Kind::kPlayAgain}, false, true});
      break;
  }
  return view;
}

}  // namespace makegood
