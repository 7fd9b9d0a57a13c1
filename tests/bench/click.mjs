// From a mouse button's release on a choice to the frame on the screen that shows what came of it.
//
// The choices of the app are clicked on the canvas, at the rectangles that the mirror tells, with the mouse. It is
// always the first visible one; when the conversation has ended, a new one begins. The floor gets as many clicks,
// a conversation's worth at a time, in turn with the app.
import { start } from "../browser/site.mjs";
import { serveFloor } from "./floor.mjs";
import { kClickHoldMs, kClickRestMs, kClicks } from "./limits.mjs";
import { sleep } from "./processes.mjs";
import { median, percentile } from "./stats.mjs";
import { playUrl, visit } from "./visit.mjs";

const kClicksAConversation = 10;

/** The middle of the first choice that is wholly on the screen, or null. */
function target(page) {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll("#mg-choices button")) {
      const { left, top, width, height, bottom } = button.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  });
}

/** Plays until the end or until `most` clicks were measured. Milliseconds: {painted, frame} of each. */
async function clicks(site, url, most) {
  const page = await visit(site, url);
  await page.when("choice");
  const samples = [];
  while (samples.length < most) {
    await sleep(kClickRestMs / 1000);
    const at = await target(page);
    if (!at) break;
    const name = `click-${samples.length}`;
    await page.mouse.move(at.x, at.y);
    await sleep(kClickRestMs / 1000);  // the highlight under the pointer is not what is measured
    await page.evaluate((wanted) => globalThis.bench.arm(wanted), name);
    await page.mouse.click(at.x, at.y, { delay: kClickHoldMs });
    const { painted, frame } = await page.when(name);
    const pressed = await page.evaluate(() => globalThis.bench.pressedAt());
    samples.push({ painted: painted - pressed, frame: frame - pressed });
  }
  await page.leave();
  return samples;
}

export async function click({ say }) {
  const site = await start(), floor = await serveFloor();
  const app = [], plain = [];
  try {
    while (app.length < kClicks) {
      say(`${app.length} of ${kClicks} clicks`);
      const played = await clicks(site, playUrl(site), Math.min(kClicksAConversation, kClicks - app.length));
      if (played.length === 0) throw new Error("no choice of the conversation could be clicked");
      app.push(...played);
      plain.push(...(await clicks(site, floor.url, played.length)));
    }
  } finally {
    await floor.close();
    await site.close();
  }
  const row = (name, figure, field) => ({
    name, value: figure(app.map((s) => s[field])), floor: figure(plain.map((s) => s[field])), unit: "ms",
  });
  return {
    rows: [
      row("Click to its frame on the screen, median", median, "painted"),
      row("Click to its frame on the screen, 9 of 10", (samples) => percentile(samples, 0.9), "painted"),
      row("  click to the next animation frame, median", median, "frame"),
    ],
    samples: { app, floor: plain },
  };
}
