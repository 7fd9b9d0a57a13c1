// What the page keeps: attempts of two tabs at once, records that are damaged, a storage that is full, and everything out
// into one file and back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { desktop, onScreen, open, openChoices, press, start } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

const context = () => site.browser.newContext({ reducedMotion: "reduce", acceptDownloads: true, ...desktop });
const kept = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
/** The logs that are kept, by name. */
async function logs(page) {
  const found = {};
  for (const [key, text] of Object.entries(await kept(page)).sort()) {
    const log = /^makegood\.(attempt-[^/]+)\//.exec(key);
    if (log) found[log[1]] = (found[log[1]] ?? "") + text;
  }
  return found;
}
const lines = (log) => log.trimEnd().split("\n").map((line) => JSON.parse(line));

async function begin(page) {
  await onScreen(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "conversation");
}

async function choose(page, number = 1) {
  const before = await page.locator("#mg-choices button").first().getAttribute("id");
  await page.keyboard.press(String(number));
  await page.waitForFunction((id) => !document.getElementById(id), before);
}

async function playToTheEnd(page) {
  for (let i = 0; i < 60 && !(await page.locator("#mg-read-debrief").count()); ++i) await choose(page);
  assert.ok(await page.locator("#mg-read-debrief").count());
}

async function toLibrary(page) {
  await page.evaluate(() => (location.hash = "#/"));
  await onScreen(page, "library");
}

const cards = (page) => page.locator("#mirror button[id^=mg-scenario-]").allTextContents();
const says = (page, words) =>
  page.waitForFunction((w) => document.getElementById("mirror").textContent.includes(w), words);

test("every decision is a line of its attempt at once, with the time", async () => {
  const page = await open(site, { context: await context(), route: "#/play/late-follow-up" });
  const now = Date.now() / 1000;
  await begin(page);
  await choose(page);
  const [log] = Object.values(await logs(page));
  const [first, second] = lines(log);
  assert.equal(first.makegood_attempt, 1);
  assert.equal(first.scenario, "late-follow-up");
  assert.ok(Math.abs(first.at - now) < 120, `${first.at} is now`);
  assert.equal(second.n, 0);
  assert.match(second.action, /^[a-z0-9-]+\/[a-z0-9-]+$/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("two tabs at once keep an attempt each, lose nothing, and see each other's results", async () => {
  const both = await context();
  const one = await open(site, { context: both, route: "#/play/late-follow-up" });
  const two = await open(site, { context: both, route: "#/play/honest-apology" });
  await begin(one);
  await begin(two);
  for (let i = 0; i < 3; ++i) {
    await one.bringToFront();
    await choose(one);
    await two.bringToFront();
    await choose(two);
  }
  const found = Object.values(await logs(one)).map(lines);
  assert.equal(found.length, 2);
  for (const log of found) assert.deepEqual(log.filter((line) => line.action).map((line) => line.n), [0, 1, 2]);
  assert.deepEqual(found.map((log) => log[0].scenario).sort(), ["honest-apology", "late-follow-up"]);
  await toLibrary(two);
  const untried = await cards(two);
  await one.bringToFront();
  await playToTheEnd(one);
  await two.bringToFront();
  await two.waitForFunction((before) => {
    const card = [...document.querySelectorAll("#mirror button[id^=mg-scenario-]")].map((b) => b.textContent);
    return card.join() !== before && card.some((text) => /Best \d+%/.test(text));
  }, untried.join());
  assert.deepEqual([...one.problems, ...two.problems], []);
  await both.close();
});

test("two tabs that go on with the same conversation in the same second keep a line of play each", async () => {
  const both = await context();
  await both.addInitScript(() => (Date.now = () => 1_764_122_400_000));
  const first = await open(site, { context: both, route: "#/play/late-follow-up" });
  await begin(first);
  await choose(first);
  await first.close();
  const tabs = [];
  for (let i = 0; i < 2; ++i) tabs.push(await open(site, { context: both, route: "#/practice/late-follow-up" }));
  for (const [i, tab] of tabs.entries()) {
    await tab.bringToFront();
    await onScreen(tab, "conversation");
    await choose(tab, i + 1);
  }
  const found = Object.values(await logs(tabs[0])).map(lines);
  assert.equal(found.length, 3);
  const carried = found.filter((log) => log[0].from);
  assert.equal(carried.length, 2);
  for (const log of carried) assert.deepEqual([log[0].index, log[0].actions.length, log[1].n], [1, 1, 1]);
  assert.notEqual(carried[0][1].action, carried[1][1].action);
  await both.close();
});

test("a setting that one tab changes is the other's, too", async () => {
  const both = await context();
  const one = await open(site, { context: both });
  const two = await open(site, { context: both });
  await one.bringToFront();
  await press(one.locator("#mg-settings-button"));
  await press(one.locator("#mg-size-150"));
  await two.bringToFront();
  await press(two.locator("#mg-settings-button"));
  await two.waitForSelector("#mg-size-150[aria-checked=true]");
  await press(two.locator("#mg-theme-2"));
  await two.waitForFunction(() => localStorage["makegood.settings"].includes("dark"));
  assert.match((await kept(two))["makegood.settings"], /"text_percent":150,"theme":"dark"/);
  await both.close();
});

test("a damaged record is set aside as it is, and said, once", async () => {
  const own = await context();
  const page = await open(site, { context: own });
  const whole = '{"makegood_attempt":1,"scenario":"late-follow-up","mode":"guided","seed":0,"at":5}\n';
  await page.evaluate((log) => {
    localStorage["makegood.session"] = '{"makegood_record": 1, "scen';
    localStorage["makegood.attempt-1-old-1/old/0"] = log + '{"action": "a/b", "n":';
    localStorage["makegood.attempt-1-old-1/old/1"] = " half\n";
    localStorage["makegood.attempt-2-new-1/new/0"] = '{"makegood_attempt":9}\n';
  }, whole);
  await page.reload();
  await onScreen(page, "library");
  for (const words of ["Part of an earlier attempt could not be read", "An earlier attempt could not be read",
    "The conversation that was running could not be read"]) {
    await says(page, words);
    await press(page.locator("#mg-notice-dismiss"));
    await page.waitForFunction((w) => !document.getElementById("mirror").textContent.includes(w), words);
  }
  const now = await kept(page);
  assert.equal(now["makegood.aside/1/session"], '{"makegood_record": 1, "scen');
  assert.equal(now["makegood.aside/1/attempt-1-old-1/old/0"], `${whole}{"action": "a/b", "n":`);
  assert.equal(now["makegood.aside/1/attempt-1-old-1/old/1"], " half\n");
  assert.equal(now["makegood.aside/1/attempt-2-new-1/new/0"], '{"makegood_attempt":9}\n');
  assert.equal(now["makegood.session"], undefined);
  assert.equal(now["makegood.attempt-1-old-1/old/0"], whole);
  assert.equal(now["makegood.attempt-1-old-1/old/1"], undefined);
  await page.reload();
  await onScreen(page, "library");
  await page.waitForTimeout(300);
  assert.equal(await page.locator("[role=alert]:not([hidden])").count(), 0);
  assert.deepEqual(await kept(page), now);
  await own.close();
});

test("a full storage is said once; the play goes on, and is kept when there is room again", async () => {
  const own = await context();
  const page = await open(site, { context: own, route: "#/play/late-follow-up" });
  await begin(page);
  await choose(page);
  await page.evaluate(() => {
    for (let size = 4 << 20; size > 0; size >>= 1) {
      try {
        for (let i = 0; i < 64; ++i) localStorage.setItem(`other.${size}.${i}`, "x".repeat(size));
      } catch {
        // As full as it gets with pieces of this size.
      }
    }
  });
  await choose(page);
  await says(page, "the space that this browser gives to a site is full");
  await press(page.locator("#mg-notice-dismiss"));
  await page.evaluate(() => document.activeElement?.blur());
  await choose(page);
  assert.equal(await page.locator("[role=alert]:not([hidden])").count(), 0);
  assert.equal(lines(Object.values(await logs(page))[0]).length, 2);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("other.")) localStorage.removeItem(key);
  });
  await choose(page);
  const [log] = Object.values(await logs(page));
  assert.deepEqual(lines(log).slice(1).map((line) => line.n), [0, 1, 2, 3]);
  await own.close();
});

test("everything that is exported makes the same library in another browser", async () => {
  const old = await context();
  const page = await open(site, { context: old, route: "#/play/late-follow-up" });
  await begin(page);
  await playToTheEnd(page);
  await toLibrary(page);
  await press(page.locator("#mg-settings-button"));
  await press(page.locator("#mg-size-125"));
  const downloading = page.waitForEvent("download");
  await press(page.locator("#mg-export"));
  const download = await downloading;
  assert.equal(download.suggestedFilename(), "makegood-export.json");
  const file = { name: "practice.json", mimeType: "application/json", buffer: readFileSync(await download.path()) };
  assert.equal(JSON.parse(file.buffer.toString()).makegood_export, 1);
  await page.keyboard.press("Escape");
  const before = await cards(page);
  const attempts = await logs(page);
  assert.deepEqual(page.problems, []);
  await old.close();

  const fresh = await context();
  const other = await open(site, { context: fresh });
  await onScreen(other, "library");
  await press(other.locator("#mg-settings-button"));
  const choosing = other.waitForEvent("filechooser");
  await press(other.locator("#mg-import"));
  await (await choosing).setFiles(file);
  await says(other, "Imported: one attempt; your settings.");
  await press(other.locator("#mg-notice-dismiss"));
  assert.deepEqual(await cards(other), before);
  assert.deepEqual(await logs(other), attempts);
  assert.match((await kept(other))["makegood.settings"], /"text_percent":125/);
  await other.reload();
  await onScreen(other, "library");
  assert.deepEqual(await cards(other), before);
  assert.deepEqual(other.problems, []);
  await fresh.close();
});

test("a file that is no export is refused with line and column", async () => {
  const page = await open(site, { context: await context() });
  await press(page.locator("#mg-settings-button"));
  const choosing = page.waitForEvent("filechooser");
  await press(page.locator("#mg-import"));
  const buffer = Buffer.from('{\n  "makegood_export": 1,\n  "attempts": 7\n}');
  await (await choosing).setFiles({ name: "wrong.json", mimeType: "application/json", buffer });
  await onScreen(page, "problems");
  await says(page, "This file can't be imported");
  await says(page, "line 3, column 15");
  await page.context().close();
});

test("what an earlier version kept is taken over without loss", async () => {
  const own = await context();
  const page = await open(site, { context: own });
  await page.evaluate(() => {
    localStorage["makegood.progress"] = JSON.stringify({ format: 1, scenarios: { "late-follow-up": { attempts: 2,
      first: { percent: 40, grade: "bad" }, latest: { percent: 70, grade: "good" }, best: { percent: 92, grade: "excellent" } } } });
  });
  for (let i = 0; i < 2; ++i) {
    await page.reload();
    await onScreen(page, "library");
    assert.match((await cards(page)).join("\n"), /Best 92% · Excellent/);
  }
  assert.deepEqual(Object.keys(await logs(page)), ["attempt-before-late-follow-up"]);
  assert.equal(lines((await logs(page))["attempt-before-late-follow-up"]).length, 2);
  assert.ok((await kept(page))["makegood.progress"]);
  await own.close();
});
