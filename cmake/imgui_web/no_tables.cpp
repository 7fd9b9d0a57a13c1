// What Dear ImGui's core calls of its tables and columns, for the web build, where there are none.
//
// Makegood draws its own widgets and uses neither. ImGui links them in all the same, since ending a
// frame, saving settings and recovering from an error all know about tables: with their menus, some
// 25 KB of WebAssembly. In place of imgui_tables.cpp the web build compiles this page. A screen that
// starts to use tables fails to link here, and this file goes.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
