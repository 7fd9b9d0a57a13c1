// Decisions that decide nothing: two choices that do the same, a scene in which every choice is as
// good or as bad as the next, a line that nobody would have a reason to say.
#include <algorithm>
#include <bit>

#include "engine/points.hpp"
#include "prove/lint_parts.hpp"
#include "prove/lint_text.hpp"
#include "prove/lint_thresholds.hpp"

namespace makegood::lints {
namespace {

/// How to come to where a choice is open.
std::vector<Action> way_to(const Explorer& explorer, ChoiceId choice) {
  return explorer.witness(explorer.coverage().choices[choice.index()].state);
}

bool same_moods(const Choice& a, const Choice& b) {
  const auto same_step = [](const MoodStep& x, const MoodStep& y) {
    return x.person == y.person && x.step == y.step;
  };
  return a.tone == b.tone && a.apology.empty() == b.apology.empty() &&
         std::equal(a.mood.begin(), a.mood.end(), b.mood.begin(), b.mood.end(), same_step);
}

/// A scene's choices that are open somewhere.
std::vector<ChoiceId> open_choices(const Scene& scene, const Decisions& decisions) {
  std::vector<ChoiceId> open;
  for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
    const ChoiceId choice{scene.first_choice + i};
    if (decisions[choice].open > 0) open.push_back(choice);
  }
  return open;
}

bool is_good_everywhere(const Decisions& decisions, ChoiceId choice) {
  return decisions[choice].decided && decisions[choice].most_cost <= 0;
}

bool is_bad(const Scenario& scenario, const Decisions& decisions, ChoiceId choice) {
  return total(scenario[choice].score) < 0 && decisions[choice].best_points < 0;
}

/// It costs a lot, and somebody takes it amiss on the spot.
bool is_rough(const Choice& choice) {
  return total(choice.score) <= -craft::kStrawManLoss &&
         std::any_of(choice.mood.begin(), choice.mood.end(),
                     [](const MoodStep& step) { return step.step < 0; });
}

/// What could make a decent person say it all the same: it pleases somebody, gets something done,
/// or earns something.
bool has_a_lure(const Choice& choice) {
  const auto positive = [](int n) { return n > 0; };
  const bool pleases = std::any_of(choice.mood.begin(), choice.mood.end(),
                                   [](const MoodStep& step) { return step.step > 0; });
  return pleases || choice.tone >= 0 || !choice.apology.empty() || choice.question ||
         !choice.ask.empty() || !choice.keep.empty() || !choice.promise.empty() ||
         !choice.renegotiate.empty() || !choice.remind.empty() || !choice.set.empty() ||
         !choice.answer_post.empty() || !choice.thread.empty() ||
         std::any_of(choice.score.begin(), choice.score.end(), positive);
}

bool saves_time(const Choice& choice, const Choice& better) {
  if (choice.waits || better.waits) return choice.waits != better.waits;
  if (choice.takes_default || better.takes_default) {
    return choice.takes_default != better.takes_default;  // unlike each other: give it the doubt
  }
  return choice.takes.minutes < better.takes.minutes;
}

bool is_pure_gain(const Choice& choice) {
  return total(choice.score) > 0 && std::all_of(choice.score.begin(), choice.score.end(),
                                                [](int points) { return points >= 0; });
}

}  // namespace

void fake_choices(const Scenario& scenario, const Explorer& explorer, const Decisions& decisions,
                  CheckFindings& out) {
  for (const Scene& scene : scenario.scenes) {
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      for (std::uint32_t j = 0; j < i; ++j) {
        const ChoiceId earlier{scene.first_choice + j};
        const ChoiceId later{scene.first_choice + i};
        const Worth& worth = decisions[later];
        if ((worth.open_with & worth.same_as & 1U << j) == 0) continue;
        if (!same_moods(scenario[earlier], scenario[later])) continue;
        add(out, LintCode::kFakeChoice, at(later),
            "Whether the trainee takes " + name_of(scenario, later) + " or " +
                name_of(scenario, earlier) +
                ", the points, the moods and everything that follows are the same.",
            "Give one of them a consequence of its own, or merge the two.",
            way_to(explorer, later));
        break;
      }
    }
  }
}

void one_sided(const Scenario& scenario, const Explorer& explorer, const Decisions& decisions,
               CheckFindings& out) {
  for (std::size_t s = 0; s < scenario.scenes.size(); ++s) {
    const Scene& scene = scenario.scenes[s];
    const std::vector<ChoiceId> open = open_choices(scene, decisions);
    if (open.size() < 2 || scene.inbox) continue;
    if (std::all_of(open.begin(), open.end(),
                    [&](ChoiceId c) { return is_good_everywhere(decisions, c); })) {
      add(out, LintCode::kAllGood, at(SceneId{s}),
          "In " + name_of(scenario, SceneId{s}) +
              " every choice is as good as the best, so there is nothing to decide.",
          "Let one of them cost something that a trainee can foresee, or let the scene flow on.",
          way_to(explorer, open.front()));
    }
    if (std::all_of(open.begin(), open.end(),
                    [&](ChoiceId c) { return is_bad(scenario, decisions, c); })) {
      add(out, LintCode::kAllBad, at(SceneId{s}),
          "In " + name_of(scenario, SceneId{s}) +
              " every choice loses points: whatever the trainee says is wrong.",
          "Add an answer that makes the best of the situation.", way_to(explorer, open.front()));
    }
    for (const ChoiceId choice : open) {
      if (!is_rough(scenario[choice]) || has_a_lure(scenario[choice])) continue;
      for (unsigned rest = decisions[choice].beaten_by; rest != 0; rest &= rest - 1) {
        const ChoiceId better{scene.first_choice +
                              static_cast<std::size_t>(std::countr_zero(rest))};
        if (!is_pure_gain(scenario[better]) || saves_time(scenario[choice], scenario[better]))
          continue;
        add(out, LintCode::kStrawMan, at(choice),
            name_of(scenario, choice) + " is worse than " + name_of(scenario, better) +
                " in every respect: it pleases nobody, saves no time and gets nothing done.",
            "A wrong answer teaches when a decent person under pressure might give it. Let it save "
            "time, or please somebody for the moment.",
            way_to(explorer, choice));
        break;
      }
    }
  }
}

}  // namespace makegood::lints
