// One list of fields, walked by several visitors (bits.hpp): a writer that packs, a reader that
// unpacks, a marker that makes masks. They cannot disagree about the order. What a later field
// depends on (where the trainee stands, what was broken into) comes before it, so that the reader
// knows it in time.
#include "prove/layout.hpp"

#include <algorithm>
#include <bit>
#include <type_traits>

#include "prove/bits.hpp"

namespace makegood {
namespace {

std::uint8_t width_of(std::uint64_t most) {
  return static_cast<std::uint8_t>(std::bit_width(most));
}

/// The bit of the house in ApologyState::speakers.
constexpr std::uint32_t kHouse = 2;

bool reads_the_clock(const Scenario& scenario, ConditionId condition) {
  if (!condition) return false;
  const std::size_t from = condition.index();
  for (std::size_t i = from; i < from + scenario.conditions[from].size; ++i) {
    const ConditionNode::Kind kind = scenario.conditions[i].kind;
    if (kind == ConditionNode::Kind::kTime || kind == ConditionNode::Kind::kReach) return true;
  }
  return false;
}

/// For a look at the list of fields, whatever is in them.
SessionState nothing_promised(const Scenario& scenario) {
  SessionState state;
  state.scene = scenario.opening;
  return state;
}

std::vector<std::uint8_t> bits_in(std::uint32_t mask) {
  std::vector<std::uint8_t> out;
  for (std::uint8_t i = 0; i < 32; ++i) {
    if ((mask >> i & 1U) != 0) out.push_back(i);
  }
  return out;
}

}  // namespace

StateLayout::StateLayout(const Scenario& scenario)
    : scenario_(&scenario), liveness_(scenario), slack_(scenario) {
  const LiveSet ever = liveness_.ever();
  const auto span = static_cast<std::uint64_t>(scenario.end - scenario.start);
  place_bits_ = width_of(scenario.scenes.size() + scenario.endings.size());
  clock_bits_ = width_of(span);
  rest_bits_ = width_of(span + 2);
  choice_bits_ = width_of(scenario.choices.size());
  scene_bits_ = width_of(scenario.scenes.size());
  has_threads_ = !scenario.threads.empty();
  has_channel_ = ever.channel;
  measure_promises(scenario);
  measure_facts(scenario, ever);
  measure_people(scenario, ever);
  for (std::size_t i = 0; i < scenario.posts.size(); ++i) {
    if ((ever.posts >> i & 1U) != 0) posts_.push_back(static_cast<std::uint16_t>(i));
  }
  for (const Choice& choice : scenario.choices) {
    has_question_ = has_question_ || choice.question;
    for (const ThreadAnswer& answer : choice.thread) {
      if (answer.resume) resumed_ |= std::uint32_t{1} << answer.thread.index();
    }
  }
  for (const Survey& survey : scenario.surveys) {
    for (const auto* entries : {&survey.asked, &survey.silent}) {
      for (const SurveyEntry& entry : *entries) {
        clock_at_ending_ = clock_at_ending_ || reads_the_clock(scenario, entry.when);
      }
    }
  }

  BitRuler ruler;
  const SessionState opening = nothing_promised(scenario);
  transfer(ruler, opening);
  bits_ = ruler.bits();
  words_ = std::max<std::size_t>(1, (bits_ + 63) / 64);
  interruption_at_ = ruler.interruption();
  open_at_ = ruler.ledgers();
}

void StateLayout::measure_promises(const Scenario& scenario) {
  std::vector<Minute> latest_due(scenario.promises.size(), scenario.start);
  std::vector<Minute> latest_reminder(scenario.promises.size(), kNever);
  // Every kind of moment only moves forward with the clock, so one asked for at the end of the
  // story is the latest that it can be.
  const auto stretch = [&](std::vector<Minute>& latest, PromiseId promise, const Moment& moment) {
    Minute& so_far = latest[promise.index()];
    so_far = std::max(so_far, resolve(moment, scenario.end, scenario.hours));
  };
  for (const Choice& choice : scenario.choices) {
    for (const PromiseDue& made : choice.promise) stretch(latest_due, made.promise, made.due);
    for (const PromiseDue& moved : choice.renegotiate)
      stretch(latest_due, moved.promise, moved.due);
    for (const ReminderAt& flag : choice.remind) stretch(latest_reminder, flag.promise, flag.at);
  }
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    const Promise& promise = scenario.promises[i];
    const auto width = [&](Minute latest) {
      const Minute after = std::max(latest, scenario.start) - scenario.start;
      return width_of(static_cast<std::uint64_t>(after) + 1);
    };
    Ledger ledger;
    ledger.index = static_cast<std::uint16_t>(i);
    ledger.due = width(std::max(latest_due[i], promise.before_opening ? promise.due : 0));
    if (latest_reminder[i] != kNever) ledger.reminder = width(latest_reminder[i]);
    ledger.follows_up = ledger.reminder > 0 && promise.follow_up;
    if (promise.if_broken.interrupt) ledger.closed = rest_bits_;
    breaks_in_ = breaks_in_ || ledger.follows_up || ledger.closed > 0;
    promises_.push_back(ledger);
    if (promise.by.kind == Party::Kind::kPerson) continue;
    if (ours_ == 0) first_of_ours_ = i;
    ours_ |= std::uint32_t{1} << i;
  }
}

void StateLayout::measure_facts(const Scenario& scenario, const LiveSet& ever) {
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((ever.facts >> i & 1U) == 0) continue;
    const Fact& fact = scenario.facts[i];
    // A word's range is its list, a flag's is no or yes; the engine holds facts to the same.
    std::int32_t low = 0;
    std::int32_t high = 1;
    if (fact.kind == Fact::Kind::kNumber) {
      low = fact.min;
      high = fact.max;
    } else if (fact.kind == Fact::Kind::kWord) {
      high = std::max(1, static_cast<int>(fact.words.size())) - 1;
    }
    low = std::min<std::int32_t>(low, fact.start);
    high = std::max<std::int32_t>(high, fact.start);
    facts_.push_back({static_cast<std::uint16_t>(i),
                      width_of(static_cast<std::uint64_t>(std::int64_t{high} - low)), low});
  }
}

void StateLayout::measure_people(const Scenario& scenario, const LiveSet& ever) {
  for (std::size_t at = 0; at < scenario.people.size(); ++at) {
    const auto i = static_cast<std::uint16_t>(at);
    if ((ever.moods >> i & 1U) != 0) moods_.push_back(i);
    if ((ever.asked >> i & 1U) != 0) asked_.push_back(i);
    const bool counted = (ever.counted >> i & 1U) != 0;
    if (counted || (ever.apologised >> i & 1U) != 0) {
      apologies_.push_back({i, counted, bits_in(ever.speakers[i]), bits_in(ever.concretes[i])});
    }
  }
}

bool StateLayout::broke_one_of_ours(const SessionState& state) const {
  for (const Ledger& ledger : promises_) {
    if ((ours_ >> ledger.index & 1U) != 0 && state.promises[ledger.index].broke_in_play)
      return true;
  }
  return false;
}

bool StateLayout::forgot_one_of_ours(const SessionState& state) const {
  for (const Ledger& ledger : promises_) {
    const PromiseState& promise = state.promises[ledger.index];
    const bool flagged =
        has_reminder(promise) || (state.pending_follow_ups >> ledger.index & 1U) != 0;
    if ((ours_ >> ledger.index & 1U) != 0 && is_open(promise) && !flagged) return true;
  }
  return false;
}

// `State` is const for the visitors that only look; `unpacks` tells the one that fills it in.
template <class Bits, class State>
void StateLayout::transfer(Bits& bits, State& state, const LiveSet* live_instead) const {
  constexpr bool kUnpacks = !std::is_const_v<State>;
  const Scenario& scenario = *scenario_;
  const Minute start = scenario.start;

  std::size_t place = state.ended() ? scenario.scenes.size() + state.ending.index()
                                    : static_cast<std::size_t>(state.scene.value);
  bits.field(place, 0, place_bits_);
  if constexpr (kUnpacks) {
    if (place < scenario.scenes.size()) {
      state.scene = SceneId{place};
    } else {
      state.ending = EndingId{place - scenario.scenes.size()};
    }
  }
  const bool over = state.ended();
  Minute now = start;
  if constexpr (!kUnpacks) now = slack_.canonical_now(state);  // the key holds it already
  bits.field(now, start, clock_bits_, !over || clock_at_ending_);
  if constexpr (kUnpacks) state.now = now;
  bits.part(KeyPart::kInterruption);
  if (breaks_in_) {
    bits.flag(state.interrupted, !over);
    // One more than the position, so that none is zero.
    auto choice = static_cast<std::uint16_t>(state.resume_choice.value + 1);
    bits.field(choice, 0, choice_bits_, !over);
    // A wait that is over by now is none; one that outlasts the story ends with it.
    Minute rest = std::min(state.resume_until, scenario.end + 1);
    if (rest <= state.now) rest = kNever;
    bits.moment(rest, start, rest_bits_, !over);
    if constexpr (kUnpacks) {
      state.resume_choice.value = static_cast<std::uint16_t>(choice - 1);
      state.resume_until = rest;
    }
  }
  // Open promises come before what may be dead, because what they can still lead to is not.
  for (const Ledger& ledger : promises_) {
    bits.part(KeyPart::kLedger, ledger.index);
    auto& promise = state.promises[ledger.index];
    std::uint8_t open = 0;
    if (is_open(promise)) open = promise.status == PromiseStatus::kRenegotiated ? 2 : 1;
    bits.field(open, 0, 2, !over);
    if constexpr (kUnpacks) {
      if (open != 0)
        promise.status = open == 2 ? PromiseStatus::kRenegotiated : PromiseStatus::kOpen;
    }
    bits.moment(promise.due, start, ledger.due, !over && is_open(promise));
    if (ledger.follows_up) bits.flag_in(state.pending_follow_ups, ledger.index);
    if (ledger.reminder > 0) {
      // A flag that has come up and been answered is none; at the end it only matters that one
      // stands.
      const bool pending = (state.pending_follow_ups >> ledger.index & 1U) != 0;
      const bool flagged = promise.reminder != kNever && (!promise.reminder_fired || pending);
      Minute reminder = over ? start : promise.reminder;
      bits.moment(reminder, start, ledger.reminder, flagged);
      if constexpr (kUnpacks) {
        promise.reminder = reminder;
        promise.reminder_fired = pending;
      }
    }
    if (ledger.closed > 0) {
      bits.flag_in(state.pending_chases, ledger.index, !over);
      const bool chases = (state.pending_chases >> ledger.index & 1U) != 0;
      bits.moment(promise.closed, start, ledger.closed, !over && chases);
    }
  }
  bits.part(KeyPart::kRest);
  bool broke = broke_one_of_ours(state);
  bool forgot = over && forgot_one_of_ours(state);
  bits.flag(broke);
  bits.flag(forgot);
  // From here on, what was read above decides what counts.
  LiveSet room;
  const LiveSet& live = live_instead != nullptr ? *live_instead : liveness_.of(state, room);
  if (has_channel_) bits.field(state.channel, 0, 3, live.channel);
  if (has_question_) bits.flag(state.question_asked);
  if (has_threads_) {
    bits.flag(state.left_for_the_day, !over);
    bits.flag(state.left_without_word);
    for (std::size_t i = 0; i < scenario.threads.size(); ++i) {
      auto& thread = state.threads[i];
      bits.field(thread.status, 0, 3);
      if ((resumed_ >> i & 1U) == 0) continue;
      auto resume = static_cast<std::uint16_t>(thread.resume.value + 1);
      bits.field(resume, 0, scene_bits_, !over && thread.status != ThreadStatus::kAnswered);
      if constexpr (kUnpacks) thread.resume.value = static_cast<std::uint16_t>(resume - 1);
    }
  }
  for (const Ledger& ledger : promises_) {
    auto& promise = state.promises[ledger.index];
    const bool asked_for = (live.promises >> ledger.index & 1U) != 0;
    auto status = promise.status;
    bits.field(status, 0, 3, asked_for && (over || !is_open(promise)));
    if constexpr (kUnpacks) {
      if (status != PromiseStatus::kNone) promise.status = status;
    }
  }
  for (const Ranged& fact : facts_) {
    bits.field(state.facts[fact.index], fact.base, fact.bits, (live.facts >> fact.index & 1U) != 0);
  }
  for (const std::uint16_t person : moods_) {
    bits.field(state.moods[person], 0, 3, (live.moods >> person & 1U) != 0);
  }
  for (const std::uint16_t person : asked_) {
    bits.flag_in(state.asked, person, (live.asked >> person & 1U) != 0);
  }
  for (const Sorry& sorry : apologies_) {
    auto& apology = state.apologies[sorry.index];
    if (sorry.counted) bits.field(apology.count, 0, 2, (live.counted >> sorry.index & 1U) != 0);
    const bool more_to_come = (live.apologised >> sorry.index & 1U) != 0;
    bits.field(apology.bare, 0, 2, more_to_come);
    // Whether somebody has apologised at all, and of those who may do so again, who has.
    bool spoken = apology.speakers != 0;
    bits.flag(spoken, more_to_come);
    for (const std::uint8_t bit : sorry.speakers) {
      bits.flag_in(apology.speakers, bit, (live.speakers[sorry.index] >> bit & 1U) != 0);
    }
    for (const std::uint8_t bit : sorry.concretes) {
      bits.flag_in(apology.concretes, bit, (live.concretes[sorry.index] >> bit & 1U) != 0);
    }
    // "Somebody" is the house: the one voice that never counts as a second person.
    if constexpr (kUnpacks) {
      if (spoken && apology.speakers == 0) apology.speakers = kHouse;
    }
  }
  if constexpr (kUnpacks) {
    // Which one it was is not known any more, so the first stands for it.
    if (broke) state.promises[first_of_ours_].broke_in_play = true;
    if (forgot && !forgot_one_of_ours(state)) {
      PromiseState& promise = state.promises[first_of_ours_];
      promise.status = PromiseStatus::kOpen;
      promise.reminder = kNever;
      state.pending_follow_ups &= ~(std::uint32_t{1} << first_of_ours_);
    }
  }
  for (const std::uint16_t post : posts_) {
    const bool keep = (live.posts >> post & 1U) != 0;
    bits.moment(state.posts[post].public_answer, start, rest_bits_, keep);
    bits.moment(state.posts[post].private_answer, start, rest_bits_, keep);
  }
  bits.finish();
}

void StateLayout::pack(const SessionState& state, std::uint64_t* key) const {
  BitWriter writer(key);
  transfer(writer, state);
}

void StateLayout::pack(const SessionState& state, std::uint64_t* key, std::uint64_t* live) const {
  MarkingWriter writer(key, live);
  transfer(writer, state);
}

void StateLayout::mark(const LiveSet& fields, std::uint64_t* mask) const {
  BitMarker marker(mask);
  const SessionState blank = nothing_promised(*scenario_);
  transfer(marker, blank, &fields);
}

void StateLayout::mark_ledger(PromiseId promise, std::uint64_t* mask) const {
  BitMarker marker(mask, KeyPart::kLedger, promise.index());
  const SessionState blank = nothing_promised(*scenario_);
  transfer(marker, blank);
}

void StateLayout::mark_interruption(std::uint64_t* mask) const {
  BitMarker marker(mask, KeyPart::kInterruption);
  const SessionState blank = nothing_promised(*scenario_);
  transfer(marker, blank);
}

StateLayout::Front StateLayout::front(const std::uint64_t* key) const {
  const auto is_set = [key](std::size_t bit) { return (key[bit / 64] >> bit % 64 & 1U) != 0; };
  Front front;
  const std::size_t place = place_of(key);
  if (place >= scenario_->scenes.size()) {
    front.ending = EndingId{place - scenario_->scenes.size()};
    return front;
  }
  front.scene = SceneId{place};
  front.interrupted = breaks_in_ && is_set(interruption_at_);
  for (std::size_t i = 0; i < promises_.size(); ++i) {
    if (!is_set(open_at_[i]) && !is_set(open_at_[i] + 1)) continue;
    front.open |= std::uint32_t{1} << promises_[i].index;
  }
  return front;
}

SessionState StateLayout::unpack(const std::uint64_t* key) const {
  BitReader reader(key);
  SessionState state;
  transfer(reader, state);
  return state;
}

}  // namespace makegood
