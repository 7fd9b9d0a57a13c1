#pragma once
// Through which channels each scene can be met, worked out from the script alone: a channel stays
// until a scene, a choice or a thread changes it. Wherever the script leaves it open (behind an
// interruption), every channel is possible, so what is said of "all of them" is never too much.
#include <cstdint>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood::lints {

/// Bit per Channel.
using ChannelSet = std::uint8_t;
inline constexpr ChannelSet kAnyChannel = (1U << kChannels) - 1;

constexpr ChannelSet only(Channel channel) {
  return static_cast<ChannelSet>(1U << static_cast<unsigned>(channel));
}

/// By scene; empty for one that nothing leads to.
std::vector<ChannelSet> channels_of_scenes(const Scenario& scenario);

/// The channel of a choice's reply, when its scene is met through `scene`.
ChannelSet channel_of_reply(const Choice& choice, ChannelSet scene);

}  // namespace makegood::lints
