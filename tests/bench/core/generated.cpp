#include "core/generated.hpp"

#include <cmath>
#include <utility>

namespace makegood::bench {
namespace {

constexpr std::size_t kLatticeFacts = 3;

Scenario stage() {
  Scenario out;
  out.id = "generated";
  out.title = out.summary = out.teaches = out.setting = "Generated";
  out.start = kMinutesPerWeek + 9 * 60;
  out.end = out.start + 27 * kMinutesPerDay;
  for (std::size_t day = 0; day < 5; ++day) out.hours.days[day] = {9 * 60, 17 * 60};
  Person person;
  person.id = "noor";
  person.name = "Noor";
  out.people.push_back(person);
  out.tenets = {kAllTenets.begin(), kAllTenets.end()};
  Ending ending;
  ending.id = "over";
  out.endings.push_back(ending);
  out.at_end = EndingId{0};
  out.opening = SceneId{0};
  return out;
}

Line spoken(std::string text) {
  Line line;
  line.who.kind = Party::Kind::kPerson;
  line.who.person = PersonId{0};
  line.text = std::move(text);
  return line;
}

ConditionId fact_is(Scenario& scenario, std::size_t fact, Compare compare, int value) {
  ConditionNode node;
  node.kind = ConditionNode::Kind::kFact;
  node.subject = static_cast<std::uint16_t>(fact);
  node.compare = compare;
  node.value = value;
  scenario.conditions.push_back(node);
  return ConditionId{scenario.conditions.size() - 1};
}

void add_facts(Scenario& scenario, std::size_t count, std::int16_t most) {
  for (std::size_t i = 0; i < count; ++i) {
    Fact fact;
    fact.id = "fact-" + std::to_string(i);
    fact.kind = Fact::Kind::kNumber;
    fact.max = most;
    scenario.facts.push_back(fact);
  }
}

Goto to_scene(std::size_t scene) {
  Goto go;
  go.target.scene = SceneId{scene};
  return go;
}

Choice choice_in(std::size_t scene, std::string id) {
  Choice choice;
  choice.id = std::move(id);
  choice.say = "Something to say.";
  choice.scene = SceneId{scene};
  choice.takes_default = false;
  return choice;
}

}  // namespace

Scenario ring(std::size_t scenes) {
  Scenario out = stage();
  add_facts(out, 4, 3);
  for (std::size_t i = 0; i < scenes; ++i) {
    Scene scene;
    scene.id = "scene-" + std::to_string(i);
    scene.who = PersonId{0};
    scene.says = {spoken("And now?")};
    scene.first_choice = static_cast<std::uint32_t>(out.choices.size());
    scene.choice_count = 3;
    for (std::size_t c = 0; c < 3; ++c) {
      Choice choice = choice_in(i, "choice-" + std::to_string(c));
      choice.score[c] = static_cast<std::int8_t>(c) - 1;
      // Set outright and not counted up: every value comes again and again.
      choice.set.push_back({FactId{(i + c) % 4}, false, static_cast<std::int16_t>((i + c) % 4)});
      if (c == 0) {
        Goto jump = to_scene((i * 7 + 3) % scenes);
        jump.when = fact_is(out, (i + 1) % 4, Compare::kGreaterEqual, 2);
        choice.go.push_back(jump);
      }
      choice.go.push_back(to_scene((i + c + 1) % scenes));
      out.choices.push_back(std::move(choice));
    }
    out.scenes.push_back(std::move(scene));
  }
  return out;
}

std::size_t lattice_states(std::size_t states) {
  const auto side = static_cast<std::size_t>(
      std::ceil(std::pow(static_cast<double>(states), 1.0 / kLatticeFacts)));
  return side * side * side;
}

Scenario lattice(std::size_t states) {
  Scenario out = stage();
  const auto side = static_cast<std::int16_t>(
      std::ceil(std::pow(static_cast<double>(states), 1.0 / kLatticeFacts)));
  add_facts(out, kLatticeFacts, static_cast<std::int16_t>(side - 1));
  Scene scene;
  scene.id = "lattice";
  scene.who = PersonId{0};
  scene.says = {spoken("And now?")};
  scene.choice_count = kLatticeFacts + 1;
  for (std::size_t i = 0; i < kLatticeFacts; ++i) {
    Choice choice = choice_in(0, "raise-" + std::to_string(i));
    choice.when = fact_is(out, i, Compare::kLess, side - 1);
    choice.set.push_back({FactId{i}, true, 1});
    choice.go.push_back(to_scene(0));
    out.choices.push_back(std::move(choice));
  }
  Choice close = choice_in(0, "close");
  Goto end;
  end.target.kind = Target::Kind::kEnding;
  end.target.ending = EndingId{0};
  close.go.push_back(end);
  out.choices.push_back(std::move(close));
  out.scenes.push_back(std::move(scene));
  return out;
}

std::string long_text(std::size_t bytes) {
  std::string out = R"({
  "$schema": "scenario.schema.json",
  "format": 1, "id": "long", "title": "Long", "summary": "A long one.", "teaches": "reading", "setting": "Phone", "minutes": 9,
  "tenets": ["honesty", "love"],
  "briefing": { "you": "You answer the telephone.", "know": ["Nothing yet."], "goal": "To get through." },
  "clock": { "start": "Mon 09:00", "hours": { "Mon-Fri": "09:00-17:00" }, "end": "Fri 17:00", "at_end": "over" },
  "people": [ { "id": "noor", "name": "Noor Haddad", "role": "Has ordered twice", "customer": "external", "temperament": "warm",
    "mood": "upset", "pronouns": "she", "portrait": { "skin": "#C68B5F", "hair": "long", "hair_color": "#20160F", "top": "#2F5DDB" } } ],
  "scenes": [
)";
  constexpr std::size_t kScenes = 4000;
  const std::size_t for_scene = bytes / kScenes;
  for (std::size_t i = 0; i < kScenes; ++i) {
    const std::string number = std::to_string(i);
    const std::size_t start = out.size();
    out += "    { \"id\": \"scene-" + number + "\", \"title\": \"Scene " + number +
           "\", \"who\": \"noor\", \"channel\": \"phone\",\n      \"says\": [\n";
    bool first = true;
    // As many lines as the size asks for, the choices' share left free.
    while (out.size() - start + 760 < for_scene) {
      out += std::string(first ? "" : ",\n") +
             "        \"I had the parcel on the stairs again, and the neighbour says it was there "
             "since "
             "the morning, in the rain. So what is it to be?\"";
      first = false;
    }
    if (first) out += "        \"And now?\"";
    out += " ],\n      \"choices\": [\n";
    for (const char* id : {"own", "ask"}) {
      out += "        { \"id\": \"" + std::string(id) +
             "\", \"say\": \"That is ours to put right. I look for a dry one and tell you by "
             "noon.\",\n"
             "          \"score\": { \"honesty\": 1, \"love\": -1 }, \"mood\": { \"noor\": 1 }, "
             "\"takes\": \"3 min\",\n"
             "          \"why\": \"Owned before it was explained, and with a time that is yours to "
             "keep.\",\n"
             "          \"goto\": " +
             (i + 1 < kScenes ? "\"scene-" + std::to_string(i + 1) + "\"" : "\"over\"") + " }" +
             (id[0] == 'o' ? ",\n" : "\n");
    }
    out += std::string("      ] }") + (i + 1 < kScenes ? ",\n" : "\n");
  }
  out += R"(  ],
  "endings": [ { "id": "over", "title": "Over", "who": "noor", "says": "Thank you.", "text": "That was long." } ]
})";
  return out;
}

}  // namespace makegood::bench
