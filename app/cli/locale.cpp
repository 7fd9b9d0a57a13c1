#include "cli/locale.hpp"

#include <filesystem>
#include <fstream>
#include <istream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "cli/check.hpp"
#include "cli/source.hpp"
#include "cli/text.hpp"
#include "scenario/locale.hpp"
#include "scenario/reader.hpp"
#include "words/words.hpp"

namespace makegood::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kApp = "app";

// What there is to translate. The scenario is kept because the texts are views into it, and by
// pointer because a short text moves with its string.
struct Originals {
  std::string id;
  std::unique_ptr<const Scenario> scenario;
  std::vector<OriginalText> texts;
};

Originals of_app() {
  return {std::string(kApp), nullptr, app_texts()};
}

// Nothing when the text is no scenario; its errors go to `found`.
std::optional<Originals> of_scenario(const Source& source, Diagnostics& found) {
  ReadResult read = read_scenario(*source.text, source.name);
  if (!read.scenario) {
    found = std::move(read.diagnostics);
    return std::nullopt;
  }
  Originals originals;
  originals.scenario = std::make_unique<const Scenario>(std::move(*read.scenario));
  originals.id = originals.scenario->id;
  originals.texts = texts_of(*originals.scenario);
  return originals;
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

bool write_file(const fs::path& path, const std::string& text) {
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return !file.fail();
}

void print(const Diagnostics& diagnostics, std::ostream& err) {
  for (const Diagnostic& diagnostic : diagnostics) err << safe_text(to_line(diagnostic)) << '\n';
}

// The scenario that an overlay translates: beside its locales/ folder, then here, then shipped.
std::optional<Source> original_of(const std::string& overlay, const std::string& id,
                                  const ShippedScenarios& shipped) {
  const fs::path folder = fs::path(overlay).parent_path() / ".." / "..";
  for (const fs::path& root : {folder, fs::path(".")}) {
    const fs::path path = (root / "scenarios" / (id + ".json")).lexically_normal();
    if (is_file(path)) return read_file(path.string());
  }
  if (id.empty()) return std::nullopt;
  if (std::optional<std::string> text = shipped(id)) return Source{id, std::move(text), {}};
  return std::nullopt;
}

// All findings about one overlay.
Diagnostics findings_of(const std::string& text, const std::string& name,
                        const ShippedScenarios& shipped) {
  LocaleResult read = read_locale(text, name);
  Diagnostics found = std::move(read.diagnostics);
  if (!read.locale) return found;
  const auto add = [&found](Diagnostics more) {
    for (Diagnostic& diagnostic : more) found.push_back(std::move(diagnostic));
  };
  if (read.locale->of == kApp) {
    add(check_locale(*read.locale, app_texts(), text, name));
    return found;
  }
  const std::optional<Source> source = original_of(name, read.locale->of, shipped);
  if (!source || !source->text) {
    std::vector<std::string> ids = shipped_ids(shipped);
    ids.emplace_back(kApp);
    add(no_such_original(*read.locale, text, name, {ids.begin(), ids.end()}));
    return found;
  }
  Diagnostics broken;
  const std::optional<Originals> originals = of_scenario(*source, broken);
  add(originals ? check_locale(*read.locale, originals->texts, text, name) : std::move(broken));
  return found;
}

Json json_of(const Diagnostic& diagnostic) {
  return {{"file", diagnostic.file},       {"line", diagnostic.line},
          {"column", diagnostic.column},   {"severity", to_string(diagnostic.severity)},
          {"code", diagnostic.code},       {"where", diagnostic.where},
          {"message", diagnostic.message}, {"hint", diagnostic.hint}};
}

}  // namespace

int extract_locale(const LocaleExtractOptions& options, const ShippedScenarios& shipped,
                   std::istream& in, std::ostream& out, std::ostream& err) {
  if (!options.output.empty() && options.sources.size() > 1) {
    err << "--output names one file: give one scenario with it, or leave it out.\n";
    return kExitUsage;
  }
  for (const std::string& name : options.sources) {
    std::optional<Originals> originals;
    if (name == kApp) {
      originals = of_app();
    } else {
      const Source source = find_scenario(name, shipped, in);
      if (!source.text) {
        err << safe_text(source.problem) << '\n';
        return kExitUsage;
      }
      Diagnostics broken;
      originals = of_scenario(source, broken);
      if (!originals) {
        print(broken, err);
        return kExitFindings;
      }
    }
    const std::string path =
        options.output.empty()
            ? (fs::path("locales") / options.locale / (originals->id + ".json")).string()
            : options.output;
    Locale old;
    if (path != "-" && is_file(path)) {
      const Source there = read_file(path);
      LocaleResult read = read_locale(there.text.value_or(""), path);
      // Nothing is written over a file of which something would be lost.
      if (!read.locale || has_errors(read.diagnostics)) {
        print(read.diagnostics, err);
        err << safe_text(path) << " was left as it is: mend it first.\n";
        return kExitFindings;
      }
      old = std::move(*read.locale);
    }
    old.locale = options.locale;
    old.of = originals->id;
    const std::string text = write_locale(old, originals->texts);
    if (path == "-") {
      out << text;
      continue;
    }
    if (!write_file(path, text)) {
      err << safe_text(path) << " could not be written.\n";
      return kExitUsage;
    }
    out << safe_text(path) << ": " << originals->texts.size() << " texts.\n";
  }
  return kExitOk;
}

int check_locales(const LocaleCheckOptions& options, const ShippedScenarios& shipped,
                  std::istream& in, std::ostream& out, std::ostream& err) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t files = 0;
  bool unreadable = false;
  Json all = Json::array();
  std::vector<std::string> paths;
  for (const std::string& path : options.paths) {
    if (!is_folder(path)) {
      paths.push_back(path);
      continue;
    }
    for (const std::string& file : scenario_files_in(path)) paths.push_back(file);
  }
  for (const std::string& path : paths) {
    const Source source = path == "-" ? read_stream(in, "-") : read_file(path);
    if (!source.text) {
      err << safe_text(source.problem) << '\n';
      unreadable = true;
      continue;
    }
    ++files;
    for (const Diagnostic& diagnostic : findings_of(*source.text, source.name, shipped)) {
      if (diagnostic.severity == Severity::kError) ++errors;
      if (diagnostic.severity == Severity::kWarning) ++warnings;
      if (options.quiet && !fails_check(diagnostic.severity, options.strict)) continue;
      if (options.json) {
        all.push_back(json_of(diagnostic));
      } else {
        out << safe_text(to_line(diagnostic)) << '\n';
      }
    }
  }
  if (options.json) {
    out << all.dump(2, ' ', true, Json::error_handler_t::replace) << '\n';
  } else if (!options.quiet) {
    out << files << (files == 1 ? " translation: " : " translations: ");
    if (errors + warnings == 0) {
      out << "nothing to mend.\n";
    } else {
      out << errors << (errors == 1 ? " error, " : " errors, ") << warnings
          << (warnings == 1 ? " warning.\n" : " warnings.\n");
    }
  }
  if (unreadable) return kExitUsage;
  return errors > 0 || (options.strict && warnings > 0) ? kExitFindings : kExitOk;
}

}  // namespace makegood::cli
