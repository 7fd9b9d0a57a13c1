// Arguments in, one of the commands out. CLI11 speaks in exceptions; they stop here.
#include "cli/cli.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <istream>
#include <limits>
#include <ostream>
#include <sstream>
#include <vector>

#include "cli/check.hpp"
#include "cli/explain.hpp"
#include "cli/graph.hpp"
#include "cli/keep.hpp"
#include "cli/locale.hpp"
#include "cli/page.hpp"
#include "cli/play.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "cli/text.hpp"
#include "scenario/suggest.hpp"

namespace makegood {
namespace {

constexpr std::size_t kWidestAsked = 1000;
constexpr std::size_t kMostStates = 1'000'000'000;

constexpr const char* kAbout =
    "Makegood: practise customer service in conversation.\n"
    "Without a command it opens its window, with SCENARIO if one is named.";

constexpr const char* kExitCodes =
    "Exit codes:\n"
    "  0  all went well\n"
    "  1  a scenario has errors\n"
    "  2  wrong arguments, or a file that cannot be read\n"
    "  3  not finished: play's input or check's budget ended too early\n";

constexpr const char* kPlayFooter =
    "While you play: a number chooses, u takes back, l lists the promises, q quits, ? helps.\n"
    "Colour is used on a terminal, unless NO_COLOR is set.\n"
    "\n"
    "Examples:\n"
    "  makegood play late-follow-up\n"
    "  makegood play my-scenario.json --mode practice\n"
    "  makegood play my-scenario.json --choices 2,1,3 --json\n"
    "  makegood play my-scenario.json --seed 7\n"
    "\n";

constexpr const char* kCheckFooter =
    "One finding a line: file:line:column: severity CODE message hint\n"
    "\n"
    "Examples:\n"
    "  makegood check my-scenario.json\n"
    "  makegood check scenarios/ --strict --quiet\n"
    "  makegood check my-scenario.json --stats\n"
    "  makegood check --explain S012\n"
    "  generate | makegood check - --json\n"
    "\n";

constexpr const char* kGraphFooter =
    "Boxes are scenes with their choices and points, endings, and what comes by itself.\n"
    "Parts with a finding carry its code.\n"
    "\n"
    "Examples:\n"
    "  makegood graph my-scenario.json --format svg --output my-scenario.svg\n"
    "  makegood graph late-follow-up\n"
    "\n";

constexpr const char* kReportFooter =
    "One record gives the report of that attempt, several give the progress from first to last.\n"
    "CSV has a row for each attempt; with --output, a second file has a row for each decision,\n"
    "and a third one, where somebody's post was read, its readers over the clock.\n"
    "\n"
    "Examples:\n"
    "  makegood play late-follow-up --json > monday.json\n"
    "  makegood report monday.json --output monday.html\n"
    "  makegood report monday.json friday.json --title \"Amira\" --output progress.html\n"
    "  makegood report *.json --format csv --output team.csv\n"
    "  makegood report monday.json --locale de --output montag.html\n"
    "  makegood report own.json --scenario my-scenario.json --format json\n"
    "\n";

constexpr const char* kLocaleFooter =
    "A translation lies in locales/<language>/<scenario>.json; \"app\" stands for the words of "
    "the\n"
    "screens. What is not translated, or was before the English changed, is shown in English.\n"
    "\n"
    "Examples:\n"
    "  makegood locale extract my-scenario.json --locale de\n"
    "  makegood locale extract app --locale fr\n"
    "  makegood locale check locales/de\n"
    "\n";

constexpr const char* kKeepFooter =
    "Importing adds to what is there and changes none of it: attempts that are there already are\n"
    "skipped, different ones of the same name are kept side by side.\n"
    "\n"
    "Examples:\n"
    "  makegood export practice.json\n"
    "  makegood import practice.json --data /media/stick/makegood\n"
    "\n";

#ifndef MAKEGOOD_VERSION
#define MAKEGOOD_VERSION "0.1.0"
#endif

struct Arguments {
  std::string window_scenario;
  cli::PlayOptions play;
  std::string mode = "guided";
  std::string choices;
  std::size_t width = 0;
  cli::CheckOptions check;
  std::string explain;
  bool no_proof = false;
  cli::GraphOptions graph;
  std::string format;
  cli::ReportOptions report;
  std::string report_format = "html";
  cli::LocaleExtractOptions extract;
  cli::LocaleCheckOptions locales;
  cli::KeepOptions keep;
};

// A scenario for the window has to be a file that is there: said now, and not on a screen that
// opens for nothing.
CliResult open_window(const std::string& name, const ShippedScenarios& shipped, std::ostream& err) {
  CliResult result;
  std::error_code error;
  if (name.empty() || std::filesystem::is_regular_file(name, error)) {
    result.open_window = true;
    result.scenario_file = name;
    return result;
  }
  result.exit_code = kExitUsage;
  const std::string_view command =
      name.find_first_of("./\\") == std::string::npos
          ? nearest(name, {"play", "check", "graph", "report", "locale", "export", "import"})
          : "";
  if (!command.empty()) {
    err << cli::safe_text(name) << ": there is no such file or command. Did you mean \"makegood "
        << command << "\"?\n";
    return result;
  }
  std::istringstream nothing;
  const cli::Source source = cli::find_scenario(name == "-" ? "./-" : name, shipped, nothing);
  if (source.text) {
    err << cli::safe_text(name)
        << " is a shipped scenario: choose it in the window's library, or play it here "
        << "with \"makegood play " << cli::safe_text(name) << "\".\n";
  } else {
    err << cli::safe_text(source.problem) << '\n';
  }
  return result;
}

// The options of `check`.
struct CheckArguments {
  CLI::App* command;
  CLI::Option* explain;

  CheckArguments(CLI::App& app, Arguments& arguments)
      : command(app.add_subcommand("check", "Say what is wrong with scenario files")) {
    cli::CheckOptions& options = arguments.check;
    command->footer(std::string(kCheckFooter) + kExitCodes);
    CLI::Option* files =
        command
            ->add_option("FILE", options.paths,
                         "Scenario files, folders of them, or - for standard input")
            ->option_text(" ");
    explain = command
                  ->add_option("--explain", arguments.explain,
                               "Say what a finding means and what to do, and stop")
                  ->option_text("CODE");
    command->add_flag("--json", options.json,
                      "Write the findings as a JSON array; with --stats, an object with it");
    command->add_flag("-q,--quiet", options.quiet,
                      "Only what fails the check: no hints or summary, and warnings only with "
                      "--strict");
    command->add_flag("--strict", options.strict, "Let warnings fail like errors (exit code 1)");
    command->add_flag("--stats", options.stats,
                      "Size, time, points, and how often random play comes to each ending");
    command->add_flag("--no-proof", arguments.no_proof,
                      "Read only: no exploring, no proofs, no look at the craft");
    command
        ->add_option("--budget", options.budget,
                     "States to explore at most, a file (default 8000000)")
        ->check(CLI::Range(std::size_t{1}, kMostStates))
        ->option_text("N");
    command->callback([this, files] {
      if (files->count() + explain->count() == 0) throw CLI::RequiredError("FILE");
    });
  }
};

CLI::App* add_report(CLI::App& app, Arguments& arguments) {
  cli::ReportOptions& options = arguments.report;
  CLI::App* command = app.add_subcommand("report", "Write a report of sessions to take away");
  command->footer(std::string(kReportFooter) + kExitCodes);
  command
      ->add_option("RECORD", options.records,
                   "Records of sessions, as \"play --json\" and the app write them, oldest first; "
                   "- reads standard input")
      ->option_text(" ")
      ->required();
  command
      ->add_option("--scenario", options.scenarios,
                   "The scenario that was played: a file or the id of a shipped one. Once for each "
                   "where there are several; shipped ones need not be named")
      ->option_text("FILE|id")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      ->add_option("--format", arguments.report_format,
                   "html, the default, to read and to print; json; csv for spreadsheets")
      ->check(CLI::IsMember({"html", "json", "csv"}))
      ->option_text("html|json|csv");
  command->add_option("-o,--output", options.output, "Write to this file")->option_text("FILE");
  command
      ->add_option("--locale", options.locale,
                   "The language of the page, as a tag: de. From locales/ here, or one that ships")
      ->option_text("TAG");
  command->add_option("--title", options.title, "A person's or a group's name, to stand on it")
      ->option_text("NAME");
  return command;
}
// `locale` and its two commands.
struct LocaleArguments {
  CLI::App* extract;
  CLI::App* check;

  LocaleArguments(CLI::App& app, Arguments& arguments) {
    CLI::App* locale = app.add_subcommand("locale", "Write and check translations");
    locale->footer(std::string(kLocaleFooter) + kExitCodes);
    locale->require_subcommand(1);
    extract = locale->add_subcommand(
        "extract", "Write what there is to translate, or bring a translation up to date");
    extract
        ->add_option("FILE", arguments.extract.sources,
                     "Scenario files, ids of shipped scenarios, app, or - for standard input")
        ->option_text(" ")
        ->required();
    extract->add_option("--locale", arguments.extract.locale, "The language, as a tag: de, pt-BR")
        ->option_text("TAG")
        ->required();
    extract
        ->add_option("-o,--output", arguments.extract.output,
                     "Write to this file, - for standard output; otherwise to "
                     "locales/TAG/<scenario>.json")
        ->option_text("FILE");
    check = locale->add_subcommand("check", "Say what is missing or no longer fits");
    check
        ->add_option("FILE", arguments.locales.paths,
                     "Translations, folders of them, or - for standard input")
        ->option_text(" ")
        ->required();
    check->add_flag("--json", arguments.locales.json, "Write the findings as a JSON array");
    check->add_flag("-q,--quiet", arguments.locales.quiet,
                    "Only what fails the check: no hints or summary, and warnings only with "
                    "--strict");
    check->add_flag("--strict", arguments.locales.strict,
                    "Let warnings fail like errors (exit code 1)");
  }
};
// `export` or `import`.
CLI::App* add_keeping(CLI::App& app, Arguments& arguments, const std::string& name,
                      const std::string& about, const std::string& file) {
  CLI::App* command = app.add_subcommand(name, about);
  command->footer(std::string(kKeepFooter) + kExitCodes);
  command->add_option("FILE", arguments.keep.file, file)->option_text(" ")->required();
  command
      ->add_option("--data", arguments.keep.folder,
                   "The folder in which Makegood keeps things, instead of this user's")
      ->option_text("FOLDER");
  return command;
}

}  // namespace

CliResult run_cli(int argc, const char* const* argv, const ShippedScenarios& shipped,
                  const DiagnosticsPage& diagnostics, std::istream& in, std::ostream& out,
                  std::ostream& err, const Terminal& terminal, const DataFolders& data_folders,
                  const ShippedLocales& locales) {
  CliResult result;
  Arguments arguments;
  try {
    CLI::App app(kAbout, "makegood");
    app.set_version_flag("--version", "makegood " MAKEGOOD_VERSION, "Show the version and exit");
    app.set_help_flag("-h,--help", "Show this help and exit");
    app.footer(kExitCodes);
    app.require_subcommand(0, 1);
    app.add_option("SCENARIO", arguments.window_scenario, "A scenario file to open in the window")
        ->option_text(" ");

    CLI::App* play = app.add_subcommand("play", "Play a scenario in the terminal");
    play->footer(std::string(kPlayFooter) + kExitCodes);
    play->add_option("SCENARIO", arguments.play.scenario,
                     "A scenario file, or the id of a shipped scenario; - reads standard input")
        ->option_text(" ")
        ->required();
    CLI::Option* choices =
        play->add_option(
                "--choices", arguments.choices,
                "Play these choices, by number (2,1,3) or name (scene/choice,…), show what "
                "came of them, and stop")
            ->option_text("LIST");
    play->add_flag("--json", arguments.play.json,
                   "Write the record of the session with its result to standard output");
    play->add_option("--mode", arguments.mode,
                     "guided, the default: a remark after each choice, u takes back; practice: the "
                     "coaching waits for the end; assessment: shuffled, no way back, and the "
                     "scenario's mark at the end")
        ->check(CLI::IsMember({"guided", "practice", "assessment"}))
        ->option_text("guided|practice|assessment");
    play->add_option("--seed", arguments.play.seed,
                     "Other words and another order of the choices for every number; 0, the "
                     "default, is the scenario as it is written")
        ->check(CLI::Range(Seed{0}, std::numeric_limits<Seed>::max()))
        ->option_text("N");
    play->add_option("--width", arguments.width, "Columns to wrap at, instead of the terminal's")
        ->check(CLI::Range(cli::Page::kNarrowest, kWidestAsked))
        ->option_text("N");

    const CheckArguments check(app, arguments);

    CLI::App* graph = app.add_subcommand("graph", "Draw a scenario as Mermaid, DOT or SVG");
    graph->footer(std::string(kGraphFooter) + kExitCodes);
    graph
        ->add_option("SCENARIO", arguments.graph.scenario,
                     "A scenario file, or the id of a shipped scenario; - reads standard input")
        ->option_text(" ")
        ->required();
    graph
        ->add_option("--format", arguments.format,
                     "mermaid, the default, for pages that draw it; dot for Graphviz; svg for a "
                     "browser. Else as the name of the file to write says: .svg, .dot or .gv")
        ->check(CLI::IsMember({"mermaid", "dot", "svg"}))
        ->option_text("mermaid|dot|svg");
    graph->add_option("-o,--output", arguments.graph.output, "Write to this file")
        ->option_text("FILE");

    const CLI::App* report = add_report(app, arguments);
    const LocaleArguments locale(app, arguments);
    const CLI::App* out_of =
        add_keeping(app, arguments, "export", "Write everything that is kept to one file",
                    "The file to write; - writes to standard output");
    const CLI::App* back = add_keeping(app, arguments, "import",
                                       "Merge such a file into what is kept", "The file to read");

    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      result.exit_code = app.exit(error, out, err) == 0 ? kExitOk : kExitUsage;
      return result;
    }

    if (play->parsed()) {
      if (choices->count() > 0) arguments.play.choices = arguments.choices;
      arguments.play.mode = mode_named(arguments.mode).value_or(Mode::kGuided);
      Terminal asked = terminal;
      if (arguments.width > 0) asked.width = arguments.width;
      result.exit_code = cli::play(arguments.play, shipped, in, out, err, asked);
    } else if (check.command->parsed()) {
      arguments.check.proofs = !arguments.no_proof;
      result.exit_code = check.explain->count() > 0
                             ? cli::explain(arguments.explain, diagnostics, out, err, terminal)
                             : cli::check(arguments.check, shipped, in, out, err, terminal);
    } else if (locale.extract->parsed()) {
      result.exit_code = cli::extract_locale(arguments.extract, shipped, in, out, err);
    } else if (locale.check->parsed()) {
      result.exit_code = cli::check_locales(arguments.locales, shipped, in, out, err);
    } else if (graph->parsed()) {
      using Format = cli::GraphOptions::Format;
      arguments.graph.format = arguments.format == "svg"   ? Format::kSvg
                               : arguments.format == "dot" ? Format::kDot
                               : arguments.format == "mermaid"
                                   ? Format::kMermaid
                                   : cli::format_of(arguments.graph.output);
      result.exit_code = cli::graph(arguments.graph, shipped, in, out, err, terminal);
    } else if (report->parsed()) {
      using Format = cli::ReportOptions::Format;
      arguments.report.format = arguments.report_format == "json"  ? Format::kJson
                                : arguments.report_format == "csv" ? Format::kCsv
                                                                   : Format::kHtml;
      result.exit_code = cli::report(arguments.report, shipped, in, out, err, locales);
    } else if (out_of->parsed()) {
      result.exit_code = cli::export_all(arguments.keep, data_folders, out, err);
    } else if (back->parsed()) {
      result.exit_code = cli::import_all(arguments.keep, data_folders, out, err);
    } else {
      result = open_window(arguments.window_scenario, shipped, err);
    }
  } catch (const std::exception& error) {
    err << "makegood: " << cli::safe_text(error.what()) << '\n';
    result = CliResult{};
    result.exit_code = kExitUsage;
  }
  out.flush();
  err.flush();
  return result;
}

}  // namespace makegood
