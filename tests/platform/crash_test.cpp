// Everything that keeping does on the disk, stopped before, in the middle of and after every single
// call of the system, and then started again on what is on the disk. And every call failing, as on
// a full or a read-only disk.
#include <doctest/doctest.h>

#include <cerrno>
#include <functional>

#include "platform/native/store_file.hpp"
#include "platform/support_disk.hpp"
#include "platform/temporary_folder.hpp"

using namespace makegood::platform;
using namespace makegood::test;

namespace {

using At = DiskPlan::At;

const std::string kLines = "{\"one\":1}\n{\"two\":2}\n";
const std::string kMore = "{\"three\":3}\n{\"four\":4}\n";
const std::string kTorn = "{\"fi";

/// One thing that the store does, on a folder with something in it, and what may be read after it.
struct Operation {
  const char* name;
  std::function<void(const std::string& folder)> before;
  std::function<Problem(const FileStore&)> run;
  /// What can be read: what was there, and what is there when all went well.
  std::function<std::string(const FileStore&)> read;
  std::string old_content, new_content;
};

std::string key(const FileStore& store, const char* name) {
  return store.read(name).text.value_or("(nothing)");
}
/// An empty log says as much as none.
std::string log(const FileStore& store) {
  const std::string text = store.read_log("attempt-1").text.value_or("");
  return text.empty() ? "(nothing)" : text;
}

std::vector<Operation> operations() {
  const auto nothing = [](const std::string&) {};
  const auto with = [](const char* file, std::string text) {
    return [=](const std::string& folder) { write_text(folder + "/" + file, text); };
  };
  const auto settings = [](const FileStore& store) { return key(store, "settings"); };
  const auto log_of = [](const FileStore& store) { return log(store); };
  const auto write = [](const FileStore& store) { return store.write("settings", "new content"); };
  const auto append = [](const FileStore& store) { return store.append("attempt-1", kMore); };
  return {
      {"the first write of a key", nothing, write, settings, "(nothing)", "new content"},
      {"replacing a key", with("settings.json", "old"), write, settings, "old", "new content"},
      {"beginning a log", nothing, append, log_of, "(nothing)", kMore},
      {"appending to a log", with("attempt-1.jsonl", kLines), append, log_of, kLines,
       kLines + kMore},
      {"appending behind a torn line", with("attempt-1.jsonl", kLines + kTorn), append, log_of,
       kLines, kLines + kMore},
      {"reading a log with a torn line", with("attempt-1.jsonl", kLines + kTorn),
       [](const FileStore& store) {
         store.read_log("attempt-1");
         return Problem();
       },
       log_of, kLines, kLines},
      {"setting a key aside", with("settings.json", "damaged"),
       [](const FileStore& store) { return store.set_aside("settings", ""); }, settings, "damaged",
       "(nothing)"},
      {"mending a log", with("attempt-1.jsonl", kLines + "damaged\n"),
       [](const FileStore& store) { return store.set_log_aside("attempt-1", kLines); }, log_of,
       kLines + "damaged\n", kLines},
  };
}

bool anywhere(const std::string& folder, const std::string& content) {
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (text_of(file.path().string()) == content) return true;
  }
  return false;
}

/// Runs the operation once with a plan, in a folder of its own. `check` looks at what it left.
template <class Check>
void run_once(const Operation& operation, DiskPlan& plan, Check check) {
  const TemporaryFolder folder;
  operation.before(folder.string());
  const FileStore store(folder.string(), std::make_unique<PlannedDisk>(plan));
  const Problem problem = operation.run(store);
  check(folder, problem);
}

int calls_of(const Operation& operation) {
  DiskPlan plan;
  run_once(operation, plan,
           [&](const TemporaryFolder&, const Problem& problem) { CHECK_FALSE(problem); });
  return plan.calls;
}

}  // namespace

TEST_CASE("killed at any call, the next start finds the old content or the new") {
  int stops = 0;
  for (const Operation& operation : operations()) {
    CAPTURE(operation.name);
    const int calls = calls_of(operation);
    REQUIRE(calls > 3);
    for (int call = 0; call < calls; ++call) {
      for (const At at : {At::kBefore, At::kMiddle, At::kAfter}) {
        DiskPlan plan;
        plan.at = at;
        plan.call = call;
        run_once(operation, plan, [&](const TemporaryFolder& folder, const Problem& problem) {
          CAPTURE(call);
          CAPTURE(plan.what);
          REQUIRE(plan.stopped);
          ++stops;
          const FileStore again(folder.string());
          const std::string found = operation.read(again);
          CHECK((found == operation.old_content || found == operation.new_content));
          // What was said to be kept is kept.
          if (!problem && std::string(operation.name).find("reading") == std::string::npos)
            CHECK(found == operation.new_content);
          // And the next one works as if nothing had been.
          if (found == operation.old_content) {
            CHECK_FALSE(operation.run(again));
            CHECK(operation.read(again) == operation.new_content);
          }
          // Nothing is lost: what is read no more lies aside.
          if (std::string(operation.name).find("torn") != std::string::npos)
            CHECK(anywhere(folder.string(), kTorn));
          if (std::string(operation.name).find("aside") != std::string::npos)
            CHECK(anywhere(folder.string(), "damaged"));
          if (std::string(operation.name).find("mending") != std::string::npos)
            CHECK(anywhere(folder.string(), kLines + "damaged\n"));
        });
      }
    }
  }
  CHECK(stops > 200);
}

TEST_CASE("a full disk at any call is told in a sentence, and loses nothing") {
  for (const Operation& operation : operations()) {
    CAPTURE(operation.name);
    const int calls = calls_of(operation);
    for (int call = 0; call < calls; ++call) {
      for (const bool all : {false, true}) {
        DiskPlan plan;
        plan.at = At::kFails;
        plan.call = call;
        plan.error = ENOSPC;
        plan.all_fail = all;
        run_once(operation, plan, [&](const TemporaryFolder& folder, const Problem& problem) {
          CAPTURE(call);
          CAPTURE(all);
          CAPTURE(plan.what);
          if (problem) CHECK(problem->find("the disk is full.") != std::string::npos);
          const FileStore again(folder.string());
          const std::string found = operation.read(again);
          CHECK((found == operation.old_content || found == operation.new_content));
          if (!problem) CHECK(found == operation.new_content);
          // Once there is room, the same again comes to the same.
          if (problem && operation.new_content.find(kMore) != std::string::npos && !all) {
            CHECK_FALSE(operation.run(again));
            CHECK(operation.read(again) == operation.new_content);
          }
        });
      }
    }
  }
}

TEST_CASE("a read-only disk is told in a sentence, and what is there is still read") {
  for (const Operation& operation : operations()) {
    CAPTURE(operation.name);
    DiskPlan plan;
    plan.at = At::kFails;
    plan.call = 0;
    plan.error = EROFS;
    plan.all_fail = true;
    run_once(operation, plan, [&](const TemporaryFolder& folder, const Problem& problem) {
      if (std::string(operation.name).find("reading") == std::string::npos) {
        REQUIRE(problem);
        CHECK(problem->find("the disk is read-only.") != std::string::npos);
      }
      CHECK(operation.read(FileStore(folder.string())) == operation.old_content);
    });
  }
}

TEST_CASE("a torn line is set aside once, and the log is sound from then on") {
  const TemporaryFolder folder;
  write_text(folder / "attempt-1.jsonl", kLines + kTorn);
  const FileStore store(folder.string());
  CHECK(store.read_log("attempt-1").text == kLines);
  CHECK(text_of(folder / "attempt-1.jsonl") == kLines);
  CHECK(text_of(folder / "aside-1-attempt-1.jsonl") == kTorn);
  CHECK(store.read_log("attempt-1").text == kLines);
  CHECK(folder.files() == 2);
  CHECK(store.logs("attempt-") == std::vector<std::string>{"attempt-1"});
}

TEST_CASE("things are set aside beside each other, never one over the other") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  for (const char* text : {"first", "second"}) {
    CHECK_FALSE(store.write("session", text));
    CHECK_FALSE(store.set_aside("session", ""));
  }
  CHECK(text_of(folder / "aside-1-session.json") == "first");
  CHECK(text_of(folder / "aside-2-session.json") == "second");
  CHECK_FALSE(store.read("session").text);
}

TEST_CASE("a file for people never takes the place of another one") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  std::string path;
  CHECK_FALSE(store.save("makegood-export.json", "one", path));
  CHECK(path == folder / "makegood-export.json");
  CHECK_FALSE(store.save("makegood-export.json", "two", path));
  CHECK(path == folder / "makegood-export-2.json");
  CHECK(text_of(folder / "makegood-export.json") == "one");
}
