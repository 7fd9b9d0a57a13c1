// The words of the library.
#include <algorithm>

#include "ui/screens/library.hpp"
#include "ui/screens/progress.hpp"

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

// Whether it is due again, and whether what had been held was not.
Chip mark_of(const Model& model, const PracticeRow* row, const Theme& theme) {
  if (!row) return {};
  const Words& words = model.language.words;
  const bool due = is_due(row->standing, model.keeping.now);
  if (row->standing.forgotten) {
    return {std::string(words(due ? WordId("library.slipped_due") : WordId("library.slipped"))),
            theme.bad};
  }
  return due ? Chip{std::string(words("library.due")), theme.warn} : Chip{};
}

LibraryView::Card card_of(const Model& model, const Practice& practice, const CatalogueEntry& entry,
                          const Theme& theme) {
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
  card.mark = mark_of(model, practice.find(entry.id), theme);
  if (!card.mark.text.empty())
    card.name = words("library.card.marked", {{"card", card.name}, {"mark", card.mark.text}});
  return card;
}

// The running conversation first; then what the coach would do next.
std::optional<LibraryView::Hero> hero_of(const Model& model, const Practice& practice) {
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
  if (!practice.next) return std::nullopt;
  const CatalogueEntry* entry = find_entry(model, practice.next->scenario);
  if (!entry) return std::nullopt;
  std::string kicker(words("library.next_for_you"));
  if (practice.next->why == NextPractice::Why::kStart) kicker = words("library.start_here");
  if (practice.next->why == NextPractice::Why::kUntried)
    kicker = words("library.next", {{"teaches", entry->teaches}});
  const std::string why = why_next(words, *practice.next, model.keeping.now);
  return LibraryView::Hero{kicker,
                           entry->title,
                           why.empty()
                               ? entry->summary
                               : words("library.hero", {{"why", why}, {"summary", entry->summary}}),
                           words("library.start", {{"minutes", minutes_of(words, entry->minutes)}}),
                           {Intent::Kind::kShowBriefing, 0, entry->id}};
}

}  // namespace

LibraryView library_view(const Model& model, const Theme& theme) {
  const Words& words = model.language.words;
  LibraryView view;
  const Practice practice = practice_of(model);
  view.hero = hero_of(model, practice);
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
    if (shown) view.cards.push_back(card_of(model, practice, entry, theme));
  }
  view.count = words("library.count", {{"count", std::to_string(excellent)}, {"all", all}});
  if (model.catalogue.empty()) {
    view.empty =
        words(model.catalogue_arrived ? WordId("library.none") : WordId("library.fetching"));
  }
  return view;
}

}  // namespace makegood
