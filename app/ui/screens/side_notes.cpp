#include "ui/screens/side_notes.hpp"

#include <algorithm>

#include "coach/inbox_day.hpp"
#include "coach/recovery.hpp"
#include "ui/screens/reach_picture.hpp"
#include "ui/screens/transcript_view.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

std::string waiting_words(const Session& session, const Words& words) {
  const SessionState& state = session.state();
  std::size_t others = 0;
  Minute longest = 0;
  for (const ThreadReport& report : thread_reports(session)) {
    if (report.answered() || report.thread == state.thread) continue;
    ++others;
    longest = std::max(longest, report.waiting(state.now));
  }
  if (others == 0) return {};
  return words("inbox.others", others,
               {{"count", std::to_string(others)}, {"span", span_words(words, longest)}});
}

std::string arrival_words(const Session& session, const Words& words) {
  if (session.steps().empty()) return {};
  std::string list;
  for (const ThreadId id : arrivals(session, session.steps().size() - 1)) {
    const Thread& thread = session.scenario()[id];
    list += (list.empty() ? "" : "; ") +
            words("inbox.sent", {{"name", session.scenario()[thread.who].name},
                                 {"what", sent_words(thread.channel, words)},
                                 {"subject", thread.subject}});
  }
  return list.empty() ? list : words("inbox.arrived", {{"list", list}});
}

}  // namespace

std::string_view sent_words(Channel channel, const Words& words) {
  switch (channel) {
    case Channel::kPhone:
      return words("inbox.sent.call");
    case Channel::kVoicemail:
      return words("inbox.sent.voicemail");
    case Channel::kEmail:
    case Channel::kEmailToAll:
      return words("inbox.sent.email");
    case Channel::kChat:
      return words("inbox.sent.chat");
    case Channel::kSocial:
      return words("inbox.sent.post");
    case Channel::kInPerson:
      return words("inbox.sent.desk");
  }
  return {};
}

SideNotes side_notes(const Model& model) {
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  const Words& words = model.language.words;
  SideNotes notes;
  if (scenario.inbox && !scenario.threads.empty() && !state.ended()) {
    notes.waiting = waiting_words(session, words);
    notes.arrivals = arrival_words(session, words);
  }
  for (const PostReport& report : post_reports(session, nullptr, {})) {
    const Post& post = scenario[report.post];
    notes.reach.push_back(
        {"reach-" + post.id,
         words("reach.side", {{"whose", possessive(words, first_name(scenario[post.by]))}}),
         grouped(report.now.readers, words),
         growth_words(post, report.now.answers, state.now, words),
         reach_picture(post, report, false)});
  }
  const PersonId front = person_in_front(session);
  for (const Recovery& recovery : recoveries(session)) {
    if (recovery.to != front) continue;
    SideNotes::Sorry sorry;
    sorry.key = "sorry-" + scenario[recovery.to].id;
    sorry.title = words("sorry.so_far", {{"name", first_name(scenario[recovery.to])}});
    for (const ApologyMade& made : recovery.apologies) {
      sorry.lines.push_back(apology_words(scenario, made, words));
    }
    notes.sorry.push_back(std::move(sorry));
  }
  return notes;
}

void draw_side_notes(Ui& ui, const SideNotes& notes) {
  const Theme& t = ui.theme;
  if (!notes.waiting.empty()) {
    ui.gap(18);
    ui.heading("others-title", 3, style::kH3, t.muted, ui.words("inbox.title"));
    ui.gap(4);
    ui.paragraph("others", style::kSmallBold, t.warn.ink, notes.waiting);
    if (!notes.arrivals.empty()) ui.paragraph("others-new", style::kSmall, t.ink, notes.arrivals);
  }
  for (const SideNotes::Reach& reach : notes.reach) {
    ui.gap(18);
    ui.heading(reach.key + "-title", 3, style::kH3, t.muted, reach.title);
    ui.gap(2);
    const float number_w = ui.text_width(style::kClock, reach.number);
    const float top = ui.pen.y;
    ui.paragraph(reach.key + "-now", style::kClock, t.ink, reach.number);
    const float left = ui.pen.x + number_w + ui.px(16);
    const Rect plot{left, top + ui.px(6), ui.pen.x + ui.pen.w - left - ui.px(8), ui.px(22)};
    if (plot.w > ui.px(40)) reach_curve(ui, reach.curve, plot);
    ui.paragraph(reach.key + "-growth", style::kSmall, t.muted, reach.growth);
  }
}

void draw_side_apologies(Ui& ui, const SideNotes& notes) {
  const Theme& t = ui.theme;
  for (const SideNotes::Sorry& sorry : notes.sorry) {
    ui.gap(18);
    ui.heading(sorry.key, 3, style::kH3, t.muted, sorry.title);
    ui.gap(4);
    const int list =
        ui.node(Role::kList, sorry.key + "-list", sorry.title, {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (std::size_t i = 0; i < sorry.lines.size(); ++i) {
      const float h =
          ui.paint_text(style::kSmall, t.ink, sorry.lines[i], ui.pen.x, ui.pen.y, ui.pen.w);
      ui.node(Role::kListItem, sorry.key + "-" + std::to_string(i), sorry.lines[i],
              {ui.pen.x, ui.pen.y, ui.pen.w, h});
      ui.pen.y += h + ui.px(2);
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
  }
}

void draw_waiting_strip(Ui& ui, const SideNotes& notes) {
  if (notes.waiting.empty()) return;
  const Theme& t = ui.theme;
  const std::string words =
      notes.arrivals.empty() ? notes.waiting : notes.waiting + ". " + notes.arrivals;
  const float pad = ui.px(14);
  const float text_h = ui.text_height(style::kSmallBold, words, ui.pen.w - 2 * pad);
  const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w, text_h + ui.px(10)};
  ui.fill(rect, t.warn.soft);
  ui.push_parent(ui.node(Role::kRegion, "others-strip", ui.words("inbox.who_waits"), rect));
  ui.pen = {rect.x + pad, rect.y + ui.px(5), rect.w - 2 * pad};
  ui.paragraph("others", style::kSmallBold, t.warn.ink, words);
  ui.pop_parent();
  ui.pen = {rect.x, rect.bottom(), rect.w};
}

}  // namespace makegood
