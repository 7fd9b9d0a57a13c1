// The canvas. ImGui's frame becomes a few calls of the page's painter (web/paint.js): the textures
// that changed, then for each draw list its vertices, its indices and what to draw of them. The
// painter owns the WebGL context, which the page makes while the program is still on its way.
//
// Rejected: ImGui's own OpenGL backend over Emscripten's GL. It asks the context for its whole
// state in every frame to put it back afterwards, and carries 20 KB of bindings for it.
#include "platform/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "imgui.h"
#include "platform/web/page.hpp"
#include "platform/web/window_system.hpp"

namespace makegood::platform {
namespace {

// web/paint.js describes the vertices to WebGL by these numbers.
static_assert(sizeof(ImDrawVert) == 20 && offsetof(ImDrawVert, uv) == 8 &&
              offsetof(ImDrawVert, col) == 16);
static_assert(sizeof(ImDrawIdx) == 2);

/// ImGui wants time to pass from frame to frame.
constexpr float kShortestStep = 0.001F;

void update(ImTextureData& texture, int& made) {
  const auto id_of = [](const ImTextureData& t) { return static_cast<int>(t.TexID); };
  switch (texture.Status) {
    case ImTextureStatus_WantCreate:
      texture.SetTexID(static_cast<ImTextureID>(++made));
      page::make_texture(id_of(texture), texture.Width, texture.Height);
      page::fill_texture(id_of(texture), 0, 0, texture.Width, texture.Height, texture.Width,
                         texture.Pixels);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    case ImTextureStatus_WantUpdates: {
      const ImTextureRect& area = texture.UpdateRect;
      page::fill_texture(id_of(texture), area.x, area.y, area.w, area.h, texture.Width,
                         static_cast<const std::uint8_t*>(texture.GetPixelsAt(area.x, area.y)));
      texture.SetStatus(ImTextureStatus_OK);
      break;
    }
    case ImTextureStatus_WantDestroy:
      if (texture.UnusedFrames == 0) break;  // this frame may still draw with it
      page::drop_texture(id_of(texture));
      texture.SetTexID(ImTextureID_Invalid);
      texture.SetStatus(ImTextureStatus_Destroyed);
      break;
    default:
      break;
  }
}

}  // namespace

std::unique_ptr<Window> Window::open(const std::string&, int, int, std::string&) {
  // A browser without WebGL does not get as far as this: the page has said so and starts nothing.
  return std::unique_ptr<Window>(new Window(std::make_unique<System>()));
}

Window::Window(std::unique_ptr<System> system) : system_(std::move(system)) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors | ImGuiBackendFlags_RendererHasTextures |
                     ImGuiBackendFlags_RendererHasVtxOffset;
  // One byte a pixel and not four: there are no pictures, only letters and edges.
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  io.Fonts->TexMinHeight = 512;  // holds a screen's letters: a texture that grows is made anew
}

Window::~Window() {
  drop_device_objects();
  ImGui::DestroyContext();
}

void Window::begin_frame(float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {system_->width, system_->height};
  io.DisplayFramebufferScale = {system_->ratio, system_->ratio};
  io.DeltaTime = std::max(seconds, kShortestStep);
}

void Window::paint(Color ground) {
  const ImDrawData& data = *ImGui::GetDrawData();
  for (ImTextureData* texture : *data.Textures) update(*texture, system_->textures);
  const auto pixels = [this](float length) {
    return static_cast<int>(std::lround(length * system_->ratio));
  };
  const int width = pixels(system_->width);
  const int height = pixels(system_->height);
  const ImVec2 solid = ImGui::GetIO().Fonts->TexUvWhitePixel;
  page::begin_picture(width, height, system_->width, system_->height,
                      ground.r << 16 | ground.g << 8 | ground.b, solid.x, solid.y);
  for (const ImDrawList* list : data.CmdLists) {
    system_->calls.clear();
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto edge = [this](float at) { return static_cast<int>(at * system_->ratio); };
      const ImVec4& clip = command.ClipRect;
      const int left = std::max(edge(clip.x), 0);
      const int top = std::max(edge(clip.y), 0);
      const int right = std::min(edge(clip.z), width);
      const int bottom = std::min(edge(clip.w), height);
      if (command.ElemCount == 0 || right <= left || bottom <= top) continue;
      system_->calls.push_back({left, height - bottom, right - left, bottom - top,
                                static_cast<std::int32_t>(command.GetTexID()),
                                static_cast<std::int32_t>(command.VtxOffset),
                                static_cast<std::int32_t>(command.IdxOffset),
                                static_cast<std::int32_t>(command.ElemCount)});
    }
    page::draw(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()),
               list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()),
               system_->calls.data(), system_->calls.size());
  }
  const bool hand = ImGui::GetMouseCursor() == ImGuiMouseCursor_Hand;
  if (hand != system_->hand) page::show_hand(hand);
  system_->hand = hand;
}

void Window::present() {}  // the browser shows what was painted when the frame's callback returns

void Window::drop_device_objects() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->RefCount != 1) continue;
    page::drop_texture(static_cast<int>(texture->TexID));
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

}  // namespace makegood::platform
