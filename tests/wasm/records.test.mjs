// The same choices with the same seed give the same words and the same record, byte for byte, natively and in WebAssembly.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const native = process.env.MAKEGOOD_NATIVE ?? path.join(top, "build/native/makegood");
const walker = process.env.MAKEGOOD_NODE ?? path.join(top, "build/web-work/makegood_node.js");
const kWalks = 12;
const kWalksRead = 2; // of them, those whose every word is compared: the debrief of each takes its time

// Emscripten 3.1's start-up looks for files with fetch where there is one; Node.js 18 has one that reads no files.
const nodeFlags = Number(process.versions.node.split(".")[0]) >= 18 ? ["--no-experimental-fetch"] : [];

const run = (program, args) => execFileSync(program, args, { encoding: "buffer", maxBuffer: 1 << 26 });

const scenarios = readdirSync(path.join(top, "scenarios"))
  .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
  .map((name) => path.join(top, "scenarios", name));
scenarios.push(path.join(top, "tests/scenario/everything.json"));

for (const scenario of scenarios) {
  test(`${path.basename(scenario)} is played alike natively and in WebAssembly`, () => {
    for (let seed = 1; seed <= kWalks; ++seed) {
      const output = run(process.execPath, [...nodeFlags, walker, scenario, String(seed)]);
      const [choices, words] = output.toString().split("\n", 2);
      const there = output.subarray(Buffer.byteLength(`${choices}\n${words}\n`));
      assert.ok(choices.length > 0, "the walk took no decision");
      const options = ["play", scenario, "--seed", String(seed), "--choices", choices, "--mode", "practice"];
      const here = run(native, [...options, "--json"]);
      assert.equal(here.toString(), there.toString(), `choices ${choices}`);
      assert.ok(here.equals(there));
      if (seed > kWalksRead) continue;
      const flowing = (text) => text.replace(/\s+/g, " ");
      const script = flowing(run(native, options).toString());
      for (const line of words.split("\t")) {
        assert.ok(script.includes(flowing(line)), `not said natively: ${line}`);
      }
    }
  });
}

test("another seed has other words and another order", () => {
  const everything = scenarios.at(-1);
  const look = (seed) => run(native, ["play", everything, "--seed", String(seed), "--choices", ""]).toString();
  const looks = new Set(Array.from({ length: 8 }, (_, seed) => look(seed)));
  assert.ok(looks.size > 4, `${looks.size} looks of 8`);
});

test("a different choice gives a different record", () => {
  const play = (choices) => run(native, ["play", scenarios[0], "--choices", choices, "--json"]).toString();
  assert.notEqual(play("1"), play("2"));
});
