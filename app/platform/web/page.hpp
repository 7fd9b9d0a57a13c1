#pragma once
// The calls from the program into the page (web/page.js). The other direction are the exported
// functions at the end of app/platform/web/run.cpp.
#include <string>

namespace makegood::platform {

class WebLoop;

namespace page {

/// Tells the page that the program runs, and which loop to talk to. The page answers, now and
/// later, with the environment, what is stored under `keys` (separated by commas), the route and
/// the fonts. Files of more than `largest_file` bytes are refused with a sentence.
void connect(WebLoop* loop, const std::string& keys, int largest_file);

/// Shows the semantic tree (JSON of to_json()) as DOM.
void show_tree(const std::string& json);

/// Keeps `text` under `key`; a failure comes back as kStorageFailed.
void store(const std::string& key, const std::string& text);

/// Fetches an asset of the site; it comes back as kFile or kFileFailed.
void fetch(const std::string& name);

void choose_file();

/// Shows the route as the page's address.
void show_route(const std::string& route);

/// Says that the program cannot go on, and what to do.
void fail(const std::string& sentence);

}  // namespace page
}  // namespace makegood::platform
