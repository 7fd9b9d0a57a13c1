#include "scenario/reader_context.hpp"

#include <algorithm>
#include <utility>

#include "scenario/suggest.hpp"
#include "scenario/time_text.hpp"

namespace makegood::reading {
namespace {

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return "true or false";
    case Kind::kNumber:
      return "a number";
    case Kind::kString:
      return "a text";
    case Kind::kArray:
      return "a list";
    case Kind::kObject:
      return "an object { … }";
    case Kind::kBroken:
      return "unreadable";
  }
  return "";
}

bool is_id(std::string_view id) {
  if (id.empty() || id.size() > limits::kMaxIdBytes) return false;
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return id.front() != '-' && id.front() != '_' && std::all_of(id.begin(), id.end(), good);
}

std::string_view forms_of(Moments taken) {
  switch (taken) {
    case Moments::kAny:
      return "\"17:30\", \"Fri 10:00\", \"+45 min\", \"opening\" or \"closing\"";
    case Moments::kAroundStart:
      return "\"14:30\", \"Wed 10:15\" or, for later, \"+45 min\"";
    case Moments::kWithDay:
      return "\"Thu 16:38\"";
  }
  return "";
}

/// "an object like { "to": … }": the keys that it must have, or else the first that it may have.
std::string example_of(const KeyTable& table) {
  constexpr std::size_t kFew = 3;
  if (!table.example.empty()) return "an object like " + std::string(table.example);
  std::string keys;
  std::size_t count = 0;
  for (const Key& key : table.keys) {
    if (!key.must) continue;
    if (count++ == kFew) {
      keys += ", …";
      break;
    }
    keys += (keys.empty() ? "" : ", ") + quoted(key.name) + ": …";
  }
  if (keys.empty()) keys = quoted(table.keys.front().name) + ": …";
  return "an object like { " + keys + " }";
}

/// What a text could look like as an id.
std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() == limits::kMaxIdBytes) break;
  }
  while (!out.empty() && (out.back() == '-' || out.back() == '_')) out.pop_back();
  return is_id(out) ? out : std::string();
}

}  // namespace

const Registry::Entry* Registry::find(std::string_view id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second;
}

bool Registry::add(std::string_view id, Entry entry) {
  if (!entries_.emplace(id, entry).second) return false;
  names_.push_back(id);
  return true;
}

void Context::error(Code code, Value value, std::string message, std::string hint) {
  findings.add(code, value.at(), std::move(message), std::move(hint));
}

void Context::error_at(Code code, std::size_t at, std::string message, std::string hint,
                       std::size_t other) {
  findings.add(code, at, std::move(message), std::move(hint), other);
}

std::string Context::suggest(std::string_view wrong, const std::vector<std::string_view>& names,
                             std::string_view label) {
  if (suggestions_left_ == 0 || !findings.keeps_more()) return {};
  // A long list of names costs more of the budget.
  suggestions_left_ -= std::min(suggestions_left_, 1 + names.size() / 64);
  std::string hint = suggestion(wrong, names, label);
  if (const std::string unseen = invisible_in(wrong); !unseen.empty()) {
    hint = "It holds an invisible character, " + unseen + "." + (hint.empty() ? "" : " ") + hint;
  }
  return hint;
}

bool Context::expect(Value value, Kind kind, std::string_view expected) {
  if (!value || value.is(Kind::kBroken)) return false;
  if (value.is(kind)) return true;
  if ((value.is(Kind::kObject) || value.is(Kind::kArray)) && value.damaged()) return false;
  error(
      Code::kWrongType, value,
      fragment(value.source(), 24) +
          (value.is(Kind::kBool) ? " stands here" : " is " + std::string(kind_name(value.kind()))) +
          "; " + std::string(expected) + " is expected.");
  return false;
}

std::string Context::text(Value value, std::size_t most) {
  if (!expect(value, Kind::kString, "a text in quotes")) return {};
  const std::string_view found = value.text();
  if (found.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    error(Code::kEmptyText, value, "This text is empty.", "Write something, or leave the key out.");
  } else if (found.size() > most) {
    error(Code::kTextTooLong, value,
          "The text " + quoted(found, 24) + " is " + std::to_string(found.size()) +
              " bytes long; at most " + std::to_string(most) + " fit here.",
          "Cut it: nobody says that in one breath.");
  }
  return std::string(found);
}

int Context::integer(Value value, int min, int max, int otherwise) {
  if (!expect(value, Kind::kNumber, "a whole number")) return otherwise;
  if (!value.is_integer()) {
    error(Code::kOutOfRange, value, fragment(value.source()) + " is not a whole number.");
    return otherwise;
  }
  if (value.integer() < min || value.integer() > max) {
    error(Code::kOutOfRange, value,
          fragment(value.source()) + " is out of range: from " + std::to_string(min) + " to " +
              std::to_string(max) + " is allowed here.");
    return otherwise;
  }
  return static_cast<int>(value.integer());
}

bool Context::boolean(Value value, bool otherwise) {
  return expect(value, Kind::kBool, "true or false") ? value.boolean() : otherwise;
}

std::string Context::id(Value value, std::span<const std::string_view> reserved) {
  if (!expect(value, Kind::kString, "an id in quotes")) return {};
  const std::string_view found = value.text();
  if (!is_id(found)) {
    const std::string better = as_id(found);
    const std::string unseen = invisible_in(found);
    error(Code::kBadId, value,
          quoted(found) + " cannot be an id" +
              (unseen.empty() ? "." : ": it holds an invisible character, " + unseen + "."),
          "Ids are lower-case letters, digits, - and _, at most " +
              std::to_string(limits::kMaxIdBytes) + " of them" +
              (better.empty() ? "." : ", like " + quoted(better) + "."));
  } else if (std::find(reserved.begin(), reserved.end(), found) != reserved.end()) {
    error(Code::kReservedId, value, quoted(found) + " is taken: it has a meaning of its own.",
          "Choose another id.");
  }
  return std::string(found);
}

std::string Context::word(Value value, std::span<const std::string_view> words) {
  if (!expect(value, Kind::kString, "a word in quotes")) return {};
  if (std::find(words.begin(), words.end(), value.text()) == words.end()) {
    unknown_word(value, std::vector<std::string_view>(words.begin(), words.end()));
  }
  return std::string(value.text());
}

void Context::unknown_word(Value value, const std::vector<std::string_view>& allowed) {
  std::string list;
  for (const std::string_view word : allowed) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  error(Code::kUnknownWord, value,
        quoted(value.text()) + " is not allowed here; one of " + list + " is expected.",
        suggest(value.text(), allowed, {}));
}

std::optional<std::uint16_t> Context::reference(Value value, const Registry& names, Code code,
                                                std::string_view what) {
  if (!expect(value, Kind::kString, "the id of a " + std::string(what) + " in quotes")) {
    return std::nullopt;
  }
  if (const Registry::Entry* entry = names.find(value.text())) return entry->index;
  if (!names.incomplete) {
    error(code, value, "There is no " + std::string(what) + " " + quoted(value.text()) + ".",
          names.names().empty() ? "This scenario has no " + std::string(what) + " at all."
                                : suggest(value.text(), names.names(), "Known"));
  }
  return std::nullopt;
}

PersonId Context::person(Value value) {
  if (value.is(Kind::kString) && (value.text() == "you" || value.text() == "team")) {
    error(Code::kNoSuchPerson, value, quoted(value.text()) + " is not one of the people.",
          "Name somebody from \"people\" here.");
    return {};
  }
  const auto index = reference(value, people, Code::kNoSuchPerson, "person");
  return index ? PersonId(*index) : PersonId();
}

PromiseId Context::promise(Value value) {
  const auto index = reference(value, promises, Code::kNoSuchPromise, "promise");
  return index ? PromiseId(*index) : PromiseId();
}

SceneId Context::scene(Value value) {
  const auto index = reference(value, scenes, Code::kNoSuchTarget, "scene");
  return index ? SceneId(*index) : SceneId();
}

Party Context::party(Value value, Party otherwise) {
  if (!value) return otherwise;
  if (value.is(Kind::kString) && value.text() == "you") return {Party::Kind::kYou, {}};
  if (value.is(Kind::kString) && value.text() == "team") return {Party::Kind::kTeam, {}};
  return {Party::Kind::kPerson, person(value)};
}

Duration Context::duration(Value value, Duration otherwise) {
  if (!expect(value, Kind::kString, "a duration in quotes, like \"5 min\",")) return otherwise;
  if (const std::optional<Duration> found = parse_duration(value.text())) return *found;
  const bool too_long = is_too_long_a_duration(value.text());
  error(Code::kBadDuration, value,
        quoted(value.text()) + (too_long ? " is too long." : " is not a duration."),
        "Write it like \"5 min\", \"1 h 20 min\", \"1 d\" or \"90 working min\", at most " +
            std::to_string(limits::kMaxDays) + " days.");
  return otherwise;
}

Moment Context::moment(Value value, Moment otherwise, Moments taken) {
  if (!expect(value, Kind::kString, "a moment in quotes, like \"17:30\",")) return otherwise;
  if (const std::optional<Moment> found = parse_moment(value.text())) return *found;
  bad_moment(value, taken);
  return otherwise;
}

void Context::bad_moment(Value value, Moments taken) {
  const std::string_view text = value.text();
  if (text.substr(0, 1) == "+" && is_too_long_a_duration(text.substr(1))) {
    error(Code::kBadMoment, value,
          quoted(text) + " is further off than " + std::to_string(limits::kMaxDays) +
              " days, the longest that play may last.",
          "Write less.");
    return;
  }
  const std::string meant = moment_meant(text);
  const std::optional<Moment> read = parse_moment(meant);
  std::string hint;
  if (read && (taken != Moments::kWithDay || read->kind == Moment::Kind::kWeekdayTime)) {
    hint = "Did you mean " + quoted(meant) + "?";
  } else {
    hint = "Write it like ";
    hint += forms_of(taken);
    hint += ".";
  }
  error(Code::kBadMoment, value, quoted(text) + " is not a moment.", std::move(hint));
}

Minute Context::around_start(Value value) {
  Moment now;
  now.kind = Moment::Kind::kAfter;
  const Moment found = moment(value, now, Moments::kAroundStart);
  if (found.kind == Moment::Kind::kOpening || found.kind == Moment::Kind::kClosing) {
    error(Code::kBadMoment, value, quoted(value.text()) + " says nothing about the past.",
          "Write a weekday and a time, or + and a duration for later.");
  }
  if (found.kind == Moment::Kind::kAfter) return resolve(found, scenario.start, scenario.hours);
  return resolve_before(found, scenario.start);
}

Fields::Fields(Context& context, Value object, const KeyTable& table) : table_(table) {
  // Only for what is wrong: most objects are right.
  if (!object.is(Kind::kObject)) {
    context.expect(object, Kind::kObject, example_of(table));
    return;
  }
  ok_ = true;
  for (const Value::Member member : object.members()) {
    const std::string_view name = member.key.text();
    std::size_t i = 0;
    while (i < table.keys.size() && table.keys[i].name != name) ++i;
    if (const std::string unseen = i < table.keys.size() ? "" : invisible_in(name);
        !unseen.empty()) {
      const std::string seen = without_invisible(name);
      context.error(Code::kUnknownKey, member.key,
                    "The key " + quoted(seen) + " holds an invisible character, " + unseen + ".",
                    "Delete the key and write it anew.");
      // Read on as the key that was meant, or it would be missing as well.
      i = 0;
      while (i < table.keys.size() && table.keys[i].name != seen) ++i;
      if (i < table.keys.size() && !values_[i]) values_[i] = member.value;
      continue;
    }
    if (i < table.keys.size()) {
      if (!values_[i])
        values_[i] = member.value;  // the text reader has complained about a second one
    } else if (!object.damaged()) {
      std::vector<std::string_view> allowed;
      for (const Key& key : table.keys) allowed.push_back(key.name);
      std::string hint = context.suggest(name, allowed, "Its keys");
      if (hint.empty()) hint = "Delete it, or look up its name in docs/scenario-format.md.";
      context.error(Code::kUnknownKey, member.key,
                    std::string(table.what) + " has no key " + quoted(name) + ".", std::move(hint));
    }
  }
  if (object.damaged()) return;  // what is missing may stand in the part that was lost
  std::string missing;
  for (std::size_t i = 0; i < table.keys.size(); ++i) {
    if (!table.keys[i].must || values_[i]) continue;
    if (!missing.empty()) missing += ", ";
    missing += quoted(table.keys[i].name);
  }
  if (missing.empty()) return;
  const bool several = missing.find(',') != std::string::npos;
  context.error(Code::kMissingRequired, object,
                std::string(table.what) + (several ? " needs the keys " : " needs the key ") +
                    missing + (several ? "; they are missing here." : "; it is missing here."));
}

Value Fields::operator[](std::string_view key) const {
  for (std::size_t i = 0; i < table_.keys.size(); ++i) {
    if (table_.keys[i].name == key) return values_[i];
  }
  return {};
}

}  // namespace makegood::reading
