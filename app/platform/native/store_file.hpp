#pragma once
// What the app keeps between two starts: files in the user's data folder.
//
//   settings.json            one file a key, replaced as a whole
//   own-parcel.json
//   attempt-….jsonl          one file a log, which only grows
//   aside-1-session.json     what could not be read, as it was found
//
// A file is never written in place. The new content goes to a temporary beside it, is forced to the
// disk, and then takes the old one's name in one step: after a crash, a full disk or a power cut
// there is the old content or the new, whole. A log gets its lines in one piece at its end, forced
// to the disk before the app goes on; a line that a crash cut off is set aside when the log is next
// read. Nothing is ever deleted that is not kept elsewhere by then.
//
// Windows that store at once take turns: each change holds the lock of `.lock`, which the system
// takes from a process that dies.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/native/disk.hpp"

namespace makegood::platform {

/// Largest content of one key or log, in bytes, written or read. A session of a thousand decisions
/// is about 40 KB.
inline constexpr std::size_t kMaxStoredBytes = std::size_t{4} * 1024 * 1024;

/// What reading a key or log gave. At most one of `text` and `problem` is set; neither means that
/// nothing was ever stored.
struct Stored {
  std::optional<std::string> text;
  std::optional<std::string> problem;  ///< why it could not be read, a sentence for people
};

/// Why something could not be kept, in a sentence for people; nothing if it is.
using Problem = std::optional<std::string>;

/// Names are made of a-z, 0-9, - and _. On a problem the old content is still there (or, if only
/// the last call to force it to the disk failed, the new one).
class FileStore {
 public:
  /// Keeps files in `folder`, which is made when the first one is stored.
  explicit FileStore(std::string folder, std::unique_ptr<Disk> disk = system_disk())
      : folder_(std::move(folder)), disk_(std::move(disk)) {}

  /// The folder of this user: $XDG_DATA_HOME/makegood, or ~/.local/share/makegood; empty if the
  /// environment knows neither, and then every write is a problem said in words.
  static std::string default_folder();

  Stored read(std::string_view key) const;
  /// A whole log. A last line without its newline is set aside first; on a disk that may not be
  /// written it is still in the text.
  Stored read_log(std::string_view name) const;
  /// The keys, or the logs, whose names begin so, in alphabetical order.
  std::vector<std::string> keys(std::string_view prefix) const;
  std::vector<std::string> logs(std::string_view prefix) const;

  /// Replaces what is kept under `key`.
  Problem write(std::string_view key, std::string_view text) const;
  /// Adds whole lines to the end of a log, which it begins if there is none: all of them or none.
  Problem append(std::string_view name, std::string_view lines) const;
  /// Keeps the key as it is under another name, and `text` in its place; empty: nothing.
  Problem set_aside(std::string_view key, std::string_view text) const;
  Problem set_log_aside(std::string_view name, std::string_view text) const;
  /// Writes a file for people into the folder, under `name` ("makegood-export.json") or the next
  /// one that is free ("makegood-export-2.json"), which comes back in `path`: what is there stays.
  /// A name has no slash and does not begin with a full stop.
  Problem save(std::string_view name, std::string_view text, std::string& path) const;

  friend Problem write_whole_file(const std::string& path, std::string_view text);

 private:
  class Lock;

  std::string path_of(const std::string& file) const { return folder_ + "/" + file; }
  std::vector<std::string> names(std::string_view prefix, std::string_view ending) const;
  Problem prepare(std::string_view name, std::size_t size) const;
  int replace(const std::string& file, std::string_view text) const;
  int write_all(int file, std::string_view text) const;
  int sync_folder() const;
  int make_folders() const;
  int keep_aside(const std::string& file, std::string_view text) const;
  int cut_torn_line(const std::string& file, std::size_t& size) const;
  Problem move_aside(const std::string& file, std::string_view text) const;

  std::string folder_;
  std::unique_ptr<Disk> disk_;
};

/// Writes a file anywhere, as a whole or not at all, in place of what was there.
Problem write_whole_file(const std::string& path, std::string_view text);

}  // namespace makegood::platform
