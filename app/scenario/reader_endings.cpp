// Endings, and the survey: what asked customers answer and silent ones tell others.
#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

constexpr std::array<std::string_view, 2> kReservedEndings = {"back", "inbox"};
constexpr int kMostStars = 5;

std::vector<SurveyEntry> read_entries(Context& context, Value list, bool rated) {
  std::vector<SurveyEntry> entries;
  for_each(context, list, limits::kMaxListEntries, false, "answers", [&](Value value, std::size_t) {
    const Fields fields(context, value, rated ? kAskedTable : kSilentTable);
    if (!fields.ok()) return;
    SurveyEntry entry;
    entry.when = read_condition(context, fields["when"]);
    entry.says = context.text(fields["says"]);
    if (rated) {
      entry.rating = static_cast<std::int8_t>(context.integer(fields["rating"], 1, kMostStars, 1));
    }
    entries.push_back(std::move(entry));
  });
  check_alternatives(context, list);
  return entries;
}

}  // namespace

void read_endings(Context& context, Value endings) {
  for_each(context, endings, limits::kMaxEndings, false, "endings",
           [&](Value value, std::size_t position) {
             const Fields fields(context, value, kEndingTable);
             if (!fields.ok()) return;
             Ending& ending = context.scenario.endings[position];
             ending.id = context.id(fields["id"], kReservedEndings);
             ending.title = context.text(fields["title"]);
             ending.text = context.text(fields["text"]);
             if (fields["who"]) ending.who = context.person(fields["who"]);
             ending.says =
                 read_lines(context, fields["says"], ending.who, static_cast<bool>(fields["who"]));
             ending.grade_at_most =
                 context.enumeration(fields["grade_at_most"], kGradeNames, Grade::kExcellent);
           });
}

void read_surveys(Context& context, Value surveys) {
  if (surveys && (!surveys.is(Kind::kArray) || surveys.damaged())) {
    context.notes.surveys_known = false;
  }
  for_each(context, surveys, limits::kMaxPeople, false, "surveys", [&](Value value, std::size_t) {
    const Fields fields(context, value, kSurveyTable);
    if (!fields.ok() || !fields["who"]) context.notes.surveys_known = false;
    if (!fields.ok()) return;
    Survey survey;
    if (fields["who"]) survey.who = context.person(fields["who"]);
    if (!survey.who) {
      context.notes.surveys_known = false;
    } else if (context.notes.person_has_survey[survey.who.index()]) {
      context.error(Code::kDuplicateId, fields["who"],
                    quoted(fields["who"].text()) + " has a survey already.",
                    "Each person is asked one question; put the answers into one survey.");
    } else {
      context.notes.person_has_survey[survey.who.index()] = true;
    }
    survey.question = context.text(fields["question"]);
    survey.asked = read_entries(context, fields["asked"], true);
    survey.silent = read_entries(context, fields["silent"], false);
    context.scenario.surveys.push_back(std::move(survey));
    context.places.surveys.push_back(fields["who"] ? fields["who"].at() : value.at());
  });
}

}  // namespace makegood::reading
