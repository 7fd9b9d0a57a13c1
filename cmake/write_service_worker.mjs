// Writes the site's service worker: web/service_worker.js with the list of all files of the site and their hashes, and a
// version made of them. Run at build time:
//
//   node cmake/write_service_worker.mjs TEMPLATE LIST OUT       LIST has "path on the site=file" a line
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const hash = (content, encoding) => createHash("sha256").update(content).digest(encoding);

/** A template whose place to write into has gone is a mistake of the build. */
function fill(text, place, value) {
  if (!text.includes(place)) throw new Error(`the service worker has no line "${place}"`);
  return text.replace(place, () => value);
}

/**
 * The text of the service worker.
 * @param {string} template web/service_worker.js
 * @param {[string, Buffer][]} files path on the site, and content
 */
export function serviceWorker(template, files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = sorted.map(([path, content]) => `  ${JSON.stringify(path)}: "sha256-${hash(content, "base64")}",\n`).join("");
  const version = hash(template + list, "hex").slice(0, 16);
  return fill(fill(template, 'const kVersion = "";', `const kVersion = "${version}";`),
    "const kFiles = {};", `const kFiles = {\n${list}};`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [template, list, out] = process.argv.slice(2);
  const files = readFileSync(list, "utf8").split("\n").filter(Boolean).map((line) => {
    const at = line.indexOf("=");
    return [line.slice(0, at), readFileSync(line.slice(at + 1))];
  });
  writeFileSync(out, serviceWorker(readFileSync(template, "utf8"), files));
}
