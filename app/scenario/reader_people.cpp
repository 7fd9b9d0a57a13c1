// Facts, people and tones: what the rest refers to.
#include <string>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

constexpr std::array<std::string_view, 2> kReservedPeople = {"you", "team"};

void read_words(Context& context, Value words, Fact& fact) {
  fact.kind = Fact::Kind::kWord;
  for_each(context, words, limits::kMaxFactWords, false, "words", [&](Value word, std::size_t) {
    std::string id = context.id(word);
    for (const std::string& other : fact.words) {
      if (!id.empty() && other == id) {
        context.error(Code::kBadFact, word,
                      "The word " + quoted(id) + " stands twice in this fact.",
                      "Delete one of them.");
      }
    }
    fact.words.push_back(std::move(id));
  });
  fact.max = static_cast<std::int16_t>(fact.words.empty() ? 0 : fact.words.size() - 1);
}

void read_number(Context& context, Value number, Fact& fact) {
  fact.kind = Fact::Kind::kNumber;
  const Fields fields(context, number, kNumberFactTable);
  constexpr int kFar = 30'000;  // a fact's value has 16 bits
  const int min = context.integer(fields["min"], -kFar, kFar, 0);
  const int max = context.integer(fields["max"], -kFar, kFar, min);
  const int start = context.integer(fields["start"], -kFar, kFar, min);
  if (max < min) {
    context.error(
        Code::kBadFact, number,
        "The range from " + std::to_string(min) + " to " + std::to_string(max) + " is empty.",
        "\"min\" is at most \"max\".");
  } else if (max - min >= static_cast<int>(limits::kMaxFactValues)) {
    context.error(Code::kBadFact, number,
                  "The range from " + std::to_string(min) + " to " + std::to_string(max) + " has " +
                      std::to_string(max - min + 1) + " values; at most " +
                      std::to_string(limits::kMaxFactValues) + " are allowed.",
                  "Count in larger steps.");
  } else if (start < min || start > max) {
    context.error(Code::kBadFact, fields["start"] ? fields["start"] : number,
                  "The start " + std::to_string(start) + " lies outside the range from " +
                      std::to_string(min) + " to " + std::to_string(max) + ".");
  }
  fact.min = static_cast<std::int16_t>(min);
  fact.max = static_cast<std::int16_t>(max);
  fact.start = static_cast<std::int16_t>(start);
}

std::string read_colour(Context& context, Value value) {
  if (!context.expect(value, Kind::kString, "a colour in quotes, like \"#0B7A75\",")) return {};
  const std::string_view found = value.text();
  const bool hex = found.substr(0, 1) == "#" &&
                   found.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
  if (!hex || found.size() != 7) {
    context.error(Code::kBadColour, value, quoted(found) + " is not a colour.",
                  "Write # and six hexadecimal digits, like \"#0B7A75\".");
  }
  return std::string(found);
}

Portrait read_portrait(Context& context, Value value) {
  const Fields fields(context, value, kPortraitTable);
  Portrait portrait;
  portrait.skin = read_colour(context, fields["skin"]);
  portrait.hair = context.word(fields["hair"], kHairStyles);
  portrait.hair_color = read_colour(context, fields["hair_color"]);
  portrait.top = read_colour(context, fields["top"]);
  portrait.age = context.enumeration(fields["age"], kAgeNames, portrait.age);
  portrait.glasses = context.boolean(fields["glasses"]);
  portrait.beard = context.boolean(fields["beard"]);
  portrait.earrings = context.boolean(fields["earrings"]);
  return portrait;
}

/// The members of an object, at most `most`; reports the first beyond.
template <class Each>
void for_each_key(Context& context, Value object, std::size_t most, std::string_view what,
                  Each each) {
  if (!context.expect(
          object, Kind::kObject,
          "an object { … } with the names of the " + std::string(what) + " as its keys"))
    return;
  std::size_t position = 0;
  for (const Value::Member member : object.members()) {
    if (position == most) {
      context.error(Code::kTooMany, member.key,
                    "There are " + std::to_string(object.size()) + " " + std::string(what) +
                        "; at most " + std::to_string(most) + " are allowed.");
      return;
    }
    each(member, position++);
  }
}

}  // namespace

void read_facts(Context& context, Value facts) {
  for_each_key(context, facts, limits::kMaxFacts, "facts",
               [&](const Value::Member& member, std::size_t position) {
                 Fact& fact = context.scenario.facts[position];
                 fact.id = context.id(member.key);
                 if (member.value.is(Kind::kBool)) {
                   fact.start = member.value.boolean() ? 1 : 0;
                 } else if (member.value.is(Kind::kArray)) {
                   read_words(context, member.value, fact);
                 } else if (member.value.is(Kind::kObject)) {
                   read_number(context, member.value, fact);
                 } else {
                   context.expect(member.value, Kind::kObject,
                                  "true, false, a list of words, or { \"min\": …, \"max\": …, "
                                  "\"start\": … }");
                 }
               });
}

void read_people(Context& context, Value people) {
  for_each(
      context, people, limits::kMaxPeople, false, "people", [&](Value value, std::size_t position) {
        const Fields fields(context, value, kPersonTable);
        if (!fields.ok()) return;
        Person& person = context.scenario.people[position];
        person.id = context.id(fields["id"], kReservedPeople);
        person.name = context.text(fields["name"]);
        person.role = context.text(fields["role"]);
        person.customer = context.enumeration(fields["customer"], kCustomerNames, person.customer);
        person.temperament =
            context.enumeration(fields["temperament"], kTemperamentNames, person.temperament);
        person.mood = context.enumeration(fields["mood"], kMoodNames, person.mood);
        person.pronouns = fields["pronouns"] ? context.word(fields["pronouns"], kPronouns) : "they";
        if (fields["portrait"]) person.portrait = read_portrait(context, fields["portrait"]);
      });
}

void read_tones(Context& context, Value tones) {
  for_each_key(context, tones, limits::kMaxTones, "tones",
               [&](const Value::Member& member, std::size_t position) {
                 Tone& tone = context.scenario.tones[position];
                 tone.id = context.id(member.key);
                 tone.name = words_of_id(tone.id);
                 const Fields fields(context, member.value, kToneTable);
                 for (const auto& name : kTemperamentNames) {
                   tone.step[static_cast<std::size_t>(name.value)] =
                       static_cast<std::int8_t>(context.integer(
                           fields[name.id], -limits::kMaxMoodStep, limits::kMaxMoodStep, 0));
                 }
               });
}

}  // namespace makegood::reading
