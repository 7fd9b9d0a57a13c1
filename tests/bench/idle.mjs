// Processor time of a page that nobody touches, for the whole browser: browser, graphics, network and page processes.
//
// Three pages in turn, each in a browser of its own: the conversation with its first choices on the screen, the floor,
// and an empty page, which is what the browser alone takes.
import { start } from "../browser/site.mjs";
import { serveFloor } from "./floor.mjs";
import { kIdleMs, kIdleRuns, kIdleSeconds, kRestSeconds } from "./limits.mjs";
import { canMeasure, cpuTime, sleep } from "./processes.mjs";
import { median } from "./stats.mjs";
import { playUrl, visit } from "./visit.mjs";

/** Milliseconds of processor time in kIdleSeconds. */
async function rest(urlOf, playable) {
  const site = await start();
  try {
    const page = await visit(site, urlOf(site));
    if (playable) await page.when("choice");
    await sleep(kRestSeconds);
    return await cpuTime(process.pid, kIdleSeconds);  // what this program has started: the browser
  } finally {
    await site.close();
  }
}

export async function idle({ runs, say }) {
  if (!canMeasure) return { note: "needs /proc, so Linux" };
  const floor = await serveFloor();
  const samples = { app: [], floor: [], blank: [] };
  try {
    const times = Math.min(runs, kIdleRuns);
    for (let run = 0; run < times; ++run) {
      say(`run ${run + 1} of ${times}, ${3 * (kIdleSeconds + kRestSeconds)} s`);
      samples.blank.push(await rest(() => "about:blank", false));
      samples.floor.push(await rest(() => floor.url, true));
      samples.app.push(await rest(playUrl, true));
    }
  } finally {
    await floor.close();
  }
  const app = median(samples.app), plain = median(samples.floor);
  return {
    rows: [
      { name: `CPU of the browser in ${kIdleSeconds} idle s`, value: app, floor: plain, unit: "ms", limit: kIdleMs },
      { name: "  above the plain page", value: app - plain, unit: "ms" },
      { name: "  an empty page alone", value: median(samples.blank), unit: "ms" },
    ],
    samples,
  };
}
