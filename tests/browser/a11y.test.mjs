// What assistive technology is told of each screen, kept as text and compared: roles, names, states, values and their
// order. A screen whose picture is right and whose tree lost a heading, a name or a group fails here.
//
// The kept trees are tests/browser/snapshots/<screen>.txt, one Chromium accessibility tree each as Playwright writes it
// (locator.ariaSnapshot()), and below it the attributes that it leaves out. When a screen was changed on purpose:
//
//   MAKEGOOD_UPDATE=1 node --test tests/browser/a11y.test.mjs     # writes them anew; look at the difference before you keep it
//
// The same on every run: a first visit at a fixed time, the words and the order of the first attempt, nothing that moves.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { desktop, onScreen, open, openChoices, openFile, press, start, top } from "./site.mjs";

const kNow = 1_764_122_400_000;  // Wednesday 26 November 2025, 02:00 UTC
const kLeftOut = ["aria-description", "aria-valuetext", "aria-current", "aria-live", "aria-modal"];
const folder = path.join(top, "tests/browser/snapshots");
const update = Boolean(process.env.MAKEGOOD_UPDATE);

let site;
before(async () => (site = await start()));
after(async () => site.close());

async function visit(route = "") {
  const context = await site.browser.newContext({
    reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC", ...desktop,
  });
  await context.addInitScript((now) => (Date.now = () => now), kNow);
  return open(site, { context, route });
}

/** The tree of the screen as text. Work that can wait (foresight) is waited for: what it adds is part of the screen. */
async function tree(page) {
  const mirror = page.locator("#mirror");
  const look = async () => {
    const rest = await mirror.evaluate((root, names) =>
      [...root.querySelectorAll("*")].flatMap((node) => {
        const told = names.filter((name) => node.hasAttribute(name)).map((name) => `${name}="${node.getAttribute(name)}"`);
        return told.length ? [`# ${node.id}: ${told.join(" ")}`] : [];
      }), kLeftOut);
    return `${[await mirror.ariaSnapshot(), ...rest].join("\n")}\n`;
  };
  for (let before = await look(), same = 0; ; ) {
    await page.waitForTimeout(100);
    const now = await look();
    same = now === before ? same + 1 : 0;
    if (same === 5) return now;
    before = now;
  }
}

async function compare(page, name) {
  const found = await tree(page);
  const file = path.join(folder, `${name}.txt`);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, found);
    return;
  }
  let kept = "";
  try {
    kept = readFileSync(file, "utf8");
  } catch {
    assert.fail(`${path.relative(top, file)} is not there. MAKEGOOD_UPDATE=1 writes it.`);
  }
  assert.deepEqual(found.split("\n"), kept.split("\n"), `${name}: MAKEGOOD_UPDATE=1 writes it anew`);
}

/** Waits for what the program works out while one reads: without it a picture of the screen would depend on the moment. */
const foreseen = (page) => page.getByText("Still reachable from here").first().waitFor({ state: "attached" });

/** Chooses the first choice until the debrief is offered, and opens it. */
async function toDebrief(page) {
  for (let i = 0; i < 60 && !(await page.locator("#mg-read-debrief").count()); ++i) {
    const before = await page.locator("#mg-choices button").first().getAttribute("id");
    await page.keyboard.press("1");
    await page.waitForFunction((id) => !document.getElementById(id), before);
  }
  await press(page.locator("#mg-read-debrief"));
  await onScreen(page, "debrief");
}

test("the library, and the settings over it", async () => {
  const page = await visit();
  await onScreen(page, "library");
  await compare(page, "library");
  await press(page.locator("#mg-settings-button"));
  await page.waitForSelector("[role=dialog]");
  await compare(page, "settings");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a conversation from its briefing to its debrief, and the progress after it", async () => {
  const page = await visit("#/play/late-follow-up");
  await onScreen(page, "briefing");
  await compare(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "conversation");
  assert.ok((await openChoices(page)).length > 1);
  await foreseen(page);
  await compare(page, "conversation");
  await toDebrief(page);
  await compare(page, "debrief");
  await press(page.locator("#mg-tab-progress"));
  await onScreen(page, "progress");
  await compare(page, "progress");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the inbox of a day", async () => {
  const page = await visit();
  await onScreen(page, "library");
  await openFile(page, "inbox-day.json", readFileSync(path.join(top, "tests/support/inbox-day.json"), "utf8"));
  await onScreen(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "inbox");
  await foreseen(page);
  await compare(page, "inbox");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
