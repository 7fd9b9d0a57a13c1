#pragma once
// Reading aloud, for people who hear better than they read: what others have just said goes to the
// platform's voice. It is off until somebody wants it. A screen reader has the same words from the
// transcript and is not needed here, nor disturbed: who uses one leaves this off.
#include <string>

#include "ui/model.hpp"

namespace makegood {

/// What a voice is asked for where the words are English: the scenarios are British.
inline constexpr const char* kSpokenEnglish = "en-GB";

/// What others said with the last decision (or at the opening). With the names before it where more
/// than one has spoken.
std::string lines_to_speak(const Session& session, std::size_t fresh_after, const Words& words);

/// Asks to read the fresh lines aloud, if that is wished and there are any.
void speak_fresh(Model& model, std::vector<AppRequest>& requests);
/// Asks to stop, if something is being read.
void hush(Model& model, std::vector<AppRequest>& requests);

}  // namespace makegood
