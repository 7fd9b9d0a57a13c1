#pragma once
// What a person asked for on a screen: the only thing that screens give back.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace makegood {

struct Intent {
  enum class Kind : std::uint8_t {
    kNone,
    kShowLibrary,
    kShowProgress,
    kShowPractice,  ///< the running conversation, or the last debrief
    kShowBriefing,  ///< of scenario `text`
    kSetMode,       ///< `number`: Mode
    kStart,         ///< the briefed scenario, from its opening
    kResume,        ///< the conversation that was left running
    kGoOn,          ///< with what was left off of the briefed scenario
    kChoose,        ///< open action `number`
    kTakeBack,      ///< the last decision
    kHearAgain,     ///< the last lines
    kShowDebrief,
    kReplayFrom,  ///< decision `number`: earlier choices are kept
    kPlayAgain,
    kFilter,  ///< library: `number` is a Tenet, or -1 for all
    kOpenFile,
    kShowSettings,
    kHideSettings,
    kSetLanguage,  ///< `text`: a tag of kLanguages; empty: as the system
    kSetTextSize,  ///< `number` percent
    kSetTheme,     ///< `number`: ThemeChoice
    kSetMotion,    ///< `number`: MotionChoice
    kSetFont,      ///< `number`: 1 the readable one, 0 the usual one
    kSetAloud,     ///< `number`: 1 read customers' lines aloud, 0 don't
    kDismissNotice,
    kToggleDetails,  ///< phone: promises, mood and tenets behind the header
    kBack,           ///< Escape
    kSaveReport,     ///< of what the debrief shows
    kExport,         ///< everything that is kept, as a file
    kImport,         ///< … and back from one
    kWriteNote,      ///< the note on the attempt is `text` now
  };
  Kind kind = Kind::kNone;
  int number = 0;
  std::string text = {};
};

}  // namespace makegood
