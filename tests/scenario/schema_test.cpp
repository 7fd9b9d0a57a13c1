// The schema that editors read says the same as the reader: the same keys for every kind of object,
// the same required ones, the same words, limits and texts of time.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/limits.hpp"
#include "scenario/names.hpp"
#include "scenario/reader_keys.hpp"
#include "scenario/time_text.hpp"

using namespace makegood;
using nlohmann::json;

namespace {

const json& schema() {
  static const json value = json::parse(
      std::ifstream(std::string(MAKEGOOD_SOURCE_DIR) + "/scenarios/scenario.schema.json"));
  return value;
}

const json& definition(std::string_view name) {
  return name.empty() ? schema() : schema().at("$defs").at(std::string(name));
}

template <class Enum, std::size_t kSize>
std::set<std::string> ids(const std::array<Name<Enum>, kSize>& names) {
  std::set<std::string> out;
  for (const Name<Enum>& name : names) out.emplace(name.id);
  return out;
}

template <std::size_t kSize>
std::set<std::string> ids(const std::array<std::string_view, kSize>& names) {
  return {names.begin(), names.end()};
}

std::set<std::string> words(std::string_view name) {
  return definition(name).at("enum").get<std::set<std::string>>();
}

/// Every object of the schema with "properties", and every property, however deep.
template <class Visit>
void for_each_object(const json& node, const Visit& visit) {
  if (node.is_object() && node.contains("properties") && node["properties"].is_object())
    visit(node);
  for (const json& child : node) {
    if (child.is_structured()) for_each_object(child, visit);
  }
}

}  // namespace

TEST_CASE("The schema has the reader's keys, and needs the keys that the reader needs") {
  std::set<std::string> checked;
  for (const reading::KeyTable* table : reading::kSchemaTables) {
    CAPTURE(table->name);
    checked.emplace(table->name);
    const json& object = definition(table->name);
    std::set<std::string> keys, must, schema_keys, schema_must;
    for (const reading::Key& key : table->keys) {
      keys.emplace(key.name);
      if (key.must) must.emplace(key.name);
    }
    for (const auto& [key, value] : object.at("properties").items()) schema_keys.insert(key);
    for (const json& key : object.value("required", json::array())) schema_must.insert(key);
    CHECK(keys == schema_keys);
    CHECK(must == schema_must);
    CHECK(object.at("additionalProperties") == false);
  }
  // And the other way round: no object of the schema that the reader does not know.
  for (const auto& definition : schema().at("$defs").items()) {
    if (!definition.value().contains("properties")) continue;
    CHECK_MESSAGE(checked.count(definition.key()) == 1, definition.key()
                                                            << " is not in kSchemaTables");
  }
}

TEST_CASE("Every key of the schema has a description") {
  for_each_object(schema(), [](const json& object) {
    for (const auto& property : object["properties"].items()) {
      CAPTURE(property.key());
      const json* found = &property.value();
      if (!found->contains("description"))
        found = &definition(found->at("$ref").get<std::string>().substr(8));
      CHECK(found->at("description").get<std::string>().size() > 10);
    }
  });
}

TEST_CASE("Every reference of the schema leads somewhere") {
  const std::string text = schema().dump();
  const std::regex reference("\"\\$ref\":\"#/\\$defs/([a-z_]+)\"");
  for (std::sregex_iterator it(text.begin(), text.end(), reference), end; it != end; ++it) {
    CHECK_MESSAGE(schema().at("$defs").contains((*it)[1].str()), (*it)[1].str());
  }
}

TEST_CASE("The schema has the reader's words") {
  CHECK(words("tenet") == ids(kTenetNames));
  CHECK(words("mood") == ids(kMoodNames));
  CHECK(words("temperament") == ids(kTemperamentNames));
  CHECK(words("channel") == ids(kChannelNames));
  CHECK(words("customer") == ids(kCustomerNames));
  CHECK(words("phase") == ids(kPhaseNames));
  CHECK(words("grade") == ids(kGradeNames));
  CHECK(words("thread_gets") == ids(kThreadGetsNames));
  CHECK(words("how") == ids(kPublicNames));
  CHECK(words("check_severity") == ids(kCheckSeverityNames));
  CHECK(words("pronouns") == ids(kPronouns));
  CHECK(words("hair") == ids(kHairStyles));
  CHECK(words("age") == ids(kAgeNames));
  const auto in_pattern = [](const json& value, const std::set<std::string>& names) {
    const std::regex pattern(value.at("anyOf").at(0).at("pattern").get<std::string>());
    for (const std::string& name : names) CHECK_MESSAGE(std::regex_match(name, pattern), name);
    CHECK_FALSE(std::regex_match("gone", pattern));
  };
  const json& condition = definition("condition").at("properties");
  in_pattern(condition.at("promise").at("additionalProperties"), ids(kPromiseStatusNames));
  in_pattern(condition.at("thread").at("additionalProperties"), ids(kThreadStatusNames));
  in_pattern(condition.at("mood").at("additionalProperties"), ids(kMoodNames));
  in_pattern(condition.at("channel"), ids(kChannelNames));
}

TEST_CASE("The schema has the reader's limits") {
  const json& top = schema().at("properties");
  CHECK(top.at("people").at("maxItems") == limits::kMaxPeople);
  CHECK(top.at("promises").at("maxItems") == limits::kMaxPromises);
  CHECK(top.at("threads").at("maxItems") == limits::kMaxThreads);
  CHECK(top.at("posts").at("maxItems") == limits::kMaxPosts);
  CHECK(top.at("scenes").at("maxItems") == limits::kMaxScenes);
  CHECK(top.at("endings").at("maxItems") == limits::kMaxEndings);
  CHECK(top.at("facts").at("maxProperties") == limits::kMaxFacts);
  CHECK(top.at("tones").at("maxProperties") == limits::kMaxTones);
  CHECK(definition("id").at("maxLength") == limits::kMaxIdBytes);
  CHECK(definition("scene").at("properties").at("choices").at("maxItems") ==
        limits::kMaxChoicesPerScene);
  CHECK(definition("choice").at("properties").at("say").at("maxLength") == limits::kMaxSayBytes);
  const auto others = [](std::string_view name, std::size_t bytes) {
    const json& kinds = definition(name).at("anyOf");
    CHECK(kinds.at(0).at("maxLength") == bytes);
    CHECK(kinds.at(1).at("items").at("maxLength") == bytes);
    CHECK(kinds.at(1).at("maxItems") == limits::kMaxOtherWordings);
  };
  others("other_wordings", limits::kMaxStringBytes);
  others("other_choice_wordings", limits::kMaxSayBytes);
  CHECK(definition("score").at("properties").at("honesty").at("maximum") == limits::kMaxScore);
  CHECK(definition("mood_steps").at("additionalProperties").at("maximum") == limits::kMaxMoodStep);
}

TEST_CASE("The schema's patterns of time accept what the reader accepts") {
  const std::regex duration(definition("duration").at("pattern").get<std::string>());
  const std::regex moment(definition("moment").at("pattern").get<std::string>());
  const std::regex three_digits("[0-9]{3}");
  // Out of parts, so that right ones and almost right ones come up often.
  const std::vector<std::string> parts = {
      "",    "1",   "12",  "5 min", "2 h",  "1 d",   " ",           "90 working min",
      "+",   "Mon", "Fri", "17:30", "9:05", "24:00", "opening",     "closing",
      "min", "h",   "d",   ":",     "00",   "x",     "3 working h", "1 working d"};
  for (const std::string& a : parts) {
    for (const std::string& b : parts) {
      for (const std::string& c : parts) {
        const std::string text = a + b + c;
        CAPTURE(text);
        // The pattern cannot know that a length is beyond 28 days: the other way only for small
        // numbers.
        const bool small = !std::regex_search(text, three_digits);
        const bool by_pattern = std::regex_match(text, duration);
        if (parse_duration(text)) CHECK(by_pattern);
        if (by_pattern && small) CHECK(parse_duration(text));
        const bool moment_by_pattern = std::regex_match(text, moment);
        if (parse_moment(text)) CHECK(moment_by_pattern);
        if (moment_by_pattern && small) CHECK(parse_moment(text));
      }
    }
  }
}
