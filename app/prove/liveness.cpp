// The fixpoint: every set starts empty and grows until nothing changes. Sets only grow and are
// bounded, so it ends; scripts are shallow, so it ends after a few rounds.
#include "prove/liveness.hpp"

namespace makegood {

LiveSet& LiveSet::operator|=(const LiveSet& other) {
  facts |= other.facts;
  moods = static_cast<std::uint16_t>(moods | other.moods);
  promises |= other.promises;
  asked = static_cast<std::uint16_t>(asked | other.asked);
  counted = static_cast<std::uint16_t>(counted | other.counted);
  apologised = static_cast<std::uint16_t>(apologised | other.apologised);
  posts = static_cast<std::uint8_t>(posts | other.posts);
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    speakers[i] |= other.speakers[i];
    concretes[i] |= other.concretes[i];
  }
  channel = channel || other.channel;
  return *this;
}

void add_asked(LiveSet& set, const Scenario& scenario, ConditionId condition) {
  if (!condition) return;
  const std::size_t from = condition.index();
  for (std::size_t i = from; i < from + scenario.conditions[from].size; ++i) {
    const ConditionNode& node = scenario.conditions[i];
    using Kind = ConditionNode::Kind;
    switch (node.kind) {
      case Kind::kFact:
        add_bit(set.facts, node.subject);
        break;
      case Kind::kMood:
        add_bit(set.moods, node.subject);
        break;
      case Kind::kChannel:
        set.channel = true;
        break;
      case Kind::kAsked:
        add_bit(set.asked, node.subject);
        break;
      case Kind::kApologies:
        add_bit(set.counted, node.subject);
        break;
      case Kind::kPromise:
      case Kind::kReminder:
        add_bit(set.promises, node.subject);
        break;
      case Kind::kReach:
        add_bit(set.posts, node.subject);
        break;
      case Kind::kAll:
      case Kind::kAny:
      case Kind::kNot:
      case Kind::kTime:
      case Kind::kQuestion:
      case Kind::kThread:
        break;  // kept in every state
    }
  }
}

class LivenessBuilder {
 public:
  LivenessBuilder(const Scenario& scenario, Liveness& into) : scenario_(scenario), out_(into) {
    out_.scenes_.resize(scenario.scenes.size());
    out_.resumes_.resize(scenario.choices.size());
    out_.breaks_in_.resize(scenario.promises.size());
    for (const Survey& survey : scenario.surveys) {
      add_bit(out_.ended_.asked, survey.who.index());
      for (const SurveyEntry& entry : survey.asked) read(out_.ended_, entry.when);
      for (const SurveyEntry& entry : survey.silent) read(out_.ended_, entry.when);
    }
  }

  void run() {
    bool changed = true;
    while (changed) {
      changed = false;
      for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
        const LiveSet set = breaking_in(scenario_.promises[i]);
        changed = changed || !(set == out_.breaks_in_[i]);
        out_.breaks_in_[i] = set;
      }
      for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
        LiveSet set = wanted_by(scenario_.choices[i].go, scenario_.choices[i].scene);
        set |= passing_time();
        changed = changed || !(set == out_.resumes_[i]);
        out_.resumes_[i] = set;
      }
      for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
        const LiveSet set = standing_in(SceneId{i});
        changed = changed || !(set == out_.scenes_[i]);
        out_.scenes_[i] = set;
      }
    }
  }

 private:
  void read(LiveSet& set, ConditionId condition) const { add_asked(set, scenario_, condition); }

  /// A promise that is made or flagged here may lead to everything that it can lead to.
  void read(LiveSet& set, PromiseId promise) const {
    add_bit(set.promises, promise.index());
    set |= out_.breaks_in_[promise.index()];
  }

  static void read(LiveSet& set, const Apology& apology) {
    const std::size_t to = apology.to.index();
    add_bit(set.apologised, to);
    if (apology.by.kind == Party::Kind::kYou) add_bit(set.speakers[to], 0);
    if (apology.by.kind == Party::Kind::kPerson) {
      add_bit(set.speakers[to], 2 + apology.by.person.index());
    }
    if (apology.with >= 0) add_bit(set.concretes[to], static_cast<std::size_t>(apology.with));
  }

  void read(LiveSet& set, const std::vector<Line>& lines) const {
    for (const Line& line : lines) read(set, line.when);
  }

  LiveSet ending(EndingId id) const {
    LiveSet set = out_.ended_;
    read(set, scenario_[id].says);
    return set;
  }

  /// What entering a scene reads, and what is read from there on.
  LiveSet entering(SceneId id) const {
    const Scene& scene = scenario_[id];
    LiveSet set = out_.scenes_[id.index()];
    read(set, scene.says);
    // A scene without choices flows on and never is a state to stand in, but its set is kept alike.
    if (scene.sets_channel) set.channel = false;
    return set;
  }

  LiveSet entering_inbox() const { return scenario_.inbox ? entering(scenario_.inbox) : LiveSet{}; }

  LiveSet wanted_by(const std::vector<Goto>& go, SceneId here) const {
    LiveSet set;
    for (const Goto& entry : go) {
      read(set, entry.when);
      switch (entry.target.kind) {
        case Target::Kind::kScene:
          set |= entering(entry.target.scene);
          break;
        case Target::Kind::kEnding:
          set |= ending(entry.target.ending);
          break;
        case Target::Kind::kInbox:
          set |= entering_inbox();
          break;
        case Target::Kind::kBack:
          // With nothing to go back to, play stays where it is or goes to the inbox; otherwise the
          // choice that was broken into says what is read (Liveness::of).
          set |= entering(here);
          set |= entering_inbox();
          break;
      }
    }
    return set;
  }

  /// What an open promise may still lead to by itself.
  LiveSet breaking_in(const Promise& promise) const {
    LiveSet set;
    if (promise.follow_up) set |= entering(promise.follow_up);
    if (promise.if_broken.interrupt) set |= entering(promise.if_broken.interrupt);
    read_changes(set, promise.if_broken.set);
    return set;
  }

  void read_changes(LiveSet& set, const std::vector<FactChange>& changes) const {
    // "Add one" reads what was there.
    for (const FactChange& change : changes) {
      if (change.relative) add_bit(set.facts, change.fact.index());
    }
  }

  /// What the passing of time may read whatever is promised: the end of the day.
  LiveSet passing_time() const {
    LiveSet set;
    for (const Thread& thread : scenario_.threads) read_changes(set, thread.if_left.set);
    if (scenario_.at_end) set |= ending(scenario_.at_end);
    return set;
  }

  LiveSet choosing(std::size_t index) const {
    const Choice& choice = scenario_.choices[index];
    LiveSet set = out_.resumes_[index];
    read(set, choice.reply);
    for (const PromiseId promise : choice.keep) read_changes(set, scenario_[promise].if_kept.set);
    if (choice.leave) {
      for (const Thread& thread : scenario_.threads) read_changes(set, thread.if_left.set);
    }
    if (!choice.waits && choice.takes_default) set.channel = true;
    if (choice.changes_channel) set.channel = false;
    // Set outright, in the order of the script: what was there before is lost, unless the same
    // choice first adds to it.
    for (auto change = choice.set.rbegin(); change != choice.set.rend(); ++change) {
      const std::uint64_t mask = std::uint64_t{1} << change->fact.index();
      if (change->relative) {
        set.facts |= mask;
      } else {
        set.facts &= ~mask;
      }
    }
    for (const Apology& apology : choice.apology) read(set, apology);
    for (const PromiseId promise : choice.keep) add_bit(set.promises, promise.index());
    for (const PromiseDue& made : choice.promise) read(set, made.promise);
    for (const PromiseDue& moved : choice.renegotiate) read(set, moved.promise);
    for (const ReminderAt& flag : choice.remind) read(set, flag.promise);
    // An answer to a post ends nothing: only the first counts, so what was there before still does.
    read(set, choice.when);
    return set;
  }

  LiveSet opening(ThreadId id) const {
    LiveSet set = entering(scenario_[id].opens);
    for (const Choice& choice : scenario_.choices) {
      for (const ThreadAnswer& answer : choice.thread) {
        if (answer.thread == id && answer.resume) set |= entering(answer.resume);
      }
    }
    set.channel = false;  // a thread brings its own
    return set;
  }

  LiveSet standing_in(SceneId id) const {
    const Scene& scene = scenario_[id];
    LiveSet set = wanted_by(scene.go, id);
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) set |= choosing(scene.first_choice + i);
    for (std::size_t i = 0; scene.inbox && i < scenario_.threads.size(); ++i) {
      set |= opening(ThreadId{i});
    }
    return set;
  }

  const Scenario& scenario_;
  Liveness& out_;
};

Liveness::Liveness(const Scenario& scenario) {
  LivenessBuilder(scenario, *this).run();
  for (const LiveSet& set : breaks_in_) leads_on_.push_back(!(set == LiveSet{}));
}

LiveSet Liveness::ever() const {
  LiveSet set = ended_;
  for (const LiveSet& scene : scenes_) set |= scene;
  for (const LiveSet& choice : resumes_) set |= choice;
  for (const LiveSet& promise : breaks_in_) set |= promise;
  return set;
}

const LiveSet& Liveness::of(const SessionState& state, LiveSet& room) const {
  if (state.ended() || !state.scene) return ended_;
  const LiveSet* live = &scenes_[state.scene.index()];
  const auto add = [&](const LiveSet& more) {
    if (live != &room) room = *live;
    room |= more;
    live = &room;
  };
  if (state.interrupted && state.resume_choice) add(resumes_[state.resume_choice.index()]);
  for (std::size_t i = 0; i < breaks_in_.size(); ++i) {
    if (!leads_on_[i]) continue;
    const PromiseState& promise = state.promises[i];
    const bool waits = ((state.pending_follow_ups | state.pending_chases) >> i & 1U) != 0;
    if (is_open(promise) || has_reminder(promise) || waits) add(breaks_in_[i]);
  }
  return *live;
}

}  // namespace makegood
