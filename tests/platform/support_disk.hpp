#pragma once
// A disk on which a test can stop the process, or fail a call, at any one call.
#include <fcntl.h>

#include <cerrno>
#include <map>
#include <memory>
#include <string>

#include "platform/native/disk.hpp"

namespace makegood::test {

/// What is to happen, and what has happened so far. Shared by the disk and the test.
struct DiskPlan {
  enum class At { kNever, kBefore, kMiddle, kAfter, kFails };
  At at = At::kNever;
  int call = -1;          ///< number of the call, counted from 0
  int error = 0;          ///< kFails: the errno
  bool all_fail = false;  ///< kFails: this call and every later one that changes something

  int calls = 0;
  bool stopped = false;
  std::string what;  ///< name of the call that it happened at
};

/// After the stop no call does anything: that is all that is left of a process that is dead.
class PlannedDisk final : public platform::Disk {
 public:
  explicit PlannedDisk(DiskPlan& plan) : plan_(plan), disk_(platform::system_disk()) {}

  int open(const std::string& path, int flags) override {
    return step(flags & O_CREAT ? "open to write" : "open", [&] {
      const int file = disk_->open(path, flags);
      if (file >= 0) open_[file] = {path, (flags & O_DIRECTORY) != 0};
      return file;
    });
  }
  long write(int file, std::string_view bytes) override {
    using At = DiskPlan::At;
    if (plan_.stopped) return -EIO;
    const bool here = plan_.calls == plan_.call;
    const auto put = [&](std::string_view some) { return disk_->write(file, some); };
    if (here && plan_.at == At::kMiddle) {
      plan_.what = "the middle of write";
      put(bytes.substr(0, bytes.size() / 2));
      plan_.stopped = true;
      return -EIO;
    }
    if (here && plan_.at == At::kFails) put(bytes.substr(0, bytes.size() / 2));  // a full disk
    return step("write", [&] { return put(bytes); });
  }
  int sync(int file) override {
    return step(open_[file].folder ? "sync of the folder" : "sync",
                [&] { return disk_->sync(file); });
  }
  int truncate(int file, std::size_t size) override {
    return step("truncate", [&] { return disk_->truncate(file, size); });
  }
  int close(int file) override {
    const int answer = step("close", [] { return 0; });
    disk_->close(
        file);  // the system closes the files of the dead, too, and their locks go with them
    return answer;
  }
  int lock(int file, bool wait) override {
    return step("lock", [&] { return disk_->lock(file, wait); });
  }
  int rename(const std::string& from, const std::string& to) override {
    return step("rename", [&] { return disk_->rename(from, to); });
  }
  int remove(const std::string& path) override {
    return step("remove", [&] { return disk_->remove(path); });
  }
  int make_folder(const std::string& path) override {
    return step("mkdir", [&] { return disk_->make_folder(path); });
  }

 private:
  struct Open {
    std::string path;
    bool folder = false;
  };

  template <class Call>
  auto step(const char* what, Call call) -> decltype(call()) {
    using At = DiskPlan::At;
    using Answer = decltype(call());
    if (plan_.stopped) return static_cast<Answer>(-EIO);
    const int number = plan_.calls++;
    const bool here = number == plan_.call;
    if (here) plan_.what = what;
    const bool failing = plan_.at == At::kFails &&
                         (here || (plan_.all_fail && number > plan_.call && plan_.call >= 0));
    if (failing) return static_cast<Answer>(-plan_.error);
    if (here && (plan_.at == At::kBefore || plan_.at == At::kMiddle)) {
      plan_.stopped = true;
      return static_cast<Answer>(-EIO);
    }
    const Answer answer = call();
    if (here && plan_.at == At::kAfter) plan_.stopped = true;
    return answer;
  }

  DiskPlan& plan_;
  std::unique_ptr<platform::Disk> disk_;
  std::map<int, Open> open_;
};

}  // namespace makegood::test
