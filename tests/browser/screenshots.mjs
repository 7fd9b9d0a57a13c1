// Pictures of every screen, made from the built site: `node tests/browser/screenshots.mjs [FOLDER]` (default: build/screenshots).
// `--readme` makes the ones that README.md shows, in docs/images. Sizes: a laptop, a phone with pixel ratio 2, and a laptop
// at 200% text; both themes.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { desktop, onScreen, open, openChoices, openFile, phone, plans, press, scenarios, start, top } from "./site.mjs";

const args = process.argv.slice(2);
const readme = args.includes("--readme");
const folder = path.resolve(top, readme ? "docs/images" : args[0] ?? "build/screenshots");
mkdirSync(folder, { recursive: true });

const site = await start();

/** The screens that README.md shows. */
const kInReadme = ["conversation", "debrief"];

/** The line that the pictures show: a plan's choices as their texts, and the decision at which the conversation is taken. */
const kShown = 2;
const plan = plans().find((p) => p.file === "late-follow-up-quiet-stay.plan");
const scenario = scenarios().find((s) => s.id === plan.scenario);
const line = plan.choices.map((name) => {
  const [scene, id] = name.split("/");
  const choice = scenario.scenes.find((s) => s.id === scene).choices.find((c) => c.id === id);
  return choice.say ?? `Do: ${choice.do}`;
});

/** Days with several threads at once, which have a screen of their own. */
const kDesks = ["end-of-day"];
/** A file with mistakes. */
const kBroken = '{\n  "format": 1,\n  "id": "parcel",\n  "titel": "The parcel",\n  "scenes": [{ "id": "door", "goto": "dor" }]\n}\n';

async function tour(name, options, { text = 100, settings = {} } = {}) {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...options });
  if (text !== 100 || Object.keys(settings).length > 0) {
    await context.addInitScript((kept) => {
      localStorage.setItem("makegood.settings", JSON.stringify(kept));
    }, { format: 1, text_percent: text, ...settings });
  }
  const page = await open(site, { context });
  const shot = async (screen) => {
    if (readme && !kInReadme.includes(screen)) return;
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(folder, `${name}-${screen}.png`) });
  };
  await onScreen(page, "library");
  await shot("library");
  await press(page.locator("#mg-settings-button"));
  await page.waitForSelector("[role=dialog]");
  await shot("settings");
  await page.keyboard.press("Escape");
  await page.evaluate((id) => (location.hash = `#/play/${id}`), plan.scenario);
  await onScreen(page, "briefing");
  await shot("briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "conversation");
  for (const [i, text] of line.entries()) {
    if (i === kShown) await shot("conversation");
    const before = await page.locator("#mg-choices button").first().getAttribute("id");
    const number = (await openChoices(page)).findIndex((name) => name.endsWith(`. ${text}`)) + 1;
    await page.keyboard.press(String(number));
    await page.waitForFunction((id) => !document.getElementById(id), before);
  }
  await shot("ended");
  await press(page.locator("#mg-read-debrief"));
  await onScreen(page, "debrief");
  await shot("debrief");
  await page.keyboard.press("End");
  await shot("debrief-end");
  await page.evaluate(() => (location.hash = "#/progress"));
  await onScreen(page, "progress");
  await shot("progress");
  for (const id of kDesks) {
    await page.evaluate((play) => (location.hash = play), `#/play/${id}`);
    await onScreen(page, "briefing");
    await press(page.locator("#mg-start"));
    await onScreen(page, "inbox");
    await shot(`${id}-inbox`);
    await page.evaluate(() => (location.hash = "#/"));
    await onScreen(page, "library");
  }
  await openFile(page, "broken.json", kBroken);
  await onScreen(page, "problems");
  await shot("problems");
  await context.close();
}

const dark = (options) => ({ ...options, colorScheme: "dark" });
if (readme) {
  await tour("laptop", { ...desktop, deviceScaleFactor: 1 });
} else {
  await tour("laptop", desktop);
  await tour("laptop-dark", dark(desktop));
  await tour("laptop-200", desktop, { text: 200 });
  await tour("laptop-contrast", desktop, { settings: { theme: "contrast" } });
  await tour("laptop-readable", desktop, { settings: { font: "readable" } });
  await tour("phone-contrast", phone, { settings: { theme: "contrast" } });
  await tour("phone", phone);
  await tour("phone-dark", dark(phone));
  await tour("phone-200", phone, { text: 200 });
  await tour("projector", { viewport: { width: 1920, height: 1080 } });
}
await site.close();
console.log(`Pictures are in ${path.relative(process.cwd(), folder) || "."}`);
