#pragma once
// The application as the platform sees it: events in, one frame at a time, requests out. It knows
// no window, no file and no clock but the time that each frame is told.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/semantics.hpp"
#include "ui/theme.hpp"

struct ImFont;

namespace makegood {

/// What the surroundings are like; told before the first frame and whenever it changes.
struct Environment {
  /// Whether lines can be read aloud here.
  enum class Speech : std::uint8_t {
    kNone,     ///< nothing here speaks
    kNoVoice,  ///< something would, but it has no voice (yet: browsers fetch theirs late)
    kReady
  };
  bool reduced_motion = false;
  bool dark = false;           ///< the system prefers dark
  bool more_contrast = false;  ///< … more contrast, or colours of its own
  Speech speech = Speech::kNone;
  bool touch = false;  ///< the main pointer is coarse
  bool can_open_files = true;
};

/// Keys that the app understands, whatever produced them.
enum class Key : std::uint8_t {
  kUp,
  kDown,
  kLeft,
  kRight,
  kEnter,
  kSpace,
  kEscape,
  kTab,
  kBackTab,
  kHome,
  kEnd,
  kPageUp,
  kPageDown,
  k1,
  k2,
  k3,
  k4,
  k5,
  k6,
  k7,
  k8,
  k9,
  kR,  ///< hear it again
  kU,  ///< take the last line back
};

/// Why nothing could be kept: there is no more room, or nothing may be kept at all.
inline constexpr std::string_view kStorageFull = "full";
inline constexpr std::string_view kStorageRefused = "refused";

/// Something from outside.
struct AppEvent {
  enum class Kind : std::uint8_t {
    kStored,         ///< `name` = storage key; `text` = its content, or `missing`
    kStorageFailed,  ///< key or log `name` could not be kept; `text` = why: kStorageFull,
                     ///< kStorageRefused, or a sentence for people; the app says so and goes on
    kFile,           ///< asset `name` arrived with `text` ("scenarios/catalogue.json",
                     ///< "scenarios/<id>.json")
    kFileFailed,     ///< asset `name` could not be had; `text` = why
    kOpened,         ///< the person opened or dropped a file: `name`, `text`
    kOpenFailed,     ///< … and it could not be read: `name`, `text` = why
    kRoute,          ///< `text` = "/play/<scenario id>" and the like
    kKey,            ///< `key`
    kActivate,       ///< node `name` was activated from outside (screen reader, DOM click, test)
    kFocus,          ///< node `name` got the focus from outside; empty: nothing has it
    kVisit,   ///< told first: `name` = a word (a-z, 0-9) that no other visit has, so that what two
              ///< tabs or machines begin at once is told apart
    kLog,     ///< `name` = a log's name, `text` = all of it as it stands now
    kSaved,   ///< the file that was to be saved is there; `text` = its path, or empty where the
              ///< person sees that anyway
    kEdited,  ///< the text field `name` holds `text` now, all of it
  };
  Kind kind = Kind::kKey;
  std::string name, text;
  bool missing = false;
  Key key = Key::kEnter;
};

/// Something that the app asks of the platform.
struct AppRequest {
  enum class Kind : std::uint8_t {
    kStore,     ///< keep `text` under the key `name`, replacing what was there, atomically
    kAppend,    ///< add the lines `text` to the log `name`, all of them or (kStorageFailed) none
    kSetAside,  ///< keep the key or log `name` as it is under another name that nothing reads, and
                ///< `text` in its place; empty: nothing
    kSaveFile,  ///< give the person `text` as a file called `name` of the MIME type `type`
    kFetch,     ///< deliver the asset `name` as kFile or kFileFailed
    kChooseFile,  ///< let the person choose a scenario file; delivers kOpened or kOpenFailed, or
                  ///< nothing
    kRoute,       ///< show `text` as the address ("/play/late-follow-up"); natively nothing
    kSpeak,  ///< read `text` aloud in the language `name` ("en"), in place of what is being read
    kHush,   ///< stop reading aloud
  };
  Kind kind = Kind::kStore;
  std::string name, text;
  std::string type = {};  ///< kSaveFile only
};

/// The storage keys. Before the first frame platforms deliver a kVisit; a kStored for each of
/// these, in this order; a kStored for each key that begins with kStorePrefix; a kLog for each log
/// that begins with kLogNames; then a kRoute if there is one, and the catalogue (kFile
/// "scenarios/catalogue.json") as soon as they have it. A kStored or kLog that comes later tells
/// what another visit has kept meanwhile.
inline constexpr const char* kStoreKeys[] = {"settings", "progress", "own", "session"};
inline constexpr const char* kStorePrefix = "own-";
inline constexpr const char* kLogNames = "attempt-";

/// Fonts in ImGui's atlas, sized dynamically.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

/// Adds the two fonts from their file bytes (TTF or OTF with static outlines; copied) to the
/// current ImGui context.
Fonts load_fonts(std::string_view regular, std::string_view bold);

/// The two fonts with letters that they lack, from a font's file bytes (copied). Not within a
/// frame.
Fonts add_letters(const Fonts& fonts, std::string_view bytes);
/// The same for the font that is made for readability. What it has no letter for (arrows, ticks)
/// comes from `marks`, the usual fonts, which are in the context already.
Fonts load_readable_fonts(std::string_view regular, std::string_view bold, const Fonts& marks);

/// The assets of the font that is made for readability, fetched when somebody chooses it.
inline constexpr const char* kReadableFonts[] = {"fonts/readable-regular.otf",
                                                 "fonts/readable-bold.otf"};

/// The program without its platform.
class App {
 public:
  App();
  ~App();
  App(App&&) noexcept;
  App& operator=(App&&) noexcept;

  void set_fonts(const Fonts& fonts);
  void set_environment(const Environment& environment);
  /// What the surroundings speak, as a language tag ("de-AT"). Told before the first event.
  void set_system_language(std::string tag);
  /// The real time, in whole seconds since 1970 (UTC): told before events and frames that may need
  /// it. The app has no clock of its own.
  void tell_time(std::int64_t seconds);
  /// Something happened. Files, what was stored and routes are taken in at once, and may cause
  /// requests; keys, focus and activations wait for the next frame.
  void post(AppEvent event);
  /// Draws one frame between ImGui::NewFrame() and ImGui::Render(). `seconds` since the previous
  /// frame (0 for the first).
  void frame(float seconds);
  /// The colour of the empty window. The platform clears with it before it paints a frame: that
  /// costs a hundredth of a rectangle over everything.
  Color ground() const;
  /// What the last frame said.
  const SemanticTree& semantics() const;
  /// True while something moves: another frame is wanted even without input.
  bool animating() const;
  /// Does a piece of the work that can wait, a fraction of a millisecond long. True while there is
  /// more. Platforms call it when there is no frame to draw, for at most kWorkSlice at a time; when
  /// it has answered false, animating() tells whether what came of it wants a frame.
  bool work();
  static constexpr float kWorkSlice = 0.008F;  ///< seconds between two looks at the input
  /// True if the last frame has changed what it showed (a choice was made, say): nobody needs to
  /// see it, the next one can be drawn in its place.
  bool outdated() const;
  /// Requests made since the last call.
  std::vector<AppRequest> take_requests();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace makegood
