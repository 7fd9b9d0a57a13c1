// Every shipped scenario is played with the keyboard alone, in a real browser, through the semantic DOM: what is read and
// pressed is what a screen reader reads and presses. The first three to every one of their endings; the others to one that
// ends badly and one that does not, since tests/engine plays every plan of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { onScreen, open, openChoices, phone, plans, press, scenarios, start } from "./site.mjs";

let site;
before(async () => (site = await start()));
after(async () => site.close());

const byId = new Map(scenarios().map((scenario) => [scenario.id, scenario]));

function choiceText(scenario, name) {
  const [scene, choice] = name.split("/");
  const found = scenario.scenes.find((s) => s.id === scene)?.choices?.find((c) => c.id === choice);
  assert.ok(found, `${scenario.id} has no choice ${name}`);
  return found.say ?? `Do: ${found.do}`;
}

/** Presses the number key of the choice with this text and waits for the next decision. */
async function choose(page, text) {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll("#mg-choices button")].some((b) => b.textContent.slice(3) === wanted),
    text,
  ).catch(async () => assert.fail(`"${text}" is not among: ${(await openChoices(page)).join(" | ")}`));
  const names = await openChoices(page);
  const number = names.findIndex((name) => name.replace(/^\d+\. /, "") === text) + 1;
  const key = await page.locator("#mg-choices button").first().getAttribute("id");
  await page.keyboard.press(String(number));
  await page.waitForFunction((id) => !document.getElementById(id), key);
}

/** Opens a thread, or takes an answer beside the threads, and waits for the next decision. */
async function chooseAtTheDesk(page, scenario, name, step) {
  const [, id] = name.split("/");
  const button = scenario.threads.some((thread) => thread.id === id)
    ? page.locator(`button#mg-thread-${id}`)
    : page.locator(`#mirror button[id^="mg-choice-${step}-"]`).filter({ hasText: choiceText(scenario, name).replace(/^Do: /, "") });
  await press(button.first());
  // An act at the desk may lead back to it with nothing but threads to choose from.
  const act = !scenario.threads.some((thread) => thread.id === id);
  await page.waitForFunction(([taken, atDesk]) =>
    document.querySelector(`#mirror [id^="mg-choice-${taken + 1}-"], #mg-read-debrief`) !== null ||
    (atDesk && document.getElementById("mirror").dataset.screen === "inbox" &&
      document.querySelector(`#mirror [id^="mg-choice-${taken}-"]`) === null), [step, act]);
}

async function startScenario(page, id) {
  await onScreen(page, "briefing");
  await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 12 && (await page.evaluate(() => document.activeElement.id)) !== "mg-start"; ++i) {
    await page.keyboard.press("Tab");
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), "mg-start", `the start of ${id} takes the focus`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => ["conversation", "inbox"].includes(document.getElementById("mirror").dataset.screen));
}

const firstOfEnding = new Map();
for (const plan of plans()) {
  const key = `${plan.scenario}/${plan.ending}`;
  if (!firstOfEnding.has(key)) firstOfEnding.set(key, plan);
}

test("there is a plan for every ending of every shipped scenario", () => {
  for (const scenario of byId.values()) {
    for (const ending of scenario.endings) assert.ok(firstOfEnding.has(`${scenario.id}/${ending.id}`), `${scenario.id}/${ending.id}`);
  }
});

const kInFull = ["late-follow-up", "honest-apology", "realistic-date"];
const played = [...firstOfEnding].filter(([key, plan]) =>
  kInFull.includes(plan.scenario) ||
  key === [...firstOfEnding].find(([, other]) =>
    other.scenario === plan.scenario && (other.grade === "bad") === (plan.grade === "bad"))[0]);

for (const [key, plan] of played) {
  test(`the keyboard plays ${key} from the briefing to its debrief`, async () => {
    const scenario = byId.get(plan.scenario);
    const page = await open(site, { route: `#/play/${plan.scenario}` });
    await startScenario(page, plan.scenario);
    for (const [step, name] of plan.choices.entries()) {
      const desk = (await page.locator("#mirror").getAttribute("data-screen")) === "inbox";
      if (desk) await chooseAtTheDesk(page, scenario, name, step);
      else await choose(page, choiceText(scenario, name));
    }
    await page.waitForSelector("#mg-read-debrief");
    await page.keyboard.press("Enter");
    if ((await page.locator("#mirror").getAttribute("data-screen")) !== "debrief") await page.keyboard.press("Enter");
    await onScreen(page, "debrief");
    const ending = scenario.endings.find((e) => e.id === plan.ending);
    const grades = { bad: "Bad service", good: "Good service", excellent: "Excellent service" };
    assert.equal(await page.locator("h1").textContent(), grades[plan.grade]);
    assert.match(await page.locator("#mg-verdict-kicker").textContent(), new RegExp(ending.title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    assert.equal(await page.locator("#mg-decisions > li").count(), plan.choices.length);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("a reload in the middle of a conversation resumes it where it was", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await startScenario(page, "late-follow-up");
  const first = (await openChoices(page))[0].slice(3);
  await choose(page, first);
  const lines = await page.locator("#mg-transcript > p").allTextContents();
  const choices = await openChoices(page);
  await page.reload();
  await page.waitForSelector("html[data-ready]");
  await onScreen(page, "conversation");
  assert.deepEqual(await page.locator("#mg-transcript > p").allTextContents(), lines);
  assert.deepEqual(await openChoices(page), choices);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a closed tab is resumed from the library of a new one", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await startScenario(page, "late-follow-up");
  await choose(page, (await openChoices(page))[0].slice(3));
  const choices = await openChoices(page);
  const context = page.context();
  await page.close();
  const again = await open(site, { context });
  await onScreen(again, "library");
  await press(again.getByRole("button", { name: "Go on" }));
  await onScreen(again, "conversation");
  assert.deepEqual(await openChoices(again), choices);
  await context.close();
});

test("guided mode remarks on a choice and takes it back", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await startScenario(page, "late-follow-up");
  const before = await openChoices(page);
  await choose(page, before[1].slice(3));
  assert.ok(await page.getByRole("region", { name: "Coach" }).locator("p").count());
  await page.keyboard.press("u");
  await page.waitForFunction((name) => document.querySelector("#mg-choices button")?.textContent === name, before[0]);
  assert.deepEqual(await openChoices(page), before);
  await page.context().close();
});

test("every new line is announced once by the live region, and lines before it are left alone", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await startScenario(page, "late-follow-up");
  assert.equal(await page.locator("[role=log][aria-live=polite]").count(), 1);
  await page.evaluate(() => {
    window.announced = [];
    const log = document.querySelector("[role=log]");
    new MutationObserver((records) => {
      for (const record of records) {
        for (const node of record.addedNodes) window.announced.push(node.textContent);
        for (const node of record.removedNodes) window.announced.push(`removed: ${node.textContent}`);
      }
    }).observe(log, { childList: true });
  });
  const before = await page.locator("#mg-transcript > p").allTextContents();
  await choose(page, (await openChoices(page))[0].slice(3));
  const after = await page.locator("#mg-transcript > p").allTextContents();
  assert.deepEqual(await page.evaluate(() => window.announced), after.slice(before.length));
  await page.context().close();
});

test("on a phone a finger plays: taps choose, the header opens the promises", async () => {
  const page = await open(site, { route: "#/play/late-follow-up", options: phone });
  await onScreen(page, "briefing");
  const tap = async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    await page.touchscreen.tap(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  };
  await page.locator("#mg-start").focus();  // scrolls it into view, as a swipe would
  await page.waitForTimeout(300);
  await tap("#mg-start");
  await onScreen(page, "conversation");
  const first = await page.locator("#mg-choices button").first().getAttribute("id");
  await tap("#mg-choices button");
  await page.waitForFunction((id) => !document.getElementById(id), first);
  await tap("#mg-details");
  await page.waitForSelector("[role=dialog]");
  assert.ok(await page.locator("[role=dialog] li").count());
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the coach learns in the background what can still be reached, and no piece of it holds the page up", async () => {
  for (const scenario of byId.values()) {
    const page = await open(site, { route: `#/play/${scenario.id}` });
    // Guided mode is the default. Long tasks are those of more than 50 ms: a slice is meant to take 8, on a slow machine too.
    await page.evaluate(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((e) => e.duration))).observe({
        type: "longtask",
      });
    });
    await startScenario(page, scenario.id);
    await page.waitForSelector("text=/Still reachable from here: 100% overall/", { state: "attached", timeout: 60_000 });
    const frames = await page.evaluate(() => globalThis.longTasks.filter((ms) => ms > 400));
    assert.deepEqual(frames, [], `${scenario.id}: nothing holds the page for as long as a person would notice`);
    await page.close();
  }
});

test("the debrief says of each decision what was best, and what it cost", async () => {
  const page = await open(site, { route: "#/play/late-follow-up" });
  await startScenario(page, "late-follow-up");
  while ((await page.locator("#mg-read-debrief").count()) === 0) {
    const last = (await openChoices(page)).length;
    const first = await page.locator("#mg-choices button").first().getAttribute("id");
    await page.keyboard.press(String(last));
    await page.waitForFunction((id) => !document.getElementById(id), first);
  }
  await press(page.locator("#mg-read-debrief"));
  await onScreen(page, "debrief");
  const words = await page.locator("#mirror").innerText();
  assert.match(words, /Best here:/);
  assert.match(words, /The best line from here:/);
  assert.match(words, /(Mistake|Blunder|Inaccurate)/);
  assert.match(words, /Tick: the best line/);
  await page.close();
});
