// Speed of the core, natively and in WebAssembly under Node.js: a step of play beside a walk through a table, exploring
// beside inserting random keys, reading beside nlohmann's DOM, and a whole check of each shipped scenario. The program
// that measures is tests/bench/core/main.cpp; processor time, the best of several rounds. Peers are in peers.mjs.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { exploreInSpin, stepInInk } from "./peers.mjs";

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const kNative = path.join(top, "build/native/bench_core");
const kWeb = path.join(top, "build/web-work/bench_core.js");

const scenarios = () =>
  readdirSync(path.join(top, "scenarios"))
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => path.join("scenarios", name));

const kWebTimes = 2;  // WebAssembly may take so many times as long as native code
const kWebKeystrokeMs = 16;  // a frame
// Emscripten 3.1's start-up looks for files with fetch where there is one; Node.js 18 and later have one that reads none.
const kNodeFlags = Number(process.versions.node.split(".")[0]) >= 18 ? ["--no-experimental-fetch"] : [];
const kLattice = 5_000_000;  // states, as in main.cpp

function measure(command, args) {
  const out = execFileSync(command, args, { cwd: top, encoding: "utf8", maxBuffer: 1 << 24 });
  return out.trim().split("\n").map((line) => JSON.parse(line));
}

/** A row of the core's program as one of the table: the limit is a ratio to the floor, a most, or a least. */
function rowOf(row) {
  const limit = row.limitRatio ? row.floor * row.limitRatio : row.most ?? row.least;
  return { name: row.name, value: row.value, unit: row.unit, floor: row.floor, limit, atLeast: row.least !== undefined };
}

// Everything once more in WebAssembly, as the page has it (built for size), beside what was measured natively just now.
async function inWebAssembly(native, say) {
  if (!existsSync(kWeb)) {
    return [{ title: "  WebAssembly: build/web-work/bench_core.js is not built, so its rows are left out: ./dev bench does" }];
  }
  const rows = [{ title: "in WebAssembly under Node.js, built for size as the page is; floor: the same natively" }];
  let slowest = 0;
  for (const [what, ...args] of [["apply"], ["explore"], ["keystroke", ...scenarios()]]) {
    say(`${what} in WebAssembly`);
    for (const row of measure(process.execPath, [...kNodeFlags, kWeb, what, ...args])) {
      const beside = native.find((one) => one.name === row.name)?.value;
      const atLeast = row.least !== undefined;
      const limit = beside && (atLeast ? beside / kWebTimes : beside * kWebTimes);
      rows.push({ name: `${row.name}, WebAssembly`, value: row.value, unit: row.unit, floor: beside, limit, atLeast });
      if (beside) {
        const times = atLeast ? beside / row.value : row.value / beside;
        rows.push({ title: `  ${times.toFixed(2)} times native` });
      }
      if (what === "keystroke") slowest = Math.max(slowest, row.value);
    }
  }
  rows.push({ name: "the slowest keystroke in WebAssembly", value: slowest, unit: "ms", limit: kWebKeystrokeMs });
  return rows;
}

export async function core({ say }) {
  if (!existsSync(kNative)) return { rows: [], note: "build/native/bench_core is not built: ./dev bench does" };
  const rows = [];
  for (const [what, ...args] of [["apply"], ["explore"], ["read"], ["keystroke", ...scenarios()]]) {
    say(what);
    for (const row of measure(kNative, [what, ...args])) {
      rows.push(rowOf(row));
      if (row.allocations !== undefined) rows.push({ name: "  allocations in it", value: row.allocations, unit: "", limit: 0 });
      if (row.bytesPerState !== undefined) {
        rows.push({ name: "  bytes a state", value: row.bytesPerState, unit: "B", limit: row.mostBytesPerState });
      }
      if (row.states !== undefined) {
        const parts = ["read", "explore", "values", "prove", "lint"].map((part) => `${part} ${row[part].toFixed(1)}`);
        rows.push({ title: `  ${row.states} states; ms: ${parts.join(", ")}` });
      }
      if (what === "apply") rows.push({ name: "  the same in ink (inkjs)", value: await stepInInk(), unit: "ns" });
      if (what === "explore") {
        const spin = exploreInSpin(row.states ?? kLattice);
        if (spin) {
          rows.push({ name: `  as many in SPIN (${spin.states})`, value: spin.perSecond, unit: "million states/s" });
          rows.push({ name: "  bytes a state in SPIN", value: spin.bytesPerState, unit: "B" });
        } else {
          rows.push({ title: "  SPIN is not on this machine (Debian: spin), so its row is left out" });
        }
      }
    }
  }
  rows.push(...(await inWebAssembly(rows, say)));
  return { rows };
}
