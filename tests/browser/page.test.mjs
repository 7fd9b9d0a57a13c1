// What the page adds around the program: files of one's own, the address, keys that belong to the browser, fingers,
// frames, and what is said when something cannot be had.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { desktop, onScreen, open, phone, start } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

const screen = (page) => page.evaluate(() => document.getElementById("mirror").dataset.screen);
const hasText = (page, words) =>
  page.waitForFunction((w) => document.getElementById("mirror").textContent.includes(w), words);

/** A finger as the browser's own input pipeline sees it, gestures included. */
async function fingers(page) {
  const session = await page.context().newCDPSession(page);
  return (type, ...points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
}

test("the file chooser opens from a click on the canvas and from the keyboard", async () => {
  const page = await open(site);
  page.on("filechooser", () => {});  // from now on no real dialog
  const box = await page.locator("#mg-open-file").boundingBox();
  const press = {
    mouse: () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
    key: async () => {
      await page.focus("#mg-open-file");
      await page.keyboard.press("Enter");
    },
  };
  for (const [name, act] of Object.entries(press)) {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
    await chooser.setFiles({ name: `${name}.json`, mimeType: "application/json", buffer: Buffer.from([0xff, 0xfe]) });
    await onScreen(page, "problems");  // no UTF-8: the reader says so, with a place
    await hasText(page, `${name}.json`);
    await page.goto(site.url);
    await page.waitForSelector("html[data-ready]");
  }
  await page.context().close();
});

test("a file that is too large is refused with a sentence, before it is read", async () => {
  const page = await open(site);
  await page.setInputFiles("#chooser", { name: "huge.json", mimeType: "", buffer: Buffer.alloc(11 << 20, 32) });
  await hasText(page, '"huge.json" is too large');
  await page.context().close();
});

test("a dropped file is opened, and the browser does not leave the page for it", async () => {
  const page = await open(site);
  const kept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{}"], "dropped.json"));
    return ["dragover", "drop"].map((type) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.getElementById("canvas").dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  assert.deepEqual(kept, [true, true]);
  await onScreen(page, "problems");
  await hasText(page, "dropped.json");
  await page.context().close();
});

test("the address leads to a scenario, and follows the screens", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await onScreen(page, "briefing");
  await page.keyboard.press("Escape");
  await onScreen(page, "library");
  assert.equal(new URL(page.url()).hash, "");
  await page.evaluate(() => (location.hash = "#/play/realistic-date"));
  await onScreen(page, "briefing");
  await hasText(page, "Promised by Friday");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the browser's Back leads to the screen before, and never into a circle", async () => {
  const page = await open(site);
  const press = async (id) => {
    await page.focus(id);
    await page.keyboard.press("Enter");
  };
  await onScreen(page, "library");
  await press("#mg-scenario-honest-apology");
  await onScreen(page, "briefing");
  await press("#mg-start");
  await onScreen(page, "conversation");
  await page.keyboard.press("1");
  await page.waitForFunction(() => document.querySelector("#mg-choices button")?.id.startsWith("mg-choice-1-"));
  await page.goBack();
  await onScreen(page, "briefing");
  await press("#mg-go-on");  // what was left is still there
  await onScreen(page, "conversation");
  await page.waitForSelector("[id^=mg-choice-1-]");
  await page.goBack();
  await onScreen(page, "briefing");
  await page.goBack();
  await onScreen(page, "library");
  await page.goForward();
  await onScreen(page, "briefing");
  // An address that leads elsewhere than it says is put right, and is no step of its own.
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => (location.hash = "#/play/nowhere"));
  await hasText(page, "nowhere");
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.close();
});

test("keys with Ctrl, and Tab, stay the browser's; a key held too long does not decide twice", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await onScreen(page, "briefing");
  const taken = await page.evaluate(() =>
    [{ key: "r", code: "KeyR", ctrlKey: true }, { key: "1", code: "Digit1", altKey: true }, { key: "Tab", code: "Tab" },
      { key: "ArrowDown", code: "ArrowDown" }, { key: "Enter", code: "Enter", repeat: true }].map((init) => {
      const event = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }));
  assert.deepEqual(taken, [false, false, false, true, true]);
  await page.waitForTimeout(300);
  assert.equal(await screen(page), "briefing");
  const zoom = await page.evaluate(() => {
    const event = new WheelEvent("wheel", { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true });
    document.getElementById("canvas").dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(zoom, false);
  await page.context().close();
});

test("the wheel scrolls, the hand shows over what can be pressed, and goes with the mouse", async () => {
  const page = await open(site, { route: "#/play/late-follow-up", options: { viewport: { width: 800, height: 500 } } });
  await onScreen(page, "briefing");
  const heading = () => page.evaluate(() => document.querySelector("#mirror h1").getBoundingClientRect().top);
  const before = await heading();
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((top) => document.querySelector("#mirror h1").getBoundingClientRect().top < top - 100, before);
  await page.mouse.wheel(0, -400);
  await page.waitForFunction((top) => document.querySelector("#mirror h1").getBoundingClientRect().top === top, before);

  const cursor = (wanted) =>
    page.waitForFunction((w) => document.getElementById("canvas").style.cursor === w, wanted);
  const box = await page.locator("#mirror button").first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await cursor("pointer");
  await page.evaluate(() => {
    const away = new PointerEvent("pointerleave", { isPrimary: true, pointerType: "mouse" });
    document.getElementById("canvas").dispatchEvent(away);
  });
  await cursor("");
  await page.context().close();
});

test("a button that is pressed here and released elsewhere chooses nothing", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await onScreen(page, "briefing");
  await page.evaluate(() => document.querySelector("#mg-start").focus());
  await page.waitForTimeout(300);
  const box = await page.locator("#mg-start").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(100);
  await page.mouse.move(5, 400);
  await page.mouse.up();
  await page.waitForTimeout(300);
  assert.equal(await screen(page), "briefing");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await onScreen(page, "conversation");
  await page.context().close();
});

test("the canvas follows the window's size, pixel for pixel", async () => {
  const page = await open(site, { options: { ...desktop, deviceScaleFactor: 2 } });
  for (const [width, height] of [[700, 900], [1100, 640]]) {
    await page.setViewportSize({ width, height });
    await page.waitForFunction(([w, h]) => {
      const canvas = document.getElementById("canvas");
      return canvas.width === 2 * w && canvas.height === 2 * h;
    }, [width, height]);
  }
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("two fingers zoom the page and choose nothing; one finger scrolls and chooses nothing", async () => {
  const page = await open(site, { route: "#/play/late-follow-up", options: phone });
  await onScreen(page, "briefing");
  const touch = await fingers(page);
  const heading = () => page.evaluate(() => document.querySelector("#mirror h1").getBoundingClientRect().top);
  const before = await heading();
  await touch("touchStart", [200, 700]);
  for (let y = 700; y >= 500; y -= 20) await touch("touchMove", [200, y]);
  await touch("touchEnd");
  await page.waitForFunction((top) => document.querySelector("#mirror h1").getBoundingClientRect().top < top - 100, before);
  assert.equal(await screen(page), "briefing");

  await page.evaluate(() => document.querySelector("#mg-start").focus());  // brings it on the screen
  await page.waitForTimeout(600);
  const box = await page.locator("#mg-start").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch("touchStart", [x, y]);
  await page.waitForTimeout(60);
  await touch("touchStart", [x, y], [x - 60, y - 60]);
  await page.waitForTimeout(60);
  await touch("touchEnd");  // down and up again without a move, which alone would be a tap
  await page.waitForTimeout(300);
  assert.equal(await screen(page), "briefing");

  await touch("touchStart", [x, y]);
  await touch("touchStart", [x, y], [x - 60, y - 60]);
  for (let i = 1; i <= 15; ++i) await touch("touchMove", [x, y], [x - 60 - 6 * i, y - 60 - 6 * i]);
  await touch("touchEnd");
  await page.waitForTimeout(300);
  assert.ok((await page.evaluate(() => visualViewport.scale)) > 1.2, "the browser zoomed");
  assert.equal(await screen(page), "briefing");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the element in focus survives what happens around it, or hands the focus on", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await onScreen(page, "briefing");
  await page.focus("#mg-start");
  await page.keyboard.press("Enter");
  await onScreen(page, "conversation");
  for (let i = 0; i < 3; ++i) {
    await page.keyboard.press("1");
    await page.waitForTimeout(250);
    const inside = await page.evaluate(() => document.getElementById("mirror").contains(document.activeElement));
    assert.ok(inside, `after choice ${i + 1} the focus is still in the program`);
  }
  await page.context().close();
});

test("a part of the program that cannot be had is said in words, and what is there stays readable", async () => {
  const context = await site.browser.newContext(desktop);
  for (const [pattern, words] of [["**/makegood.wasm", "could not be loaded"],
    ["**/makegood-screens.wasm", "could not be loaded"], ["**/*.otf", "could not load its font"]]) {
    const page = await context.newPage();
    await page.route(pattern, (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(site.url);
    await page.waitForSelector("#problem:not([hidden])");
    assert.match(await page.textContent("#problem"), new RegExp(`${words}: the site answered 503\\. .*reload`));
    assert.ok((await page.locator("#openings article").count()) >= 3);
    await page.close();
  }
  await context.close();
});

test("the program reads while its screens are on their way, and nothing is fetched twice for it", async () => {
  for (const locale of ["en-GB", "de-DE"]) {
    const context = await site.browser.newContext({ ...desktop, locale });
    const page = await context.newPage();
    const asked = [];
    let answer = null;
    const answered = new Promise((resolve) => (answer = resolve));
    page.on("request", (request) => asked.push(request.url().split("/").pop()));
    await page.route("**/makegood-screens.wasm", async (route) => {
      await answered;
      await route.continue();
    });
    await page.goto(`${site.url}#/play/late-follow-up`);
    while (!asked.includes("inter-semibold.otf")) await page.waitForTimeout(20);  // asked for when the program is here
    await page.waitForLoadState("load");
    assert.ok(await page.locator("#opening article:visible blockquote").first().isVisible(), "the opening can be read");
    assert.equal(await page.locator("html[data-ready]").count(), 0);
    answer();
    await page.waitForSelector("html[data-ready]");
    await onScreen(page, "briefing");
    assert.equal(asked.filter((name) => name === "makegood-screens.wasm").length, 1, `${locale}: the screens came once`);
    assert.ok(asked.indexOf("makegood-rest.wasm") < 0 || asked.indexOf("makegood-rest.wasm") > asked.indexOf("inter-semibold.otf"));
    await context.close();
  }
});

test("the first minutes are played without the rest of the program, which comes while one reads", async () => {
  const context = await site.browser.newContext(desktop);
  const page = await context.newPage();
  let asked = 0, answer = null;
  const answered = new Promise((resolve) => (answer = resolve));
  await page.route("**/makegood-rest.wasm", async (route) => {
    asked += 1;
    await answered;
    await route.continue();
  });
  await page.goto(`${site.url}#/play/late-follow-up`);
  await page.waitForSelector("html[data-ready]");
  await page.focus("#mg-start");
  await page.keyboard.press("Enter");
  for (let turn = 0; turn < 4; ++turn) {
    const before = await page.locator("#mg-transcript > p").count();
    await page.waitForSelector("#mg-choices button");
    await page.keyboard.press(String(1 + (turn % 2)));
    await page.waitForFunction((count) => document.querySelectorAll("#mg-transcript > p").length > count, before);
  }
  assert.equal(asked, 1, "it is asked for once, and nothing stood still for it");
  assert.equal(await page.getByText("Still reachable from here").count(), 0);
  answer();
  await page.getByText("Still reachable from here").first().waitFor({ state: "attached" });
  await context.close();
});

test("whoever is quicker than the rest of the program gets it at once", async () => {
  const context = await site.browser.newContext(desktop);
  const page = await context.newPage();
  let refused = 0;
  await page.route("**/makegood-rest.wasm", (route) =>
    refused++ === 0 ? route.fulfill({ status: 503, body: "" }) : route.continue());
  await page.goto(site.url);
  await page.waitForSelector("html[data-ready]");
  while (refused === 0) await page.waitForTimeout(20);
  await page.setInputFiles("#chooser", { name: "broken.json", mimeType: "", buffer: Buffer.from('{"format": 1,, }') });
  await onScreen(page, "problems");
  await hasText(page, "broken.json");
  assert.equal(refused, 2);
  assert.equal(await page.locator("#problem:not([hidden])").count(), 0);
  await context.close();
});

test("without a connection a scenario is not there, and the page says so and goes on", async () => {
  const page = await open(site);
  await page.waitForLoadState("networkidle");  // the rest of the program is there
  await page.context().setOffline(true);
  await page.evaluate(() => document.querySelector("#mg-hero-start").click());
  await hasText(page, "this device is offline");
  await page.context().setOffline(false);
  await page.evaluate(() => document.querySelector("#mg-hero-start").click());
  await onScreen(page, "briefing");
  await page.context().close();
});

test("it runs in the frame of another site's page, from a folder, and a click there takes the keyboard along", async () => {
  // A site that shows ours in a frame: the folder /deep/ passes on to it, so that the page's own links must be relative.
  const outer = createServer(async (request, response) => {
    if (!request.url.startsWith("/deep/")) {
      response.writeHead(200, { "Content-Type": "text/html" });
      return response.end('<body style="margin:0"><input id="outside"><br><iframe src="/deep/" width="1200" height="700"></iframe>');
    }
    const answer = await fetch(site.url + request.url.slice("/deep/".length));
    response.writeHead(answer.status, { "Content-Type": answer.headers.get("content-type") ?? "text/plain" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => outer.listen(0, "127.0.0.1", resolve));
  const context = await site.browser.newContext({ ...desktop, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${outer.address().port}/`);
  await page.focus("#outside");
  const frame = page.frames().find((f) => f.url().includes("/deep/"));
  await frame.waitForSelector("html[data-ready]");
  assert.equal(await page.evaluate(() => document.activeElement.id), "outside", "starting takes no focus");
  const box = await frame.locator("#mg-hero-start").boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await frame.waitForSelector('#mirror[data-screen="briefing"]');
  await page.keyboard.press("Escape");
  await frame.waitForSelector('#mirror[data-screen="library"]');
  await context.close();
  await new Promise((resolve) => outer.close(resolve));
});
