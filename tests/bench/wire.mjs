// Weight: what a first visit transfers until the first choice can be made, and what every file of the site weighs.
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { start, top } from "../browser/site.mjs";
import { serveFloor } from "./floor.mjs";
import { kWireBytes } from "./limits.mjs";
import { playUrl, visit } from "./visit.mjs";

/** The responses of a first visit, in order: {path, status, encoding, body, all}, the last two in bytes. */
async function transfers(site, url) {
  const responses = new Map(), statuses = new Map();
  const page = await visit(site, url, null, async ({ cdp }) => {
    cdp.on("Network.responseReceived", ({ requestId, response }) => {
      const header = (name) => Object.entries(response.headers).find(([key]) => key.toLowerCase() === name)?.[1];
      responses.set(requestId, {
        path: new URL(response.url).pathname.slice(1) || "index.html",
        status: response.status,
        encoding: header("content-encoding") ?? "none",
        body: Number(header("content-length") ?? 0),
        all: 0,
      });
    });
    // What the page asks for again is told as a 200 from the cache; this is what really came: 304, without a body.
    cdp.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => statuses.set(requestId, statusCode));
    // The length that really came, headers included; none for what a preload had brought already.
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (responses.has(requestId)) responses.get(requestId).all = encodedDataLength;
    });
  });
  await page.when("choice");
  await page.waitForLoadState("networkidle");
  await page.leave();
  for (const [id, response] of responses) {
    response.status = statuses.get(id) ?? response.status;
    if (response.status === 304) response.body = 0;
  }
  return [...responses.values()].filter((response) => response.all > 0);
}

/** Every file of the site that a visitor may load: {path, raw, gzip, brotli}. */
function weigh(root) {
  const size = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? null;
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => statSync(path.join(root, name)).isFile() && !/\.(br|gz)$/.test(name))
    .sort()
    .map((name) => {
      const file = path.join(root, name);
      return { path: name, raw: readFileSync(file).length, gzip: size(`${file}.gz`), brotli: size(`${file}.br`) };
    });
}

export async function wire() {
  const site = await start(), floor = await serveFloor();
  try {
    const app = await transfers(site, playUrl(site)), plain = await transfers(site, floor.url);
    const sum = (responses, field) => responses.reduce((total, response) => total + response[field], 0);
    // Nothing waits for the rest of the program (cmake/Web.cmake): tests/browser/page.test.mjs plays without it.
    const waited = app.filter((response) => response.path !== "makegood-rest.wasm");
    const uncompressed = app.filter((response) => response.body > 0 && response.encoding !== "br");
    return {
      rows: [
        { name: "First playable scene, brotli bodies", value: sum(waited, "body") / 1000, floor: sum(plain, "body") / 1000,
          unit: "KB", limit: kWireBytes / 1000 },
        { name: "  and the rest of the program, which comes while one reads", value: sum(app, "body") / 1000, unit: "KB" },
        { name: "  all with response headers", value: sum(app, "all") / 1000, floor: sum(plain, "all") / 1000,
          unit: "KB" },
        { name: "  responses", value: app.length, floor: plain.length, unit: "" },
        { name: "  of them not brotli", value: uncompressed.length, unit: "" },
      ],
      transfers: app,
      files: weigh(path.resolve(top, process.env.MAKEGOOD_WEB ?? "build/web")),
    };
  } finally {
    await floor.close();
    await site.close();
  }
}
