#pragma once
// The few things that keeping asks of the disk. Behind an interface so that a test can stop before,
// in the middle of and after every one of them (tests/platform/crash_test.cpp); nothing else needs
// another disk than the system's.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace makegood::platform {

/// Each call is one call of the system, and answers a negative errno when it fails.
class Disk {
 public:
  Disk() = default;
  virtual ~Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  /// open(2) for the user alone and closed on exec. The answer is a descriptor.
  virtual int open(const std::string& path, int flags) = 0;
  /// write(2): may write less than all. The answer is how many bytes.
  virtual long write(int file, std::string_view bytes) = 0;
  /// fsync(2), of a file or a folder.
  virtual int sync(int file) = 0;
  virtual int truncate(int file, std::size_t size) = 0;
  virtual int close(int file) = 0;
  /// flock(2), exclusive: waits for it, or answers -EWOULDBLOCK at once.
  virtual int lock(int file, bool wait) = 0;
  virtual int rename(const std::string& from, const std::string& to) = 0;
  virtual int remove(const std::string& path) = 0;
  virtual int make_folder(const std::string& path) = 0;
};

/// The system's.
std::unique_ptr<Disk> system_disk();

}  // namespace makegood::platform
