#include "prove/lint_channels.hpp"

namespace makegood::lints {
namespace {

class Spread {
 public:
  explicit Spread(const Scenario& scenario) : scenario_(scenario), sets_(scenario.scenes.size()) {}

  std::vector<ChannelSet> run() && {
    start();
    while (changed_) {
      changed_ = false;
      for (std::size_t i = 0; i < sets_.size(); ++i) {
        if (sets_[i] != 0) leave(scenario_.scenes[i], sets_[i]);
      }
    }
    return std::move(sets_);
  }

 private:
  void start() {
    enter(scenario_.opening, only(Channel::kPhone));
    for (const Thread& thread : scenario_.threads) enter(thread.opens, only(thread.channel));
    for (const Promise& promise : scenario_.promises) {
      for (const SceneId scene : {promise.follow_up, promise.if_broken.interrupt}) {
        if (!scene) continue;
        breaks_in_ = true;
        enter(scene, kAnyChannel);
      }
    }
  }

  void leave(const Scene& scene, ChannelSet channels) {
    for (const Goto& go : scene.go) enter(go.target, channels);
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      const Choice& choice = scenario_.choices[scene.first_choice + i];
      const ChannelSet after = channel_of_reply(choice, channels);
      // What broke in meanwhile may have changed the channel before the goto is decided.
      for (const Goto& go : choice.go) enter(go.target, breaks_in_ ? kAnyChannel : after);
      for (const ThreadAnswer& answer : choice.thread) {
        if (answer.resume) enter(answer.resume, only(scenario_[answer.thread].channel));
      }
    }
  }

  void enter(const Target& target, ChannelSet channels) {
    if (target.kind == Target::Kind::kScene) enter(target.scene, channels);
    if (target.kind == Target::Kind::kInbox) enter(scenario_.inbox, channels);
  }

  void enter(SceneId id, ChannelSet channels) {
    const Scene& scene = scenario_[id];
    if (scene.sets_channel) channels = only(scene.channel);
    ChannelSet& known = sets_[id.index()];
    const auto all = static_cast<ChannelSet>(known | channels);
    changed_ = changed_ || all != known;
    known = all;
  }

  const Scenario& scenario_;
  std::vector<ChannelSet> sets_;
  bool breaks_in_ = false;
  bool changed_ = false;
};

}  // namespace

ChannelSet channel_of_reply(const Choice& choice, ChannelSet scene) {
  return choice.changes_channel ? only(choice.channel) : scene;
}

std::vector<ChannelSet> channels_of_scenes(const Scenario& scenario) {
  return Spread(scenario).run();
}

}  // namespace makegood::lints
