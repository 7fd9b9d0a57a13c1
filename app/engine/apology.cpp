// Recovery. A second apology is worth something when another person owns the failure as well, or
// when something new comes with it; the same words again cost. The numbers are those of
// docs/scenario-format.md, "Recovery".
#include <algorithm>

#include "engine/play.hpp"

namespace makegood {
namespace {

constexpr std::uint8_t kMostCounted =
    3;  // beyond the third nothing changes any more; keeps the states few

std::uint32_t speaker_bit(const Party& by) {
  switch (by.kind) {
    case Party::Kind::kYou:
      return bit(0);
    case Party::Kind::kTeam:
      return bit(1);
    case Party::Kind::kPerson:
      return bit(2 + by.person.index());
  }
  return 0;
}

void count(std::uint8_t& counter) {
  counter = std::min(kMostCounted, static_cast<std::uint8_t>(counter + 1));
}

}  // namespace

void apologise(Play& play, ChoiceId choice, const Apology& apology) {
  ApologyState& so_far = play.state.apologies[apology.to.index()];
  const std::uint32_t speaker = speaker_bit(apology.by);
  const std::uint32_t concrete = apology.with < 0 ? 0 : bit(static_cast<std::size_t>(apology.with));
  const bool brings_something_new = concrete != 0 && (so_far.concretes & concrete) == 0;
  // A house cannot be a second person; somebody who says it himself can, also after a letter from
  // the house.
  const bool second_person = apology.by.kind != Party::Kind::kTeam &&
                             (so_far.speakers & speaker) == 0 && so_far.speakers != 0;
  const int bare_before = so_far.bare;

  count(so_far.count);
  if (!brings_something_new) count(so_far.bare);
  so_far.speakers |= speaker;
  so_far.concretes |= concrete;

  Event& event = play.note(Event::Kind::kApology);
  event.person = apology.to;
  event.choice = choice;
  event.value = brings_something_new ? 1 : 0;

  Event about;
  about.choice = choice;
  about.person = apology.to;
  Points points{};
  const auto honesty = static_cast<std::size_t>(Tenet::kHonesty);
  const auto love = static_cast<std::size_t>(Tenet::kLove);
  if (brings_something_new) {
    about.reason = Reason::kApologyConcrete;
    points[honesty] = 1;
    score(play, points, about);
    if (second_person) {
      about.reason = Reason::kApologySecondPerson;
      points[honesty] = 0;
      points[love] = 1;
      score(play, points, about);
    }
    move_mood(play, apology.to, 1);
  } else if (bare_before == 0) {
    move_mood(play, apology.to, 1);
  } else if (bare_before >= 2) {
    about.reason = Reason::kApologyRepeated;
    points[honesty] = -1;
    score(play, points, about);
    move_mood(play, apology.to, -1);
  }
}

}  // namespace makegood
