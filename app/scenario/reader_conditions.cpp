// Conditions become one flat vector in prefix order. A key may hold a list, which means "one of
// them": that is an any-group around its leaves. A group with a single child is left out again, so
// that the common `when` of one comparison is one node.
#include <optional>
#include <string>

#include "scenario/reader_parts.hpp"
#include "scenario/reader_values.hpp"
#include "scenario/time_text.hpp"

namespace makegood::reading {
namespace {

using Node = ConditionNode;

struct Comparison {
  Compare compare = Compare::kEqual;
  std::string_view rest;
  bool written = false;  ///< an operator stood there
};

/// Signs of other languages, and those that got turned round, with what was meant.
struct WrongSign {
  std::string_view sign, meant;
};
constexpr std::array<WrongSign, 7> kWrongSigns = {
    {{"=>", ">="}, {"=<", "<="}, {"==", "="}, {"<>", "!="}, {"≥", ">="}, {"≤", "<="}, {"≠", "!="}}};

/// ">= neutral" → kGreaterEqual, "neutral". Without an operator: equal.
Comparison split(std::string_view text) {
  struct Operator {
    std::string_view sign;
    Compare compare;
  };
  // The longer ones first.
  constexpr std::array<Operator, 6> kOperators = {{{"<=", Compare::kLessEqual},
                                                   {">=", Compare::kGreaterEqual},
                                                   {"!=", Compare::kNotEqual},
                                                   {"<", Compare::kLess},
                                                   {">", Compare::kGreater},
                                                   {"=", Compare::kEqual}}};
  for (const Operator& op : kOperators) {
    if (text.substr(0, op.sign.size()) != op.sign) continue;
    text.remove_prefix(op.sign.size());
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return {op.compare, text, true};
  }
  return {Compare::kEqual, text, false};
}

bool is_order(Compare compare) {
  return compare != Compare::kEqual && compare != Compare::kNotEqual;
}

class Conditions {
 public:
  explicit Conditions(Context& context) : context_(context), nodes_(context.scenario.conditions) {}

  /// Everything in `when` holds.
  void all_of(Value when);

 private:
  std::size_t begin(Node::Kind kind);
  void end(std::size_t group);
  void leaf(Node::Kind kind, Compare compare, std::size_t subject, std::int32_t value);
  template <class Read>
  void one_of(Value value, Read read);
  template <class Read>
  void each_subject(Value object, const Registry& names, Code code, std::string_view what,
                    Read read);
  /// A word of `names` with = or !=, for what has no order.
  template <class Enum, std::size_t kSize>
  void word(Node::Kind kind, std::size_t subject, const std::array<Name<Enum>, kSize>& names,
            Value value);
  void number(Node::Kind kind, std::size_t subject, Value value, std::int32_t min,
              std::int32_t max);
  void fact(std::size_t subject, Value value);
  void mood(std::size_t subject, Value value);
  void time(Value value);
  void group(Node::Kind kind, Value list);
  void no_order(Value value);
  /// False when it starts with a sign that does not compare, which is reported.
  bool sign_is_right(Value value);

  Context& context_;
  std::vector<Node>& nodes_;
};

std::size_t Conditions::begin(Node::Kind kind) {
  Node node;
  node.kind = kind;
  nodes_.push_back(node);
  return nodes_.size() - 1;
}

void Conditions::end(std::size_t group) {
  const std::size_t size = nodes_.size() - group;
  if (size == 2 || (size > 2 && nodes_[group + 1].size == size - 1)) {
    if (nodes_[group].kind != Node::Kind::kNot) {  // one child: it stands for the group
      nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(group));
      return;
    }
  }
  nodes_[group].size = static_cast<std::uint16_t>(size);
}

void Conditions::leaf(Node::Kind kind, Compare compare, std::size_t subject, std::int32_t value) {
  // Kinds that compare for equality alone say "not" by a group.
  const bool compares = kind == Node::Kind::kFact || kind == Node::Kind::kMood ||
                        kind == Node::Kind::kTime || kind == Node::Kind::kApologies ||
                        kind == Node::Kind::kReach;
  const bool negate = !compares && compare == Compare::kNotEqual;
  const std::size_t group = negate ? begin(Node::Kind::kNot) : 0;
  Node node;
  node.kind = kind;
  node.compare = compares ? compare : Compare::kEqual;
  node.subject = static_cast<std::uint16_t>(subject);
  node.value = value;
  nodes_.push_back(node);
  if (negate) end(group);
}

template <class Read>
void Conditions::one_of(Value value, Read read) {
  if (!value.is(Kind::kArray)) return read(value);
  const std::size_t group = begin(Node::Kind::kAny);
  for_each(context_, value, limits::kMaxListEntries, false, "alternatives",
           [&](Value element, std::size_t) { read(element); });
  end(group);
}

template <class Read>
void Conditions::each_subject(Value object, const Registry& names, Code code, std::string_view what,
                              Read read) {
  if (!context_.expect(object, Kind::kObject, "an object { \"" + std::string(what) + "\": … }")) {
    return;
  }
  if (object.size() == 0 && !object.damaged()) {
    context_.error(Code::kEmptyList, object, "This condition is empty.",
                   "Name a " + std::string(what) + ".");
  }
  for (const Value::Member member : object.members()) {
    const auto index = context_.reference(member.key, names, code, what);
    if (index) one_of(member.value, [&](Value value) { read(*index, value); });
  }
}

bool Conditions::sign_is_right(Value value) {
  const std::string_view text = value.text();
  for (const WrongSign& wrong : kWrongSigns) {
    if (text.substr(0, wrong.sign.size()) != wrong.sign) continue;
    std::string_view rest = text.substr(wrong.sign.size());
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    context_.error(
        Code::kBadComparison, value,
        quoted(text) + " starts with " + quoted(wrong.sign) + ", which compares nothing.",
        "Write \"" + std::string(wrong.meant) + " " + fragment(rest) + "\".");
    return false;
  }
  return true;
}

void Conditions::no_order(Value value) {
  context_.error(Code::kBadComparison, value, quoted(value.text()) + " compares what has no order.",
                 "Only = and != make sense here; a list means one of them.");
}

template <class Enum, std::size_t kSize>
void Conditions::word(Node::Kind kind, std::size_t subject,
                      const std::array<Name<Enum>, kSize>& names, Value value) {
  if (!context_.expect(value, Kind::kString, "a word in quotes") || !sign_is_right(value)) return;
  const Comparison comparison = split(value.text());
  if (is_order(comparison.compare)) return no_order(value);
  if (const auto found = value_of(names, comparison.rest)) {
    return leaf(kind, comparison.compare, subject, static_cast<std::int32_t>(*found));
  }
  context_.enumeration(value, names, names.front().value);  // reports it
}

void Conditions::number(Node::Kind kind, std::size_t subject, Value value, std::int32_t min,
                        std::int32_t max) {
  if (value.is(Kind::kString)) {
    if (!sign_is_right(value)) return;
    const Comparison comparison = split(value.text());
    const auto found = parse_integer(comparison.rest);
    if (found && *found >= min && *found <= max) {
      return leaf(kind, comparison.compare, subject, *found);
    }
    context_.error(Code::kBadComparison, value,
                   quoted(value.text()) + " is not a comparison with a number from " +
                       std::to_string(min) + " to " + std::to_string(max) + ".",
                   "Write it like \">= " + std::to_string(min + 1) + "\".");
    return;
  }
  if (!value.is(Kind::kNumber)) {
    context_.expect(value, Kind::kNumber, "a number, or a comparison in quotes like \">= 2\",");
    return;
  }
  const std::size_t errors = context_.findings.errors();
  const int found = context_.integer(value, min, max, min);
  if (errors == context_.findings.errors()) leaf(kind, Compare::kEqual, subject, found);
}

void Conditions::fact(std::size_t subject, Value value) {
  const Fact& fact = context_.scenario.facts[subject];
  if (value.is(Kind::kBroken)) return;
  switch (fact.kind) {
    case Fact::Kind::kFlag:
      if (!value.is(Kind::kBool)) return wrong_fact_value(context_, fact, value);
      return leaf(Node::Kind::kFact, Compare::kEqual, subject, value.boolean() ? 1 : 0);
    case Fact::Kind::kNumber:
      return number(Node::Kind::kFact, subject, value, fact.min, fact.max);
    case Fact::Kind::kWord:
      break;
  }
  if (!value.is(Kind::kString)) return wrong_fact_value(context_, fact, value);
  if (!sign_is_right(value)) return;
  const Comparison comparison = split(value.text());
  if (is_order(comparison.compare)) return no_order(value);
  if (const auto word = word_of_fact(context_, fact, value, comparison.rest)) {
    leaf(Node::Kind::kFact, comparison.compare, subject, *word);
  }
}

void Conditions::mood(std::size_t subject, Value value) {
  if (!context_.expect(value, Kind::kString, "a mood in quotes, like \">= neutral\",")) return;
  if (!sign_is_right(value)) return;
  const Comparison comparison = split(value.text());
  if (const auto found = value_of(kMoodNames, comparison.rest)) {
    return leaf(Node::Kind::kMood, comparison.compare, subject, static_cast<std::int32_t>(*found));
  }
  std::vector<std::string_view> moods;
  moods.reserve(kMoodNames.size());
  for (const auto& name : kMoodNames) moods.push_back(name.id);
  context_.error(Code::kBadComparison, value, quoted(value.text()) + " is not a mood.",
                 context_.suggest(comparison.rest, moods));
}

void Conditions::time(Value value) {
  if (!context_.expect(value, Kind::kString, "a moment in quotes, like \"< Fri 12:00\",")) return;
  if (!sign_is_right(value)) return;
  const Comparison comparison = split(value.text());
  const auto moment = parse_moment(comparison.rest);
  if (!moment) {
    context_.error(Code::kBadComparison, value,
                   quoted(value.text()) + " is not a comparison with a moment.",
                   "Write it like \"< Fri 12:00\" or \">= 17:30\".");
    return;
  }
  const Scenario& scenario = context_.scenario;
  leaf(Node::Kind::kTime, comparison.compare, 0, resolve(*moment, scenario.start, scenario.hours));
}

void Conditions::group(Node::Kind kind, Value list) {
  if (!context_.expect(list, Kind::kArray, "a list [ … ] of conditions")) return;
  const std::size_t at = begin(kind);
  for_each(context_, list, limits::kMaxListEntries, false, "conditions",
           [&](Value element, std::size_t) { all_of(element); });
  end(at);
}

void Conditions::all_of(Value when) {
  const Fields fields(context_, when, kConditionTable);
  if (!fields.ok()) return;
  if (when.size() == 0 && !when.damaged()) {
    context_.error(Code::kEmptyList, when, "This condition is empty.",
                   "Write what must hold, or leave it out.");
  }
  if (nodes_.size() > limits::kMaxConditionNodes) {
    if (!context_.conditions_full) {
      context_.error(Code::kTooMany, when,
                     "The conditions of this scenario have more than " +
                         std::to_string(limits::kMaxConditionNodes) + " parts together.");
    }
    context_.conditions_full = true;
    return;
  }
  const std::size_t all = begin(Node::Kind::kAll);
  if (const Value v = fields["fact"]) {
    each_subject(v, context_.facts, Code::kNoSuchFact, "fact",
                 [&](std::size_t subject, Value value) { fact(subject, value); });
  }
  if (const Value v = fields["promise"]) {
    each_subject(v, context_.promises, Code::kNoSuchPromise, "promise",
                 [&](std::size_t subject, Value value) {
                   word(Node::Kind::kPromise, subject, kPromiseStatusNames, value);
                 });
  }
  if (const Value v = fields["mood"]) {
    each_subject(v, context_.people, Code::kNoSuchPerson, "person",
                 [&](std::size_t subject, Value value) { mood(subject, value); });
  }
  if (const Value v = fields["time"]) one_of(v, [&](Value value) { time(value); });
  if (const Value v = fields["channel"]) {
    one_of(v, [&](Value value) { word(Node::Kind::kChannel, 0, kChannelNames, value); });
  }
  if (const Value v = fields["asked"]) {
    one_of(v, [&](Value value) {
      if (const PersonId who = context_.person(value)) {
        leaf(Node::Kind::kAsked, Compare::kEqual, who.index(), 1);
      }
    });
  }
  if (const Value v = fields["question"]) {
    leaf(Node::Kind::kQuestion, Compare::kEqual, 0, context_.boolean(v) ? 1 : 0);
  }
  if (const Value v = fields["apologies"]) {
    each_subject(v, context_.people, Code::kNoSuchPerson, "person",
                 [&](std::size_t subject, Value value) {
                   number(Node::Kind::kApologies, subject, value, 0, kMostApologies);
                 });
  }
  if (const Value v = fields["reach"]) {
    each_subject(v, context_.posts, Code::kNoSuchPost, "post",
                 [&](std::size_t subject, Value value) {
                   number(Node::Kind::kReach, subject, value, 0, limits::kMaxReaders - 1);
                 });
  }
  if (const Value v = fields["thread"]) {
    each_subject(v, context_.threads, Code::kNoSuchThread, "thread",
                 [&](std::size_t subject, Value value) {
                   word(Node::Kind::kThread, subject, kThreadStatusNames, value);
                 });
  }
  if (const Value v = fields["reminder"]) {
    each_subject(v, context_.promises, Code::kNoSuchPromise, "promise",
                 [&](std::size_t subject, Value value) {
                   leaf(Node::Kind::kReminder, Compare::kEqual, subject,
                        context_.boolean(value) ? 1 : 0);
                 });
  }
  if (const Value v = fields["any"]) group(Node::Kind::kAny, v);
  if (const Value v = fields["all"]) group(Node::Kind::kAll, v);
  if (const Value v = fields["not"]) {
    const std::size_t negation = begin(Node::Kind::kNot);
    all_of(v);
    end(negation);
  }
  end(all);
}

}  // namespace

ConditionId read_condition(Context& context, Value when) {
  if (!when) return {};
  const std::size_t root = context.scenario.conditions.size();
  Conditions(context).all_of(when);
  context.places.conditions.resize(context.scenario.conditions.size(), when.at());
  // Nothing was added: it was wrong, and reported.
  return root < context.scenario.conditions.size() ? ConditionId(root) : ConditionId();
}

}  // namespace makegood::reading
