// POSIX calls instead of <fstream>: a stream can neither force its bytes to the disk nor say why it
// failed.
#include "platform/native/store_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "platform/native/read_file.hpp"

namespace makegood::platform {
namespace {

constexpr std::string_view kKeyEnding = ".json";
constexpr std::string_view kLogEnding = ".jsonl";
constexpr const char* kLockFile = ".lock";
constexpr int kMostAside = 10'000;

/// A descriptor that is closed at the latest at the end of its scope.
class Descriptor {
 public:
  Descriptor(Disk& disk, int file) : disk_(disk), file_(file) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return file_; }
  /// Fails if the system reports a late write error, as network file systems do.
  int close() {
    const int file = std::exchange(file_, -1);
    return file < 0 ? 0 : disk_.close(file);
  }

 private:
  Disk& disk_;
  int file_;
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
  return "Your progress could not be kept in " + where + ": " + because(-error) + ".";
}

bool is_name(std::string_view name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string_view::npos;
}

std::string file_of(std::string_view name, std::string_view ending) {
  return std::string(name) + std::string(ending);
}

bool is_there(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

/// What a file system without such a thing answers: there is nothing to be done about it.
bool not_known_there(int error) {
  return error == -EINVAL || error == -ENOSYS || error == -ENOTSUP || error == -ENOLCK ||
         error == -EBADF;
}

Stored stored(FileText file) {
  if (file.missing) return {};
  if (!file.problem.empty()) {
    return {std::nullopt, "What was kept earlier could not be read. " + file.problem};
  }
  return {std::move(file.text), std::nullopt};
}

}  // namespace

/// The turn to change something in the folder, until the end of the scope.
class FileStore::Lock {
 public:
  Lock(const FileStore& store, bool wait)
      : file_(*store.disk_, store.disk_->open(store.path_of(kLockFile), O_WRONLY | O_CREAT)) {
    error_ = file_.get();
    if (error_ < 0) return;
    do {
      error_ = store.disk_->lock(file_.get(), wait);
    } while (error_ == -EINTR);
    if (not_known_there(error_)) error_ = 0;  // without locks a lone window is still safe
  }
  /// Negative: why there is no turn.
  int error() const { return error_; }

 private:
  Descriptor file_;
  int error_ = 0;
};

std::string FileStore::default_folder() {
  // The specification of these folders asks to ignore a relative path.
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data && data[0] == '/') return std::string(data) + "/makegood";
  const char* home = std::getenv("HOME");
  if (home && home[0] == '/') return std::string(home) + "/.local/share/makegood";
  return {};
}

// ---- steps --------------------------------------------------------------------------------------

/// Makes the folder and what is above it, for this user alone.
int FileStore::make_folders() const {
  struct stat info {};
  if (::stat(folder_.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return 0;
  for (std::size_t at = 1; at != std::string::npos;) {
    at = folder_.find('/', at);
    const std::string part = folder_.substr(0, at);
    const int made = disk_->make_folder(part);
    // Some systems say EROFS or EACCES for a folder that is there.
    if (made < 0 && !(::stat(part.c_str(), &info) == 0 && S_ISDIR(info.st_mode))) return made;
    if (at != std::string::npos) ++at;
  }
  return 0;
}

int FileStore::write_all(int file, std::string_view text) const {
  while (!text.empty()) {
    const long written = disk_->write(file, text);
    if (written == -EINTR) continue;
    if (written <= 0) return written < 0 ? static_cast<int>(written) : -EIO;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// A new name itself reaches the disk with the folder. Not every file system can.
int FileStore::sync_folder() const {
  const Descriptor folder(*disk_, disk_->open(folder_, O_RDONLY | O_DIRECTORY));
  if (folder.get() < 0) return folder.get();
  const int synced = disk_->sync(folder.get());
  return not_known_there(synced) ? 0 : synced;
}

/// In one step, whole. The caller has the lock: what a crash left of the temporary is written over.
int FileStore::replace(const std::string& file, std::string_view text) const {
  const std::string temporary = path_of("." + file + ".new");
  Descriptor out(*disk_, disk_->open(temporary, O_WRONLY | O_CREAT | O_TRUNC));
  if (out.get() < 0) return out.get();
  int done = write_all(out.get(), text);
  if (done == 0) done = disk_->sync(out.get());
  if (done == 0) done = out.close();
  if (done == 0) done = disk_->rename(temporary, path_of(file));
  if (done != 0) {
    disk_->remove(temporary);
    return done;
  }
  return sync_folder();
}

/// Keeps `text` as a file that says what it was, under a name that nothing has yet.
int FileStore::keep_aside(const std::string& file, std::string_view text) const {
  for (int n = 1; n < kMostAside; ++n) {
    const std::string aside = "aside-" + std::to_string(n) + "-" + file;
    if (!is_there(path_of(aside))) return replace(aside, text);
  }
  return -EEXIST;
}

/// What stands behind the last newline was never finished, and never said to be kept. `size`: what
/// the log has then. The caller has the lock.
int FileStore::cut_torn_line(const std::string& file, std::size_t& size) const {
  size = 0;
  const FileText log = read_file(path_of(file), kMaxStoredBytes);
  if (log.missing) return 0;
  if (!log.problem.empty()) return -EIO;
  const std::size_t newline = log.text.rfind('\n');
  size = newline == std::string::npos ? 0 : newline + 1;
  if (size == log.text.size()) return 0;
  if (const int kept = keep_aside(file, std::string_view(log.text).substr(size)); kept < 0)
    return kept;
  Descriptor out(*disk_, disk_->open(path_of(file), O_WRONLY));
  if (out.get() < 0) return out.get();
  int done = disk_->truncate(out.get(), size);
  if (done == 0) done = disk_->sync(out.get());
  return done == 0 ? out.close() : done;
}

Problem FileStore::prepare(std::string_view name, std::size_t size) const {
  if (folder_.empty()) {
    return "Your progress could not be kept: there is no home folder to keep it in.";
  }
  if (!is_name(name))
    return "Your progress could not be kept: \"" + std::string(name) + "\" is no name for it.";
  if (size > kMaxStoredBytes) {
    return "Your progress could not be kept: it has grown beyond what Makegood stores.";
  }
  if (const int made = make_folders(); made < 0) return not_stored(folder_, made);
  return std::nullopt;
}

// ---- reading ------------------------------------------------------------------------------------

Stored FileStore::read(std::string_view key) const {
  if (folder_.empty() || !is_name(key)) return {};
  return stored(read_file(path_of(file_of(key, kKeyEnding)), kMaxStoredBytes));
}

Stored FileStore::read_log(std::string_view name) const {
  if (folder_.empty() || !is_name(name)) return {};
  const std::string file = file_of(name, kLogEnding);
  FileText text = read_file(path_of(file), kMaxStoredBytes);
  if (text.problem.empty() && !text.text.empty() && text.text.back() != '\n') {
    // Unless somebody is writing this very line.
    const Lock lock(*this, false);
    std::size_t size = 0;
    if (lock.error() >= 0 && cut_torn_line(file, size) == 0)
      text = read_file(path_of(file), kMaxStoredBytes);
  }
  return stored(std::move(text));
}

std::vector<std::string> FileStore::names(std::string_view prefix, std::string_view ending) const {
  std::vector<std::string> found;
  std::error_code error;
  for (std::filesystem::directory_iterator file(folder_, error), end; !error && file != end;
       file.increment(error)) {
    const std::string name = file->path().filename().string();
    if (name.size() <= prefix.size() + ending.size() || name.rfind(prefix, 0) != 0) continue;
    const std::size_t stem = name.size() - ending.size();
    if (name.compare(stem, ending.size(), ending) == 0) found.push_back(name.substr(0, stem));
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> FileStore::keys(std::string_view prefix) const {
  return names(prefix, kKeyEnding);
}

std::vector<std::string> FileStore::logs(std::string_view prefix) const {
  return names(prefix, kLogEnding);
}

// ---- changing -----------------------------------------------------------------------------------

Problem FileStore::write(std::string_view key, std::string_view text) const {
  if (Problem problem = prepare(key, text.size())) return problem;
  const Lock lock(*this, true);
  int done = lock.error();
  if (done >= 0) done = replace(file_of(key, kKeyEnding), text);
  if (done < 0) return not_stored(folder_, done);
  return std::nullopt;
}

Problem FileStore::append(std::string_view name, std::string_view lines) const {
  if (Problem problem = prepare(name, lines.size())) return problem;
  const Lock lock(*this, true);
  if (lock.error() < 0) return not_stored(folder_, lock.error());
  const std::string file = file_of(name, kLogEnding);
  std::size_t size = 0;
  if (const int cut = cut_torn_line(file, size); cut < 0) return not_stored(folder_, cut);
  if (size + lines.size() > kMaxStoredBytes) {
    return "Your progress could not be kept: it has grown beyond what Makegood stores.";
  }
  const bool begins = !is_there(path_of(file));
  Descriptor log(*disk_, disk_->open(path_of(file), O_WRONLY | O_APPEND | O_CREAT));
  if (log.get() < 0) return not_stored(folder_, log.get());
  int done = write_all(log.get(), lines);
  if (done == 0) done = disk_->sync(log.get());
  if (done == 0 && begins) done = sync_folder();
  if (done != 0) {
    // All or nothing: the app will come again with these lines.
    disk_->truncate(log.get(), size);
    return not_stored(folder_, done);
  }
  return std::nullopt;  // what closing would complain of is on the disk by now
}

Problem FileStore::move_aside(const std::string& file, std::string_view text) const {
  const Lock lock(*this, true);
  int done = lock.error();
  if (done < 0) return not_stored(folder_, done);
  const FileText old = read_file(path_of(file), kMaxStoredBytes);
  if (old.missing) return std::nullopt;
  if (!old.problem.empty()) return "What was kept earlier could not be read. " + old.problem;
  done = keep_aside(file, old.text);
  if (done == 0 && !text.empty()) done = replace(file, text);
  if (done == 0 && text.empty()) {
    done = disk_->remove(path_of(file));
    if (done == 0) done = sync_folder();
  }
  if (done < 0) return not_stored(folder_, done);
  return std::nullopt;
}

Problem FileStore::set_aside(std::string_view key, std::string_view text) const {
  if (Problem problem = prepare(key, text.size())) return problem;
  return move_aside(file_of(key, kKeyEnding), text);
}

Problem FileStore::set_log_aside(std::string_view name, std::string_view text) const {
  if (Problem problem = prepare(name, text.size())) return problem;
  return move_aside(file_of(name, kLogEnding), text);
}

Problem FileStore::save(std::string_view name, std::string_view text, std::string& path) const {
  if (folder_.empty()) return "The file could not be saved: there is no home folder to keep it in.";
  if (name.empty() || name.front() == '.' || name.find('/') != std::string_view::npos) {
    return "The file could not be saved: \"" + std::string(name) + "\" is no name for it.";
  }
  if (const int made = make_folders(); made < 0) return not_stored(folder_, made);
  const Lock lock(*this, true);
  if (lock.error() < 0) return not_stored(folder_, lock.error());
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  std::string file(name);
  for (int n = 2; is_there(path_of(file)) && n < kMostAside; ++n)
    file =
        std::string(name.substr(0, dot)) + "-" + std::to_string(n) + std::string(name.substr(dot));
  path = path_of(file);
  if (const int done = replace(file, text); done < 0) return not_stored(folder_, done);
  return std::nullopt;
}

Problem write_whole_file(const std::string& path, std::string_view text) {
  const std::size_t slash = path.rfind('/');
  const FileStore there(slash == std::string::npos ? "." : path.substr(0, slash + 1));
  const int done = there.replace(file_name(path), text);
  if (done == 0) return std::nullopt;
  return path + " could not be written: " + because(-done) + ".";
}

}  // namespace makegood::platform
