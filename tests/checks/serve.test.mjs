// The server of ./dev run and of the browser tests: what it answers, and what it refuses.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { kContentSecurityPolicy, serve } from "../../web/serve.mjs";

let folder, server;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "makegood-serve-"));
  const root = path.join(folder, "site");
  mkdirSync(path.join(root, "fonts"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(root, "index.html"), "<p>page</p>");
  writeFileSync(path.join(root, "index.html.br"), "brotli of the page");
  writeFileSync(path.join(root, "index.html.gz"), "gzip of the page");
  writeFileSync(path.join(root, "makegood.wasm"), "\0asm");
  writeFileSync(path.join(root, "service_worker.js"), "addEventListener");
  writeFileSync(path.join(root, "manifest.webmanifest"), "{}");
  writeFileSync(path.join(root, "fonts", "inter-regular.otf"), "font");
  symlinkSync(path.join(folder, "secret.txt"), path.join(root, "link.txt"));
  server = await serve({ root });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// Node's http and not fetch: the path goes out as written, and nothing is decompressed.
function get(requestPath, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    http
      .request({ host: "127.0.0.1", port: server.port, path: requestPath, headers, method }, (response) => {
        let body = "";
        response.on("data", (chunk) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
      .on("error", reject)
      .end();
  });
}

test("a folder answers with its page, under the strict policy", async () => {
  const { status, headers, body } = await get("/");
  assert.equal(status, 200);
  assert.equal(body, "<p>page</p>");
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(headers["content-security-policy"], kContentSecurityPolicy);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.ok(!kContentSecurityPolicy.includes("unsafe-inline"));
});

test("the best encoding that the client takes is sent, and none that it refuses", async () => {
  const best = await get("/", { "accept-encoding": "gzip, deflate, br" });
  assert.equal(best.headers["content-encoding"], "br");
  assert.equal(best.body, "brotli of the page");
  assert.equal(best.headers["content-type"], "text/html; charset=utf-8");
  assert.equal((await get("/", { "accept-encoding": "gzip" })).body, "gzip of the page");
  assert.equal((await get("/", { "accept-encoding": "br;q=0, gzip;q=0.5" })).body, "gzip of the page");
  const plain = await get("/", { "accept-encoding": "deflate" });
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.equal(plain.headers.vary, "Accept-Encoding");
});

test("a file without compressed copies is sent as it is, with its type", async () => {
  const wasm = await get("/makegood.wasm", { "accept-encoding": "br" });
  assert.equal(wasm.headers["content-type"], "application/wasm");
  assert.equal(wasm.headers["content-encoding"], undefined);
  assert.equal((await get("/fonts/inter-regular.otf")).headers["content-type"], "font/otf");
});

test("a service worker is asked after each time, and is allowed, as is the manifest", async () => {
  const worker = await get("/service_worker.js");
  assert.equal(worker.headers["content-type"], "text/javascript; charset=utf-8");
  assert.equal(worker.headers["cache-control"], "no-cache");
  assert.match(kContentSecurityPolicy, /(^|; )worker-src 'self'(;|$)/);
  assert.equal((await get("/manifest.webmanifest")).headers["content-type"], "application/manifest+json; charset=utf-8");
});

test("an unchanged file is not sent again", async () => {
  const first = await get("/makegood.wasm");
  const again = await get("/makegood.wasm", { "if-none-match": first.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body, "");
});

test("nothing outside the site is served", async () => {
  const attempts = ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/fonts/../../secret.txt",
    "/link.txt", "//etc/passwd", "/..\\secret.txt", "/index.html%00.js", "/%zz", "/fonts", "/fonts/",
    "/index.html.br"];
  for (const attempt of attempts) {
    const { status, body } = await get(attempt);
    assert.equal(status, 404, attempt);
    assert.ok(!body.includes("secret"), attempt);
  }
});

test("only reading is possible", async () => {
  assert.equal((await get("/", {}, "POST")).status, 405);
  const head = await get("/", {}, "HEAD");
  assert.equal(head.status, 200);
  assert.equal(head.body, "");
});
