// Peers of the core's rows: the same kind of scenario in somebody else's engine, generated here, played in the same run.
//
// A step in ink. inkjs is the ink engine for the browser, what a writer of branching stories would take today: 1,000
// knots with three choices and four variables, as in core/generated.cpp, compiled once, then random choices. It does
// more for text than Makegood (weaving, glue, functions) and nothing for clocks or promises.
//
// States in SPIN, the model checker, where the machine has it (Debian: spin, and a C compiler): the lattice of
// core/generated.cpp as a Promela model. SPIN compiles a checker for the one model; Makegood interprets the scenario.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const kScenes = 1000, kFacts = 4, kLatticeFacts = 3, kSteps = 20_000, kWarmUp = 2_000;
const kSpinSeconds = 300, kSpinMegabytes = 4096;

function ring() {
  const out = [];
  for (let fact = 0; fact < kFacts; ++fact) out.push(`VAR f${fact} = 0`);
  out.push("-> s0");
  for (let scene = 0; scene < kScenes; ++scene) {
    out.push(`=== s${scene}`, "And now?");
    for (let choice = 0; choice < 3; ++choice) {
      out.push(`+ [Answer ${choice}]`, `  ~ f${(scene + choice) % kFacts} = ${(scene + choice) % 4}`);
      const next = `-> s${(scene + choice + 1) % kScenes}`;
      out.push(choice === 0 ? `  { f${(scene + 1) % kFacts} >= 2: -> s${(scene * 7 + 3) % kScenes} | ${next} }` : `  ${next}`);
    }
  }
  return out.join("\n");
}

/** Nanoseconds of processor time for a step in ink: the story goes on to its next choices, and one is taken. */
export async function stepInInk() {
  const { Compiler } = await import("inkjs/full");
  const story = new Compiler(ring()).Compile();
  let random = 1;
  const play = (steps) => {
    for (let step = 0; step < steps; ++step) {
      while (story.canContinue) story.Continue();
      random = (Math.imul(random, 1103515245) + 12345) >>> 0;
      story.ChooseChoiceIndex((random >>> 16) % story.currentChoices.length);
    }
  };
  play(kWarmUp);
  const before = process.cpuUsage();
  play(kSteps);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / kSteps;
}

/** {states, perSecond (millions), bytesPerState} of SPIN on a lattice of so many states; null where SPIN is not there. */
export function exploreInSpin(states) {
  const side = Math.ceil(states ** (1 / kLatticeFacts));
  const folder = mkdtempSync(path.join(tmpdir(), "lattice-"));
  const run = (command, ...args) =>
    execFileSync(command, args, { cwd: folder, encoding: "utf8", timeout: kSpinSeconds * 1000, stdio: ["ignore", "pipe", "ignore"] });
  try {
    const raise = Array.from({ length: kLatticeFacts }, (_, fact) => `  :: atomic { f${fact} < ${side - 1} -> f${fact}++ }`).join("\n");
    const facts = Array.from({ length: kLatticeFacts }, (_, fact) => `byte f${fact};`).join(" ");
    writeFileSync(path.join(folder, "lattice.pml"), `${facts}\nactive proctype play() {\n  do\n${raise}\n  :: break\n  od\n}\n`);
    run("spin", "-a", "lattice.pml");
    run("cc", "-O2", "-w", "-DSAFETY", "-DNOREDUCE", "-DBFS", `-DMEMLIM=${kSpinMegabytes}`, "-o", "pan", "pan.c");
    const report = run("./pan", "-w23");
    const find = (pattern) => Number(pattern.exec(report)?.[1]);
    const stored = find(/([\d.e+]+) states, stored/), seconds = find(/elapsed time ([\d.]+) seconds/);
    const megabytes = find(/([\d.]+)\s+total actual memory usage/);
    if (!stored || !seconds) return null;
    return { states: stored, perSecond: stored / seconds / 1e6, bytesPerState: (megabytes * 1048576) / stored };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
