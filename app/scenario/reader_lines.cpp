// Lines of the transcript, and gotos: what scenes, choices and endings have in common.
#include <algorithm>
#include <string>
#include <utility>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

void nobody_speaks(Context& context, Value line, std::string_view words) {
  constexpr std::size_t kShown = 30;  // characters, enough to find the line
  context.error(Code::kNobodySpeaks, line,
                "Nobody is there to say \"" + beginning(words, kShown) + "\".",
                "Name the speaker with \"who\", in the line or in the scene, or write "
                "{ \"note\": … } for narration.");
}

Party speaker_of(Context& context, Value who) {
  if (who.is(Kind::kString) && who.text() == "you") return {Party::Kind::kYou, {}};
  return {Party::Kind::kPerson, context.person(who)};
}

Line read_line(Context& context, Value value, PersonId who, bool speaks) {
  Line line;
  line.who = {Party::Kind::kPerson, who};
  if (value.is(Kind::kString)) {
    line.text = context.text(value);
    if (!speaks) nobody_speaks(context, value, line.text);
    return line;
  }
  if (!value.is(Kind::kObject)) {
    context.expect(value, Kind::kString,
                   "a line: a text in quotes, or { \"says\": … } or { \"note\": … },");
    return line;
  }
  const Fields fields(context, value, kLineTable);
  const Value says = fields["says"], note = fields["note"];
  if (static_cast<bool>(says) == static_cast<bool>(note)) {
    if (says || !value.damaged()) {
      context.error(Code::kSayAndNote, value,
                    says ? "This line has both \"says\" and \"note\"."
                         : "This line has neither \"says\" nor \"note\".",
                    "A line is spoken by somebody or narrated, one of the two.");
    }
    return line;
  }
  line.when = read_condition(context, fields["when"]);
  line.text = context.text(says ? says : note);
  line.others = read_others(context, fields["or"], line.text, limits::kMaxStringBytes);
  if (note) {
    line.kind = Line::Kind::kNote;
    line.who = {};
    if (const Value speaker = fields["who"]) {
      context.error(Code::kSayAndNote, speaker, "A note has no speaker.",
                    "Write \"says\" for a spoken line, or leave \"who\" out.");
    }
    return line;
  }
  if (fields["who"]) {
    line.who = speaker_of(context, fields["who"]);
  } else if (!speaks) {
    nobody_speaks(context, value, line.text);
  }
  return line;
}

Target read_target(Context& context, Value value) {
  Target target;
  if (!context.expect(value, Kind::kString, "the id of a scene or an ending in quotes"))
    return target;
  const std::string_view id = value.text();
  if (const Registry::Entry* scene = context.scenes.find(id)) {
    target.scene = SceneId(scene->index);
  } else if (const Registry::Entry* ending = context.endings.find(id)) {
    target.kind = Target::Kind::kEnding;
    target.ending = EndingId(ending->index);
  } else if (id == "back") {
    target.kind = Target::Kind::kBack;
    context.notes.backs.push_back(value.at());
  } else if (id == "inbox") {
    target.kind = Target::Kind::kInbox;
    context.notes.inboxes.push_back(value.at());
  } else if (!context.scenes.incomplete && !context.endings.incomplete) {
    std::vector<std::string_view> names = context.scenes.names();
    names.insert(names.end(), context.endings.names().begin(), context.endings.names().end());
    context.error(Code::kNoSuchTarget, value, "There is no scene or ending " + quoted(id) + ".",
                  context.suggest(id, names, "Known"));
  }
  return target;
}

}  // namespace

std::vector<Line> read_lines(Context& context, Value lines, PersonId who, bool speaks) {
  std::vector<Line> result;
  for_each(context, lines, limits::kMaxLinesPerScene, true, "lines", [&](Value line, std::size_t) {
    result.push_back(read_line(context, line, who, speaks));
  });
  return result;
}

std::vector<std::string> read_others(Context& context, Value others, std::string_view first,
                                     std::size_t most) {
  std::vector<std::string> result;
  for_each(context, others, limits::kMaxOtherWordings, true, "other wordings",
           [&](Value value, std::size_t) {
             std::string words = context.text(value, most);
             const bool again =
                 words == first || std::find(result.begin(), result.end(), words) != result.end();
             if (again && !words.empty()) {
               context.error(Code::kSameWording, value,
                             quoted(words, 24) + " says the same in the same words.",
                             "Say it differently, or leave it out.");
             }
             result.push_back(std::move(words));
           });
  return result;
}

void check_alternatives(Context& context, Value list) {
  std::size_t position = 0;
  for (const Value entry : list.elements()) {
    const bool last = ++position == list.size();
    Value when;
    for (const Value::Member member : entry.members()) {
      if (member.key.text() == "when") when = member.value;
    }
    if (entry.is(Kind::kBroken) || entry.damaged()) continue;
    if (last && when) {
      context.error(
          Code::kLastHasCondition, when,
          "The last entry of this list has a condition: when none holds, nothing is left.",
          "Add a last entry without \"when\".");
    }
    if (!last && !when) {
      context.error(
          Code::kEarlyWithoutCondition, entry,
          fragment(entry.source(), 30) +
              " has no condition and is not the last: the entries behind it are never used.",
          "Give it a \"when\", or put it last.");
    }
  }
}

std::vector<Goto> read_goto(Context& context, Value value) {
  std::vector<Goto> result;
  if (!value) return result;
  if (!value.is(Kind::kArray)) {
    result.push_back({{}, read_target(context, value)});
    return result;
  }
  for_each(context, value, limits::kMaxListEntries, false, "targets",
           [&](Value entry, std::size_t) {
             if (!entry.is(Kind::kObject)) {
               result.push_back({{}, read_target(context, entry)});
               return;
             }
             const Fields fields(context, entry, kGotoTable);
             const ConditionId when = read_condition(context, fields["when"]);
             Target target;
             if (fields["to"]) target = read_target(context, fields["to"]);
             result.push_back({when, target});
           });
  check_alternatives(context, value);
  return result;
}

}  // namespace makegood::reading
