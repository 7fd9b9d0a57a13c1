// A visit of a page with a stopwatch in it.
//
// What counts is when a thing can be seen, and that is not when the DOM has it: the frame still has to be drawn,
// composited and shown. The browser tells when an element marked with `elementtiming` was really presented. So in the
// moment in which the mirror (which changes within the very frame that the canvas is drawn in) shows what is waited
// for, the probe puts a small letter in the page's corner and asks when that letter was seen: the canvas's new picture
// is part of the same frame. Rejected: the next animation frame, which begins before the graphics process has finished
// the last one, so that it flatters a canvas. It is kept beside as a check, and as what a browser without element
// timing is measured with.
import { desktop } from "../browser/site.mjs";
import { kPatienceMs, kScenario } from "./limits.mjs";

/** The probe; runs in the page before anything else. */
function probe({ scenario, patience }) {
  const marks = new Map();  // name -> {dom, frame, painted}, milliseconds since the navigation began
  const waiting = new Map();  // name -> resolve
  const settle = (name) => {
    const mark = marks.get(name);
    if (mark?.painted === undefined || mark.frame === undefined) return;
    waiting.get(name)?.(mark);
    waiting.delete(name);
  };
  const timing = PerformanceObserver.supportedEntryTypes.includes("element");
  if (timing) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!marks.has(entry.identifier)) continue;
        marks.get(entry.identifier).painted = entry.renderTime;
        settle(entry.identifier);
      }
    }).observe({ type: "element", buffered: true });
  }

  function mark(name) {
    const entry = { dom: performance.now() };
    marks.set(name, entry);
    const letter = document.createElement("span");
    letter.textContent = "x";
    letter.setAttribute("elementtiming", name);
    Object.assign(letter.style,
      { position: "fixed", left: "0", top: "0", zIndex: "9", font: "8px sans-serif", pointerEvents: "none" });
    document.body.append(letter);
    requestAnimationFrame(() => {
      entry.frame = performance.now();
      if (!timing) entry.painted = entry.frame;
      settle(name);
    });
  }

  // What a choice changes: the line that joins the transcript, and the choices.
  const scene = () => {
    const transcript = document.getElementById("mg-transcript"), choices = document.getElementById("mg-choices");
    return `${transcript?.childElementCount} ${choices?.textContent}`;
  };
  let armed = null;  // {name, before}
  let pressed = 0;
  addEventListener("mouseup", (event) => (pressed = event.timeStamp), { capture: true });

  new MutationObserver(() => {
    const seen = (name, condition) => condition && !marks.has(name) && mark(name);
    const choices = document.querySelector("#mg-choices button");
    seen("opening", document.querySelector(`#openings [data-scenario="${scenario}"] blockquote p`));
    if (document.documentElement.dataset.ready === "") {
      seen("ready", true);
      const start = document.getElementById("mg-start");
      // As Enter on the button does: the browser's click, in a turn of its own.
      if (start && !marks.has("briefing")) {
        mark("briefing");
        setTimeout(() => start.click());
      }
      seen("choice", choices);
    }
    if (armed && pressed && scene() !== armed.before) {
      mark(armed.name);
      armed = null;
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ["data-ready"] });

  globalThis.bench = {
    /** {dom, frame, painted} of what happened, or of what is going to. */
    when: (name) =>
      new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        settle(name);
        setTimeout(() => reject(new Error(`"${name}" has not happened in ${patience / 1000} s`)), patience);
      }),
    arm(name) {
      pressed = 0;
      armed = { name, before: scene() };
    },
    pressedAt: () => pressed,
  };
}

/**
 * Opens `url` in a context of its own: nothing in the cache, nothing stored. Returns before the page has loaded.
 * @param {{browser: import("playwright-core").Browser}} site
 * @param {{network: object | null, cpu: number}} [line] circumstances, as in limits.mjs
 * @returns the page, with `cdp` and `when(name)` for the marks opening, ready, briefing and choice
 */
export async function visit(site, url, line = null, before = async () => {}) {
  const context = await site.browser.newContext(desktop);
  await context.addInitScript(probe, { scenario: kScenario, patience: kPatienceMs });
  const page = await context.newPage();
  page.cdp = await context.newCDPSession(page);
  await page.cdp.send("Network.enable");
  if (line?.network) await page.cdp.send("Network.emulateNetworkConditions", line.network);
  if (line && line.cpu !== 1) await page.cdp.send("Emulation.setCPUThrottlingRate", { rate: line.cpu });
  await before(page);
  await page.goto(url, { waitUntil: "commit", timeout: kPatienceMs });
  page.when = (name) => page.evaluate((wanted) => globalThis.bench.when(wanted), name);
  page.leave = () => context.close();
  return page;
}

/** The link to the scenario's briefing; the probe presses Start there. */
export const playUrl = (site) => `${site.url}#/play/${kScenario}`;
