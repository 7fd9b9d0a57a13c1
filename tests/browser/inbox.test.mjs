// A day with an inbox in a real browser, opened from a file: worked with keys and by its names, announced, and with
// nothing for axe to find on the new screens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { desktop, onScreen, open, openFile, phone, press, start, top, violations } from "./site.mjs";

const day = readFileSync(path.join(top, "tests/support/inbox-day.json"), "utf8");

let site;
before(async () => (site = await start()));
after(async () => site.close());

async function toTheDesk(options = desktop) {
  const page = await open(site, { options });
  await onScreen(page, "library");
  await openFile(page, "inbox-day.json", day);
  await onScreen(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "inbox");
  return page;
}

/** Presses the first button with these words in it. */
const pressSaying = (page, words) => press(page.locator("#mirror button").filter({ hasText: words }).first());

test("the inbox is worked with the keyboard, and what changed is there on the way back", async () => {
  const page = await toTheDesk();
  const rows = page.locator("#mg-threads button");
  assert.equal(await rows.count(), 3);
  assert.match(await rows.nth(0).textContent(), /^1\. Omar Haddad.*Waiting 2 h 10 min/);
  assert.match(await page.locator("#mirror").textContent(), /3 messages without a word yet/);
  await page.keyboard.press("1");
  await onScreen(page, "conversation");
  assert.match(await page.locator("#mg-others").textContent(), /^2 others waiting, longest 30 min/);
  await page.keyboard.press("2");
  await onScreen(page, "inbox");
  assert.match(await page.locator("#mg-thread-omar").textContent(), /Answered at 16:00/);
  assert.equal(await page.locator("button#mg-thread-omar").count(), 0);
  assert.match(await page.locator("#mg-transcript").textContent(), /That's kind of you/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("somebody new is announced in a live region", async () => {
  const page = await toTheDesk();
  await pressSaying(page, "Wait twenty minutes.");
  await page.waitForFunction(() => document.getElementById("mg-inbox-news")?.textContent.includes("Tom Ellery"));
  assert.equal(await page.locator("#mg-inbox-news").getAttribute("role"), "status");
  assert.equal(await page.locator("#mg-threads button").count(), 4);
  await page.context().close();
});

test("leaving says first how many would be left, and then does it", async () => {
  const page = await toTheDesk();
  await pressSaying(page, "3 messages would be left without a word");
  await page.waitForSelector("#mg-read-debrief");
  await page.context().close();
});

for (const [name, options] of [["desktop", desktop], ["phone", phone]]) {
  test(`axe finds nothing on the inbox, in a thread and in the debrief of the day (${name})`, async () => {
    const page = await toTheDesk(options);
    assert.deepEqual(await violations(page), [], "inbox");
    await pressSaying(page, "Omar Haddad");
    await onScreen(page, "conversation");
    assert.deepEqual(await violations(page), [], "thread");
    await pressSaying(page, "I'm sorry about all this.");
    await onScreen(page, "inbox");
    assert.deepEqual(await violations(page), [], "inbox, with somebody opened");
    await pressSaying(page, "Wait twenty minutes.");
    await pressSaying(page, "Tom Ellery");
    await onScreen(page, "conversation");
    await pressSaying(page, "Pads were fitted on 3 May");
    await pressSaying(page, "I have the job card here.");
    await onScreen(page, "inbox");
    await pressSaying(page, "Leave for the day.");
    await page.waitForSelector("#mg-read-debrief");
    await pressSaying(page, "Read the debrief");
    await onScreen(page, "debrief");
    const text = await page.locator("#mirror").textContent();
    assert.match(text, /Before you left: everybody in the inbox/);
    assert.match(text, /The same words, different people/);
    const picture = await page.locator("#mirror [role=img]").evaluateAll((all) => all.map((n) => n.getAttribute("aria-label")));
    assert.ok(picture.some((label) => /readers at Thu 15:00/.test(label)), picture.join("; "));
    assert.deepEqual(await violations(page), [], "debrief");
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("on a phone every thread and button of the inbox is a finger's target in one column", async () => {
  const page = await toTheDesk(phone);
  const boxes = await page.locator("#mg-threads button, #mg-choices button").evaluateAll((all) =>
    all.map((node) => node.getBoundingClientRect().toJSON()));
  assert.ok(boxes.length >= 5);
  for (const box of boxes) {
    assert.ok(box.height >= 48, `${box.height}`);
    assert.ok(box.left >= 0 && box.right <= 390, `${box.left} to ${box.right}`);
    assert.equal(box.left, boxes[0].left);
  }
  await page.context().close();
});
