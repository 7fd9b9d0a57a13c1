// The question at the end of the debrief is answered in a real text field of the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desktop, onScreen, open, press, start } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

async function toTheDebrief(page) {
  await onScreen(page, "briefing");
  await press(page.locator("#mg-start"));
  await onScreen(page, "conversation");
  for (let i = 0; i < 60 && !(await page.locator("#mg-read-debrief").count()); ++i) {
    const before = await page.locator("#mg-choices button").first().getAttribute("id");
    await page.keyboard.press("1");
    await page.waitForFunction((id) => !document.getElementById(id), before);
  }
  await press(page.locator("#mg-read-debrief"));
  await onScreen(page, "debrief");
}

const field = (page) => page.getByRole("textbox", { name: "What will you do differently tomorrow?" });
const noteLines = (page) =>
  page.evaluate(() => Object.values(localStorage).join("").split("\n").filter((line) => line.startsWith('{"note"')));

test("what is written in the field is kept, and there again after a reload", async () => {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...desktop });
  const page = await open(site, { context, route: "#/play/late-follow-up" });
  await toTheDebrief(page);
  await field(page).focus();
  await page.waitForFunction(() => {
    const rect = document.querySelector("#mirror textarea").getBoundingClientRect();
    return rect.top > 56 && rect.bottom <= innerHeight;  // focusing has brought it into view
  });
  // Digits and letters that mean something on other screens, among them.
  await page.keyboard.type("1. Name the hour: r, u and 9.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Grüße!");
  assert.equal(await field(page).inputValue(), "1. Name the hour: r, u and 9.\nGrüße!");
  assert.equal(await page.locator("#mirror").getAttribute("data-screen"), "debrief");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  const [line, ...more] = await noteLines(page);
  assert.equal(JSON.parse(line).note, "1. Name the hour: r, u and 9.\nGrüße!");
  assert.equal(more.length, 0, "one line for all that was typed");
  await page.reload();
  await onScreen(page, "debrief");
  await field(page).waitFor({ state: "attached" });
  assert.equal(await field(page).inputValue(), "1. Name the hour: r, u and 9.\nGrüße!");
  assert.deepEqual(page.problems, []);
  await context.close();
});

test("the field can be clicked and seen, and ends at its limit", async () => {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...desktop });
  const page = await open(site, { context, route: "#/play/late-follow-up" });
  await toTheDebrief(page);
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector("#mirror textarea").getBoundingClientRect().bottom <= innerHeight);
  const box = await field(page).boundingBox();
  await page.mouse.click(box.x + 40, box.y + 20);
  await page.keyboard.insertText("é".repeat(1500));
  assert.equal((await field(page).inputValue()).length, 1000, "2000 bytes");
  const style = await field(page).evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return { color, backgroundColor };
  });
  assert.notEqual(style.color, "rgba(0, 0, 0, 0)");
  assert.notEqual(style.backgroundColor, "rgba(0, 0, 0, 0)");
  await context.close();
});
