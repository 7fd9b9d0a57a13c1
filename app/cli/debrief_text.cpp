// The debrief on a page: the grade and why, the tenets, the ledger, the mood, what the customer
// says, and every decision with its rule.
#include <algorithm>
#include <cstdlib>

#include "cli/script.hpp"
#include "cli/text.hpp"
#include "coach/assessment.hpp"
#include "coach/foresight.hpp"
#include "coach/wording.hpp"
#include "engine/points.hpp"

namespace makegood::cli {
namespace {

constexpr std::size_t kTenetColumn = 26;
constexpr std::size_t kStatusColumn = 24;

std::string ledger_status(const LedgerRow& row, Minute now) {
  switch (row.state.status) {
    case PromiseStatus::kOpen:
    case PromiseStatus::kRenegotiated: {
      const Minute left = row.state.due - now;
      return left > 0 ? "open, " + format_span(left) + " left" : "open, due now";
    }
    case PromiseStatus::kKept:
      return row.early > 0 ? "kept, " + format_span(row.early) + " early" : "kept, on the minute";
    case PromiseStatus::kBroken:
      return row.state.broke_in_play ? "missed" : "missed before you came";
    case PromiseStatus::kNone:
      break;
  }
  return {};
}

Ink ink_of(PromiseStatus status) {
  switch (status) {
    case PromiseStatus::kKept:
      return Ink::kGood;
    case PromiseStatus::kBroken:
      return Ink::kBad;
    default:
      return Ink::kWarn;
  }
}

Ink ink_of(Grade grade) {
  switch (grade) {
    case Grade::kBad:
      return Ink::kBad;
    case Grade::kGood:
    case Grade::kExcellent:
      return Ink::kGood;
  }
  return Ink::kPlain;
}

// With a minus sign that is as wide as the plus.
std::string signed_text(int value) {
  return (value < 0 ? "−" : "") + std::to_string(std::abs(value));
}

// Ten cells; more than nothing shows at least one, less than all at most nine.
std::string bar(int earned, int best) {
  constexpr int kCells = 10;
  int full = 0;
  if (best > 0 && earned > 0) {
    full = earned >= best ? kCells : std::clamp((kCells * earned + best / 2) / best, 1, kCells - 1);
  }
  std::string out;
  for (int i = 0; i < kCells; ++i) out += i < full ? "█" : "░";
  return out;
}

}  // namespace

std::string points_text(const Points& points) {
  std::string out;
  for (const Tenet tenet : kAllTenets) {
    const int p = points[static_cast<std::size_t>(tenet)];
    if (p == 0) continue;
    if (!out.empty()) out += " · ";
    out += std::string(short_name_of(tenet)) + (p > 0 ? " +" : " −") + std::to_string(std::abs(p));
  }
  return out;
}

std::string reason_text(const PointReason& reason) {
  const std::string points = points_text(reason.points);
  return reason.reason == Reason::kChoice ? points : points + ": " + reason.text;
}

std::string without_stop(std::string_view text) {
  if (!text.empty() && text.back() == '.') text.remove_suffix(1);
  return std::string(text);
}

void Script::ledger_rows(const std::vector<LedgerRow>& rows, Minute now, std::size_t indent) {
  for (const LedgerRow& row : rows) {
    const Promise& promise = scenario_[row.promise];
    std::string text = without_stop(promise.text) + ", by " + format_clock(row.state.due);
    if (!row.ours) text += " (promised by " + name(promise.by) + ")";
    page_.labelled(ledger_status(row, now), ink_of(row.state.status), kStatusColumn + indent, text,
                   Ink::kPlain, indent);
  }
}

void Script::tenets(const Debrief& debrief) {
  page_.text("Four tenets", Ink::kStrong);
  for (const Tenet tenet : kAllTenets) {
    const auto t = static_cast<std::size_t>(tenet);
    const Tally& tally = debrief.score.tenets[t];
    const int most = debrief.foreseen ? debrief.tenet_most[t] : tally.best;
    std::string text = "nothing at stake here";
    if (most != 0 || tally.earned != 0) {
      text = bar(tally.earned, most) + "  " + signed_text(tally.earned);
      text += debrief.foreseen ? ", best line " + signed_text(debrief.tenet_best_line[t])
                               : " of " + std::to_string(most);
    }
    page_.labelled(name_of(tenet), Ink::kPlain, kTenetColumn, text, Ink::kPlain, 2);
  }
  page_.gap();
}

void Script::mood(const Debrief& debrief) {
  if (!debrief.mood_person || debrief.mood_curve.empty()) return;
  std::string text = std::string(words_for(debrief.mood_curve[0].mood)) + " at first";
  Mood mood = debrief.mood_curve[0].mood;
  for (const MoodPoint& point : debrief.mood_curve) {
    if (point.mood == mood) continue;
    mood = point.mood;
    text +=
        "; " + std::string(words_for(mood)) + " after decision " + std::to_string(point.decision);
  }
  page_.text(name(debrief.mood_person) + "'s mood", Ink::kStrong);
  page_.text(text + '.', Ink::kPlain, 2);
  page_.gap();
}

void Script::survey(const Debrief& debrief) {
  for (const Debrief::SurveyCard& card : debrief.survey) {
    if (!card.who) continue;
    const std::string object(pronouns_of(scenario_[card.who]).object);
    if (card.asked) {
      page_.text("You asked " + name(card.who) + ": " + card.question, Ink::kStrong);
      page_.text(std::to_string(card.rating) + " of 5. “" + card.says + "”", Ink::kPlain, 2);
    } else {
      page_.text("You did not ask " + name(card.who) + " how it went for " + object + '.',
                 Ink::kStrong);
      page_.text(card.says, Ink::kPlain, 2);
    }
    page_.gap();
  }
}

void Script::advice(const DecisionAdvice& entry, bool turning_point) {
  const Advice& advice = entry.advice;
  if (advice.forced) return;
  std::string text = entry.label;
  if (advice.cost > 0) {
    text += ", cost " + std::to_string(advice.cost) + (advice.cost == 1 ? " point" : " points");
  }
  page_.text(text, advice.label >= Label::kMistake ? Ink::kBad : Ink::kGood, 6);
  if (entry.best_here.empty()) return;
  page_.text(entry.best_here + (entry.best_why.empty() ? "" : " " + entry.best_why), Ink::kFaint,
             6);
  if (!turning_point || entry.line.size() < 2) return;
  page_.text("The best line from here:", Ink::kFaint, 6);
  for (const std::string& words : entry.line) page_.text("→ " + words, Ink::kFaint, 8);
}

void Script::decisions(const Debrief& debrief, Minute now) {
  if (debrief.decisions.empty()) return;
  page_.text("Your decisions", Ink::kStrong);
  for (const DecisionReview& decision : debrief.decisions) {
    page_.gap();
    page_.labelled(std::to_string(decision.index + 1), Ink::kStrong, 6,
                   (decision.is_act ? decision.said : "“" + decision.said + "”"), Ink::kPlain, 2);
    std::string head = moment_beside(decision.at, now);
    if (!decision.scene_title.empty()) head += " · " + decision.scene_title;
    page_.text(head, Ink::kFaint, 6);
    if (!decision.why.empty()) page_.text(decision.why, Ink::kPlain, 6);
    if (!decision.heard.empty()) page_.text(decision.heard, Ink::kPlain, 6);
    for (const PointReason& reason : decision.reasons) {
      page_.text(
          points_text(reason.points) + (reason.reason == Reason::kChoice ? "" : ": " + reason.text),
          total(reason.points) < 0 ? Ink::kBad : Ink::kGood, 6);
    }
    if (decision.index < debrief.advice.size()) {
      advice(debrief.advice[decision.index], debrief.turning_point == decision.index);
    } else if (decision.left != Points{}) {
      page_.text("Left here: " + points_text(decision.left), Ink::kFaint, 6);
    }
  }
  page_.gap();
}

void Script::debrief(const Session& session, Mode mode) {
  Foresight foresight(scenario_);
  foresight.run();
  const Debrief debrief = makegood::debrief(session, &foresight);
  const bool ended = session.state().ended();
  page_.gap();
  page_.rule("Debrief", Ink::kStrong);
  page_.gap();
  if (ended) {
    page_.text(
        std::string(name_of(debrief.grade.grade)) + " · " + std::to_string(debrief.percent) + "%",
        ink_of(debrief.grade.grade));
    page_.text(debrief.ending_title + " (ending " + std::to_string(debrief.ending_number) + " of " +
                   std::to_string(debrief.ending_count) + ")",
               Ink::kFaint);
    if (mode == Mode::kAssessment) {
      page_.gap();
      page_.text(mark_words(debrief.percent, scenario_.pass), Ink::kStrong);
      page_.text(std::string(mark_means()), Ink::kFaint);
    }
    page_.gap();
  }
  page_.text(debrief.grade_reason);
  if (!debrief.ending_text.empty()) {
    page_.gap();
    page_.text(debrief.ending_text);
  }
  page_.gap();
  tenets(debrief);
  if (!debrief.ledger.empty()) {
    page_.text("Promises", Ink::kStrong);
    ledger_rows(debrief.ledger, session.state().now, 2);
    page_.gap();
  }
  sweep(session);
  mood(debrief);
  word_of_mouth(session, foresight);
  tones(session);
  apologies(session);
  survey(debrief);
  decisions(debrief, session.state().now);
}

}  // namespace makegood::cli
