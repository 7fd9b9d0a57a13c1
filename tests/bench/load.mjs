// From navigation to the first playable choice.
//
// A link to a scenario leads to its briefing, so the way to the first choice is: navigation, program, briefing, Start
// (the probe presses it in the moment in which it is there), conversation. Each visit has an empty cache.
import { start } from "../browser/site.mjs";
import { serveFloor } from "./floor.mjs";
import { kFast, kFirstChoiceMs, kSlow } from "./limits.mjs";
import { median } from "./stats.mjs";
import { playUrl, visit } from "./visit.mjs";

async function play(site, url, line) {
  const page = await visit(site, url, line);
  const choice = await page.when("choice");
  const opening = await page.when("opening");
  const ready = await page.when("ready");
  // Of its parts (cmake/Web.cmake) those that the first picture needs.
  const wasm = await page.evaluate(() => Math.max(...performance.getEntriesByType("resource")
    .filter((entry) => /makegood(-screens)?\.wasm$/.test(entry.name)).map((entry) => entry.responseEnd)));
  await page.leave();
  return {
    openingDom: opening.dom, opening: opening.painted, wasm,
    ready: ready.painted, choice: choice.painted, choiceFrame: choice.frame,
  };
}

async function library(site, line) {
  const page = await visit(site, site.url, line);
  const ready = await page.when("ready");
  await page.leave();
  return { library: ready.painted };
}

export async function load({ runs, say }) {
  const site = await start(), floor = await serveFloor();
  const lines = [kSlow, kFast].map((line) => ({ line, app: [], plain: [] }));
  try {
    await play(site, playUrl(site), kFast);  // the browser's own first page is slower than any after it
    for (let run = 0; run < runs; ++run) {
      for (const { line, app, plain } of lines) {
        say(`run ${run + 1} of ${runs}, ${line.name}`);
        plain.push(await play(site, floor.url, line));
        app.push({ ...(await play(site, playUrl(site), line)), ...(await library(site, line)) });
      }
    }
  } finally {
    await floor.close();
    await site.close();
  }
  const rows = lines.flatMap(({ line, app, plain }) => {
    const of = (samples, field) => median(samples.map((sample) => sample[field]));
    const row = (name, field, extra = {}) => ({ name, value: of(app, field), unit: "ms", ...extra });
    return [
      { title: `From navigation, ${line.name}` },
      row("Opening is in the DOM", "openingDom", { floor: of(plain, "openingDom") }),
      // The limit is the run's own: the text is readable before the program has come.
      row("Opening is on the screen", "opening", {
        floor: of(plain, "opening"),
        ...(line === kSlow ? { limit: of(app, "wasm"), limitName: "the wasm's arrival" } : {}),
      }),
      row("WebAssembly has arrived", "wasm"),
      row("Library can be used", "library"),
      row("Briefing's program can be used", "ready"),
      row("First playable choice", "choice", {
        floor: of(plain, "choice"),
        ...(line === kSlow ? { limit: kFirstChoiceMs } : {}),
      }),
    ];
  });
  return { rows, samples: lines.map(({ line, app, plain }) => ({ circumstances: line.name, app, floor: plain })) };
}
