// A real Chromium on the built site, for the tests in this folder: one browser a file, one page a test.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../web/serve.mjs";

export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const root = path.resolve(top, process.env.MAKEGOOD_WEB ?? "build/web");
/** The page as one file. */
export const single = path.join(root, "../web-work/makegood.html");

// Without the network switches the browser looks for its maker's servers all the time.
const kSwitches = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts a server and a browser; `close` ends both. */
export async function start() {
  const server = await serve({ root });
  const options = { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: kSwitches };
  const browser = await chromium.launch(options);
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export const desktop = { viewport: { width: 1280, height: 800 } };
export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/**
 * Opens a page of the site and waits for its first frame. Whatever goes wrong on it (errors, policy violations, failed
 * requests) is collected in `page.problems`, which tests end by comparing with nothing.
 */
export async function open(site, { route = "", context = undefined, options = desktop } = {}) {
  const own = context ?? (await site.browser.newContext({ reducedMotion: "reduce", ...options }));
  const page = await own.newPage();
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") page.problems.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => page.problems.push(`request: ${request.url()}`));
  await page.goto(site.url + route);
  await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  return page;
}

/** Waits until the mirror shows this screen. */
export const onScreen = (page, name) => page.waitForSelector(`#mirror[data-screen="${name}"]`);

/** Presses a control as the keyboard does. Not click(): the mirror takes no pointer, its canvas does. */
export async function press(locator) {
  await locator.focus();
  await locator.page().keyboard.press("Enter");
}

/** The name of a choice's button without its number: "Do: …" for acts. */
export async function openChoices(page) {
  return page.locator("#mg-choices button").allTextContents();
}

/** The shipped scenarios, by id. */
export function scenarios() {
  const folder = path.join(top, "scenarios");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

/** The plans of tests/plans: {file, scenario, choices: ["scene/choice"], ending, grade}. */
export function plans() {
  const folder = path.join(top, "tests/plans");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".plan"))
    .map((file) => {
      const plan = { file, choices: [] };
      for (const line of readFileSync(path.join(folder, file), "utf8").split("\n")) {
        const choice = /^>\s*(\S+)/.exec(line);
        if (choice) plan.choices.push(choice[1]);
        const field = /^(scenario|ending|grade):\s*(.+?)\s*$/.exec(line);
        if (field) plan[field[1]] = field[2];
      }
      return plan;
    });
}

/** Runs axe beside the page's own policy (it is injected by the debugger, not by the page). */
export async function violations(page) {
  await page.evaluate(axeSource + "; undefined").catch(async () => page.addScriptTag({ content: axeSource }));
  const result = await page.evaluate(async () => {
    const found = await globalThis.axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3).join(" ")}`);
  });
  return result;
}

/** Opens a scenario file through the library's button and the browser's file dialog. */
export async function openFile(page, name, text) {
  const chooser = page.waitForEvent("filechooser");
  await press(page.locator("#mg-open-file"));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}
