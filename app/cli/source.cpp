#include "cli/source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <nlohmann/json.hpp>

#include "scenario/limits.hpp"
#include "scenario/suggest.hpp"

namespace makegood::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCatalogue = "catalogue";
constexpr std::string_view kStandardInput = "<standard input>";

bool looks_like_id(std::string_view name) {
  return !name.empty() && name != kCatalogue && name.size() <= limits::kMaxIdBytes &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The name that was probably meant, or nothing.
std::string nearest_of(const std::string& wrong, const std::vector<std::string>& names) {
  return std::string(nearest(wrong, std::vector<std::string_view>(names.begin(), names.end())));
}

// What the folder of a missing file has that is nearly called so.
std::string suggestion_for_file(const fs::path& path) {
  std::error_code error;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, error)) {
    return "There is no folder \"" + folder.string() + "\".";
  }
  constexpr std::size_t kMostLookedAt = 4096;
  std::vector<std::string> names;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    names.push_back(it->path().filename().string());
    if (names.size() == kMostLookedAt) break;
  }
  std::sort(names.begin(), names.end());
  const std::string near = nearest_of(path.filename().string(), names);
  return !near.empty() ? "Did you mean \"" +
                             (path.has_parent_path() ? (folder / near).string() : near) + "\"?"
                       : std::string();
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

}  // namespace

Source read_stream(std::istream& in, std::string name) {
  constexpr std::size_t kMost = limits::kMaxFileBytes + 1;
  constexpr std::size_t kPiece = std::size_t{64} * 1024;
  Source source;
  source.name = std::move(name);
  std::string text;
  std::string piece(kPiece, '\0');
  while (text.size() < kMost && in) {
    in.read(piece.data(), static_cast<std::streamsize>(std::min(kPiece, kMost - text.size())));
    text.append(piece, 0, static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) {
    source.problem = source.name + ": reading it failed part of the way.";
    return source;
  }
  source.text = std::move(text);
  return source;
}

Source read_file(const std::string& path) {
  Source source;
  source.name = path;
  std::error_code error;
  if (fs::is_directory(path, error)) {
    source.problem =
        path +
        ": this is a folder. Name a scenario file in it, or look through all of it with "
        "\"makegood check " +
        path + "\".";
    return source;
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    const int reason = errno;
    source.problem =
        path + ": cannot be read: " + (reason != 0 ? std::strerror(reason) : "unknown reason") +
        '.';
    const std::string suggestion =
        reason == ENOENT || reason == ENOTDIR ? suggestion_for_file(path) : "";
    if (reason == EACCES) source.problem += " Check its permissions.";
    if (!suggestion.empty()) source.problem += ' ' + suggestion;
    return source;
  }
  return read_stream(file, path);
}

Source find_scenario(const std::string& name, const ShippedScenarios& shipped, std::istream& in) {
  if (name == "-") return read_stream(in, std::string(kStandardInput));
  std::error_code error;
  if (!fs::exists(name, error) || fs::is_directory(name, error)) {
    if (shipped && looks_like_id(name)) {
      if (auto text = shipped(name)) return {name + ".json", std::move(text), {}};
    }
    if (looks_like_id(name) && !fs::exists(name, error)) {
      const auto ids = shipped_ids(shipped);
      Source source;
      source.name = name;
      source.problem = name + ": there is no such file, and no shipped scenario of that name.";
      if (const std::string near = nearest_of(name, ids); !near.empty()) {
        source.problem += " Did you mean \"" + near + "\"?";
      } else if (const auto file = suggestion_for_file(name); !file.empty()) {
        source.problem += ' ' + file;
      }
      if (!ids.empty()) source.problem += " Shipped: " + joined(ids) + '.';
      return source;
    }
  }
  return read_file(name);
}

std::vector<std::string> shipped_ids(const ShippedScenarios& shipped) {
  std::vector<std::string> ids;
  const auto text = shipped ? shipped(kCatalogue) : std::nullopt;
  if (!text) return ids;
  const auto catalogue = nlohmann::json::parse(*text, nullptr, false);
  if (!catalogue.is_object() || !catalogue.contains("scenarios")) return ids;
  for (const auto& entry : catalogue["scenarios"]) {
    if (!entry.is_object()) continue;
    const auto id = entry.find("id");
    if (id != entry.end() && id->is_string()) ids.push_back(id->get<std::string>());
  }
  return ids;
}

std::string would_lose(const std::string& path) {
  if (is_folder(path)) return {};
  const Source there = read_file(path);
  // Also one that cannot be played for its errors: no picture and no report has such a key.
  if (!there.text || there.text->find("\"scenes\"") == std::string::npos) return {};
  const auto whole = nlohmann::json::parse(*there.text, nullptr, false, true);
  if (!whole.is_discarded() && !whole.contains("scenes")) return {};
  return path + ": is a scenario, which would be lost. Nothing was written; name another file.";
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_schema_file(const std::string& path) {
  return ends_with(path, ".schema.json");
}

std::vector<std::string> scenario_files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator it(folder, options, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::error_code not_regular;
    if (it->is_directory(not_regular) && !name.empty() && name.front() == '.') {
      it.disable_recursion_pending();
      continue;
    }
    if (!it->is_regular_file(not_regular) || !ends_with(name, ".json")) continue;
    if (is_schema_file(name) || name == "catalogue.json" || name.front() == '.') continue;
    files.push_back(it->path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace makegood::cli
