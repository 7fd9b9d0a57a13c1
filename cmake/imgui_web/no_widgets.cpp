// What Dear ImGui's core calls of its widgets, for the web build, where there are none.
//
// Makegood draws its own widgets (app/ui/widgets) and uses of ImGui the input queue, the fonts and
// the draw lists. ImGui links its own in all the same, since its windows have scroll bars and close
// buttons, and since recovering from an error ends whatever may be open. In place of
// imgui_widgets.cpp the web build compiles this page; see also no_tables.cpp. A screen that starts
// to use them fails to link here, and this file goes.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstring>

ImGuiInputTextState::ImGuiInputTextState() {
  std::memset(static_cast<void*>(this), 0, sizeof *this);
}
ImGuiInputTextState::~ImGuiInputTextState() {}
void ImGuiMenuColumns::Update(float, bool) {}

namespace ImGui {

bool ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags) {
  return false;
}
bool Button(const char*, const ImVec2&) {
  return false;
}
bool CloseButton(ImGuiID, const ImVec2&) {
  return false;
}
bool CollapseButton(ImGuiID, const ImVec2&) {
  return false;
}
bool InputText(const char*, char*, size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) {
  return false;
}
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  return false;
}
bool SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) {
  return false;
}
void EndMenuBar() {}
ImGuiMultiSelectIO* EndMultiSelect() {
  return nullptr;
}
void EndTabBar() {}
void InputTextDeactivateHook(ImGuiID) {}
void Scrollbar(ImGuiAxis) {}
void SeparatorText(const char*) {}
void TextV(const char*, va_list) {}
void TreePop() {}

}  // namespace ImGui
