#include "prove/transition_cache.hpp"

#include <bit>

namespace makegood {

TransitionCache::TransitionCache(const Scenario& scenario, const StateLayout& layout)
    : words_(layout.words()),
      local_words_(words_),
      choice_shift_(0),
      choices_(scenario.choices.size()),
      near_(scenario.choices.size() * words_),
      ledgers_(scenario.promises.size() * words_),
      near_ledgers_(scenario.promises.size() * words_),
      interruption_(words_),
      mask_(words_),
      local_(words_ + 1),
      keys_(1) {
  // The number of the choice goes on top, where the key leaves room for it.
  const auto choice_bits = static_cast<std::size_t>(std::bit_width(scenario.choices.size()));
  if (layout.bits() + choice_bits > words_ * 64) {
    local_words_ = words_ + 1;
  } else {
    choice_shift_ = static_cast<unsigned>(64 - choice_bits);
  }
  keys_ = StateTable(local_words_);

  // Near is what is touched, and whatever is never told apart: all but the rest.
  std::vector<std::uint64_t> everything(words_);
  layout.mark(all_fields(), everything.data());
  const Locality locality(scenario);
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    std::uint64_t* near = near_.data() + i * words_;
    layout.mark(locality.by_choice(ChoiceId{i}), near);
    bool all = true;
    for (std::size_t w = 0; w < words_; ++w) all = all && near[w] == everything[w];
    choices_[i].off = all || scenario[scenario.choices[i].scene].inbox;
  }
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    layout.mark_ledger(PromiseId{i}, ledgers_.data() + i * words_);
    layout.mark(locality.by_promise(PromiseId{i}), near_ledgers_.data() + i * words_);
  }
  layout.mark_interruption(interruption_.data());
}

TransitionCache::Number TransitionCache::look(const std::uint64_t* key, ChoiceId choice) {
  OfChoice& of = choices_[choice.index()];
  if (of.off) return kOff;
  for (std::size_t w = 0; w < words_; ++w) {
    if ((key[w] & interruption_[w]) != 0) return kOff;
    mask_[w] = near_[choice.index() * words_ + w];
  }
  for (std::size_t at = 0; at < ledgers_.size(); at += words_) {
    std::uint64_t open = 0;
    for (std::size_t w = 0; w < words_; ++w) open |= key[w] & ledgers_[at + w];
    if (open == 0) continue;
    for (std::size_t w = 0; w < words_; ++w) mask_[w] |= near_ledgers_[at + w];
  }
  local_[words_] = 0;
  for (std::size_t w = 0; w < words_; ++w) local_[w] = key[w] & mask_[w];
  local_[local_words_ - 1] |= static_cast<std::uint64_t>(choice.index()) << choice_shift_;

  ++of.looks;
  const std::uint64_t hash = StateTable::hash(local_.data(), local_words_);
  const StateTable::Inserted found = keys_.insert(local_.data(), hash);
  if (!found.is_new) {
    ++of.known;
    return found.index;
  }
  // This one is still taken in: it has its number already.
  if (of.looks >= kTrial && of.known < of.looks / kPays) of.off = true;
  if (keys_.size() >= kMostOutcomes) {
    for (OfChoice& each : choices_) each.off = true;
  }
  return kUnknown;
}

void TransitionCache::shut() {
  outcomes_.push({});
  for (std::size_t w = 0; w < 2 * words_; ++w) words_of_outcomes_.push(0);
}

void TransitionCache::told(const std::uint64_t* after_key, const std::uint64_t* live,
                           const Points& points) {
  outcomes_.push({points, true});
  // What was not touched passes as it is, where it is still live.
  for (std::size_t w = 0; w < words_; ++w) {
    words_of_outcomes_.push(live[w] & ~mask_[w]);
    words_of_outcomes_.push(after_key[w] & mask_[w]);
  }
}

void TransitionCache::lead(Number number, const std::uint64_t* key,
                           std::uint64_t* after_key) const {
  std::size_t at = std::size_t{number} * 2 * words_;
  for (std::size_t w = 0; w < words_; ++w, at += 2) {
    after_key[w] = (key[w] & words_of_outcomes_[at]) | words_of_outcomes_[at + 1];
  }
}

std::size_t TransitionCache::bytes() const {
  return keys_.bytes() + outcomes_.bytes() + words_of_outcomes_.bytes();
}

}  // namespace makegood
