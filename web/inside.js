// For the page that is one file (cmake/write_single.mjs): gives page.js the site's files out of the page itself, where each
// stands packed in a script element that is not run. It comes before page.js.
"use strict";

globalThis.makegoodInside = async (path) => {
  const element = [...document.querySelectorAll("script[data-path]")].find((script) => script.dataset.path === path);
  if (!element) throw new Error("it is not in this file");
  if (typeof DecompressionStream !== "function") throw new Error("this browser is too old to unpack it; please update it");
  const packed = Uint8Array.from(atob(element.text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
};
