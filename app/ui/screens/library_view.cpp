// The words of the library.
#include <algorithm>

#include "ui/screens/library.hpp"

namespace makegood {
namespace {

std::string minutes_of(const Words& words, int minutes) {
  return words("library.minutes", {{"count", std::to_string(minutes)}});
}

Chip result_chip(const Model& model, const std::string& id, const Theme& theme) {
  const ScenarioProgress* progress = model.progress.find(id);
  const Words& words = model.language.words;
  if (!progress)
    return {std::string(words("library.not_tried")), {theme.muted, theme.neutral_chip}};
  const Result& best = progress->best;
  const std::string_view grade =
      words(best.grade == Grade::kExcellent ? WordId("grade.excellent.short")
            : best.grade == Grade::kGood    ? WordId("grade.good.short")
                                            : WordId("grade.bad.short"));
  const Tint& tint = best.grade == Grade::kExcellent ? theme.ok
                     : best.grade == Grade::kGood    ? theme.warn
                                                     : theme.bad;
  return {words("library.best", {{"percent", std::to_string(best.percent)}, {"grade", grade}}),
          tint};
}

LibraryView::Card card_of(const Model& model, const CatalogueEntry& entry, const Theme& theme) {
  const Words& words = model.language.words;
  LibraryView::Card card;
  card.id = entry.id;
  card.title = entry.title;
  card.line = words("library.line", {{"setting", entry.setting},
                                     {"minutes", minutes_of(words, entry.minutes)},
                                     {"teaches", entry.teaches}});
  card.summary = entry.summary;
  card.portrait = entry.portrait;
  card.mood = static_cast<float>(entry.mood);
  for (const Tenet tenet : entry.tenets)
    card.tenets.push_back({std::string(short_name_of(tenet, words)), theme[tenet]});
  card.result = result_chip(model, entry.id, theme);
  card.name = words("library.card", {{"title", entry.title},
                                     {"line", card.line},
                                     {"summary", entry.summary},
                                     {"result", card.result.text}});
  return card;
}

// The running conversation first; then what was never tried; then the weakest result.
std::optional<LibraryView::Hero> hero_of(const Model& model) {
  const Words& words = model.language.words;
  if (model.session && !model.session->state().ended()) {
    const std::size_t decisions = model.session->steps().size();
    const std::string so_far = decisions == 0 ? std::string(words("library.no_answer"))
                                              : words("library.decisions", decisions,
                                                      {{"count", std::to_string(decisions)}});
    return LibraryView::Hero{
        std::string(words(model.mode == Mode::kAssessment ? WordId("library.left_assessment")
                                                          : WordId("library.left_off"))),
        model.scenario->title,
        words("library.waits",
              {{"decisions", so_far}, {"time", clock_words(words, model.session->state().now)}}),
        std::string(words("library.go_on")),
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
  std::string kicker(words("library.start_here"));
  if (progress) {
    kicker = words("library.next_best", {{"percent", std::to_string(progress->best.percent)}});
  } else if (!model.progress.scenarios.empty()) {
    kicker = words("library.next", {{"teaches", next->teaches}});
  }
  return LibraryView::Hero{kicker,
                           next->title,
                           next->summary,
                           words("library.start", {{"minutes", minutes_of(words, next->minutes)}}),
                           {Intent::Kind::kShowBriefing, 0, next->id}};
}

}  // namespace

LibraryView library_view(const Model& model, const Theme& theme) {
  const Words& words = model.language.words;
  LibraryView view;
  view.hero = hero_of(model);
  view.can_open = model.environment.can_open_files;
  const std::string all = std::to_string(model.catalogue.size());
  view.filters.push_back(
      {words("library.all", {{"count", all}}), -1, {theme.on_hero, theme.hero}, model.filter < 0});
  for (const Tenet tenet : kAllTenets) {
    const bool any = std::any_of(
        model.catalogue.begin(), model.catalogue.end(), [tenet](const CatalogueEntry& e) {
          return std::find(e.tenets.begin(), e.tenets.end(), tenet) != e.tenets.end();
        });
    if (any) {
      view.filters.push_back({std::string(name_of(tenet, words)), static_cast<int>(tenet),
                              theme[tenet], model.filter == static_cast<int>(tenet)});
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
  view.count = words("library.count", {{"count", std::to_string(excellent)}, {"all", all}});
  if (model.catalogue.empty()) {
    view.empty =
        words(model.catalogue_arrived ? WordId("library.none") : WordId("library.fetching"));
  }
  return view;
}

}  // namespace makegood
