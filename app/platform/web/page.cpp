// Each function of the header is one import of the module "page".
#include "platform/web/page.hpp"

// clang-format off
#define MAKEGOOD_IMPORT(name) __attribute__((import_module("page"), import_name(name)))
extern "C" {
void mg_page_connect(void* loop, const char* keys, std::size_t size, int largest) MAKEGOOD_IMPORT("connect");
void mg_page_frame() MAKEGOOD_IMPORT("frame");
void mg_page_work() MAKEGOOD_IMPORT("work");
void mg_page_tree(const char* json, std::size_t size) MAKEGOOD_IMPORT("tree");
void mg_page_store(const char* key, std::size_t key_size, const char* text, std::size_t size) MAKEGOOD_IMPORT("store");
void mg_page_append(const char* log, std::size_t log_size, const char* lines, std::size_t size) MAKEGOOD_IMPORT("append");
void mg_page_set_aside(const char* name, std::size_t name_size, const char* text, std::size_t size) MAKEGOOD_IMPORT("setAside");
void mg_page_save_file(const char* name, std::size_t name_size, const char* text, std::size_t size, const char* type, std::size_t type_size) MAKEGOOD_IMPORT("saveFile");
void mg_page_fetch(const char* name, std::size_t size) MAKEGOOD_IMPORT("fetch");
void mg_page_choose_file() MAKEGOOD_IMPORT("chooseFile");
void mg_page_route(const char* route, std::size_t size) MAKEGOOD_IMPORT("route");
void mg_page_speak(const char* text, std::size_t size, const char* language, std::size_t language_size) MAKEGOOD_IMPORT("speak");
void mg_page_hush() MAKEGOOD_IMPORT("hush");
void mg_page_hand(int hand) MAKEGOOD_IMPORT("hand");
void mg_page_picture(int pixels_wide, int pixels_high, float width, float height, int ground, float solid_x, float solid_y) MAKEGOOD_IMPORT("picture");
void mg_page_make_texture(int id, int width, int height) MAKEGOOD_IMPORT("makeTexture");
void mg_page_fill_texture(int id, int x, int y, int width, int height, int row, const void* bytes) MAKEGOOD_IMPORT("fillTexture");
void mg_page_drop_texture(int id) MAKEGOOD_IMPORT("dropTexture");
void mg_page_draw(const void* vertices, std::size_t vertex_bytes, const void* indices, std::size_t index_bytes, const void* calls, std::size_t count) MAKEGOOD_IMPORT("draw");
}
#undef MAKEGOOD_IMPORT
// clang-format on

namespace makegood::platform::page {

void connect(WebLoop* loop, std::string_view keys, int largest_file) {
  mg_page_connect(loop, keys.data(), keys.size(), largest_file);
}
void ask_for_frame() {
  mg_page_frame();
}
void ask_for_work() {
  mg_page_work();
}
void show_tree(std::string_view json) {
  mg_page_tree(json.data(), json.size());
}
void store(std::string_view key, std::string_view text) {
  mg_page_store(key.data(), key.size(), text.data(), text.size());
}
void append(std::string_view log, std::string_view lines) {
  mg_page_append(log.data(), log.size(), lines.data(), lines.size());
}
void set_aside(std::string_view name, std::string_view text) {
  mg_page_set_aside(name.data(), name.size(), text.data(), text.size());
}
void save_file(std::string_view name, std::string_view text, std::string_view type) {
  mg_page_save_file(name.data(), name.size(), text.data(), text.size(), type.data(), type.size());
}
void fetch(std::string_view name) {
  mg_page_fetch(name.data(), name.size());
}
void choose_file() {
  mg_page_choose_file();
}
void show_route(std::string_view route) {
  mg_page_route(route.data(), route.size());
}
void speak(std::string_view text, std::string_view language) {
  mg_page_speak(text.data(), text.size(), language.data(), language.size());
}
void hush() {
  mg_page_hush();
}
void show_hand(bool hand) {
  mg_page_hand(hand ? 1 : 0);
}
void begin_picture(int pixels_wide, int pixels_high, float width, float height, int ground,
                   float solid_x, float solid_y) {
  mg_page_picture(pixels_wide, pixels_high, width, height, ground, solid_x, solid_y);
}
void make_texture(int id, int width, int height) {
  mg_page_make_texture(id, width, height);
}
void fill_texture(int id, int x, int y, int width, int height, int row, const std::uint8_t* bytes) {
  mg_page_fill_texture(id, x, y, width, height, row, bytes);
}
void drop_texture(int id) {
  mg_page_drop_texture(id);
}
void draw(const void* vertices, std::size_t vertex_bytes, const void* indices,
          std::size_t index_bytes, const DrawCall* calls, std::size_t count) {
  static_assert(sizeof(DrawCall) == 8 * sizeof(std::int32_t), "web/paint.js reads eight numbers");
  mg_page_draw(vertices, vertex_bytes, indices, index_bytes, calls, count);
}

}  // namespace makegood::platform::page
