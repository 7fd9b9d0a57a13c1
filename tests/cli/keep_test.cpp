// `makegood export` and `import`, on folders that are maps.
#include <doctest/doctest.h>

#include <map>

#include "cli/run.hpp"
#include "coach/attempts.hpp"
#include "coach/export.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

struct Files {
  std::map<std::string, std::string> keys, logs, written;
  std::string refuses;  ///< why nothing can be kept; empty: it can
};

class MapFolder final : public DataFolder {
 public:
  explicit MapFolder(Files& files) : files_(files) {}
  std::string read(const std::string& key, Problems&) override { return files_.keys[key]; }
  std::vector<Text> keys(const std::string& prefix, Problems&) override {
    return of(files_.keys, prefix);
  }
  std::vector<Text> logs(const std::string& prefix, Problems&) override {
    return of(files_.logs, prefix);
  }
  Problem store(const std::string& key, const std::string& text) override {
    return put(files_.keys[key] = text);
  }
  Problem append(const std::string& log, const std::string& lines) override {
    return put(files_.logs[log] += lines);
  }
  Problem write_file(const std::string& path, const std::string& text) override {
    return put(files_.written[path] = text);
  }

 private:
  static std::vector<Text> of(const std::map<std::string, std::string>& map,
                              const std::string& prefix) {
    std::vector<Text> out;
    for (const auto& [name, text] : map) {
      if (name.rfind(prefix, 0) == 0) out.push_back({name, text});
    }
    return out;
  }
  Problem put(const std::string&) const {
    return files_.refuses.empty() ? Problem() : Problem(files_.refuses);
  }

  Files& files_;
};

/// Folders by their name.
struct Machine {
  std::map<std::string, Files> folders;
  Ran run(const std::vector<std::string>& arguments) {
    return test::run(arguments, {}, {}, [this](const std::string& name) {
      return std::make_unique<MapFolder>(folders[name]);
    });
  }
};

Files played() {
  Attempt attempt;
  attempt.scenario = "chairs";
  Files files;
  files.keys = {{"settings", "{\"format\":1,\"theme\":\"dark\"}\n"}, {"own-parcel", parcel()}};
  files.logs = {{"attempt-1-a-1", start_line(attempt) + action_line(0, "a/b", 5)}};
  return files;
}

}  // namespace

TEST_CASE("What one folder exports, another imports, and once is enough") {
  const Folder folder("keep");
  Machine machine;
  machine.folders["here"] = played();
  const Ran out = machine.run({"export", "all.json", "--data", "here"});
  CHECK(out.result.exit_code == kExitOk);
  CHECK(out.out == "all.json: 1 attempt, 1 scenario of your own, your settings.\n");
  const std::string file = folder.write("all.json", machine.folders["here"].written["all.json"]);
  const Ran in = machine.run({"import", file, "--data", "there"});
  CHECK(in.result.exit_code == kExitOk);
  CHECK(has(in.out, "Imported: one attempt; one scenario of your own; your settings."));
  CHECK(machine.folders["there"].logs == machine.folders["here"].logs);
  CHECK(machine.folders["there"].keys["own-parcel"] == parcel());
  const Ran again = machine.run({"import", file, "--data", "there"});
  CHECK(has(again.out, "There was nothing new in it. 2 were here already."));
  CHECK(machine.folders["there"].logs == machine.folders["here"].logs);
}

TEST_CASE("An export is not written over a scenario, and is over an older export") {
  const Folder folder("keep-over-scenario");
  Machine machine;
  machine.folders[""] = played();
  const std::string scenario = folder.write("mine.json", parcel());
  const Ran ran = machine.run({"export", scenario});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "is a scenario, which would be lost"));
  CHECK(machine.folders[""].written.empty());
  const std::string older = folder.write("all.json", machine.run({"export", "-"}).out);
  CHECK(machine.run({"export", older}).result.exit_code == kExitOk);
}

TEST_CASE("An export to - goes to standard output") {
  Machine machine;
  machine.folders[""] = played();
  CHECK(looks_like_export(machine.run({"export", "-"}).out));
}

TEST_CASE("A wrong file is refused with its places, and nothing is changed") {
  const Folder folder("keep-wrong");
  const std::string file = folder.write("wrong.json", "{\n\"makegood_export\": 1,\n\"own\": 3 }");
  Machine machine;
  const Ran ran = machine.run({"import", file});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.err, "wrong.json:3:8: error X003"));
  CHECK(machine.folders[""].keys.empty());
  CHECK(machine.run({"import", "nowhere.json"}).result.exit_code == kExitUsage);
  CHECK(machine.run({"import"}).result.exit_code == kExitUsage);
}

TEST_CASE("A full disk is told, and where to go on") {
  const Folder folder("keep-full");
  Machine machine;
  machine.folders["here"] = played();
  machine.run({"export", "all.json", "--data", "here"});
  const std::string file = folder.write("all.json", machine.folders["here"].written["all.json"]);
  machine.folders["full"].refuses = "The disk is full.";
  const Ran ran = machine.run({"import", file, "--data", "full"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "The disk is full."));
  machine.folders["here"].refuses = "The disk is full.";
  CHECK(machine.run({"export", "all.json", "--data", "here"}).result.exit_code == kExitUsage);
}
