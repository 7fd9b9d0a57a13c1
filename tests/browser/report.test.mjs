// A report is a file that is opened anywhere, years later, without the program: it has to be right by itself. Here it is
// saved from the debrief, opened from the disk with nothing else there, looked through by axe in both themes and two
// widths, and printed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { onScreen, open, plans, press, start, top } from "./site.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const native = process.env.MAKEGOOD_NATIVE ?? path.join(top, "build/native/makegood");

let site, folder;
before(async () => {
  site = await start();
  folder = mkdtempSync(path.join(tmpdir(), "makegood-report-"));
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Opens a file and notes every error and every request but the one for itself. */
async function openFile(file, options) {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(`error: ${error.message}`));
  page.on("console", (message) => page.problems.push(`console: ${message.text()}`));
  const url = pathToFileURL(file).href;
  page.on("request", (request) => request.url() === url || page.problems.push(`request: ${request.url()}`));
  await page.goto(url);
  return page;
}

async function violations(page) {
  await page.evaluate(axeSource + "; undefined");
  return page.evaluate(async () => {
    const found = await globalThis.axe.run(document);
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3).join(" ")}`);
  });
}

async function examine(file) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [390, 1000]) {
      const page = await openFile(file, { colorScheme, viewport: { width, height: 800 } });
      assert.deepEqual(await violations(page), [], `${colorScheme}, ${width} pixels wide`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page scrolls sideways: ${wide} of ${width}`);
      assert.equal(await page.locator("script").count(), 0);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  }
  const page = await openFile(file, { colorScheme: "dark" });
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 10_000);
  }
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(29, 37, 64)", "paper is light");
  await page.context().close();
}

test("a report saved from the debrief stands by itself", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await onScreen(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "conversation");
  const debrief = page.getByRole("button", { name: "Read the debrief" });
  for (let i = 0; i < 60 && (await debrief.count()) === 0; ++i) {
    await page.keyboard.press("1");
    await page.waitForTimeout(50);
  }
  await press(debrief);
  await onScreen(page, "debrief");
  const download = page.waitForEvent("download");
  await press(page.getByRole("button", { name: /^Save a report/ }));
  const saved = await download;
  assert.equal(saved.suggestedFilename(), "makegood-late-follow-up.html");
  const file = path.join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  assert.match(readFileSync(file, "utf8"), /<h1>The call nobody returned<\/h1>/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
  await examine(file);
});

test("the command line's reports stand by themselves, whatever is in a name", async () => {
  const records = plans().filter((plan) => plan.scenario === "late-follow-up").slice(0, 4).map((plan, i) => {
    const file = path.join(folder, `${i}.json`);
    writeFileSync(file, execFileSync(native, ["play", plan.scenario, "--choices", plan.choices.join(","), "--json"]));
    return file;
  });
  const name = "<script>document.title = 'wrong'</script><img src=x onerror=alert(1)>";
  for (const some of [records.slice(0, 1), records]) {
    const file = path.join(folder, `report-${some.length}.html`);
    execFileSync(native, ["report", ...some, "--title", name, "--output", file]);
    const page = await openFile(file, {});
    assert.match(await page.locator("header").textContent(), /<script>document\.title/);
    assert.equal(await page.locator("img").count(), 0);
    await page.context().close();
    await examine(file);
  }
});
