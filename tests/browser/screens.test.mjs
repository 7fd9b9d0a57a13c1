// Every screen in a real browser: nothing for axe to find, the canvas painted and pressed at the rectangles that the
// mirror tells, under the site's Content-Security-Policy, at two pixel ratios, in both themes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { inflateSync } from "node:zlib";
import { desktop, onScreen, open, openChoices, phone, press, start, top, violations } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

/** The pixels of a PNG without interlacing, as {width, height, at(x, y)}. */
function pixels(png) {
  let at = 8, width = 0, height = 0, channels = 4;
  const parts = [];
  while (at < png.length) {
    const length = png.readUInt32BE(at), type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") [width, height, channels] = [data.readUInt32BE(0), data.readUInt32BE(4), data[9] === 6 ? 4 : 3];
    if (type === "IDAT") parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts)), row = width * channels, out = Buffer.alloc(row * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (row + 1)];
    for (let i = 0; i < row; ++i) {
      const left = i >= channels ? out[y * row + i - channels] : 0;
      const up = y > 0 ? out[(y - 1) * row + i] : 0;
      const corner = i >= channels && y > 0 ? out[(y - 1) * row + i - channels] : 0;
      const p = left + up - corner;
      const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      const add = [0, left, up, (left + up) >> 1, paeth][filter];
      out[y * row + i] = (raw[y * (row + 1) + 1 + i] + add) & 255;
    }
  }
  return { width, height, at: (x, y) => [...out.subarray(y * row + x * channels, y * row + x * channels + 3)] };
}

const colours = (picture, box) => {
  const seen = new Set();
  for (let y = Math.floor(box.y); y < box.y + box.height; y += 1) {
    for (let x = Math.floor(box.x); x < box.x + box.width; x += 1) seen.add(picture.at(x, y).join());
  }
  return seen.size;
};

async function toConversation(page) {
  await onScreen(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "conversation");
}

async function toDebrief(page) {
  for (let i = 0; i < 60 && !(await page.locator("#mg-read-debrief").count()); ++i) {
    const before = await page.locator("#mg-choices button").first().getAttribute("id");
    await page.keyboard.press("1");
    await page.waitForFunction((id) => !document.getElementById(id), before);
  }
  await press(page.locator("#mg-read-debrief"));
  await onScreen(page, "debrief");
}

for (const [name, options] of [["desktop", desktop], ["phone", phone]]) {
  test(`axe finds nothing on any screen (${name})`, async () => {
    const page = await open(site, { options });
    await onScreen(page, "library");
    assert.deepEqual(await violations(page), [], "library");
    await press(page.locator("#mg-settings-button"));
    await page.waitForSelector("[role=dialog]");
    assert.deepEqual(await violations(page), [], "settings");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (location.hash = "#/play/late-follow-up"));
    await onScreen(page, "briefing");
    assert.deepEqual(await violations(page), [], "briefing");
    await toConversation(page);
    assert.deepEqual(await violations(page), [], "conversation");
    await toDebrief(page);
    assert.deepEqual(await violations(page), [], "debrief");
    await page.context().close();
  });
}

test("a broken scenario of one's own shows its mistakes on an accessible screen", async () => {
  const page = await open(site);
  await onScreen(page, "library");
  const chooser = page.waitForEvent("filechooser");
  const box = await page.locator("#mg-open-file").boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const text = readFileSync(path.join(top, "scenarios/late-follow-up.json"), "utf8")
    .replace('"teaches"', '"teachs"');
  await (await chooser).setFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await onScreen(page, "problems");
  assert.match(await page.locator("#mg-problems").textContent(), /teachs.*Did you mean "teaches"/s);
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});

test("a good scenario of one's own is played from its file", async () => {
  const page = await open(site);
  await onScreen(page, "library");
  const chooser = page.waitForEvent("filechooser");
  await press(page.locator("#mg-open-file"));
  const text = readFileSync(path.join(top, "scenarios/late-follow-up.json"), "utf8").replace('"id": "late-follow-up"', '"id": "mine"');
  await (await chooser).setFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await toConversation(page);
  await page.keyboard.press("1");
  await page.waitForSelector("#mg-take-back");
  const choices = await openChoices(page);
  await page.reload();
  await onScreen(page, "conversation");
  assert.deepEqual(await openChoices(page), choices);
  await page.context().close();
});

for (const [name, options] of [["pixel ratio 1", desktop], ["pixel ratio 2", { ...desktop, deviceScaleFactor: 2 }]]) {
  test(`the canvas is painted, and a click at a choice's rectangle chooses it (${name})`, async () => {
    const page = await open(site, { route: "#/play/late-follow-up", options });
    await toConversation(page);
    const ratio = options.deviceScaleFactor ?? 1;
    const size = await page.evaluate(() => {
      const canvas = document.getElementById("canvas");
      return [canvas.width, canvas.height, innerWidth, innerHeight];
    });
    assert.deepEqual(size.slice(0, 2), [size[2] * ratio, size[3] * ratio], "one canvas pixel a screen pixel");
    const picture = pixels(await page.screenshot());
    assert.ok(colours(picture, { x: 0, y: 0, width: picture.width, height: picture.height }) > 100, "not blank");
    const buttons = page.locator("#mg-choices button");
    for (let i = 0; i < (await buttons.count()); ++i) {
      const box = await buttons.nth(i).boundingBox();
      const scaled = { x: box.x * ratio, y: box.y * ratio, width: box.width * ratio, height: box.height * ratio };
      assert.ok(colours(picture, scaled) > 8, `choice ${i + 1} is painted at its rectangle`);
    }
    const second = buttons.nth(1);
    const said = (await second.textContent()).slice(3);
    const box = await second.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction((text) => document.getElementById("mg-transcript").textContent.includes(`You: ${text}`), said);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("the dark theme paints a dark ground", async () => {
  const page = await open(site, { options: { ...desktop, colorScheme: "dark" } });
  await onScreen(page, "library");
  const [r, g, b] = pixels(await page.screenshot()).at(5, 700);
  assert.ok(r + g + b < 150, `${r},${g},${b}`);
  await page.context().close();
});

test("the policy allows no inline script, and no script but the site's own", async () => {
  const page = await open(site);
  const response = await page.request.get(site.url);
  const policy = response.headers()["content-security-policy"];
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.text = "window.ranInline = true";
      document.head.append(script);
    } catch {
      // Trusted Types refuse it even earlier.
    }
    return Boolean(window.ranInline);
  });
  assert.equal(ran, false);
  await page.context().close();
});

test("where nothing may be stored, the page says so and goes on", async () => {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...desktop });
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  const page = await open(site, { context, route: "#/play/late-follow-up" });
  await page.waitForSelector("[role=alert]:not([hidden])");
  await press(page.locator("#mg-notice-dismiss"));
  await toConversation(page);
  await page.keyboard.press("1");
  await page.waitForSelector("#mg-take-back");
  await context.close();
});

test("the opening is readable before the program has arrived", async () => {
  const context = await site.browser.newContext(desktop);
  const page = await context.newPage();
  await page.route("**/makegood.wasm", () => {});  // never answered
  await page.goto(site.url, { waitUntil: "domcontentloaded" });
  const opening = await page.locator("article[data-scenario=late-follow-up]").textContent();
  assert.match(opening, /The call nobody returned/);
  assert.match(opening, /I left two messages/);
  await context.close();
});

test("a lost WebGL context comes back with its picture", async () => {
  const page = await open(site);
  await onScreen(page, "library");
  const lost = await page.evaluate(() => {
    const gl = document.getElementById("canvas").getContext("webgl2");
    window.loser = gl.getExtension("WEBGL_lose_context");
    if (!window.loser) return false;
    window.loser.loseContext();
    return true;
  });
  assert.ok(lost);
  await page.waitForTimeout(300);
  await page.evaluate(() => window.loser.restoreContext());
  await page.waitForTimeout(1000);
  const picture = pixels(await page.screenshot());
  assert.ok(colours(picture, { x: 0, y: 0, width: picture.width, height: picture.height }) > 100);
  await page.context().close();
});
