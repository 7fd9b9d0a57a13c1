// Asks for the service worker, which keeps the site on this device (service_worker.js).
//
// page.js calls it when the page has all that it needs itself, so that nobody waits for it. It is not missed where it may
// not be: in a frame that forbids it, at an address without https. On this machine's own address the network is never
// gone, and a developer wants to see each change: nothing is kept there. (makegood.localhost is this machine under a name
// that is kept, to try it.) The page that is one file has nothing to keep.
"use strict";

(() => {
  const kThisMachine = /^(localhost|127\.[\d.]+|\[::1\])$/;
  const kScript = "service_worker.js";
  let asked = globalThis.makegoodInside || kThisMachine.test(location.hostname);

  makegood.keep = async () => {
    if (asked) return;
    asked = true;
    try {
      if (navigator.serviceWorker.controller) return;  // kept already; the browser looks for a new version by itself
      // Where scripts need a trusted address, this is the only one there is.
      const policy = globalThis.trustedTypes?.createPolicy("makegood", { createScriptURL: () => kScript });
      await navigator.serviceWorker.register(policy?.createScriptURL("") ?? kScript);
    } catch {
      // Then it needs the network, as any other page.
    }
  };
})();
