// The first pass. An entry whose other keys are wrong is still a known id; an entry whose id cannot
// be read makes its whole kind `incomplete`, and then no name of that kind is called unknown: it
// may well be the one that is lost.
#include <algorithm>
#include <string>
#include <utility>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

/// Adds an id; a second one of that name is reported with the place of the first.
void add(Context& context, Registry& names, Value id, std::size_t position, std::size_t most,
         std::string_view what, const Registry* shared = nullptr) {
  if (!id.is(Kind::kString)) {
    names.incomplete = true;
    return;
  }
  // What is beyond the limit is a mistake anyway; a position that exists keeps the rest simple.
  const auto index = static_cast<std::uint16_t>(position < most ? position : 0);
  const Registry::Entry* first = shared != nullptr ? shared->find(id.text()) : nullptr;
  if (first == nullptr && names.add(id.text(), {index, id.at()})) return;
  if (first == nullptr) first = names.find(id.text());
  context.error_at(Code::kDuplicateId, id.at(),
                   "The id " + quoted(id.text()) + " is used twice; the first " +
                       std::string(what) + " with it is in line " + kOtherLine + ".",
                   "Give one of them another id.", first->at);
}

Value id_of_element(Value element) {
  for (const Value::Member member : element.members()) {
    if (member.key.text() == "id") return member.value;
  }
  return {};
}

void collect_list(Context& context, Value list, Registry& names, std::size_t most,
                  std::string_view what, const Registry* shared = nullptr,
                  std::vector<std::uint32_t>* places = nullptr) {
  if (!list) return;
  if (!list.is(Kind::kArray) || list.damaged()) names.incomplete = true;
  std::size_t position = 0;
  for (const Value element : list.elements()) {
    const Value id = element.is(Kind::kObject) ? id_of_element(element) : Value();
    if (id) {
      add(context, names, id, position, most, what, shared);
    } else {
      names.incomplete = true;
    }
    if (places != nullptr && position < most) places->push_back(id ? id.at() : element.at());
    ++position;
  }
}

/// Facts and tones: the ids are keys.
void collect_keys(Value object, Registry& names, std::size_t most,
                  std::vector<std::uint32_t>* places = nullptr) {
  if (!object) return;
  if (!object.is(Kind::kObject) || object.damaged()) names.incomplete = true;
  std::size_t position = 0;
  for (const Value::Member member : object.members()) {
    // A key that stands twice was reported by the text reader.
    names.add(member.key.text(),
              {static_cast<std::uint16_t>(position < most ? position : 0), member.key.at()});
    if (places != nullptr && position < most) places->push_back(member.key.at());
    ++position;
  }
}

std::size_t count(Value value, Kind kind, std::size_t most) {
  return value.is(kind) ? std::min(value.size(), most) : 0;
}

}  // namespace

void collect_ids(Context& context, const Fields& top) {
  Notes& notes = context.notes;
  Places& places = context.places;
  collect_keys(top["facts"], context.facts, limits::kMaxFacts, &places.facts);
  collect_keys(top["tones"], context.tones, limits::kMaxTones);
  collect_list(context, top["people"], context.people, limits::kMaxPeople, "person", nullptr,
               &places.people);
  collect_list(context, top["promises"], context.promises, limits::kMaxPromises, "promise", nullptr,
               &places.promises);
  collect_list(context, top["threads"], context.threads, limits::kMaxThreads, "thread", nullptr,
               &places.threads);
  collect_list(context, top["posts"], context.posts, limits::kMaxPosts, "post", nullptr,
               &places.posts);
  collect_list(context, top["scenes"], context.scenes, limits::kMaxScenes, "scene", nullptr,
               &places.scenes);
  collect_list(context, top["endings"], context.endings, limits::kMaxEndings, "scene or ending",
               &context.scenes, &places.endings);
  // These three must be there: that they are missing has been said, and is enough.
  if (!top["people"]) context.people.incomplete = true;
  if (!top["scenes"]) context.scenes.incomplete = true;
  if (!top["endings"]) context.endings.incomplete = true;

  // Every entry has its place from now on, so that ids can be resolved in any order.
  Scenario& scenario = context.scenario;
  scenario.facts.resize(count(top["facts"], Kind::kObject, limits::kMaxFacts));
  scenario.tones.resize(count(top["tones"], Kind::kObject, limits::kMaxTones));
  scenario.people.resize(count(top["people"], Kind::kArray, limits::kMaxPeople));
  scenario.promises.resize(count(top["promises"], Kind::kArray, limits::kMaxPromises));
  scenario.threads.resize(count(top["threads"], Kind::kArray, limits::kMaxThreads));
  scenario.posts.resize(count(top["posts"], Kind::kArray, limits::kMaxPosts));
  scenario.scenes.resize(count(top["scenes"], Kind::kArray, limits::kMaxScenes));
  scenario.endings.resize(count(top["endings"], Kind::kArray, limits::kMaxEndings));
  notes.promise_made.resize(scenario.promises.size());
  notes.promise_reminded.resize(scenario.promises.size());
  notes.promise_follows_up.resize(scenario.promises.size());
  notes.person_has_survey.resize(scenario.people.size());
  notes.scene_has_who.resize(scenario.scenes.size());
  notes.scene_has_goto.resize(scenario.scenes.size());
  notes.scene_ok.resize(scenario.scenes.size());
}

}  // namespace makegood::reading
