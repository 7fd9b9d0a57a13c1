// POSIX calls instead of <fstream>: a stream can neither force its bytes to the disk nor say why it
// failed.
#include "platform/native/store_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "platform/native/read_file.hpp"

namespace makegood::platform {
namespace {

/// A file descriptor that is closed at the latest at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  /// False if the system reports a late write error, as network file systems do.
  bool close() {
    const int fd = std::exchange(fd_, -1);
    return fd < 0 || ::close(fd) == 0;
  }

 private:
  int fd_;
};

std::string because(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "the disk is full";
    case EROFS:
      return "the disk is read-only";
    case EACCES:
    case EPERM:
      return "writing there is not allowed";
    case EFBIG:
      return "files of this size are not allowed";
    case ENOTDIR:
    case EEXIST:
      return "something else has the folder's name";
    default:
      return std::strerror(error);
  }
}

std::string not_stored(const std::string& where, int error) {
  return "Your progress could not be kept in " + where + ": " + because(error) + ".";
}

bool is_key(std::string_view key) {
  return !key.empty() &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string_view::npos;
}

/// Makes `folder` and what is above it, for this user alone. False with errno set.
bool make_folders(const std::string& folder) {
  for (std::size_t at = 1; at != std::string::npos;) {
    at = folder.find('/', at);
    const std::string part = folder.substr(0, at);
    if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) {
      // Some systems say EROFS or EACCES for a folder that is there.
      const int error = errno;
      struct stat info {};
      if (::stat(part.c_str(), &info) != 0 || !S_ISDIR(info.st_mode)) {
        errno = error;
        return false;
      }
    }
    if (at != std::string::npos) ++at;
  }
  return true;
}

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The new name itself reaches the disk with the folder. Not every file system can, and the content
/// is safe by then, so this one may fail.
void sync_folder(const std::string& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() >= 0) ::fsync(fd.get());
}

}  // namespace

std::string FileStore::default_folder() {
  // The specification of these folders asks to ignore a relative path.
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data && data[0] == '/') return std::string(data) + "/makegood";
  const char* home = std::getenv("HOME");
  if (home && home[0] == '/') return std::string(home) + "/.local/share/makegood";
  return {};
}

Stored FileStore::read(std::string_view key) const {
  if (folder_.empty() || !is_key(key)) return {};
  FileText file = read_file(folder_ + "/" + std::string(key) + ".json", kMaxStoredBytes);
  if (file.missing) return {};
  if (!file.problem.empty()) {
    return {std::nullopt, "What was kept earlier could not be read. " + file.problem};
  }
  return {std::move(file.text), std::nullopt};
}

std::optional<std::string> FileStore::write(std::string_view key, std::string_view text) const {
  if (folder_.empty()) {
    return "Your progress could not be kept: there is no home folder to keep it in.";
  }
  if (!is_key(key))
    return "Your progress could not be kept: \"" + std::string(key) + "\" is no name for it.";
  return replace(std::string(key) + ".json", text);
}

std::optional<std::string> FileStore::save(std::string_view name, std::string_view text,
                                           std::string& path) const {
  if (folder_.empty()) return "The file could not be saved: there is no home folder to keep it in.";
  if (name.empty() || name.front() == '.' || name.find('/') != std::string_view::npos) {
    return "The file could not be saved: \"" + std::string(name) + "\" is no name for it.";
  }
  constexpr int kMostOfOneName = 10'000;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  std::string file(name);
  struct stat info {};
  for (int n = 2; ::stat((folder_ + "/" + file).c_str(), &info) == 0 && n < kMostOfOneName; ++n) {
    file =
        std::string(name.substr(0, dot)) + "-" + std::to_string(n) + std::string(name.substr(dot));
  }
  path = folder_ + "/" + file;
  return replace(file, text);
}

std::optional<std::string> FileStore::replace(const std::string& name,
                                              std::string_view text) const {
  if (text.size() > kMaxStoredBytes) {
    return "Your progress could not be kept: it has grown beyond what Makegood stores.";
  }
  if (!make_folders(folder_)) return not_stored(folder_, errno);

  const std::string path = folder_ + "/" + name;
  // A name of its own for each write: two windows must not write into one temporary.
  std::string temporary = folder_ + "/." + name + ".XXXXXX";
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.get() < 0) return not_stored(folder_, errno);
  if (!write_all(file.get(), text) || ::fsync(file.get()) != 0 || !file.close() ||
      ::rename(temporary.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return not_stored(folder_, error);
  }
  sync_folder(folder_);
  return std::nullopt;
}

}  // namespace makegood::platform
