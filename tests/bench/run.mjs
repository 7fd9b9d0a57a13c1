// Weight and speed of the finished site and of the native window. `./dev bench` builds both and runs this.
//
//   ./dev bench [--runs N] [--only wire,load,click,idle,native] [--json FILE] [--strict]
//
//   --runs N     visits of each page in each circumstance (5); the idle measurements take 3 at most
//   --only LIST  some of the six measurements: weight, time to the first choice, click to frame, idle browser, idle
//                native window, speed of the core (play, exploring, reading, checking)
//   --json FILE  everything measured, every single sample included, as JSON; "-" writes it instead of the table
//   --strict     exit code 1 when something is over its limit. Without it the exit code only says whether everything
//                could be measured: how fast a machine is today is no reason for a test to fail.
//
// How to read it. "floor" is a plain HTML page with the same text (floor.mjs), visited in turn with the app in the same
// browser; a machine that is busy slows both, so look at the distance as much as at the number. Figures are medians.
// The load printed beside each heading is the machine's before and after that measurement: above the number of its
// cores the times say little, while weights and processor times still hold. Limits and circumstances are in limits.mjs.
// KB are 1000 bytes.
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { click } from "./click.mjs";
import { core } from "./core.mjs";
import { idle } from "./idle.mjs";
import { kRuns } from "./limits.mjs";
import { load } from "./load.mjs";
import { native } from "./native.mjs";
import { wire } from "./wire.mjs";

const kMeasurements = {
  wire: ["Weight on the wire", wire],
  load: ["Time to the first choice", load],
  click: ["A click to its painted frame", click],
  idle: ["Idle browser", idle],
  native: ["Idle native window", native],
  core: ["The core, beside floors and peers", core],
};

function usage(problem) {
  const all = Object.keys(kMeasurements).join(",");
  console.error(`${problem}\n./dev bench [--runs N] [--only ${all}] [--json FILE] [--strict]`);
  process.exit(2);
}

function options() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        runs: { type: "string", default: String(kRuns) },
        only: { type: "string", default: Object.keys(kMeasurements).join(",") },
        json: { type: "string" },
        strict: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    usage(error.message);
  }
  const runs = Number(values.runs), only = values.only.split(",");
  if (!Number.isInteger(runs) || runs < 1) usage("--runs wants a number from 1.");
  const unknown = only.find((name) => !(name in kMeasurements));
  if (unknown !== undefined) usage(`--only does not know "${unknown}".`);
  return { ...values, runs, only };
}

// --- Printing -------------------------------------------------------------------------------------
/** Lines of cells as columns: the first to the left, the others to the right. */
function table(lines) {
  const widths = [];
  for (const cells of lines) cells.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return lines
    .map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))))
    .map((cells) => `  ${cells.join("  ").trimEnd()}`)
    .join("\n");
}

const isOver = (row) => row.limit !== undefined && !(row.atLeast ? row.value >= row.limit : row.value <= row.limit);
const number = (value, unit) =>
  value === undefined || value === null
    ? ""
    : `${value.toFixed(unit === "KB" || (value < 10 && !Number.isInteger(value)) ? 1 : 0)}${unit && ` ${unit}`}`;

function rowCells(row) {
  if (row.title) return [row.title];
  const source = row.limitName ? ` (${row.limitName})` : "";
  const limit = row.limit === undefined ? "" : number(row.limit, row.unit) + source;
  const verdict = row.limit === undefined ? "" : isOver(row) ? "over" : "PASS";
  return [row.name, number(row.value, row.unit), number(row.floor, row.unit), limit, verdict];
}

function print({ title, rows = [], note, load, files, transfers, problem }) {
  console.log(`\n${title}   (load ${load.map((value) => value.toFixed(1)).join(" -> ")})`);
  if (problem) console.log(`  could not be measured: ${problem}`);
  if (note) console.log(`  skipped: ${note}`);
  if (rows.length > 0) console.log(table([["", "Makegood", "floor", "limit", ""], ...rows.map(rowCells)]));
  if (transfers) {
    console.log("");
    console.log(table([
      ["transferred on the first visit", "bytes", "with headers", "encoding"],
      ...transfers.map((t) => [t.path, String(t.body), String(t.all), t.status === 304 ? "unchanged" : t.encoding]),
    ]));
  }
  if (files) {
    const cell = (bytes) => (bytes === null ? "none" : String(bytes));
    const sum = (kind) => String(files.reduce((total, file) => total + (file[kind] ?? file.raw), 0));
    console.log("");
    console.log(table([
      ["files of the site", "raw", "gzip", "brotli"],
      ...files.map((file) => [file.path, cell(file.raw), cell(file.gzip), cell(file.brotli)]),
      ["in all", sum("raw"), sum("gzip"), sum("brotli")],
    ]));
  }
}

// --- Running --------------------------------------------------------------------------------------
const wanted = options();
const quiet = wanted.json === "-";
const results = {};
if (!quiet) {
  console.log(`${availableParallelism()} cores, ${wanted.runs} runs, medians; floor is a plain HTML page with the same text`);
}
for (const [name, [title, measure]] of Object.entries(kMeasurements)) {
  if (!wanted.only.includes(name)) continue;
  const say = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${title}: ${text}`);
  const before = loadavg()[0];
  let result;
  try {
    result = await measure({ runs: wanted.runs, say });
  } catch (error) {
    result = { problem: error.message.split("\n")[0] };
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  results[name] = { title, load: [before, loadavg()[0]], ...result };
  if (!quiet) print(results[name]);
}

// --- Verdict --------------------------------------------------------------------------------------
const over = Object.values(results).flatMap(({ rows = [] }) => rows.filter(isOver));
const failed = Object.values(results).some(({ problem }) => problem);
const summary = { runs: wanted.runs, cores: availableParallelism(), over: over.map((row) => row.name.trim()), results };
const json = JSON.stringify(summary, null, 2);
if (quiet) {
  console.log(json);
} else {
  if (wanted.json) writeFileSync(wanted.json, `${json}\n`);
  const names = over.map((row) => row.name.trim()).join("; ");
  const verdict = names ? `Over the limit: ${names}.` : "What was measured is within its limits.";
  console.log(`\n${failed ? "Not everything could be measured. " : ""}${verdict}`);
}
process.exitCode = failed || (wanted.strict && over.length > 0) ? 1 : 0;
