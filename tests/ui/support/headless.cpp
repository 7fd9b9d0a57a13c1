#include "ui/support/headless.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "ui/support/painted_text.hpp"

namespace makegood::test {

std::string read_repository_file(const std::string& path) {
  std::ifstream in(std::string(MAKEGOOD_SOURCE_DIR "/") + path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

namespace {

std::string read_font(const char* name) {
  std::ifstream in(std::string(MAKEGOOD_FONT_DIR "/") + name, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), name);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

AppEvent event(AppEvent::Kind kind, std::string name, std::string text) {
  AppEvent e;
  e.kind = kind;
  e.name = std::move(name);
  e.text = std::move(text);
  return e;
}

}  // namespace

Headless::Headless(float width, float height) {
  context_ = ImGui::CreateContext();
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DeltaTime = 1 / 60.F;
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigInputTrickleEventQueue = false;
  app.set_fonts(load_fonts(read_font("inter-regular.otf"), read_font("inter-semibold.otf")));
  app.set_environment({});
}

void Headless::make_current() const {
  ImGui::SetCurrentContext(context_);
}

Headless::~Headless() {
  make_current();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Headless::work() {
  while (app.work()) {
  }
  settle();
}

void Headless::frame(float seconds) {
  make_current();
  ImGui::NewFrame();
  app.frame(seconds);
  ImGui::Render();
  vertices_ = ImGui::GetDrawData()->TotalVtxCount;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate ||
        texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
  for (AppRequest& request : app.take_requests()) requests_.push_back(std::move(request));
}

std::optional<std::string> Headless::text_over_text() const {
  make_current();
  return test::text_over_text(*ImGui::GetDrawData());
}

int Headless::settle(float seconds) {
  constexpr int kMost = 300;
  int frames = 0;
  do {
    frame(frames == 0 ? kFrame : seconds);
    ++frames;
  } while (app.animating() && frames < kMost);
  CHECK_MESSAGE(frames < kMost, "the screen never came to rest");
  return frames;
}

void Headless::stored(const std::string& key, const std::string& text) {
  app.post(event(AppEvent::Kind::kStored, key, text));
}
void Headless::log(const std::string& name, const std::string& text) {
  app.post(event(AppEvent::Kind::kLog, name, text));
}
void Headless::file(const std::string& name, const std::string& text) {
  app.post(event(AppEvent::Kind::kFile, name, text));
}
void Headless::open(const std::string& name, const std::string& text) {
  app.post(event(AppEvent::Kind::kOpened, name, text));
  settle();
}
void Headless::route(const std::string& text) {
  app.post(event(AppEvent::Kind::kRoute, "", text));
}
void Headless::environment(const Environment& environment) {
  app.set_environment(environment);
}

void Headless::resize(float width, float height) {
  make_current();
  ImGui::GetIO().DisplaySize = {width, height};
  settle();
}

void Headless::press(Key key) {
  AppEvent e;
  e.kind = AppEvent::Kind::kKey;
  e.key = key;
  app.post(std::move(e));
  settle();
}

void Headless::click_at(float x, float y) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  frame();
  io.AddMouseButtonEvent(0, true);
  frame();
  io.AddMouseButtonEvent(0, false);
  frame();
  settle();
}

void Headless::click(Role role, std::string_view name) {
  const SemanticNode* node = tree().find(role, name);
  REQUIRE_MESSAGE(node, std::string(id_of(role))
                            << " \"" << std::string(name) << "\" is not on the screen:\n"
                            << text());
  const float x = node->rect.x + node->rect.w / 2;
  const float y = node->rect.y + node->rect.h / 2;
  make_current();
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  REQUIRE_MESSAGE((x >= 0 && y >= 0 && x < window.x && y < window.y),
                  node->name << " is outside the window");
  click_at(x, y);
}

void Headless::activate(Role role, std::string_view name) {
  const SemanticNode* node = tree().find(role, name);
  REQUIRE_MESSAGE(node, std::string(name) << " is not on the screen:\n" << text());
  app.post(event(AppEvent::Kind::kActivate, node->key, ""));
  settle();
}

std::string Headless::text() const {
  std::string out;
  for (const SemanticNode& node : tree().nodes) {
    out += std::string(id_of(node.role)) + ": " + node.name +
           (node.value.empty() ? "" : " [" + node.value + "]") + "\n";
  }
  return out;
}

std::string Headless::last_stored(std::string_view key) const {
  for (auto at = requests_.rbegin(); at != requests_.rend(); ++at) {
    if (at->kind == AppRequest::Kind::kStore && at->name == key) return at->text;
  }
  return {};
}

std::string Headless::appended(std::string_view name) const {
  std::string out;
  for (const AppRequest& request : requests_) {
    if (request.kind == AppRequest::Kind::kAppend && request.name == name) out += request.text;
  }
  return out;
}

std::vector<std::string> Headless::logs() const {
  std::vector<std::string> names;
  for (const AppRequest& request : requests_) {
    if (request.kind != AppRequest::Kind::kAppend) continue;
    if (std::find(names.begin(), names.end(), request.name) == names.end())
      names.push_back(request.name);
  }
  return names;
}

void Headless::start_after(const Headless& earlier) {
  app.post(event(AppEvent::Kind::kVisit, "next", ""));
  for (const AppRequest& request : earlier.requests()) {
    if (request.kind == AppRequest::Kind::kStore) stored(request.name, request.text);
  }
  for (const std::string& name : earlier.logs()) log(name, earlier.appended(name));
}

void Headless::answer_fetch(const std::string& name, const std::string& text) {
  bool asked = false;
  for (const AppRequest& request : requests_) {
    asked = asked || (request.kind == AppRequest::Kind::kFetch && request.name == name);
  }
  REQUIRE_MESSAGE(asked, name << " was never asked for");
  file(name, text);
  settle();
}

}  // namespace makegood::test
