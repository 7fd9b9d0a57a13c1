// The native loop: sleep until something happens, tell the app, draw a few frames, do what it asks,
// sleep.
#include <SDL.h>

#include <array>
#include <chrono>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "imgui_impl_sdl2.h"
#include "platform/frame_pump.hpp"
#include "platform/native/file_dialog.hpp"
#include "platform/native/keys.hpp"
#include "platform/native/read_file.hpp"
#include "platform/native/screenshot.hpp"
#include "platform/native/speech.hpp"
#include "platform/native/store_file.hpp"
#include "platform/native/typing.hpp"
#include "platform/native/window_system.hpp"
#include "platform/platform.hpp"
#include "platform/pointer.hpp"
#include "platform/window.hpp"
#include "scenario/limits.hpp"

namespace makegood::platform {
namespace {

constexpr int kExitNoWindow = 3;
constexpr int kExitNoScreenshot = 4;
/// How often an open file dialog is asked for its answer.
constexpr int kDialogPollMs = 100;
/// Frames are never closer than this: where the driver does not wait for the screen, an animation
/// would otherwise take a whole core.
constexpr double kShortestFrame = 1.0 / 120;

using Kind = AppEvent::Kind;

AppEvent event(Kind kind, std::string name, std::string text = {}) {
  AppEvent result;
  result.kind = kind;
  result.name = std::move(name);
  result.text = std::move(text);
  return result;
}

/// A word that no other visit has.
std::string visit_word() {
  constexpr std::string_view kLetters = "0123456789abcdefghijklmnopqrstuvwxyz";
  constexpr int kLength = 8;
  std::random_device random;
  std::string word;
  for (int i = 0; i < kLength; ++i) word += kLetters[random() % kLetters.size()];
  return word;
}

std::string_view font(std::string_view name, std::vector<std::string>& loaded) {
  for (const char* ending : {".otf", ".ttf"}) {
    if (auto bytes = embedded_asset("fonts/" + std::string(name) + ending)) {
      loaded.push_back(std::move(*bytes));
      return loaded.back();
    }
  }
  return {};
}

/// What the system speaks, as a language tag; empty when it does not say.
std::string system_language() {
  SDL_Locale* const preferred = SDL_GetPreferredLocales();
  std::string tag =
      preferred != nullptr && preferred->language != nullptr ? preferred->language : "";
  SDL_free(preferred);
  return tag;
}

class Loop {
 public:
  Loop(App& app, Window& window, const Options& options)
      : app_(app),
        window_(window),
        options_(options),
        store_(options.data_folder ? *options.data_folder : FileStore::default_folder()) {}

  int run() {
    deliver_first_events();
    while (open_) {
      take_input();
      if (auto path = dialog_.poll()) open_file(*path);
      if (open_ && pump_.wants_frame()) {
        frame();
        working_ = true;  // it may have brought some
      } else if (working_) {
        work();
      }
    }
    return exit_code_;
  }

 private:
  void post(AppEvent what) {
    app_.post(std::move(what));
    pump_.wake();
  }

  void deliver_first_events() {
    Environment environment;
    if (Speech::installed()) environment.speech = Environment::Speech::kReady;
    app_.set_environment(environment);
    app_.set_system_language(system_language());
    tell_time();
    post(event(Kind::kVisit, visit_word()));
    for (const char* key : kStoreKeys) deliver(Kind::kStored, key, store_.read(key));
    for (const std::string& key : store_.keys(kStorePrefix))
      deliver(Kind::kStored, key, store_.read(key));
    for (const std::string& log : store_.logs(kLogNames))
      deliver(Kind::kLog, log, store_.read_log(log));
    if (!options_.route.empty()) post(event(Kind::kRoute, {}, options_.route));
    fetch("scenarios/catalogue.json");
    if (options_.scenario_file) open_file(*options_.scenario_file);
    serve_requests();  // the first picture is what the route asks for
  }

  void deliver(Kind kind, const std::string& name, Stored stored) {
    if (stored.problem) post(event(Kind::kStorageFailed, name, *stored.problem));
    AppEvent kept = event(kind, name, stored.text.value_or(""));
    kept.missing = !stored.text;
    post(std::move(kept));
  }

  void tell_time() {
    app_.tell_time(std::chrono::duration_cast<std::chrono::seconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count());
  }

  /// A slice of what can wait until there is no frame to draw.
  void work() {
    const double end = now() + static_cast<double>(App::kWorkSlice);
    while (working_ && now() < end) working_ = app_.work();
    if (!working_ && app_.animating()) pump_.wake();
  }

  /// Waits for input unless there is a frame to draw or work to do, and takes all there is.
  void take_input() {
    SDL_Event input;
    int wait = working_ ? 0 : dialog_.is_open() ? kDialogPollMs : -1;
    if (pump_.wants_frame()) {
      wait = static_cast<int>((last_frame_ + kShortestFrame - now()) * 1000);
      if (wait < 0) wait = 0;
    }
    // A signal ends the wait without an event: not an error, there is just nothing yet.
    if (SDL_WaitEventTimeout(&input, wait) == 0) return;
    do {
      handle(input);
    } while (SDL_PollEvent(&input) != 0);
  }

  void handle(const SDL_Event& input) {
    pump_.wake();
    ImGui_ImplSDL2_ProcessEvent(&input);
    if (auto typed = typing_.take(input)) return post(std::move(*typed));
    switch (input.type) {
      case SDL_QUIT:
        post(event(Kind::kFocus, {}));  // what is being written is kept
        serve_requests();
        open_ = false;
        break;
      case SDL_KEYDOWN:
        if (const auto key = key_of(input.key);
            key && (!typing_.active() || Typing::leaves_to_the_app(*key))) {
          AppEvent pressed;
          pressed.kind = Kind::kKey;
          pressed.key = *key;
          post(std::move(pressed));
        }
        break;
      case SDL_DROPFILE:
        if (input.drop.file) {
          open_file(input.drop.file);
          SDL_free(input.drop.file);
        }
        break;
      case SDL_MOUSEBUTTONUP:
        // A lifted finger hovers over nothing.
        if (input.button.which == SDL_TOUCH_MOUSEID) drop_pointer();
        break;
      default:
        break;
    }
  }

  void frame() {
    const double start = now();
    last_frame_ = start;
    tell_time();
    window_.draw(app_, pump_.begin(start));
    ++frames_;
    if (options_.screenshot && frames_ >= options_.screenshot_frames) {
      if (!save_screenshot(window_.system().window, *options_.screenshot)) {
        std::cerr << "makegood: the picture could not be written to " << *options_.screenshot
                  << ".\n";
        exit_code_ = kExitNoScreenshot;
      }
      open_ = false;
    }
    window_.present();
    serve_requests();
    if (app_.semantics().title != title_) {
      title_ = app_.semantics().title;
      SDL_SetWindowTitle(window_.system().window,
                         title_.empty() ? options_.title.c_str() : title_.c_str());
    }
    follow_typing();
    pump_.end(app_.animating() || window_.input_pending() || options_.screenshot.has_value());
  }

  /// Input methods work where there is something to write, and nowhere else.
  void follow_typing() {
    typing_.follow(app_.semantics());
    if (typing_.active() == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    if (typing_.active()) {
      SDL_StartTextInput();
    } else {
      SDL_StopTextInput();
    }
  }

  // An answer may ask for more.
  void serve_requests() {
    for (auto requests = app_.take_requests(); !requests.empty(); requests = app_.take_requests()) {
      for (const AppRequest& request : requests) serve(request);
    }
  }

  void serve(const AppRequest& request) {
    switch (request.kind) {
      case AppRequest::Kind::kStore:
        complain(request.name, store_.write(request.name, request.text));
        break;
      case AppRequest::Kind::kAppend:
        complain(request.name, store_.append(request.name, request.text));
        break;
      case AppRequest::Kind::kSetAside: {
        const bool log = request.name.rfind(kLogNames, 0) == 0;
        complain(request.name, log ? store_.set_log_aside(request.name, request.text)
                                   : store_.set_aside(request.name, request.text));
        break;
      }
      case AppRequest::Kind::kSaveFile: {
        std::string path;
        Problem problem = store_.save(request.name, request.text, path);
        if (problem) {
          complain(request.name, std::move(problem));
        } else {
          post(event(Kind::kSaved, request.name, path));
        }
        break;
      }
      case AppRequest::Kind::kFetch:
        fetch(request.name);
        break;
      case AppRequest::Kind::kChooseFile:
        if (!dialog_.open()) {
          post(event(Kind::kOpenFailed, {},
                     "This desktop has no file dialog that Makegood knows (zenity or kdialog). "
                     "Drop the file on this "
                     "window, or start Makegood with it: makegood FILE"));
        }
        break;
      case AppRequest::Kind::kRoute:
        break;  // a window has no address
      case AppRequest::Kind::kSpeak:
        speech_.speak(request.text, request.name);
        break;
      case AppRequest::Kind::kHush:
        speech_.hush();
        break;
    }
  }

  void complain(const std::string& name, Problem problem) {
    if (problem) post(event(Kind::kStorageFailed, name, std::move(*problem)));
  }

  void fetch(const std::string& name) {
    if (auto text = embedded_asset(name)) {
      post(event(Kind::kFile, name, std::move(*text)));
    } else {
      post(event(Kind::kFileFailed, name, "\"" + name + "\" is not part of this Makegood."));
    }
  }

  void open_file(const std::string& path) {
    FileText file = read_file(path, limits::kMaxFileBytes);
    if (file.problem.empty()) {
      post(event(Kind::kOpened, file_name(path), std::move(file.text)));
    } else {
      post(event(Kind::kOpenFailed, file_name(path), std::move(file.problem)));
    }
  }

  static double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
  }

  App& app_;
  Window& window_;
  const Options& options_;
  FileStore store_;
  FileDialog dialog_;
  Speech speech_;
  FramePump pump_;
  Typing typing_;
  std::string title_;
  double last_frame_ = 0;
  int frames_ = 0;
  int exit_code_ = 0;
  bool open_ = true;
  bool working_ = false;
};

}  // namespace

int run(App& app, const Options& options) {
  std::string why;
  const auto window = Window::open(options.title, options.width, options.height, why);
  if (!window) {
    std::cerr << "makegood: no window could be opened: " << why
              << ".\nMakegood needs a screen and OpenGL 3. Without one, a conversation can be "
                 "played in the terminal: "
                 "makegood play FILE\n";
    return kExitNoWindow;
  }
  std::vector<std::string> bytes;
  bytes.reserve(2);  // the views below point into its strings
  const std::string_view regular = font("inter-regular", bytes);
  const std::string_view bold = font("inter-semibold", bytes);
  window->load_fonts(app, regular, bold);
  return Loop(app, *window, options).run();
}

}  // namespace makegood::platform
