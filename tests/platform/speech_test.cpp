// The voice is another program; here a script plays it and writes down what it is asked.
#include "platform/native/speech.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <time.h>

#include <cstdlib>
#include <string>

#include "platform/temporary_folder.hpp"

using makegood::platform::Speech;
using makegood::test::TemporaryFolder;
using makegood::test::text_of;
using makegood::test::write_text;

namespace {

/// The search path holds this one folder for as long as it lives.
class OnlyPath {
 public:
  explicit OnlyPath(const std::string& folder) : old_(std::getenv("PATH")) {
    ::setenv("PATH", folder.c_str(), 1);
  }
  ~OnlyPath() { ::setenv("PATH", old_.c_str(), 1); }
  OnlyPath(const OnlyPath&) = delete;
  OnlyPath& operator=(const OnlyPath&) = delete;

 private:
  std::string old_;
};

/// An spd-say that writes each argument on a line of the file `said`, and reads for `seconds`.
void install_voice(const TemporaryFolder& folder, const std::string& seconds) {
  const std::string program = folder / "spd-say";
  write_text(program, "#!/bin/sh\nfor a in \"$@\"; do echo \"[$a]\"; done >> '" +
                          std::string(folder / "said") +
                          "'\nif [ \"$1\" = --wait ]; then exec /bin/sleep " + seconds + "; fi\n");
  ::chmod(program.c_str(), 0700);
}

std::string said(const TemporaryFolder& folder) {
  return text_of(folder / "said");
}

/// Waits until the voice has written this down; what it wrote until then.
std::string said_with(const TemporaryFolder& folder, const std::string& wanted) {
  for (int i = 0; i < 1000 && said(folder).find(wanted) == std::string::npos; ++i) {
    const timespec pause{0, 10'000'000};
    ::nanosleep(&pause, nullptr);
  }
  return said(folder);
}

}  // namespace

TEST_CASE("whether there is a voice is known before anything is said") {
  const TemporaryFolder folder;
  const OnlyPath path(folder.string());
  CHECK_FALSE(Speech::installed());
  install_voice(folder, "0");
  CHECK(Speech::installed());
}

TEST_CASE("the words reach the voice whole: no shell reads them, and none is taken for an option") {
  const TemporaryFolder folder;
  install_voice(folder, "30");
  const OnlyPath path(folder.string());
  Speech speech;
  const std::string words = "-w \"$(touch x)\"; it's 2 > 1";
  speech.speak(words, "en-GB");
  CHECK(said_with(folder, "[" + words + "]") ==
        "[--wait]\n[--language]\n[en]\n[--]\n[" + words + "]\n");
}

TEST_CASE("the next line ends the last one, and hush ends the voice with a word to the service") {
  const TemporaryFolder folder;
  install_voice(folder, "30");
  const OnlyPath path(folder.string());
  Speech speech;
  speech.speak("One.", "en");
  said_with(folder, "[One.]");
  speech.speak("Two.", "en");
  CHECK(said_with(folder, "[Two.]").find("--cancel") == std::string::npos);
  speech.hush();
  CHECK(said_with(folder, "[--cancel]").find("[Two.]\n[--cancel]\n") != std::string::npos);
  const std::string all = said(folder);
  speech.hush();  // nothing is being read: nobody is told
  CHECK(said(folder) == all);
}

TEST_CASE("without a voice nothing happens") {
  const TemporaryFolder empty;
  const OnlyPath path(empty.string());
  Speech speech;
  speech.speak("Hello.", "en");
  speech.hush();
}
