// Strings cross as pointer and length and become JavaScript strings on this side of the border,
// where UTF8ToString is at hand. Everything else is in web/page.js, where it can be read and linted
// as what it is.
#include "platform/web/page.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, makegood_connect, (void* loop, const char* keys, int size, int largest), {
  makegood.connect(loop, UTF8ToString(keys, size).split(","), largest);
})
EM_JS(void, makegood_tree, (const char* json, int size), {
  makegood.tree(UTF8ToString(json, size));
})
EM_JS(void, makegood_store, (const char* key, int key_size, const char* text, int size), {
  makegood.store(UTF8ToString(key, key_size), UTF8ToString(text, size));
})
EM_JS(void, makegood_fetch, (const char* name, int size), {
  makegood.fetch(UTF8ToString(name, size));
})
EM_JS(void, makegood_choose_file, (void), {
  makegood.chooseFile();
})
EM_JS(void, makegood_route, (const char* route, int size), {
  makegood.route(UTF8ToString(route, size));
})
EM_JS(void, makegood_fail, (const char* sentence, int size), {
  makegood.fail(UTF8ToString(sentence, size));
})
// clang-format on

namespace makegood::platform::page {
namespace {

int size_of(const std::string& text) {
  return static_cast<int>(text.size());
}

}  // namespace

void connect(WebLoop* loop, const std::string& keys, int largest_file) {
  makegood_connect(loop, keys.data(), size_of(keys), largest_file);
}
void show_tree(const std::string& json) {
  makegood_tree(json.data(), size_of(json));
}
void store(const std::string& key, const std::string& text) {
  makegood_store(key.data(), size_of(key), text.data(), size_of(text));
}
void fetch(const std::string& name) {
  makegood_fetch(name.data(), size_of(name));
}
void choose_file() {
  makegood_choose_file();
}
void show_route(const std::string& route) {
  makegood_route(route.data(), size_of(route));
}
void fail(const std::string& sentence) {
  makegood_fail(sentence.data(), size_of(sentence));
}

}  // namespace makegood::platform::page
