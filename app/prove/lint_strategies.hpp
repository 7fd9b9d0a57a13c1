#pragma once
// Ways of playing that do not read: each looks at the buttons from outside and takes the longest,
// the first, the one with the most pleases. A scenario that teaches leaves them no better off than
// chance.
//
// What they look at is what the button shows: the words of a choice, "Dana: subject" of a thread in
// the inbox. For the echo, the customer's last line is the last spoken line of the scene. Where
// that line has a condition, another may be the last one instead: all that can be are read as one.
// A scene in which nobody speaks offers nothing to echo. A reply belongs to the scene before and is
// not counted, since many replies lead to one scene.
//
// Where a choice has several wordings, each play shows one of them, all equally likely and each
// drawn for itself: what a strategy takes is then a matter of chance, and is averaged over all
// draws, exactly. Place is the place in the script, though the second play shows another order: a
// trainee's first play is as the script is written, and so is what an author can mend.
//
// An average can hide a cue: where every good answer is the longest in the script and the shortest
// in its other wording, a trainee's first play has a pattern all the same. So each set of wordings
// is looked at for itself as well: all first ones, all second ones, and so on.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"
#include "prove/lint_text.hpp"

namespace makegood::lints {

enum class Strategy : std::uint8_t {
  kLongest,
  kShortest,
  kFirst,
  kLast,
  kPolitest,
  kMostHedged,
  kEcho
};
inline constexpr std::size_t kStrategies = 7;

/// The most wordings that any choice or line of the scenario has; 1: there is no `or`.
std::size_t most_wordings(const Scenario& scenario);

/// "the longest line", as it goes into a message.
std::string_view name_of(Strategy strategy);
/// What to do about it.
std::string_view advice_on(Strategy strategy);

/// By position among the legal actions: how likely it is to be taken. Between answers that are
/// level the choice is even. They add up to 1, if anything is open.
using Taken = std::array<float, LegalActions::kMax>;

/// What a button shows, as numbers: the larger, the more a strategy likes it.
using Looks = std::array<std::int16_t, kStrategies>;

/// Every text that is looked at, read once for all sets of wordings.
struct Texts {
  explicit Texts(const Scenario& scenario);

  struct Text {
    Looks looks;    ///< without the echo
    WordSet words;  ///< for the echo
  };
  /// A spoken line by a person.
  struct Said {
    std::vector<WordSet> words;  ///< by wording
  };
  struct OfScene {
    std::size_t choices = 0;
    std::vector<Said> said;  ///< from the last one backwards
  };
  std::vector<OfScene> scenes;
  std::vector<std::vector<Text>> choices;  ///< by choice and wording
  std::vector<Text> threads;
};

class Strategies {
 public:
  /// `wording`: none, all of them are averaged; else each choice and line has its wording of that
  /// number, or its last where it has fewer.
  explicit Strategies(const Texts& texts, std::optional<std::size_t> wording = {});

  /// What each strategy takes of what is open. Where nothing stands out, anything.
  std::array<Taken, kStrategies> take(const LegalActions& legal) const;

  /// False for those that only look at the place, when one set of wordings is looked at: wordings
  /// change nothing for them.
  bool matters(Strategy strategy) const {
    return !one_set_ || (strategy != Strategy::kFirst && strategy != Strategy::kLast);
  }

 private:
  /// By wording.
  using Button = std::vector<Looks>;
  /// By wording of the customer's last line.
  using Heard = std::vector<Button>;
  const Button& button(const Action& action, std::size_t heard) const;
  static void add_takers(Taken& taken, const std::vector<const Button*>& buttons,
                         std::size_t strategy, double weight);

  bool one_set_;
  std::vector<Heard> choices_, threads_;
};

}  // namespace makegood::lints
