#include "platform/native/disk.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace makegood::platform {
namespace {

template <class Number>
Number answer(Number result) {
  return result < 0 ? static_cast<Number>(-errno) : result;
}

class SystemDisk final : public Disk {
 public:
  int open(const std::string& path, int flags) override {
    return answer(::open(path.c_str(), flags | O_CLOEXEC, 0600));
  }
  long write(int file, std::string_view bytes) override {
    return answer(static_cast<long>(::write(file, bytes.data(), bytes.size())));
  }
  int sync(int file) override { return answer(::fsync(file)); }
  int truncate(int file, std::size_t size) override {
    return answer(::ftruncate(file, static_cast<off_t>(size)));
  }
  int close(int file) override { return answer(::close(file)); }
  int lock(int file, bool wait) override {
    return answer(::flock(file, LOCK_EX | (wait ? 0 : LOCK_NB)));
  }
  int rename(const std::string& from, const std::string& to) override {
    return answer(std::rename(from.c_str(), to.c_str()));
  }
  int remove(const std::string& path) override { return answer(::unlink(path.c_str())); }
  int make_folder(const std::string& path) override { return answer(::mkdir(path.c_str(), 0700)); }
};

}  // namespace

std::unique_ptr<Disk> system_disk() {
  return std::make_unique<SystemDisk>();
}

}  // namespace makegood::platform
