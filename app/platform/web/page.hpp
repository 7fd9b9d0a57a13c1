#pragma once
// The calls from the program into the page (web/page.js, storage.js and paint.js): functions that
// the page gives the WebAssembly as its imports. Strings and arrays cross as address and length and
// are read there. The other direction are the exported functions at the end of
// app/platform/web/run.cpp.
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace makegood::platform {

class WebLoop;

namespace page {

/// Tells the page that the program runs, and which loop to talk to. The page answers, now and
/// later, with the environment, what is stored under `keys` (separated by commas), the route and
/// the fonts. Files of more than `largest_file` bytes are refused with a sentence.
void connect(WebLoop* loop, std::string_view keys, int largest_file);

/// Asks for one call of mg_frame, when the browser next draws.
void ask_for_frame();

/// Asks for calls of mg_work, when the browser has nothing better to do and for a few milliseconds
/// at a time, until one answers that there is no more.
void ask_for_work();

/// Shows the semantic tree (JSON of to_json()) as DOM.
void show_tree(std::string_view json);

/// Keeps `text` under `key`; a failure comes back as kStorageFailed.
void store(std::string_view key, std::string_view text);

/// Adds the lines to the log, all of them or none; a failure comes back as kStorageFailed.
void append(std::string_view log, std::string_view lines);

/// Keeps the key or log under another name, and `text` in its place.
void set_aside(std::string_view name, std::string_view text);

/// Lets the person download `text` as a file called `name` of the MIME type `type`.
void save_file(std::string_view name, std::string_view text, std::string_view type);

/// Fetches an asset of the site; it comes back as kFile or kFileFailed.
void fetch(std::string_view name);

void choose_file();

/// Shows the route as the page's address.
void show_route(std::string_view route);

/// Reads `text` aloud in a language ("en-GB"), in place of what is being read.
void speak(std::string_view text, std::string_view language);
/// Stops reading aloud.
void hush();

/// The mouse is over something to press, or not.
void show_hand(bool hand);

// ---- painting ----------------------------------------------------------------------------------

/// Begins a picture on the ground 0xRRGGBB: the canvas gets `pixels_wide` x `pixels_high`, and
/// vertices are told in units of which `width` x `height` fill it. Where a vertex picks `solid_x`,
/// `solid_y` of its texture it is not covered by a letter, but wholly.
void begin_picture(int pixels_wide, int pixels_high, float width, float height, int ground,
                   float solid_x, float solid_y);

/// The texture `id` is `width` x `height` bytes of coverage, all of them to come.
void make_texture(int id, int width, int height);

/// A rectangle of the texture. `bytes` is its first; a row of the texture has `row` bytes.
void fill_texture(int id, int x, int y, int width, int height, int row, const std::uint8_t* bytes);

void drop_texture(int id);

/// One call of the graphics card. What it draws is cut off outside x, y, width, height, in pixels
/// from the lower left corner.
struct DrawCall {
  std::int32_t x, y, width, height;
  std::int32_t texture;
  std::int32_t first_vertex;  ///< what index 0 means
  std::int32_t first_index, indices;
};

/// Draws triangles: `calls` on vertices (ImDrawVert) and 16-bit indices.
void draw(const void* vertices, std::size_t vertex_bytes, const void* indices,
          std::size_t index_bytes, const DrawCall* calls, std::size_t count);

}  // namespace page
}  // namespace makegood::platform
