// A small static server for the finished site, on this machine only.
//
//   node web/serve.mjs [--root build/web] [--port 8080] [--open]
//
// Why one of our own: the site is precompressed at build time, and the benchmark and the tests must
// see what a visitor of a real server sees: .br or .gz by Accept-Encoding, the right types, and the
// Content-Security-Policy that the page promises to live with. Every packaged static server that does
// all this is a dependency tree; here it is one page over node:http.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The page's policy: nothing from elsewhere, no inline script, WebAssembly but no eval. */
export const kContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

const kTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".otf": "font/otf",
  ".ttf": "font/ttf",
};

// Best first. A client that sends no Accept-Encoding gets the plain file.
const kEncodings = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
];

/** The encodings that a client takes, from its Accept-Encoding header; q=0 is a refusal. */
function acceptedEncodings(header) {
  const accepted = new Set();
  for (const part of (header ?? "").split(",")) {
    const [name, ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)).find(Boolean);
    if (name && !(quality && Number(quality[1]) === 0)) accepted.add(name.trim());
  }
  return accepted;
}

/** The file below root that a request path names, or null: not there, or not below root. */
async function resolveFile(root, requestPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  if (decoded.endsWith("/")) decoded += "index.html";
  const candidate = path.join(root, decoded);
  try {
    // The real path, so that neither ".." nor a link leads out of the site.
    const real = await realpath(candidate);
    if (!real.startsWith(root + path.sep) || !(await stat(real)).isFile()) return null;
    // Compressed copies are chosen by header, not visited.
    if (/\.(br|gz)$/.test(real)) return null;
    return real;
  } catch {
    return null;
  }
}

async function respond(root, request, response) {
  const headers = {
    "Content-Security-Policy": kContentSecurityPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    Vary: "Accept-Encoding",
  };
  const refuse = (status, text) => {
    response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
    response.end(`${text}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD.");

  const file = await resolveFile(root, request.url.split("?")[0]);
  if (!file) return refuse(404, "Not found.");

  let body = null;
  const accepted = acceptedEncodings(request.headers["accept-encoding"]);
  for (const { name, suffix } of kEncodings) {
    if (!accepted.has(name)) continue;
    body = await readFile(file + suffix).catch(() => null);
    if (body) {
      headers["Content-Encoding"] = name;
      break;
    }
  }
  body ??= await readFile(file);

  headers["Content-Type"] = kTypes[path.extname(file)] ?? "application/octet-stream";
  headers.ETag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  if (request.headers["if-none-match"] === headers.ETag) {
    response.writeHead(304, headers);
    return response.end();
  }
  headers["Content-Length"] = body.length;
  response.writeHead(200, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Serves the folder `root` on 127.0.0.1. Port 0 takes any free one.
 * @param {{root: string, port?: number}} options
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function serve({ root, port = 0 }) {
  const realRoot = await realpath(root);
  const server = createServer((request, response) => {
    respond(realRoot, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const actual = server.address().port;
  return {
    url: `http://127.0.0.1:${actual}/`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Shows url in the user's browser, where there is a desktop to show it on. */
function openBrowser(url) {
  const hasDesktop = process.platform === "darwin" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDesktop) return;
  const command = process.platform === "darwin" ? "open" : "xdg-open";
  // No such command, or no browser: the address is on the screen all the same.
  spawn(command, [url], { stdio: "ignore", detached: true }).on("error", () => {}).unref();
}

/** The command: the port asked for, or the next free one of twenty. */
async function main(args) {
  const option = (name, fallback) => {
    const at = args.indexOf(name);
    return at >= 0 ? args[at + 1] : fallback;
  };
  const root = option("--root", "build/web");
  const first = Number(option("--port", "8080"));
  if (!Number.isInteger(first) || first < 0 || first > 65535) {
    console.error("--port wants a number from 0 to 65535.");
    process.exit(2);
  }
  for (let port = first; ; port += 1) {
    try {
      const { url } = await serve({ root, port });
      console.log(`Makegood is at ${url}   (Ctrl+C ends it)`);
      if (args.includes("--open")) openBrowser(url);
      return;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port >= first + 20) {
        console.error(`Cannot serve ${root} on port ${port}: ${error.message}`);
        process.exit(1);
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
