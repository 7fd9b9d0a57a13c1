// Processor time of a program and all that it started, from /proc (Linux).
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";

export const canMeasure = existsSync("/proc/self/stat");

function ticksPerSecond() {
  try {
    return Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" })) || 100;
  } catch {
    return 100;  // what every Linux on a common processor has
  }
}

/** {pid, parent, ticks} of a process, or null when it has just ended. */
function status(pid) {
  let text;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** pid -> ticks (utime + stime) of `root` and all that descends from it. */
function family(root) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(status).filter(Boolean);
  const children = new Map();
  for (const process of all) children.set(process.parent, [...(children.get(process.parent) ?? []), process]);
  const found = new Map();
  const visit = (process) => {
    found.set(process.pid, process.ticks);
    for (const child of children.get(process.pid) ?? []) visit(child);
  };
  const first = all.find((process) => process.pid === root);
  if (first) visit(first);
  return found;
}

export const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/**
 * Milliseconds of processor time that the process `root` and all that descends from it use in so many seconds, without
 * this program itself. Each process counts in steps of a tick, mostly 10 ms; what a process used that ended in between
 * is lost.
 */
export async function cpuTime(root, seconds) {
  const before = family(root);
  await sleep(seconds);
  let ticks = 0;
  for (const [pid, now] of family(root)) {
    if (pid !== process.pid) ticks += now - (before.get(pid) ?? 0);
  }
  return (ticks * 1000) / ticksPerSecond();
}
