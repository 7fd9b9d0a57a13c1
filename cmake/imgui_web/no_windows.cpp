// The parts of Dear ImGui's core that the web build leaves out: windows, tool tips, keyboard
// navigation, settings files, recovery from unbalanced calls.
//
// Makegood draws on ImGui's background draw list and has no ImGui window. But every frame begins
// with a hidden one, and windows are most of ImGui: 30 KB of what a visitor loads, after
// compression. So the linker (--wrap, see Dependencies.cmake) puts these empty functions in the
// place of the ones whose mangled name follows __wrap_, and what only they have called goes away.
//
// A later ImGui may rename a function or change its parameters. Then its mangled name is another
// one, the empty function here is called by nobody, and the page is heavier but right. A window
// that somebody opens, on the other hand, would not be there: for that this file has to go.
#include <imgui.h>
#include <imgui_internal.h>

extern "C" {

bool __wrap__ZN5ImGui5BeginEPKcPbi(const char*, bool*, ImGuiWindowFlags) {
  return false;
}
void __wrap__ZN5ImGui3EndEv() {}
void __wrap__ZN5ImGui11FocusWindowEP11ImGuiWindowi(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void __wrap__ZN5ImGui31UpdateMouseMovingWindowNewFrameEv() {}
void __wrap__ZN5ImGui31UpdateMouseMovingWindowEndFrameEv() {}
void __wrap__ZN5ImGui34UpdateHoveredWindowAndCaptureFlagsERK6ImVec2(const ImVec2*) {}

void __wrap__ZN5ImGui10SetTooltipEPKcz(const char*, ...) {}
void __wrap__ZN5ImGui17RenderMouseCursorE6ImVec2fijjj(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32,
                                                      ImU32) {}
void __wrap__ZN5ImGui15StyleColorsDarkEP10ImGuiStyle(ImGuiStyle*) {}

void __wrap__ZN5ImGui13NavInitWindowEP11ImGuiWindowb(ImGuiWindow*, bool) {}
void __wrap__ZN5ImGui25NavInitRequestApplyResultEv() {}
void __wrap__ZN5ImGui25NavMoveRequestApplyResultEv() {}
bool __wrap__ZN5ImGui8ShortcutEiij(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) {
  return false;
}

void __wrap__ZN5ImGui25LoadIniSettingsFromMemoryEPKcm(const char*, size_t) {}
const char* __wrap__ZN5ImGui23SaveIniSettingsToMemoryEPm(size_t*) {
  return "";
}

void __wrap__ZN5ImGui30ErrorRecoveryTryToRecoverStateEPK23ImGuiErrorRecoveryState(
    const ImGuiErrorRecoveryState*) {}
void __wrap__ZN5ImGui38ErrorCheckEndFrameFinalizeErrorTooltipEv() {}

}  // extern "C"
