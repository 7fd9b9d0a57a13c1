// The page around the program: start, storage, files, address and surroundings.
//
// It starts every download at once, beside each other, and speaks for the program where that has no voice yet: until
// the first frame the openings of the scenarios stand in the page as plain HTML, and a start that fails says why and
// what to do. A classic script and not a module: a page in a sandboxed frame may load those, modules it may not.
"use strict";

(() => {
  // AppEvent::Kind; app/platform/web/run.cpp asserts the numbers.
  const kStored = 0, kStorageFailed = 1, kFile = 2, kFileFailed = 3, kOpened = 4, kOpenFailed = 5, kRoute = 6;
  const kActivate = 8, kFocus = 9;

  const find = (id) => document.getElementById(id);
  const canvas = find("canvas");
  const chooser = find("chooser");
  const encoder = new TextEncoder();
  let program = null;  // the running program's exports, and in `loop` whom to call
  let loop = 0;
  let largestFile = 0;

  /** The program cannot start or go on: says so in place of whatever is there. */
  function fail(sentence) {
    const problem = find("problem");
    problem.hidden = false;
    problem.textContent = sentence;
    document.documentElement.dataset.failed = "";
    find("loading")?.remove();
  }

  /** Bytes of a file of the site; an Error whose message says why not, in the middle of a sentence. */
  async function load(path) {
    let response;
    try {
      response = await fetch(path, { credentials: "same-origin" });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new Error(navigator.onLine ? "the site could not be reached" : "this device is offline");
    }
    throw new Error(`the site answered ${response.status}`);
  }

  /** The compiled program. It compiles while it arrives where the server gives it its right type. */
  async function compile(path) {
    let response;
    try {
      response = await fetch(path, { credentials: "same-origin" });
    } catch {
      throw new Error(navigator.onLine ? "the site could not be reached" : "this device is offline");
    }
    if (!response.ok) throw new Error(`the site answered ${response.status}`);
    return /^application\/wasm/.test(response.headers.get("content-type") ?? "")
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  }

  // --- Starting -----------------------------------------------------------------------------------
  const route = () => (location.hash.startsWith("#/") ? location.hash.slice(1) : "");
  const early = new Map();  // downloads begun before anybody asked, by path
  const begin = (path) => {
    const loading = load(path);
    loading.catch(() => {});  // reported by whoever waits for it
    early.set(path, loading);
    return loading;
  };
  const compiled = typeof WebAssembly === "object" ? compile("makegood.wasm") : Promise.reject(new Error());
  compiled.catch(() => {});
  const fonts = ["fonts/inter-regular.otf", "fonts/inter-semibold.otf"].map(begin);
  begin("scenarios/catalogue.json");
  const asked = /^\/[a-z]+\/([a-z0-9][a-z0-9-]*)$/.exec(route());
  if (asked) {
    begin(`scenarios/${asked[1]}.json`);
    // Somebody who follows a link to one scenario reads that one's opening first.
    for (const article of document.querySelectorAll("#openings article")) {
      article.hidden = article.dataset.scenario !== asked[1];
    }
    if (!document.querySelector("#openings article:not([hidden])")) {
      for (const article of document.querySelectorAll("#openings article")) article.hidden = false;
    }
  }

  const kStopped = "Makegood has stopped because of a mistake of its own. Reload the page: your conversation is kept up " +
    "to the last thing you said.";

  globalThis.Module = {
    canvas,
    instantiateWasm(imports, receive) {
      compiled.then(
        (module) => WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module)),
      ).catch((error) => {
        const old = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
        fail(old
          ? "This browser is too old for Makegood: it cannot run the WebAssembly in it. Please update it, or use another one."
          : `Makegood could not be loaded: ${error.message}. Check the connection and reload the page.`);
      });
      return {};
    },
    onAbort: () => fail(kStopped),
  };
  if (typeof WebAssembly === "object") {
    addEventListener("error", ({ error }) => {
      if (error instanceof WebAssembly.RuntimeError) fail(kStopped);
    });
  } else {
    fail("This browser cannot run Makegood: WebAssembly is missing or switched off. Please allow it, or use another browser.");
  }

  // --- To the program -----------------------------------------------------------------------------
  /** Puts pieces of text or bytes one behind the other into the program's inbox. Returns the first one's size. */
  function post(...pieces) {
    const bytes = pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
    let at = program._mg_inbox(loop, bytes.reduce((sum, piece) => sum + piece.length, 0));
    for (const piece of bytes) {
      program.HEAPU8.set(piece, at);  // looked up each time: it moves when memory grows
      at += piece.length;
    }
    return bytes[0].length;
  }
  function send(kind, name, text = "", missing = 0) {
    program._mg_event(loop, kind, post(name, text), missing);
  }

  // --- Storage ------------------------------------------------------------------------------------
  // localStorage, since each thing kept is a few kilobytes and must be safe when the tab is closed in the same moment.
  const kPrefix = "makegood.";
  function whyNotStored(error) {
    return error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED"
      ? "Your progress could not be kept: the space that this browser gives to a site is full."
      : "Your progress cannot be kept: this browser does not let the page store anything (a private window, or a " +
        "frame that forbids it).";
  }
  function deliverStored(keys) {
    let refused = null;
    for (const key of keys) {
      let text = null;
      try {
        text = localStorage.getItem(kPrefix + key);
      } catch (error) {
        if (!refused) send(kStorageFailed, key, whyNotStored(error));
        refused = error;
      }
      send(kStored, key, text ?? "", text === null ? 1 : 0);
    }
  }

  // --- Surroundings -------------------------------------------------------------------------------
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const coarse = matchMedia("(pointer: coarse)");
  const tellEnvironment = () => program._mg_environment(loop, motion.matches, dark.matches, coarse.matches);

  // A window that moves to another screen changes its pixel ratio without being resized; SDL listens to "resize".
  function watchPixelRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      dispatchEvent(new Event("resize"));
      watchPixelRatio();
    }, { once: true });
  }

  // --- Files of one's own -------------------------------------------------------------------------
  async function open(file) {
    if (file.size > largestFile) {
      const most = `${Math.floor(largestFile / 1048576)} MiB`;
      return send(kOpenFailed, file.name, `"${file.name}" is too large: ${most} is the most that Makegood reads.`);
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return send(kOpenFailed, file.name, `"${file.name}" could not be read. Is it a folder, or has it moved?`);
    }
    send(kOpened, file.name, bytes);  // as it is: the reader of scenarios says what is wrong with it, and where
  }
  chooser.addEventListener("change", () => {
    if (chooser.files.length > 0) open(chooser.files[0]);
    chooser.value = "";  // the same file can be chosen again after it was mended
  });
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();  // or the browser leaves the page and shows the file
    if (program) open(event.dataTransfer.files[0]);
  });

  // --- Pointer ------------------------------------------------------------------------------------
  // A click on the canvas must not take the focus from the mirror's element. It does have to take it from the page
  // around a frame.
  canvas.addEventListener("mousedown", (event) => {
    event.preventDefault();
    window.focus();
  });
  // Ctrl and wheel, and a pinch on a touch pad, zoom the page. SDL would take them for scrolling.
  addEventListener("wheel", (event) => {
    if (event.ctrlKey) event.stopPropagation();
  }, { capture: true, passive: true });
  canvas.addEventListener("touchstart", (event) => {
    if (program && event.touches.length > 1) program._mg_pinch(loop);
  }, { passive: true });
  // When the browser has taken a gesture over, its end cannot be prevented any more; SDL tries, and the console complains.
  addEventListener("touchend", (event) => {
    if (!event.cancelable) event.preventDefault = () => {};
  }, { capture: true, passive: false });

  // --- Graphics lost ------------------------------------------------------------------------------
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();  // "I can go on when it comes back"
    if (program) program._mg_context(loop, 1);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    if (program) program._mg_context(loop, 0);
  });

  // --- What the program and the mirror call -------------------------------------------------------
  globalThis.makegood = {
    fail,

    /** The program runs: gives it all that it waits for before its first frame. */
    async connect(loopAddress, keys, largest) {
      program = globalThis.Module;
      loop = loopAddress;
      largestFile = largest;
      tellEnvironment();
      for (const query of [motion, dark, coarse]) query.addEventListener("change", tellEnvironment);
      watchPixelRatio();
      deliverStored(keys);
      if (route()) send(kRoute, "", route());
      addEventListener("hashchange", () => send(kRoute, "", route() || "/"));
      makegood.fetch("scenarios/catalogue.json");
      try {
        const [regular, bold] = await Promise.all(fonts);
        program._mg_start(loop, post(regular, bold));
      } catch (error) {
        fail(`Makegood could not load its font: ${error.message}. Check the connection and reload the page.`);
      }
    },

    store(key, text) {
      try {
        localStorage.setItem(kPrefix + key, text);
      } catch (error) {
        send(kStorageFailed, key, whyNotStored(error));
      }
    },

    async fetch(name) {
      const loading = early.get(name) ?? load(name);
      early.delete(name);  // a second request tries again
      let bytes;
      try {
        bytes = await loading;
      } catch (error) {
        return send(kFileFailed, name, `"${name}" could not be loaded: ${error.message}. Check the connection and try again.`);
      }
      send(kFile, name, bytes);
    },

    /** Works within the browser's memory of the click or key that led here, a few seconds. */
    chooseFile: () => chooser.click(),

    route(text) {
      const hash = text === "" || text === "/" ? "" : `#${text}`;
      if (hash === location.hash) return;
      try {
        history.replaceState(null, "", hash || location.pathname + location.search);  // tells nobody: no loop
      } catch {
        // A frame without an address of its own has none to show.
      }
    },

    key: (number) => program?._mg_key(loop, number),
    activate: (key) => send(kActivate, key),
    focus: (key) => send(kFocus, key),
  };
})();
