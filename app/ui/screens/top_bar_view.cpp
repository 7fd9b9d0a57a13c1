#include "ui/screens/top_bar_view.hpp"

namespace makegood {

TopBarView top_bar_view(const Model& model) {
  using Kind = Intent::Kind;
  TopBarView view;
  const bool practising = model.screen == Screen::kConversation || model.screen == Screen::kDebrief;
  view.tabs.push_back(
      {"tab-library", "Library", "", {Kind::kShowLibrary}, model.screen == Screen::kLibrary});
  if (model.session || model.briefed) {
    view.tabs.push_back({"tab-practice",
                         "Practice",
                         "",
                         {Kind::kShowPractice},
                         practising || model.screen == Screen::kBriefing});
  }
  switch (model.screen) {
    case Screen::kLibrary:
    case Screen::kBriefing:
    case Screen::kProblems:
      if (model.environment.can_open_files && model.screen == Screen::kLibrary) {
        view.buttons.push_back(
            {"open-file", "Open a scenario…", "", {Kind::kOpenFile}, false, false, true});
      }
      view.buttons.push_back({"settings-button",
                              "Aa",
                              "Reading comfort: text size, theme, motion",
                              {Kind::kShowSettings}});
      break;
    case Screen::kConversation:
      if (model.scenario && model.session) {
        view.note = model.scenario->title;
        const std::size_t decisions = model.session->steps().size();
        view.chip =
            "Decision " + std::to_string(decisions + (model.session->state().ended() ? 0 : 1));
      }
      view.buttons.push_back({"settings-button",
                              "Aa",
                              "Reading comfort: text size, theme, motion",
                              {Kind::kShowSettings}});
      view.buttons.push_back(
          {"pause", "Pause", "Pause, back to the library", {Kind::kShowLibrary}});
      break;
    case Screen::kDebrief:
      view.buttons.push_back({"settings-button",
                              "Aa",
                              "Reading comfort: text size, theme, motion",
                              {Kind::kShowSettings},
                              false,
                              false,
                              true});
      view.buttons.push_back({"play-again", "Play it again", "", {Kind::kPlayAgain}, false, true});
      break;
  }
  return view;
}

}  // namespace makegood
