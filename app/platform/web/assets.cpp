// On the web the product's data files are files of the site; nothing is embedded.
#include "platform/platform.hpp"

namespace makegood::platform {

std::optional<std::string> embedded_asset(const std::string&) {
  return std::nullopt;
}
std::vector<std::string> embedded_assets() {
  return {};
}

}  // namespace makegood::platform
