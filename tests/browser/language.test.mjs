// The language of the page: chosen in the settings, fetched then and not before, kept, and told to the browser by the
// document's lang attribute.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { onScreen, open, openChoices, start, top } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

const overlay = JSON.parse(readFileSync(path.join(top, "locales/de/late-follow-up.json"), "utf8")).strings;
const german = (id) => overlay[id].text;
const lang = (page) => page.evaluate(() => document.documentElement.lang);
const press = (page, id) => page.evaluate((key) => document.getElementById(key).click(), id);

async function chooseGerman(page) {
  await press(page, "mg-settings-button");
  await page.waitForSelector("#mg-language-de");
  await press(page, "mg-language-de");
  await page.waitForFunction(() => document.documentElement.lang === "de");
  await press(page, "mg-settings-done");
}

test("German is chosen in the settings, and the first scene is played in it", async () => {
  const page = await open(site);
  assert.equal(await lang(page), "en");
  await chooseGerman(page);
  await page.waitForFunction((title) => document.body.textContent.includes(title), german("title"));
  assert.equal(await page.locator("#mg-tab-library").textContent(), "Bibliothek");
  await press(page, "mg-scenario-late-follow-up");
  await onScreen(page, "briefing");
  assert.equal(await page.locator("h1").textContent(), german("title"));
  assert.equal(await page.locator("#mg-briefing-you").textContent(), german("briefing/you"));
  await press(page, "mg-start");
  await onScreen(page, "conversation");
  const log = page.locator("#mg-transcript");
  assert.match(await log.textContent(), new RegExp(german("dana-calls/says/0").slice(0, 40)));
  const choices = (await openChoices(page)).map((text) => text.slice(3));
  assert.deepEqual(choices, ["explain", "own-it", "fix-first"].map((id) => german(`dana-calls/${id}/say`)));
  await press(page, await page.locator("#mg-choices button").nth(1).getAttribute("id"));
  await page.waitForFunction((text) => document.getElementById("mg-transcript").textContent.includes(text),
    german("dana-calls/own-it/reply/0"));
  assert.match(await page.locator("#mirror").textContent(), new RegExp(german("dana-calls/own-it/remark")));
  assert.deepEqual(page.problems, []);

  // A reload keeps the language, and the conversation in it.
  await page.reload();
  await page.waitForSelector("html[data-ready]");
  await onScreen(page, "conversation");
  await page.waitForFunction((text) => document.getElementById("mg-transcript").textContent.includes(text),
    german("dana-calls/own-it/reply/0"));
  assert.equal(await lang(page), "de");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the browser's language is followed, and English fetches no overlay", async () => {
  const context = await site.browser.newContext({ locale: "de-AT", reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
  const page = await open(site, { context });
  await page.waitForFunction(() => document.documentElement.lang === "de");
  assert.equal(await page.locator("#mg-tab-library").textContent(), "Bibliothek");
  assert.deepEqual(page.problems, []);
  await context.close();

  const english = await site.browser.newContext({ locale: "en-GB", reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
  const asked = [];
  english.on("request", (request) => asked.push(request.url()));
  const other = await open(site, { context: english, route: "#/play/late-follow-up" });
  await onScreen(other, "briefing");
  assert.equal(await lang(other), "en");
  assert.deepEqual(asked.filter((url) => url.includes("/locales/")), []);
  await english.close();
});
