// A power cut forgets what was not forced to the disk: the end of a file, a new name, or both. Each
// operation is cut off after every call, and everything that a disk may have forgotten by then is
// tried.
#include <doctest/doctest.h>
#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>

#include "platform/native/store_file.hpp"
#include "platform/temporary_folder.hpp"

using namespace makegood::platform;
using namespace makegood::test;

namespace {

/// What would be on the disk. Names and contents each as they are now, and as they are for sure.
struct Memory {
  struct File {
    std::string now, sure;
  };
  std::vector<File> files;
  std::map<std::string, std::size_t> now, sure;  ///< by name, in `files`
  int calls = 0;
  int cut_after = -1;  ///< calls that are done before the power is cut; -1: all

  bool cut() const { return cut_after >= 0 && calls >= cut_after; }
};

/// The system's disk, with an eye on what of it would outlive a power cut.
class ForgetfulDisk final : public Disk {
 public:
  explicit ForgetfulDisk(Memory& memory) : memory_(memory), disk_(system_disk()) {}

  int open(const std::string& path, int flags) override {
    if (memory_.cut()) return -EIO;
    ++memory_.calls;
    const int file = disk_->open(path, flags);
    if (file < 0) return file;
    opened_[file] = {path, (flags & O_DIRECTORY) != 0};
    if ((flags & O_CREAT) && !memory_.now.count(path)) {
      memory_.now[path] = memory_.files.size();
      memory_.files.emplace_back();
    }
    if (flags & O_TRUNC) memory_.files[memory_.now[path]].now.clear();
    return file;
  }
  long write(int file, std::string_view bytes) override {
    if (memory_.cut()) return -EIO;
    ++memory_.calls;
    of(file).now += bytes;
    return disk_->write(file, bytes);
  }
  int sync(int file) override {
    if (memory_.cut()) return -EIO;
    ++memory_.calls;
    if (opened_[file].folder) {
      memory_.sure = memory_.now;
    } else {
      of(file).sure = of(file).now;
    }
    return disk_->sync(file);
  }
  int truncate(int file, std::size_t size) override {
    if (memory_.cut()) return -EIO;
    ++memory_.calls;
    of(file).now.resize(size);
    return disk_->truncate(file, size);
  }
  int close(int file) override { return disk_->close(file); }
  int lock(int file, bool wait) override { return memory_.cut() ? -EIO : disk_->lock(file, wait); }
  int rename(const std::string& from, const std::string& to) override {
    if (memory_.cut()) return -EIO;
    ++memory_.calls;
    memory_.now[to] = memory_.now[from];
    memory_.now.erase(from);
    return disk_->rename(from, to);
  }
  int remove(const std::string& path) override {
    if (memory_.cut()) return -EIO;
    ++memory_.calls;
    memory_.now.erase(path);
    return disk_->remove(path);
  }
  int make_folder(const std::string& path) override { return disk_->make_folder(path); }

 private:
  struct Opened {
    std::string path;
    bool folder = false;
  };
  Memory::File& of(int file) { return memory_.files[memory_.now[opened_[file].path]]; }

  Memory& memory_;
  std::unique_ptr<Disk> disk_;
  std::map<int, Opened> opened_;
};

/// Lays out what is left in a fresh folder and reads it.
template <class Read>
std::string after_cut(const Memory& memory, bool names_sure, int content, Read read) {
  const TemporaryFolder folder;
  for (const auto& [path, file] : names_sure ? memory.sure : memory.now) {
    const Memory::File& kept = memory.files[file];
    std::string text = content == 0 ? kept.sure : kept.now;
    if (content == 2 && kept.now.size() > kept.sure.size())
      text.resize(kept.sure.size() + (kept.now.size() - kept.sure.size()) / 2);
    write_text(folder / path.substr(path.rfind('/') + 1), text);
  }
  return read(FileStore(folder.string()));
}

template <class Run, class Read>
void cut_everywhere(const char* file, const std::string& before, const std::string& after, Run run,
                    Read read) {
  int calls = 1;
  for (int cut = 0; cut <= calls; ++cut) {
    const TemporaryFolder folder;
    Memory memory;
    if (!before.empty()) {
      write_text(folder / file, before);
      memory.now[folder / file] = memory.sure[folder / file] = 0;
      memory.files.push_back({before, before});
    }
    memory.cut_after = cut;
    const Problem problem =
        run(FileStore(folder.string(), std::make_unique<ForgetfulDisk>(memory)));
    if (problem) calls = cut + 1;
    for (const bool names_sure : {false, true}) {
      for (const int content : {0, 1, 2}) {
        CAPTURE(cut);
        CAPTURE(names_sure);
        CAPTURE(content);
        const std::string found = after_cut(memory, names_sure, content, read);
        CHECK((found == before || found == after));
        if (!problem) CHECK(found == after);
      }
    }
  }
  CHECK(calls >= 4);
}

}  // namespace

TEST_CASE("a power cut while a key is replaced leaves the old content or the new") {
  const auto run = [](const FileStore& store) { return store.write("settings", "new content"); };
  const auto read = [](const FileStore& store) { return store.read("settings").text.value_or(""); };
  cut_everywhere("settings.json", "", "new content", run, read);
  cut_everywhere("settings.json", "old", "new content", run, read);
}

TEST_CASE("a power cut while a log grows costs nothing that was said to be kept") {
  const std::string old = "{\"one\":1}\n";
  const std::string line = "{\"two\":2}\n";
  const auto run = [&](const FileStore& store) { return store.append("attempt-1", line); };
  const auto read = [](const FileStore& store) {
    return store.read_log("attempt-1").text.value_or("");
  };
  cut_everywhere("attempt-1.jsonl", "", line, run, read);
  cut_everywhere("attempt-1.jsonl", old, old + line, run, read);
}
