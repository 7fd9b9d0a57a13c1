#pragma once
// Reading aloud through the desktop's own speech service: `spd-say` of speech-dispatcher, as a
// process of its own. No speech library is linked, and where the program is not installed nothing
// is missing but the voice.
#include <string>

#include <sys/types.h>

namespace makegood::platform {

class Speech {
 public:
  Speech() = default;
  ~Speech();
  Speech(const Speech&) = delete;
  Speech& operator=(const Speech&) = delete;

  /// Whether spd-say is on the search path.
  static bool installed();

  /// Begins to read `text` in a language ("en-GB") and returns at once; ends what was being read.
  void speak(const std::string& text, const std::string& language);
  /// Stops reading.
  void hush();

 private:
  pid_t reader_ = 0;     ///< reads the current text; 0: none
  pid_t canceller_ = 0;  ///< tells the service to stop; 0: none
};

}  // namespace makegood::platform
