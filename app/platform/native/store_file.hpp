#pragma once
// What the app keeps between two starts: one file a key in the user's data folder.
//
// A file is never written in place. The new content goes to a temporary beside it, is forced to the
// disk, and then takes the old one's name in one step: after a crash, a full disk or a power cut
// there is the old content or the new, whole. Two windows that store at once do not mix; the later
// one wins.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace makegood::platform {

/// Largest content of one key, in bytes, written or read. A session of a thousand decisions is
/// about 40 KB.
inline constexpr std::size_t kMaxStoredBytes = 4U * 1024U * 1024U;

/// What reading a key gave. At most one of `text` and `problem` is set; neither means that nothing
/// was ever stored.
struct Stored {
  std::optional<std::string> text;
  std::optional<std::string> problem;  ///< why it could not be read, a sentence for people
};

class FileStore {
 public:
  /// Keeps files in `folder`, which is made when the first one is stored.
  explicit FileStore(std::string folder) : folder_(std::move(folder)) {}

  /// The folder of this user: $XDG_DATA_HOME/makegood, or ~/.local/share/makegood; empty if the
  /// environment knows neither, and then every write is a problem said in words.
  static std::string default_folder();

  Stored read(std::string_view key) const;

  /// Replaces what is kept under `key`. Returns why it could not, in a sentence for people, or
  /// nothing. On a problem the old content is still there. `key` is made of a-z, 0-9, - and _.
  std::optional<std::string> write(std::string_view key, std::string_view text) const;

  /// Saves a file for the person under `name` ("makegood-late-follow-up.html"), or under the next
  /// name that is free ("makegood-late-follow-up-2.html"): what is there stays. Answers like
  /// write(), and where it went in `path`. `name` has no slash and does not begin with a full stop.
  std::optional<std::string> save(std::string_view name, std::string_view text,
                                  std::string& path) const;

 private:
  std::optional<std::string> replace(const std::string& name, std::string_view text) const;

  std::string folder_;
};

}  // namespace makegood::platform
