#include "coach/recovery.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "coach/wording.hpp"

namespace makegood {
namespace {

bool is_apology(Reason reason) {
  return reason == Reason::kApologyConcrete || reason == Reason::kApologySecondPerson ||
         reason == Reason::kApologyRepeated;
}

// Steps that the apology at `index` is due by the rule, given the bare ones before it. What the
// choice moves besides follows in the same list of events, so the rule has to tell them apart.
int due_step(const Event& apology, int bare_before) {
  if (apology.value != 0 || bare_before == 0) return 1;
  return bare_before >= 2 ? -1 : 0;
}

int step_after(const Events& events, std::size_t index, int due) {
  if (due == 0) return 0;
  std::size_t e = index + 1;
  while (e < events.size() && events[e].kind == Event::Kind::kScored &&
         is_apology(events[e].reason)) {
    ++e;
  }
  if (e >= events.size() || events[e].kind != Event::Kind::kMood) return 0;
  const bool own = events[e].person == events[index].person && events[e].step == due;
  return own ? due : 0;
}

}  // namespace

std::vector<Recovery> recoveries(const Session& session) {
  const Scenario& scenario = session.scenario();
  const Events& events = session.events();
  std::vector<Recovery> out;
  std::array<int, limits::kMaxPeople> bare{};
  for (std::size_t i = 0; i < session.steps().size(); ++i) {
    std::size_t nth = 0;  // of the choice's own list: one event an entry, in its order
    for (std::size_t e = session.steps()[i].first_event; e < session.events_end(i); ++e) {
      const Event& event = events[e];
      if (event.kind != Event::Kind::kApology) continue;
      const auto& list = scenario[event.choice].apology;
      if (nth >= list.size()) break;
      const Apology& apology = list[nth++];
      auto found = std::find_if(out.begin(), out.end(),
                                [&event](const Recovery& r) { return r.to == event.person; });
      if (found == out.end()) {
        out.push_back({event.person, {}});
        found = out.end() - 1;
      }
      int& bare_before = bare[event.person.index()];
      ApologyMade made;
      made.decision = i;
      made.at = event.at;
      made.by = apology.by;
      if (apology.with >= 0) {
        made.with = scenario.concrete_names[static_cast<std::size_t>(apology.with)];
      }
      made.with_new = event.value != 0;
      made.step = step_after(events, e, due_step(event, bare_before));
      if (!made.with_new) ++bare_before;
      found->apologies.push_back(std::move(made));
    }
  }
  return out;
}

std::string speaker_of(const Scenario& scenario, const Party& by, const Words& words) {
  switch (by.kind) {
    case Party::Kind::kYou:
      return std::string(words("line.you"));
    case Party::Kind::kTeam:
      return std::string(words("line.team"));
    case Party::Kind::kPerson:
      return short_name(scenario[by.person]);
  }
  return {};
}

std::string substance_of(const ApologyMade& apology, const Words& words) {
  if (apology.with.empty()) return std::string(words("sorry.bare"));
  return words(apology.with_new ? WordId("sorry.with") : WordId("sorry.with_again"),
               {{"what", apology.with}});
}

std::string mood_step_words(int step, const Words& words) {
  if (step == 0) return std::string(words("mood.same"));
  const auto count = static_cast<std::size_t>(std::abs(step));
  return words(step > 0 ? FormsId("mood.up") : FormsId("mood.down"), count,
               {{"count", count_word(count, words)}});
}

std::string apology_words(const Scenario& scenario, const ApologyMade& apology,
                          const Words& words) {
  return words("sorry.line", {{"who", speaker_of(scenario, apology.by, words)},
                              {"with", substance_of(apology, words)},
                              {"effect", mood_step_words(apology.step, words)}});
}

}  // namespace makegood
