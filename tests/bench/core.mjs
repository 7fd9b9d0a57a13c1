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
  if (existsSync(kWeb)) {
    const native = rows[0].value;
    say("apply in WebAssembly");
    const [row] = measure(process.execPath, ["--no-experimental-fetch", kWeb, "apply"]);
    rows.push({ name: "a step of play in WebAssembly (built for size)", value: row.value, unit: row.unit, floor: native, limit: 2 * native });
    say("keystroke in WebAssembly");
    for (const typed of measure(process.execPath, ["--no-experimental-fetch", kWeb, "keystroke", ...scenarios()])) {
      rows.push({ name: `${typed.name} in WebAssembly`, value: typed.value, unit: typed.unit, limit: 16 });
    }
  }
  return { rows };
}
