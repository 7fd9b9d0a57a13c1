// The service worker: keeps the whole site on the visitor's device, so that it starts without a network.
//
// A version is one cache with every file of the site in it, and a page gets all its files from one version. The rules that
// keep it so are the browser's own, and this script only must not override them:
//   - A new version is fetched whole before it counts. Each file is checked against the hash that the build wrote down: a
//     site that is being copied to its server just now, half old and half new, is refused, and so is one cut short.
//   - It waits until no page of the old version is open (no skipWaiting), and takes over no page that is (no
//     clients.claim). So it is there at the next start; a reload changes nothing.
//   - Only then the old version goes.
// Nothing of it is said on the page: there is nothing to decide, and a conversation should not be interrupted for it.
//
// The page registers it last, when it has all that it needs itself, and not on this machine's own address, where a
// developer wants to see each change (keep.js).
"use strict";

// Both are written by cmake/write_service_worker.mjs. The version is a hash of all files and of this script.
const kVersion = "";
const kFiles = {};  // path on the site -> what its content must be, as in an integrity attribute

// By scope: two Makegoods in two folders of one server have one storage between them.
const kOurs = `makegood ${registration.scope} `;
const kCache = kOurs + kVersion;

async function keep(cache, path) {
  // no-cache: what the visit itself has just fetched is asked after, not sent once more.
  const response = await fetch(path, { integrity: kFiles[path], cache: "no-cache", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${path}: the site answered ${response.status}`);
  // A page may not be opened with an answer that came by way of another address; as a new one it may.
  const { status, headers } = response;
  await cache.put(path, response.redirected ? new Response(response.body, { status, headers }) : response);
}

async function install() {
  const cache = await caches.open(kCache);
  const results = await Promise.allSettled(Object.keys(kFiles).map((path) => keep(cache, path)));
  const failed = results.find((result) => result.status === "rejected");
  if (!failed) return;
  await caches.delete(kCache);
  throw failed.reason;  // the browser keeps what it has, and tries again with the next visit
}

async function removeOld() {
  const names = await caches.keys();
  if (registration.installing || registration.waiting) return;  // one of them is its; it will remove the others
  await Promise.all(names.filter((name) => name.startsWith(kOurs) && name !== kCache).map((name) => caches.delete(name)));
}

async function answer(path, request) {
  const kept = await caches.match(path, { cacheName: kCache, ignoreVary: true });
  if (kept) return kept;
  // Somebody has emptied the cache. This visit goes on as if there had never been a service worker; with the next one the
  // site is kept anew.
  await registration.unregister();
  return fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOld()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  const path = new URL(url).pathname.slice(new URL(registration.scope).pathname.length) || "index.html";
  if (Object.hasOwn(kFiles, path)) event.respondWith(answer(path, event.request));
});
