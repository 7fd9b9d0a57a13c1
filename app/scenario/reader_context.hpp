#pragma once
// What all parts of the reader share: the document, the findings, the names of the first pass, the
// scenario being filled, and the small questions asked of single values. Internal to app/scenario.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/findings.hpp"
#include "scenario/json_text.hpp"
#include "scenario/names.hpp"
#include "scenario/places.hpp"
#include "scenario/reader_keys.hpp"
#include "scenario/scenario.hpp"
#include "scenario/utf8.hpp"

namespace makegood::reading {

/// Which moments a place takes.
enum class Moments : std::uint8_t {
  kAny,
  kAroundStart,  ///< no opening or closing: `arrives` and `posted`
  kWithDay,      ///< a weekday and a time alone: where play starts
};

inline constexpr int kMostApologies = 3;  ///< apologies to one person are counted up to this

using json::Kind;
using json::Value;

/// The ids of one kind of thing, filled by the first pass so that everything can be named before it
/// is read.
class Registry {
 public:
  struct Entry {
    std::uint16_t index = 0;
    std::uint32_t at = 0;  ///< where the id stands
  };
  /// The entry of that name, or null.
  const Entry* find(std::string_view id) const;
  /// False when the id was there before; the first one stays.
  bool add(std::string_view id, Entry entry);
  const std::vector<std::string_view>& names() const { return names_; }

  bool incomplete =
      false;  ///< an id could not be read: do not complain about names that are missing

 private:
  std::unordered_map<std::string_view, Entry> entries_;
  std::vector<std::string_view> names_;  ///< in the order of the text, for suggestions
};

/// A use of something that can be judged only when everything has been read.
struct Use {
  std::uint16_t index = 0;
  std::uint32_t at = 0;
  std::string_view how;
};

/// What the second pass notes for the checks at the end. Presence is noted even when a value was
/// wrong, so that one mistake does not cause a second finding.
struct Notes {
  std::vector<Use> promise_uses;  ///< keep, renegotiate, remind
  std::vector<Use> asks;
  std::vector<std::uint32_t> backs;    ///< places of "back"
  std::vector<std::uint32_t> inboxes;  ///< places of "inbox"
  std::vector<bool> promise_made;      ///< some choice makes it
  std::vector<bool> promise_follows_up;
  std::vector<bool> promise_reminded;
  std::vector<bool> person_has_survey;
  std::vector<bool> scene_has_who;   ///< by scene; the key is there, known or not
  std::vector<bool> scene_has_goto;  ///< by scene; the key is there
  std::vector<bool> scene_ok;        ///< by scene; choices and goto could be read
  bool breaks_in = false;            ///< some promise has a follow_up or an interrupt
  bool surveys_known = true;
};

class Context {
 public:
  Context(const json::Document& of, Findings& into) : document(of), findings(into) {}

  const json::Document& document;
  Findings& findings;
  Scenario scenario;
  Registry people, facts, promises, scenes, endings, threads, posts, tones;
  Notes notes;
  Places places;
  bool conditions_full = false;  ///< limits::kMaxConditionNodes was reported

  // ---- findings
  // --------------------------------------------------------------------------------------------------
  void error(Code code, Value value, std::string message, std::string hint = {});
  void error_at(Code code, std::size_t at, std::string message, std::string hint = {},
                std::size_t other = 0);
  /// suggestion(), as long as the budget lasts: thousands of wrong names in one file get none.
  std::string suggest(std::string_view wrong, const std::vector<std::string_view>& names,
                      std::string_view label = "Allowed");

  // ---- single values; an absent value answers the default without a finding
  // ---------------------------------------
  /// True when it is of that kind. Else S003, except for what was reported as broken already.
  bool expect(Value value, Kind kind, std::string_view expected);
  /// A text, not empty, of at most `most` bytes.
  std::string text(Value value, std::size_t most = limits::kMaxStringBytes);
  int integer(Value value, int min, int max, int otherwise);
  bool boolean(Value value, bool otherwise = false);
  /// A well-formed id; `reserved` ones are refused.
  std::string id(Value value, std::span<const std::string_view> reserved = {});
  /// One of a fixed list of words.
  std::string word(Value value, std::span<const std::string_view> words);
  template <class Enum, std::size_t kSize>
  Enum enumeration(Value value, const std::array<Name<Enum>, kSize>& names, Enum otherwise) {
    if (!expect(value, Kind::kString, "a word in quotes")) return otherwise;
    if (const std::optional<Enum> found = value_of(names, value.text())) return *found;
    std::vector<std::string_view> ids;
    ids.reserve(names.size());
    for (const Name<Enum>& name : names) ids.push_back(name.id);
    unknown_word(value, ids);
    return otherwise;
  }
  void unknown_word(Value value, const std::vector<std::string_view>& allowed);

  // ---- names
  // -----------------------------------------------------------------------------------------------------
  /// The index of what a text names, or empty (then reported as `code`: `There is no <what> "…".`).
  std::optional<std::uint16_t> reference(Value value, const Registry& names, Code code,
                                         std::string_view what);
  PersonId person(Value value);
  PromiseId promise(Value value);
  SceneId scene(Value value);
  /// A person, "you" or "team".
  Party party(Value value, Party otherwise);

  // ---- time
  // ------------------------------------------------------------------------------------------------------
  Duration duration(Value value, Duration otherwise = {});
  /// `taken` is for the message: the caller refuses what does not fit.
  Moment moment(Value value, Moment otherwise = {}, Moments taken = Moments::kAny);
  /// A moment in the past, or with "+" in the future of the start: `arrives` and `posted`.
  Minute around_start(Value value);

 private:
  void bad_moment(Value value, Moments taken);

  std::size_t suggestions_left_ = 2000;
};

/// An object with known keys. Reports keys that are unknown or missing; then each value is asked
/// for by its key.
class Fields {
 public:
  Fields(Context& context, Value object, const KeyTable& table);
  /// The value of a key of the table; absent when it is missing or the whole is no object.
  Value operator[](std::string_view key) const;
  /// True if it is an object at all.
  bool ok() const { return ok_; }

 private:
  static constexpr std::size_t kMostKeys = 32;
  const KeyTable& table_;
  std::array<Value, kMostKeys> values_{};
  bool ok_ = false;
};

/// Calls `each(value, position)` for the elements of a list of at most `most`, or once for a single
/// value that is no list when `or_one`. Reports what is no list, a list without elements, and one
/// that is too long.
template <class Each>
void for_each(Context& context, Value list, std::size_t most, bool or_one, std::string_view what,
              Each each) {
  if (!list) return;
  if (or_one && !list.is(Kind::kArray)) {
    each(list, std::size_t{0});
    return;
  }
  if (!context.expect(list, Kind::kArray, "a list [ … ]")) return;
  if (list.size() == 0 && !list.damaged()) {
    context.error(Code::kEmptyList, list, "This list of " + std::string(what) + " is empty.",
                  "Write at least one, or leave the key out.");
  }
  std::size_t position = 0;
  for (const Value element : list.elements()) {
    if (position == most) {
      context.error(Code::kTooMany, element,
                    "There are " + std::to_string(list.size()) + " " + std::string(what) +
                        "; at most " + std::to_string(most) + " are allowed.");
      return;
    }
    each(element, position++);
  }
}

}  // namespace makegood::reading
