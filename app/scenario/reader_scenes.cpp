// Scenes: who is there, what is said, and where it goes on.
#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

constexpr std::array<std::string_view, 2> kReservedScenes = {"back", "inbox"};

void read_scene(Context& context, Value value, std::size_t position) {
  Scenario& scenario = context.scenario;
  Scene& scene = scenario.scenes[position];
  scene.first_choice = static_cast<std::uint32_t>(scenario.choices.size());
  const Fields fields(context, value, kSceneTable);
  if (!fields.ok()) return;
  scene.id = context.id(fields["id"], kReservedScenes);
  if (fields["title"]) scene.title = context.text(fields["title"]);
  if (fields["who"]) scene.who = context.person(fields["who"]);
  if (fields["channel"]) {
    scene.sets_channel = true;
    scene.channel = context.enumeration(fields["channel"], kChannelNames, scene.channel);
  }
  scene.inbox = context.boolean(fields["inbox"]);
  if (scene.inbox) {
    if (scenario.inbox) {
      context.error(Code::kSecondInbox, fields["inbox"],
                    "Here is a second inbox; the first is the scene " +
                        quoted(scenario[scenario.inbox].id) + ".",
                    "One scene alone is the inbox; others go there with \"goto\": \"inbox\".");
    } else {
      scenario.inbox = SceneId(position);
    }
  }
  const bool speaks = static_cast<bool>(fields["who"]);
  context.notes.scene_has_who[position] = speaks;
  scene.says = read_lines(context, fields["says"], scene.who, speaks);
  if (fields["choices"]) read_choices(context, fields["choices"], SceneId(position));
  scene.choice_count = static_cast<std::uint32_t>(scenario.choices.size()) - scene.first_choice;
  scene.go = read_goto(context, fields["goto"]);

  context.notes.scene_has_goto[position] = static_cast<bool>(fields["goto"]);
  context.notes.scene_ok[position] = true;
  if (!fields["choices"] && !fields["goto"] && !value.damaged()) {
    context.error(
        Code::kNothingToDo, value,
        "The scene " + quoted(scene.id) + " has neither choices nor a goto: play would stop here.",
        "Give it choices, or say with \"goto\" where it goes on.");
  }
}

}  // namespace

void read_scenes(Context& context, Value scenes) {
  for_each(context, scenes, limits::kMaxScenes, false, "scenes",
           [&](Value value, std::size_t position) { read_scene(context, value, position); });
}

}  // namespace makegood::reading
