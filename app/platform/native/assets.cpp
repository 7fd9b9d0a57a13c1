// The product's data files are inside the binary.
#include <algorithm>

#include "embedded/embedded.hpp"
#include "platform/platform.hpp"

namespace makegood::platform {

std::optional<std::string> embedded_asset(const std::string& path) {
  const auto* found =
      std::find_if(embedded::begin(), embedded::end(),
                   [&path](const embedded::File& file) { return file.path == path; });
  if (found == embedded::end()) return std::nullopt;
  return std::string(found->bytes);
}

std::vector<std::string> embedded_assets() {
  std::vector<std::string> paths;
  for (const embedded::File* file = embedded::begin(); file != embedded::end(); ++file) {
    paths.emplace_back(file->path);
  }
  return paths;
}

}  // namespace makegood::platform
