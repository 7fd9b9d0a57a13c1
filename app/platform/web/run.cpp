// The loop in the browser: nothing runs until something happens. A call from the page asks for one
// animation frame; the frame asks for the next only if there is more to draw.
//
// Who listens to what. The page (web/pointer.js) tells of mouse, wheel and fingers on the canvas;
// its mirror (web/mirror.js) sends the app's keys and leaves the rest to the browser, so that Tab
// walks the real DOM and Ctrl+R reloads.
#include <emscripten/em_macros.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "platform/frame_pump.hpp"
#include "platform/platform.hpp"
#include "platform/pointer.hpp"
#include "platform/web/page.hpp"
#include "platform/web/window_system.hpp"
#include "scenario/limits.hpp"

namespace makegood::platform {

class WebLoop {
 public:
  WebLoop(App& app, std::unique_ptr<Window> window) : app_(app), window_(std::move(window)) {}

  void connect() {
    std::string keys;
    for (const char* key : kStoreKeys) keys += (keys.empty() ? "" : ",") + std::string(key);
    page::connect(this, keys, static_cast<int>(limits::kMaxFileBytes));
  }

  /// Room for `size` bytes that the page fills before it calls event() or font().
  char* inbox(std::size_t size) {
    inbox_.resize(size);
    return inbox_.data();
  }

  void event(AppEvent::Kind kind, std::size_t name_size, bool missing) {
    AppEvent event;
    event.kind = kind;
    event.name = inbox_.substr(0, name_size);
    event.text = inbox_.substr(name_size);
    event.missing = missing;
    std::string().swap(inbox_);
    app_.post(std::move(event));
    serve_requests();
    wake();
  }

  void key(Key key) {
    AppEvent event;
    event.kind = AppEvent::Kind::kKey;
    event.key = key;
    app_.post(std::move(event));
    wake();
  }

  /// The browser's language is the first `size` bytes of the inbox.
  void language(std::size_t size) {
    app_.set_system_language(inbox_.substr(0, size));
    std::string().swap(inbox_);
    serve_requests();
    wake();
  }

  void environment(const Environment& environment) {
    app_.set_environment(environment);
    wake();
  }

  /// The two fonts, one behind the other in the inbox: from now on frames can be drawn.
  void start(std::size_t regular_size) {
    const std::string_view both = inbox_;
    window_->load_fonts(app_, both.substr(0, regular_size), both.substr(regular_size));
    std::string().swap(inbox_);
    started_ = true;
    wake();
  }

  void context_changed(bool lost) {
    lost_ = lost;
    // Now and not when it comes back: objects of a lost context are let go without a word, in a new
    // one each is an error.
    if (lost) window_->drop_device_objects();
    wake();
  }

  void resize(float width, float height, float ratio) {
    Window::System& canvas = window_->system();
    canvas.width = width;
    canvas.height = height;
    canvas.ratio = ratio;
    wake();
  }

  /// What the pointer does is told here; a frame follows.
  Pointer& pointer() {
    wake();
    return pointer_;
  }

  void frame(double now, double seconds) {
    asked_ = false;
    if (lost_) return;
    app_.tell_time(static_cast<std::int64_t>(seconds));
    window_->draw(app_, pump_.begin(now));
    window_->present();
    serve_requests();
    if (!shown_ || app_.semantics() != tree_) {
      shown_ = true;
      tree_ = app_.semantics();
      page::show_tree(to_json(tree_));
    }
    pump_.end(app_.animating() || window_->input_pending());
    if (pump_.wants_frame()) {
      ask_for_frame();
    } else if (!working_) {
      working_ = true;
      page::ask_for_work();
    }
  }

  /// A piece of what can wait until there is no frame to draw. True while there is more.
  bool work() {
    working_ = app_.work();
    if (!working_ && app_.animating()) wake();
    return working_;
  }

 private:
  void wake() {
    pump_.wake();
    ask_for_frame();
  }

  void ask_for_frame() {
    if (asked_ || !started_ || lost_) return;
    asked_ = true;
    page::ask_for_frame();
  }

  // What is asked for may be answered before this returns, and the answer may ask for more.
  void serve_requests() {
    for (const AppRequest& request : app_.take_requests()) serve(request);
  }

  static void serve(const AppRequest& request) {
    switch (request.kind) {
      case AppRequest::Kind::kStore:
        page::store(request.name, request.text);
        break;
      case AppRequest::Kind::kAppend:
        page::append(request.name, request.text);
        break;
      case AppRequest::Kind::kSetAside:
        page::set_aside(request.name, request.text);
        break;
      case AppRequest::Kind::kSaveFile:
        page::save_file(request.name, request.text, request.type);
        break;
      case AppRequest::Kind::kFetch:
        page::fetch(request.name);
        break;
      case AppRequest::Kind::kChooseFile:
        page::choose_file();
        break;
      case AppRequest::Kind::kRoute:
        page::show_route(request.text);
        break;
      case AppRequest::Kind::kSpeak:
        page::speak(request.text, request.name);
        break;
      case AppRequest::Kind::kHush:
        page::hush();
        break;
    }
  }

  App& app_;
  std::unique_ptr<Window> window_;
  FramePump pump_;
  Pointer pointer_;
  std::string inbox_;
  SemanticTree tree_;  // what the page shows now
  bool started_ = false;
  bool asked_ = false;
  bool lost_ = false;
  bool shown_ = false;
  bool working_ = false;  // the page has been asked for work, and more of it is left
};

int run(App& app, const Options& options) {
  std::string why;
  auto window = Window::open(options.title, options.width, options.height, why);
  // It lives as long as the page, whose callbacks hold it: nobody is left to delete it.
  auto loop = std::make_unique<WebLoop>(app, std::move(window));
  loop.release()->connect();
  return 0;
}

// web/page.js, web/storage.js and web/mirror.js know these by number.
static_assert(static_cast<int>(AppEvent::Kind::kStored) == 0);
static_assert(static_cast<int>(AppEvent::Kind::kStorageFailed) == 1);
static_assert(static_cast<int>(AppEvent::Kind::kFile) == 2);
static_assert(static_cast<int>(AppEvent::Kind::kFileFailed) == 3);
static_assert(static_cast<int>(AppEvent::Kind::kOpened) == 4);
static_assert(static_cast<int>(AppEvent::Kind::kOpenFailed) == 5);
static_assert(static_cast<int>(AppEvent::Kind::kRoute) == 6);
static_assert(static_cast<int>(AppEvent::Kind::kActivate) == 8);
static_assert(static_cast<int>(AppEvent::Kind::kFocus) == 9);
static_assert(static_cast<int>(AppEvent::Kind::kVisit) == 10);
static_assert(static_cast<int>(AppEvent::Kind::kLog) == 11);
static_assert(static_cast<int>(AppEvent::Kind::kEdited) == 13);
static_assert(std::string_view(kStorePrefix) == "own-" &&
              std::string_view(kLogNames) == "attempt-");
static_assert(static_cast<int>(Environment::Speech::kNone) == 0);
static_assert(static_cast<int>(Environment::Speech::kNoVoice) == 1);
static_assert(static_cast<int>(Environment::Speech::kReady) == 2);
static_assert(static_cast<int>(Key::kUp) == 0 && static_cast<int>(Key::kRight) == 3);
static_assert(static_cast<int>(Key::kEnter) == 4 && static_cast<int>(Key::kEscape) == 6);
static_assert(static_cast<int>(Key::kHome) == 9 && static_cast<int>(Key::kPageDown) == 12);
static_assert(static_cast<int>(Key::k1) == 13 && static_cast<int>(Key::k9) == 21);
static_assert(static_cast<int>(Key::kR) == 22 && static_cast<int>(Key::kU) == 23);

}  // namespace makegood::platform

// What the page may call. `loop` is what it got from page::connect().
using makegood::platform::WebLoop;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* mg_inbox(WebLoop* loop, int size) {
  return loop->inbox(static_cast<std::size_t>(size));
}

/// An event whose name is the first `name_size` bytes of the inbox and whose text is the rest.
EMSCRIPTEN_KEEPALIVE void mg_event(WebLoop* loop, int kind, int name_size, int missing) {
  loop->event(static_cast<makegood::AppEvent::Kind>(kind), static_cast<std::size_t>(name_size),
              missing != 0);
}

EMSCRIPTEN_KEEPALIVE void mg_key(WebLoop* loop, int key) {
  loop->key(static_cast<makegood::Key>(key));
}

/// `speech`: an Environment::Speech.
EMSCRIPTEN_KEEPALIVE void mg_environment(WebLoop* loop, int reduced_motion, int dark, int touch,
                                         int more_contrast, int speech) {
  loop->environment({.reduced_motion = reduced_motion != 0,
                     .dark = dark != 0,
                     .more_contrast = more_contrast != 0,
                     .speech = static_cast<makegood::Environment::Speech>(speech),
                     .touch = touch != 0});
}

EMSCRIPTEN_KEEPALIVE void mg_language(WebLoop* loop, int size) {
  loop->language(static_cast<std::size_t>(size));
}

EMSCRIPTEN_KEEPALIVE void mg_start(WebLoop* loop, int regular_size) {
  loop->start(static_cast<std::size_t>(regular_size));
}

EMSCRIPTEN_KEEPALIVE void mg_context(WebLoop* loop, int lost) {
  loop->context_changed(lost != 0);
}

/// A frame: the time of its picture in milliseconds, and the real time in seconds since 1970.
EMSCRIPTEN_KEEPALIVE void mg_frame(WebLoop* loop, double milliseconds, double seconds) {
  loop->frame(milliseconds / 1000, seconds);
}

EMSCRIPTEN_KEEPALIVE int mg_work(WebLoop* loop) {
  return loop->work() ? 1 : 0;
}

/// The canvas has width x height CSS pixels, each `ratio` pixels of the screen wide.
EMSCRIPTEN_KEEPALIVE void mg_resize(WebLoop* loop, float width, float height, float ratio) {
  loop->resize(width, height, ratio);
}

// The pointer: see app/platform/pointer.hpp.
EMSCRIPTEN_KEEPALIVE void mg_pointer(WebLoop* loop, float x, float y, int down, int finger) {
  loop->pointer().at(x, y, down != 0, finger != 0);
}
EMSCRIPTEN_KEEPALIVE void mg_pointer_left(WebLoop* loop) {
  loop->pointer().left();
}
EMSCRIPTEN_KEEPALIVE void mg_pinch(WebLoop* loop) {
  loop->pointer().pinch();
}
EMSCRIPTEN_KEEPALIVE void mg_wheel(WebLoop* loop, float right, float down) {
  loop->pointer().wheel(right, down);
}

}  // extern "C"
