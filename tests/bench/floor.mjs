// The floor: the opening of the scenario as a plain HTML page, made anew for each run and served by the same server
// with the same headers and the same compression. It is the least that any page with this text can weigh and take; the
// distance to it is what the program costs, on a quiet machine as on a busy one.
//
// Its ids are the app's own, so that one probe (visit.mjs) measures both. It has no style sheet and one script, which
// answers a click with the next scene: the text is swapped and the pressed line joins the transcript.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { top } from "../browser/site.mjs";
import { serve } from "../../web/serve.mjs";
import { kScenario } from "./limits.mjs";

const kEscapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (letter) => kEscapes[letter]);
// A line is its text, or an object with the text and who says it, when, and how else.
const lines = (says) => [says ?? ""].flat().map((line) => line.says ?? line);
const choiceText = (choice) => choice.say ?? `Do: ${choice.do}`;

/** Runs in the page: every click shows the other of two scenes. It is sent as text, called with them as JSON. */
function answerClicks(scenes) {
  const choices = document.getElementById("mg-choices"), transcript = document.getElementById("mg-transcript");
  let shown = 0;
  const addLine = (text) => transcript.append(Object.assign(document.createElement("p"), { textContent: text }));
  choices.addEventListener("click", (event) => {
    if (event.target.localName !== "button") return;
    addLine(event.target.textContent);
    shown = 1 - shown;
    scenes[shown].says.forEach(addLine);
    choices.replaceChildren(...scenes[shown].choices.map((text) =>
      Object.assign(document.createElement("button"), { textContent: text })));
  });
  document.documentElement.dataset.ready = "";
}

function page(scenario, scene) {
  const paragraphs = (texts) => texts.map((text) => `<p>${escape(text)}</p>`).join("\n");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(scenario.title)}</title>
<script src="floor.js" defer></script>
<h1>${escape(scenario.title)}</h1>
<div id="openings"><article data-scenario="${escape(scenario.id)}">
${paragraphs([scenario.summary, scenario.briefing.you, ...scenario.briefing.know, scenario.briefing.goal])}
<blockquote id="mg-transcript">
${paragraphs(scene.says)}
</blockquote></article></div>
<div id="mg-choices">
${scene.choices.map((text) => `<button>${escape(text)}</button>`).join("\n")}
</div>
</html>
`;
}

/** Writes the floor page into a folder of its own and serves it. `close` ends the server and removes the folder. */
export async function serveFloor() {
  const scenario = JSON.parse(readFileSync(path.join(top, "scenarios", `${kScenario}.json`), "utf8"));
  // Scenes without choices lead on by themselves; the page needs two that do not.
  const scenes = scenario.scenes.filter((scene) => scene.choices?.length > 0).slice(0, 2).map((scene) => ({
    says: lines(scene.says),
    choices: scene.choices.map(choiceText),
  }));
  const folder = mkdtempSync(path.join(tmpdir(), "makegood-floor-"));
  const script = `(${answerClicks})(${JSON.stringify(scenes)});\n`;
  const files = { "index.html": page(scenario, scenes[0]), "floor.js": script };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(text));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
  }
  const server = await serve({ root: folder });
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
