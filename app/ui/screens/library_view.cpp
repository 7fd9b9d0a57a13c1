// The words of the library.
#include <algorithm>

#include "ui/screens/library.hpp"

namespace makegood {
namespace {

std::string about_minutes(int minutes) {
  return "about " + std::to_string(minutes) + " min";
}

Chip result_chip(const Model& model, const std::string& id, const Theme& theme) {
  const ScenarioProgress* progress = model.progress.find(id);
  if (!progress) return {"Not tried", {theme.muted, theme.neutral_chip}};
  const Result& best = progress->best;
  const std::string grade(best.grade == Grade::kExcellent ? "Excellent"
                          : best.grade == Grade::kGood    ? "Good"
                                                          : "Bad");
  const Tint& tint = best.grade == Grade::kExcellent ? theme.ok
                     : best.grade == Grade::kGood    ? theme.warn
                                                     : theme.bad;
  return {"Best " + std::to_string(best.percent) + "% · " + grade, tint};
}

LibraryView::Card card_of(const Model& model, const CatalogueEntry& entry, const Theme& theme) {
  LibraryView::Card card;
  card.id = entry.id;
  card.title = entry.title;
  card.line = entry.setting + " · " + std::to_string(entry.minutes) + " min · " + entry.teaches;
  card.summary = entry.summary;
  card.portrait = entry.portrait;
  card.mood = static_cast<float>(entry.mood);
  for (const Tenet tenet : entry.tenets)
    card.tenets.push_back({std::string(short_name_of(tenet)), theme[tenet]});
  card.result = result_chip(model, entry.id, theme);
  card.name = entry.title + ". " + card.line + ". " + entry.summary + " " + card.result.text + ".";
  return card;
}

// The running conversation first; then what was never tried; then the weakest result.
std::optional<LibraryView::Hero> hero_of(const Model& model) {
  if (model.session && !model.session->state().ended()) {
    const std::size_t decisions = model.session->steps().size();
    const std::string so_far = decisions == 0   ? "You have not answered yet."
                               : decisions == 1 ? "One decision taken."
                                                : std::to_string(decisions) + " decisions taken.";
    return LibraryView::Hero{
        model.mode == Mode::kAssessment ? "An assessment that you left" : "Where you left off",
        model.scenario->title,
        so_far + " The clock stands at " + format_clock(model.session->state().now) +
            " and will wait for you.",
        "Go on",
        {Intent::Kind::kResume}};
  }
  const CatalogueEntry* next = nullptr;
  for (const CatalogueEntry& entry : model.catalogue) {
    const ScenarioProgress* progress = model.progress.find(entry.id);
    if (!progress) {
      next = &entry;
      break;
    }
    if (progress->best.grade == Grade::kExcellent) continue;
    if (!next || better(model.progress.find(next->id)->best, progress->best)) next = &entry;
  }
  if (!next) return std::nullopt;
  const ScenarioProgress* progress = model.progress.find(next->id);
  std::string kicker = "Start here";
  if (progress) {
    kicker = "Next for you · best so far " + std::to_string(progress->best.percent) + "%";
  } else if (!model.progress.scenarios.empty()) {
    kicker = "Next for you · " + next->teaches;
  }
  return LibraryView::Hero{kicker,
                           next->title,
                           next->summary,
                           "Start · " + about_minutes(next->minutes),
                           {Intent::Kind::kShowBriefing, 0, next->id}};
}

}  // namespace

LibraryView library_view(const Model& model, const Theme& theme) {
  LibraryView view;
  view.hero = hero_of(model);
  view.can_open = model.environment.can_open_files;
  view.filters.push_back({"All " + std::to_string(model.catalogue.size()),
                          -1,
                          {theme.on_hero, theme.hero},
                          model.filter < 0});
  for (const Tenet tenet : kAllTenets) {
    const bool any = std::any_of(
        model.catalogue.begin(), model.catalogue.end(), [tenet](const CatalogueEntry& e) {
          return std::find(e.tenets.begin(), e.tenets.end(), tenet) != e.tenets.end();
        });
    if (any) {
      view.filters.push_back({std::string(name_of(tenet)), static_cast<int>(tenet), theme[tenet],
                              model.filter == static_cast<int>(tenet)});
    }
  }
  int excellent = 0;
  for (const CatalogueEntry& entry : model.catalogue) {
    const ScenarioProgress* progress = model.progress.find(entry.id);
    if (progress && progress->best.grade == Grade::kExcellent) ++excellent;
    const bool shown =
        model.filter < 0 || std::find(entry.tenets.begin(), entry.tenets.end(),
                                      static_cast<Tenet>(model.filter)) != entry.tenets.end();
    if (shown) view.cards.push_back(card_of(model, entry, theme));
  }
  view.count =
      std::to_string(excellent) + " of " + std::to_string(model.catalogue.size()) + " at Excellent";
  if (model.catalogue.empty()) {
    view.empty = model.catalogue_arrived
                     ? "There are no scenarios here. You can open one of your own: a .json file, "
                       "from the button above or dropped on this window."
                     : "Fetching the scenarios…";
  }
  return view;
}

}  // namespace makegood
