// Processor time of the native window that nobody touches: a scenario's briefing, on a virtual screen (Xvfb).
//
// Without Xvfb it is drawn by SDL's "offscreen" driver, which has no way to wait for input: SDL looks for some a
// thousand times a second, about 200 ms of processor time in 10 s that no real screen would cost. The row says so.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { top } from "../browser/site.mjs";
import { kIdleRuns, kIdleSeconds, kRestSeconds, kScenario } from "./limits.mjs";
import { canMeasure, cpuTime, sleep } from "./processes.mjs";
import { median } from "./stats.mjs";

/** A child process: `end` resolves to why it ended, `stop` ends it and waits for that. */
function run(program, args, options) {
  const child = spawn(program, args, options);
  const self = { child, ended: null };
  self.end = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve((self.ended = signal ?? `exit code ${code}`)));
    child.on("error", (error) => resolve((self.ended = error.message)));
  });
  self.stop = async () => {
    if (!self.ended) child.kill();
    await self.end;
  };
  return self;
}

/** A virtual screen, or null where there is no Xvfb. It chooses a free number and writes it to its descriptor 3. */
async function screen() {
  const server = run("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = new Promise((resolve) => server.child.stdio[3].once("data", (bytes) => resolve(String(bytes).trim())));
  const display = await Promise.race([number, server.end.then(() => null)]);
  return display === null ? null : { display: `:${display}`, close: server.stop };
}

async function rest(program, video) {
  const saves = mkdtempSync(path.join(tmpdir(), "makegood-saves-"));
  const window = run(program, [path.join(top, "scenarios", `${kScenario}.json`)], {
    env: { ...process.env, ...video, XDG_DATA_HOME: saves },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  window.child.stderr?.on("data", (bytes) => (said += bytes));
  try {
    await sleep(kRestSeconds);
    const ms = window.ended ? 0 : await cpuTime(window.child.pid, kIdleSeconds);
    if (window.ended) throw new Error(`the window did not stay open (${window.ended}) ${said.trim()}`);
    return ms;
  } finally {
    await window.stop();
    rmSync(saves, { recursive: true });
  }
}

export async function native({ runs, say }) {
  const program = path.resolve(top, process.env.MAKEGOOD_NATIVE ?? "build/native/makegood");
  if (!canMeasure) return { note: "needs /proc, so Linux" };
  if (!existsSync(program)) return { note: "there is no native build" };
  const xvfb = await screen();
  const video = xvfb ? { SDL_VIDEODRIVER: "x11", DISPLAY: xvfb.display } : { SDL_VIDEODRIVER: "offscreen" };
  const samples = [];
  const times = Math.min(runs, kIdleRuns);
  try {
    for (let i = 0; i < times; ++i) {
      say(`run ${i + 1} of ${times}, ${kIdleSeconds + kRestSeconds} s`);
      samples.push(await rest(program, video));
    }
  } finally {
    await xvfb?.close();
  }
  const where = xvfb ? "" : ", 1000 looks for input a second included (no Xvfb)";
  const name = `CPU of the window in ${kIdleSeconds} idle s${where}`;
  return { rows: [{ name, value: median(samples), unit: "ms" }], samples };
}
