#pragma once
// The desktop's own dialog for choosing a file, without linking a toolkit: `zenity` or `kdialog` as
// a process of its own. The loop asks from time to time whether it has an answer and is never held
// up by it.
#include <optional>
#include <string>

#include <sys/types.h>

namespace makegood::platform {

class FileDialog {
 public:
  FileDialog() = default;
  ~FileDialog();
  FileDialog(const FileDialog&) = delete;
  FileDialog& operator=(const FileDialog&) = delete;

  /// Opens the dialog; does nothing while one is open. False if this desktop has none of the two
  /// programs.
  bool open();

  bool is_open() const { return child_ > 0; }

  /// The chosen path, once; nothing while the dialog is open or when it was cancelled.
  std::optional<std::string> poll();

 private:
  bool start(const char* const* arguments);

  pid_t child_ = 0;
  int answer_ = -1;   ///< read end of the program's standard output
  std::string path_;  ///< what has come through it so far
};

}  // namespace makegood::platform
