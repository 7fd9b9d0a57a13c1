// Opening a folder or a device would succeed or hang on some systems; both are refused first.
#include "platform/native/read_file.hpp"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace makegood::platform {
namespace {

FileText problem(const std::string& path, const std::string& why, bool missing = false) {
  return {{}, "\"" + file_name(path) + "\" " + why, missing};
}

FileText problem_of(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return problem(path, "was not found.", true);
    case EACCES:
    case EPERM:
      return problem(path, "may not be read by you: ask its owner for permission.");
    default:
      return problem(path, std::string("could not be read: ") + std::strerror(error) + ".");
  }
}

}  // namespace

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

FileText read_file(const std::string& path, std::size_t limit) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return problem_of(path, errno);
  if (S_ISDIR(info.st_mode)) return problem(path, "is a folder, not a file.");
  if (!S_ISREG(info.st_mode)) return problem(path, "is no ordinary file.");

  const auto too_large = [&] {
    const std::size_t kib = limit / 1024;
    return problem(path, "is too large: " +
                             (kib >= 1024 ? std::to_string(kib / 1024) + " MiB"
                                          : std::to_string(kib) + " KiB") +
                             " is the most that Makegood reads.");
  };
  if (static_cast<std::size_t>(info.st_size) > limit) return too_large();

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) return problem_of(path, errno);
  FileText result;
  std::array<char, 65536> block;
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), file.get())) {
    result.text.append(block.data(), got);
    if (result.text.size() > limit) return too_large();  // it grew while it was read
  }
  if (std::ferror(file.get()) != 0) return problem_of(path, errno);
  return result;
}

}  // namespace makegood::platform
