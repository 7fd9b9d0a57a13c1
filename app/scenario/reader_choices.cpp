// Choices, the heart of a scenario.
#include <algorithm>
#include <string>
#include <utility>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

/// The coach's headline when the author wrote none.
std::string first_sentence(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    if (i + 1 == text.size() || text[i + 1] == ' ') return std::string(text.substr(0, i + 1));
  }
  return std::string(text);
}

class ChoiceReader {
 public:
  ChoiceReader(Context& context, const Fields& fields, Choice& choice)
      : context_(context),
        fields_(fields),
        choice_(choice),
        scene_(context.scenario[choice.scene]) {}

  void read(Value value);

 private:
  void words(Value value);
  void time();
  void ledger();
  void recovery();
  void asks();
  void inbox();
  /// Also when the name is unknown: that was said, and what is said there would be no news.
  bool somebody_is_there() const { return context_.notes.scene_has_who[choice_.scene.index()]; }
  template <class Each>
  void objects(std::string_view key, const KeyTable& table, Each each);
  void used(PromiseId promise, Value at, std::string_view how) {
    if (promise) context_.notes.promise_uses.push_back({promise.value, at.at(), how});
  }

  Context& context_;
  const Fields& fields_;
  Choice& choice_;
  const Scene& scene_;
};

/// One object of `table` or a list of them.
template <class Each>
void ChoiceReader::objects(std::string_view key, const KeyTable& table, Each each) {
  for_each(context_, fields_[key], limits::kMaxListEntries, true, "entries",
           [&](Value value, std::size_t) {
             const Fields fields(context_, value, table);
             if (fields.ok()) each(fields);
           });
}

void ChoiceReader::words(Value value) {
  const Value say = fields_["say"], act = fields_["do"];
  if (static_cast<bool>(say) == static_cast<bool>(act)) {
    if (say || !value.damaged()) {
      context_.error(
          Code::kSayAndDo, value,
          say ? "This choice has both \"say\" and \"do\"."
              : "This choice has neither \"say\" nor \"do\".",
          "\"say\" holds words that are spoken or written, \"do\" an act; one of the two.");
    }
  }
  choice_.is_act = !say && act;
  choice_.say = context_.text(say ? say : act, limits::kMaxSayBytes);
  choice_.others = read_others(context_, fields_["or"], choice_.say, limits::kMaxSayBytes);
  choice_.why = context_.text(fields_["why"]);
  choice_.remark =
      fields_["remark"] ? context_.text(fields_["remark"]) : first_sentence(choice_.why);
}

void ChoiceReader::time() {
  const Value takes = fields_["takes"], until = fields_["until"];
  if (takes && until) {
    context_.error(
        Code::kTakesAndUntil, until, "This choice has both \"takes\" and \"until\".",
        "\"takes\" is work of a given length, \"until\" waits for a moment; one of the two.");
  }
  if (takes) {
    choice_.takes = context_.duration(takes);
    choice_.takes_default = false;
  }
  if (until) {
    choice_.waits = true;
    choice_.takes_default = false;
    choice_.until = context_.moment(until);
  }
}

void ChoiceReader::ledger() {
  objects("promise", kPromiseDueTable, [&](const Fields& fields) {
    const PromiseId promise = context_.promise(fields["id"]);
    if (promise) context_.notes.promise_made[promise.index()] = true;
    choice_.promise.push_back({promise, context_.moment(fields["due"])});
  });
  objects("renegotiate", kPromiseDueTable, [&](const Fields& fields) {
    const PromiseId promise = context_.promise(fields["id"]);
    used(promise, fields["id"], "renegotiated");
    choice_.renegotiate.push_back({promise, context_.moment(fields["due"])});
  });
  objects("remind", kReminderTable, [&](const Fields& fields) {
    const PromiseId promise = context_.promise(fields["id"]);
    used(promise, fields["id"], "given a reminder");
    if (promise) context_.notes.promise_reminded[promise.index()] = true;
    choice_.remind.push_back({promise, context_.moment(fields["at"])});
  });
  for_each(context_, fields_["keep"], limits::kMaxListEntries, true, "promises",
           [&](Value value, std::size_t) {
             const PromiseId promise = context_.promise(value);
             used(promise, value, "kept");
             choice_.keep.push_back(promise);
           });
}

void ChoiceReader::recovery() {
  objects("apology", kApologyTable, [&](const Fields& fields) {
    Apology apology;
    apology.to = context_.person(fields["to"]);
    apology.by = context_.party(fields["by"], {});
    if (const Value with = fields["with"]) {
      std::string name = context_.id(with);
      std::vector<std::string>& concretes = context_.scenario.concretes;
      auto found = std::find(concretes.begin(), concretes.end(), name);
      if (found == concretes.end()) {
        if (concretes.size() == limits::kMaxConcretes) {
          context_.error(Code::kTooMany, with,
                         "There are more than " + std::to_string(limits::kMaxConcretes) +
                             " different things that apologies come \"with\".");
          return;
        }
        context_.scenario.concrete_names.push_back(words_of_id(name));
        found = concretes.insert(concretes.end(), std::move(name));
      }
      apology.with = static_cast<std::int8_t>(found - concretes.begin());
    }
    choice_.apology.push_back(apology);
  });
}

void ChoiceReader::asks() {
  choice_.question = context_.boolean(fields_["question"]);
  const Value ask = fields_["ask"];
  const auto asked = [&](PersonId person, Value at) {
    if (!person) return;
    choice_.ask.push_back(person);
    context_.notes.asks.push_back({person.value, at.at(), {}});
  };
  if (ask && ask.is(Kind::kBool)) {
    if (ask.boolean() && !somebody_is_there()) {
      context_.error(Code::kNobodySpeaks, ask,
                     "\"ask\": true needs somebody to ask, but this scene has no \"who\".",
                     "Name the person: \"ask\": \"…\".");
    } else if (ask.boolean()) {
      asked(scene_.who, ask);
    }
  } else {
    for_each(context_, ask, limits::kMaxPeople, true, "people",
             [&](Value value, std::size_t) { asked(context_.person(value), value); });
  }
  if (const Value tone = fields_["tone"]) {
    const auto index = context_.reference(tone, context_.tones, Code::kNoSuchTone, "tone");
    if (index) choice_.tone = static_cast<std::int8_t>(*index);
    if (!somebody_is_there()) {
      context_.error(Code::kNobodySpeaks, tone,
                     "A tone lands on the \"who\" of the scene, but this scene has none.",
                     "Give the scene a \"who\", or move the mood with \"mood\".");
    }
  }
}

void ChoiceReader::inbox() {
  objects("answer_post", kAnswerPostTable, [&](const Fields& fields) {
    PostAnswer answer;
    if (const auto post =
            context_.reference(fields["id"], context_.posts, Code::kNoSuchPost, "post")) {
      answer.post = PostId(*post);
    }
    answer.in_public = context_.enumeration(fields["how"], kPublicNames, true);
    choice_.answer_post.push_back(answer);
  });
  objects("thread", kThreadAnswerTable, [&](const Fields& fields) {
    ThreadAnswer answer;
    if (const auto thread =
            context_.reference(fields["id"], context_.threads, Code::kNoSuchThread, "thread")) {
      answer.thread = ThreadId(*thread);
    }
    answer.gets = context_.enumeration(fields["gets"], kThreadGetsNames, answer.gets);
    if (fields["resume"]) answer.resume = context_.scene(fields["resume"]);
    choice_.thread.push_back(answer);
  });
  choice_.final = context_.boolean(fields_["final"]);
  choice_.leave = context_.boolean(fields_["leave"]);
  if (choice_.leave && !scene_.inbox) {
    context_.error(Code::kLeaveOutsideInbox, fields_["leave"],
                   "\"leave\" ends a day of threads, but this scene is not the inbox.",
                   "Put the choice into the scene with \"inbox\": true.");
  }
}

void ChoiceReader::read(Value value) {
  choice_.id = context_.id(fields_["id"]);
  words(value);
  choice_.score = read_score(context_, fields_["score"]);
  time();
  choice_.mood = read_mood(context_, fields_["mood"]);
  choice_.set = read_set(context_, fields_["set"]);
  ledger();
  recovery();
  asks();
  inbox();
  if (const Value channel = fields_["channel"]) {
    choice_.changes_channel = true;
    choice_.channel = context_.enumeration(channel, kChannelNames, choice_.channel);
  }
  choice_.when = read_condition(context_, fields_["when"]);
  choice_.reply = read_lines(context_, fields_["reply"], scene_.who, somebody_is_there());
  choice_.go = read_goto(context_, fields_["goto"]);
}

}  // namespace

void read_choices(Context& context, Value choices, SceneId scene) {
  std::vector<Choice>& all = context.scenario.choices;
  const std::size_t first = all.size();
  std::vector<Value> ids;
  for_each(context, choices, limits::kMaxChoicesPerScene, false, "choices",
           [&](Value value, std::size_t) {
             const Fields fields(context, value, kChoiceTable);
             Choice choice;
             choice.scene = scene;
             if (fields.ok()) ChoiceReader(context, fields, choice).read(value);
             for (std::size_t i = first; i < all.size(); ++i) {
               if (choice.id.empty() || all[i].id != choice.id) continue;
               context.error_at(
                   Code::kDuplicateId, fields["id"].at(),
                   "The id " + quoted(choice.id) +
                       " is used twice in this scene; the first choice with it is in line " +
                       kOtherLine + ".",
                   "Give one of them another id.", ids[i - first].at());
             }
             ids.push_back(fields["id"]);
             context.places.choices.push_back(fields["id"] ? fields["id"].at() : value.at());
             all.push_back(std::move(choice));
           });
}

}  // namespace makegood::reading
