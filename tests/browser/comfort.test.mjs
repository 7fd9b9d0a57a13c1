// What the browser adds to reading comfort: its voices, its wish for more contrast, and a font that is only fetched by
// whoever chooses it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desktop, onScreen, open, press, start } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

/** A page whose browser speaks into a list, with so many voices (they come late, as real ones do), or does not speak at all. */
async function withVoices(voices) {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...desktop });
  await context.addInitScript((count) => {
    let there = 0;
    const listeners = [];
    window.spoken = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const synthesis = {
      getVoices: () => Array(there).fill({}),
      addEventListener: (type, listener) => listeners.push(listener),
      speak: (utterance) => window.spoken.push(`${utterance.lang}: ${utterance.text}`),
      cancel: () => window.spoken.push("hush"),
    };
    window.voicesCome = () => {
      there = count;
      for (const listener of listeners) listener();
    };
    Object.defineProperty(window, "speechSynthesis", { value: count < 0 ? undefined : synthesis });
  }, voices);
  return open(site, { context, route: "#/play/late-follow-up" });
}

async function settings(page) {
  await press(page.locator("#mg-settings-button"));
  await page.waitForSelector("[role=dialog]");
}

async function choose(page, key) {
  await press(page.locator(`#mg-${key}`));
  await page.waitForSelector(`#mg-${key}[aria-checked=true]`);
}

const pixel = async (page) => {
  const picture = await page.screenshot({ clip: { x: 4, y: 780, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const image = new Image();  // the page's policy lets a picture be text, and no fetch
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, picture.toString("base64"));
};

test("lines are read aloud once that is chosen, again with R, and leaving ends it", async () => {
  const page = await withVoices(1);
  await onScreen(page, "briefing");
  await page.evaluate(() => window.voicesCome());
  await settings(page);
  await choose(page, "aloud-1");
  await page.keyboard.press("Escape");
  await page.locator("#mg-start").focus();
  assert.deepEqual(await page.evaluate(() => window.spoken.filter((words) => words !== "hush")), []);
  await page.keyboard.press("Enter");
  await onScreen(page, "conversation");
  await page.waitForFunction(() => window.spoken.at(-1)?.startsWith("en-GB: "));
  const first = await page.evaluate(() => window.spoken.at(-1));
  assert.ok((await page.locator("#mg-transcript").textContent()).includes(first.slice(7, 40)));
  await page.keyboard.press("r");
  await page.waitForFunction((words) => window.spoken.filter((said) => said === words).length === 2, first);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => window.spoken.at(-1) === "hush");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the dialog says whether there is a voice, and hears of voices that come late", async () => {
  const note = (page) => page.locator("#mg-settings-aloud-note").textContent();
  const mute = await withVoices(-1);
  await settings(mute);
  assert.match(await note(mute), /Nothing here can read aloud/);
  await mute.context().close();
  const late = await withVoices(2);
  await settings(late);
  assert.match(await note(late), /No voice was found here/);
  await late.evaluate(() => window.voicesCome());
  await late.waitForFunction(() => document.getElementById("mg-settings-aloud-note").textContent.includes("R hears"));
  await late.context().close();
});

test("a browser that wants more contrast gets black and white, and a chosen theme goes before it", async () => {
  const context = await site.browser.newContext({ reducedMotion: "reduce", contrast: "more", ...desktop });
  const page = await open(site, { context });
  if (!(await page.evaluate(() => matchMedia("(prefers-contrast: more)").matches))) {
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForTimeout(500);
  }
  assert.deepEqual(await pixel(page), [0, 0, 0]);
  await settings(page);
  await choose(page, "theme-1");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(500);
  assert.notDeepEqual(await pixel(page), [0, 0, 0]);
  await page.context().close();
});

test("the readable font is fetched when it is chosen and not before", async () => {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...desktop });
  const fetched = [];
  context.on("request", (request) => /readable/.test(request.url()) && fetched.push(new URL(request.url()).pathname));
  const page = await open(site, { context });
  await settings(page);
  assert.deepEqual(fetched, []);
  const width = () => page.locator("#mg-theme-3").evaluate((element) => element.getBoundingClientRect().width);
  const usual = await width();
  await choose(page, "font-1");
  await page.waitForFunction((w) => document.getElementById("mg-theme-3").getBoundingClientRect().width > w, usual);
  assert.deepEqual(fetched.sort(), ["/fonts/readable-bold.otf", "/fonts/readable-regular.otf"]);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
