// Without a network: the service worker keeps the site and changes its version cleanly, and the page that is one file plays
// from the disk.
//
// The site is served from a copy, so that a test can publish another version of it, under a name that is not this
// machine's: at 127.0.0.1 the page keeps nothing (web/keep.js).
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serviceWorker } from "../../cmake/write_service_worker.mjs";
import { serve } from "../../web/serve.mjs";
import { desktop, onScreen, open, plans, root, scenarios, single, start, top } from "./site.mjs";

let site, folder, server, context;
before(async () => (site = await start()));
after(async () => site.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "makegood-offline-"));
  cpSync(root, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  server = await serve({ root: folder });
  context = await site.browser.newContext({ ...desktop, reducedMotion: "reduce" });
});
afterEach(async () => {
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const address = () => `http://makegood.localhost:${server.port}/`;
const read = (name) => readFileSync(path.join(folder, name), "utf8");
const write = (name, text) => writeFileSync(path.join(folder, name), text);
const siteFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "service_worker.js")
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));

/** A page and a scenario that both say which edition they are of, and the service worker that the build makes for them. */
function edition(number) {
  const scenario = (text) => text.replace(/Promised by Friday( \d)?/g, `Promised by Friday ${number}`);
  return {
    "index.html": read("index.html").replace(/<html lang="en"[^>]*>/, `<html lang="en" data-edition="${number}">`),
    "scenarios/realistic-date.json": scenario(read("scenarios/realistic-date.json")),
  };
}
function writeServiceWorker(files = {}) {
  const contents = siteFiles().map((name) => [name, Buffer.from(files[name] ?? readFileSync(path.join(folder, name)))]);
  write("service_worker.js", serviceWorker(readFileSync(path.join(top, "web/service_worker.js"), "utf8"), contents));
}
function publish(number) {
  for (const [name, text] of Object.entries(edition(number))) write(name, text);
  writeServiceWorker();
}

const visit = (route = "") => open({ url: address() }, { context, route });

/** Waits until `ask`, a function of the page that may be asynchronous, gives `wanted`. */
async function until(page, wanted, ask, argument) {
  let answer;
  for (const end = Date.now() + 20_000; Date.now() < end; await page.waitForTimeout(50)) {
    answer = await page.evaluate(ask, argument);
    if (answer === wanted) return;
  }
  assert.fail(`after 20 seconds it is ${answer}, not ${wanted}: ${ask}`);
}
const worker = (page, place) =>
  until(page, place === "active" ? "activated" : "installed",
    async (which) => (await navigator.serviceWorker.getRegistration())?.[which]?.state, place);
const caches = (page) => page.evaluate(() => globalThis.caches.keys());

/** What edition the page is, and what edition of the scenario it gets, asked of it anew. */
async function editions(page) {
  const shown = await page.evaluate(() => document.documentElement.dataset.edition);
  await page.evaluate(() => (location.hash = "#/play/realistic-date"));
  await onScreen(page, "briefing");
  const title = await page.locator("#mirror h1").first().textContent();
  return [shown, /Promised by Friday (\d)/.exec(title)?.[1]];
}

/** Closes the page and waits until the browser has noticed, as somebody does who comes back another time. */
async function leave(page) {
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

async function play(page, plan) {
  const scenario = scenarios().find((s) => s.id === plan.scenario);
  await onScreen(page, "briefing");
  await page.evaluate(() => document.querySelector("#mg-start").click());
  await onScreen(page, "conversation");
  for (const name of plan.choices) {
    const [scene, id] = name.split("/");
    const choice = scenario.scenes.find((s) => s.id === scene).choices.find((c) => c.id === id);
    const button = page.locator("#mg-choices button").filter({ hasText: choice.say ?? choice.do });
    const key = await button.getAttribute("id");
    await page.evaluate((k) => document.getElementById(k).click(), key);
    await page.waitForFunction((k) => !document.getElementById(k), key);
  }
  await page.evaluate(() => document.querySelector("#mg-read-debrief").click());
  await onScreen(page, "debrief");
  assert.equal(await page.locator("#mg-decisions > li").count(), plan.choices.length);
}

test("after one visit it starts without a network, and plays a scenario that was never opened", { timeout: 60_000 }, async () => {
  let page = await visit();
  await onScreen(page, "library");
  await worker(page, "active");
  await leave(page);
  await server.close();

  page = await visit();
  await onScreen(page, "library");
  assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
  await page.reload();
  await onScreen(page, "library");
  for (const { id } of scenarios()) {
    await page.evaluate((to) => (location.hash = `#/play/${to}`), id);
    await onScreen(page, "briefing");
    await page.keyboard.press("Escape");
    await onScreen(page, "library");
  }
  const plan = plans().find((p) => p.scenario === "honest-apology");
  await page.evaluate(() => (location.hash = "#/play/honest-apology"));
  await play(page, plan);
  assert.deepEqual(page.problems, []);
});

test("the service worker comes after the rest of the program, keeps every file and takes over no open page", { timeout: 60_000 }, async () => {
  const page = await context.newPage();
  let answer;
  const answered = new Promise((resolve) => (answer = resolve));
  await page.route("**/makegood-rest.wasm", async (route) => {
    await answered;
    await route.continue();
  });
  await page.goto(address());
  await page.waitForSelector("html[data-ready]");
  await page.waitForTimeout(500);
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  assert.equal(await registrations(), 0);
  answer();
  await worker(page, "active");
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname.slice(1));
  });
  assert.deepEqual(kept.sort(), siteFiles().sort());
  assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), false);
});

test("on this machine's own address nothing is kept", { timeout: 60_000 }, async () => {
  const page = await open({ url: server.url }, { context });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(await caches(page), []);
});

test("a new version comes with the next start and not before, never mixed with the old one, which then goes", { timeout: 60_000 }, async () => {
  publish(1);
  let page = await visit();
  await worker(page, "active");
  await leave(page);

  page = await visit();
  publish(2);
  await page.reload();  // the browser asks after a new version with each visit
  await worker(page, "waiting");
  assert.deepEqual(await editions(page), ["1", "1"]);
  await page.reload();
  assert.deepEqual(await editions(page), ["1", "1"]);
  const other = await visit();
  assert.deepEqual(await editions(other), ["1", "1"], "beside an open page another one is of the same version");
  assert.equal((await caches(page)).length, 2);
  await other.close();
  await leave(page);

  page = await visit();
  assert.deepEqual(await editions(page), ["2", "2"]);
  await until(page, 1, async () => (await globalThis.caches.keys()).length);
  await leave(page);
  await server.close();
  page = await visit();
  assert.deepEqual(await editions(page), ["2", "2"]);
  assert.deepEqual(page.problems, []);
});

test("a version that cannot be had whole, or is half copied, leaves the old one in use", { timeout: 60_000 }, async () => {
  publish(1);
  let page = await visit();
  await worker(page, "active");
  const next = edition(2);
  const [first] = await caches(page);
  const licences = read("licences.txt");
  const broken = {
    "a file is missing": () => {
      rmSync(path.join(folder, "licences.txt"));
      write("index.html", next["index.html"]);
    },
    "the scenario is still the old one": () => {
      write("licences.txt", licences);
      write("index.html", next["index.html"]);
    },
  };
  writeServiceWorker(next);
  for (const [what, damage] of Object.entries(broken)) {
    damage();
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing), { once: true }));
      registration.update().catch(() => {});
      const installing = await found;
      return new Promise((resolve) => {
        const look = () => ["installed", "redundant"].includes(installing.state) && resolve(installing.state);
        installing.addEventListener("statechange", look);
        look();
      });
    });
    assert.equal(failed, "redundant", what);
    assert.deepEqual(await caches(page), [first], what);
    await leave(page);
    page = await visit();
    assert.deepEqual(await editions(page), ["1", "1"], what);
  }
  write("scenarios/realistic-date.json", next["scenarios/realistic-date.json"]);
  await page.reload();
  await worker(page, "waiting");
  await leave(page);
  page = await visit();
  assert.deepEqual(await editions(page), ["2", "2"]);
});

test("whoever empties the cache has a page like any other again", { timeout: 60_000 }, async () => {
  let page = await visit();
  await worker(page, "active");
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await leave(page);
  page = await visit();
  await onScreen(page, "library");
  assert.deepEqual(page.problems, []);
  await leave(page);
  page = await visit();
  await worker(page, "active");
  assert.equal((await caches(page)).length, 1);
});

test("it can be installed: the manifest has what the browser asks for", { timeout: 60_000 }, async () => {
  const page = await visit();
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.name, manifest.display], ["Makegood", "standalone"]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  for (const icon of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = await createImageBitmap(await (await fetch(src)).blob());
      return `${image.width}x${image.height}`;
    }, icon.src);
    assert.equal(size, icon.sizes, icon.src);
  }
  assert.deepEqual(page.problems, []);
});

test("the page as one file plays a scenario to its debrief from the disk, asks for nothing, and keeps progress", { timeout: 60_000 }, async () => {
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await context.setOffline(true);
  const file = { url: pathToFileURL(single).href };
  let page = await open(file, { context, route: "#/play/late-follow-up" });
  await play(page, plans().find((p) => p.scenario === "late-follow-up"));
  assert.deepEqual(page.problems, []);
  assert.deepEqual(asked.map((url) => url.split("#")[0]), [file.url]);
  await page.close();

  page = await open(file, { context });
  await onScreen(page, "library");
  assert.ok(await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("makegood."))));
  assert.deepEqual(page.problems, []);
});

test("the site's own page, opened as a file, says what to do instead", { timeout: 60_000 }, async () => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
  await page.waitForSelector("#problem:not([hidden])");
  assert.match(await page.textContent("#problem"), /opened as a file.*web server.*makegood-….html/);
  assert.ok((await page.locator("#openings article").count()) >= 3);
});
