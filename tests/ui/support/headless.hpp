#pragma once
// The app without a window: Dear ImGui with a context of its own, textures answered by hand. Tests
// find things in the semantic tree by role and name, press them with a pointer in the middle of
// their rectangle or with keys, and read what the next frames say.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app.hpp"

struct ImGuiContext;

namespace makegood::test {

class Headless {
 public:
  explicit Headless(float width = 1280, float height = 800);
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  App app;

  static constexpr float kFrame = 1 / 60.F;
  /// What moves is looked at as seldom as a slow machine would: mostly the way is not what is
  /// tested.
  static constexpr float kSlowFrame = 1 / 10.F;
  /// Draws frames, the later ones `seconds` apart, until nothing moves any more (at most 300);
  /// answers how many it took.
  int settle(float seconds = kSlowFrame);
  /// Does the work that can wait, to its end, and settles.
  void work();
  /// Draws one frame, so many seconds after the last one.
  void frame(float seconds = kFrame);

  void stored(const std::string& key, const std::string& text);
  void log(const std::string& name, const std::string& text);
  void file(const std::string& name, const std::string& text);
  void open(const std::string& name, const std::string& text);
  void route(const std::string& text);
  void environment(const Environment& environment);
  void resize(float width, float height);

  void press(Key key);
  /// A click of the pointer in the middle of the node's rectangle. Fails the test if there is no
  /// such node, or if it lies outside the window.
  void click(Role role, std::string_view name);
  void click_at(float x, float y);
  /// As a screen reader would: by key, from outside.
  void activate(Role role, std::string_view name);

  const SemanticTree& tree() const { return app.semantics(); }
  bool has(Role role, std::string_view name) const { return tree().find(role, name) != nullptr; }
  /// Every text on the screen, one a line.
  std::string text() const;
  /// Vertices that the last frame painted: a blank frame has few.
  int vertices() const { return vertices_; }
  /// Where the last frame painted letters over letters, in words; nothing where all is in the
  /// clear.
  std::optional<std::string> text_over_text() const;

  /// Requests so far, oldest first.
  const std::vector<AppRequest>& requests() const { return requests_; }
  /// The text last asked to be stored under a key; empty if never.
  std::string last_stored(std::string_view key) const;
  /// All lines that were appended to a log; and the names of the logs, in order of their beginning.
  std::string appended(std::string_view name) const;
  std::vector<std::string> logs() const;
  /// Everything that `earlier` had kept, as its platform would tell it at the next start.
  void start_after(const Headless& earlier);
  /// Answers the last fetch of this name.
  void answer_fetch(const std::string& name, const std::string& text);

 private:
  /// Several may live at once, as tabs do: each works in its own context.
  void make_current() const;

  ImGuiContext* context_ = nullptr;
  std::vector<AppRequest> requests_;
  int vertices_ = 0;
};

/// The text of a file of this repository.
std::string read_repository_file(const std::string& path);

}  // namespace makegood::test
