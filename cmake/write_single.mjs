// Writes Makegood as one HTML file that starts by a double click, from a USB stick for example. Run at build time:
//
//   node cmake/write_single.mjs LIST WASM INSIDE OUT
//
// LIST has the site's files as "path=file" a line, WASM is the whole program (the parts of the site's have no use where
// nothing is waited for), INSIDE is web/inside.js.
//
// A page that was opened as a file may load nothing from beside it. So style and script stand in it, allowed by their
// hashes alone, and the files that the page would fetch stand in it as gzip in base64: a third larger than they would
// travel, and still half of what they are. Its policy allows no connection at all.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [list, wasm, inside, out] = process.argv.slice(2);
const files = new Map(readFileSync(list, "utf8").split("\n").filter(Boolean).map((line) => {
  const at = line.indexOf("=");
  return [line.slice(0, at), line.slice(at + 1)];
}));
files.set("makegood.wasm", wasm);
const text = (path) => readFileSync(files.get(path), "utf8");

let page = text("index.html");
/** Puts `value` in the place of each match; none is a mistake of the build. */
function replace(what, value) {
  const before = page;
  page = page.replace(what, () => value);
  if (page === before) throw new Error(`index.html has nothing like ${what}`);
}

const style = text("style.css");
const script = `${readFileSync(inside, "utf8")}\n${text("makegood.js")}`;
const licences = text("licences.txt");
if (/<\/style/i.test(style)) throw new Error("the style sheet would end its own element");
for (const written of [script, licences]) {
  if (/<\/script|<!--/i.test(written)) throw new Error("a script or the licences would end their own element");
}
const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
const policy = ["default-src 'none'", `script-src ${hash(script)} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`,
  "img-src data:", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"];

// What the page asks for by name. Scripts run in order where they stand, so they stand behind what they use.
const packed = [...files.keys()].filter((path) => /^makegood\.wasm$|^(fonts|locales|scenarios)\//.test(path)).map((path) =>
  `<script type="text/plain" data-path="${path}">${gzipSync(readFileSync(files.get(path)), { level: 9 }).toString("base64")}</script>\n`);

replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy.join("; "));
replace(/<link rel="preload"[^>]*>\n/g, "");
replace(/<link rel="manifest"[^>]*>\n/, "");
replace(/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
replace(/<script src="makegood.js"[^>]*><\/script>\n/, "");
replace("</body>", `<script type="text/plain" id="licences">\n${licences}</script>\n${packed.join("")}<script>${script}</script>\n</body>`);
writeFileSync(out, page);
