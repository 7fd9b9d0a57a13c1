#include "ui/aloud.hpp"

#include <algorithm>
#include <utility>

#include "ui/screens/transcript_view.hpp"

namespace makegood {

std::string lines_to_speak(const Session& session, std::size_t fresh_after, const Words& words) {
  std::vector<TranscriptItem> lines = transcript_of(session, fresh_after, light_theme(), words);
  const auto silent = [](const TranscriptItem& item) {
    return !item.fresh || item.kind != TranscriptItem::Kind::kTheirs;
  };
  lines.erase(std::remove_if(lines.begin(), lines.end(), silent), lines.end());
  // A name stands where the speaker changes. One alone needs none: their face is on the screen.
  const auto named = std::count_if(
      lines.begin(), lines.end(), [](const TranscriptItem& item) { return !item.speaker.empty(); });
  std::string spoken;
  for (const TranscriptItem& item : lines) {
    if (!spoken.empty()) spoken += '\n';
    if (named > 1 && !item.speaker.empty()) spoken += item.speaker + ": ";
    spoken += item.text;
  }
  return spoken;
}

void hush(Model& model, Requests& requests) {
  if (!model.speaking) return;
  model.speaking = false;
  requests.push_back({AppRequest::Kind::kHush, "", ""});
}

void speak_fresh(Model& model, Requests& requests) {
  if (!model.settings.read_aloud || !model.session) return;
  std::string words = lines_to_speak(*model.session, model.fresh_after, model.language.words);
  if (words.empty()) {
    hush(model, requests);  // what is still being read was answered
    return;
  }
  model.speaking = true;
  const std::string& shown = model.language.shown;
  requests.push_back(
      {AppRequest::Kind::kSpeak, shown == "en" ? kSpokenEnglish : shown, std::move(words)});
}

}  // namespace makegood
