// The page around the program: start, files, address and surroundings.
//
// It starts every download at once, beside each other, and speaks for the program where that has no voice yet: until
// the first frame the openings of the scenarios stand in the page as plain HTML, and a start that fails says why and
// what to do. The program is WebAssembly whose imports are functions of this page (app/platform/web/page.hpp): those in
// makegood.imports, to which storage.js, mirror.js and paint.js add theirs. Classic scripts and not modules: a page in a
// sandboxed frame may load those, modules it may not.
"use strict";

(() => {
  // AppEvent::Kind; app/platform/web/run.cpp asserts the numbers.
  const kFile = 2, kFileFailed = 3, kOpened = 4, kOpenFailed = 5, kRoute = 6;
  const kActivate = 8, kFocus = 9, kEdited = 13;

  const find = (id) => document.getElementById(id);
  const canvas = find("canvas");
  const chooser = find("chooser");
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });  // every byte counts in what is kept
  let program = null;  // the running program's exports, and in `loop` whom to call
  let memory = null;
  let loop = 0;
  let largestFile = 0;
  let led = true;  // by the address: nobody has pressed anything since it was last followed

  /** The program cannot start or go on: says so in place of whatever is there. */
  function fail(sentence) {
    const problem = find("problem");
    problem.hidden = false;
    problem.textContent = sentence;
    document.documentElement.dataset.failed = "";
    find("loading")?.remove();
  }

  // Where the page is one file (cmake/write_single.mjs), the site's files are in it, and this gives them: path -> promise of a
  // Response, or an Error as from ask(). Else they are beside the page.
  const inside = globalThis.makegoodInside;

  const check = (then) => (inside ? "" : ` Check the connection and ${then}.`);

  /** The response for a file of the site; an Error whose message says why not, in the middle of a sentence. */
  async function ask(path) {
    if (inside) return inside(path);
    let response;
    try {
      response = await fetch(path, { credentials: "same-origin" });
    } catch {
      throw new Error(navigator.onLine ? "the site could not be reached" : "this device is offline");
    }
    if (!response.ok) throw new Error(`the site answered ${response.status}`);
    return response;
  }
  const load = async (path) => new Uint8Array(await (await ask(path)).arrayBuffer());

  // --- Starting -----------------------------------------------------------------------------------
  const route = () => (location.hash.startsWith("#/") ? location.hash.slice(1) : "");
  const early = new Map();  // downloads begun before anybody asked, by path
  const begin = (path) => {
    const loading = load(path);
    loading.catch(() => {});  // reported by whoever waits for it
    early.set(path, loading);
    return loading;
  };

  const kStopped = "Makegood has stopped because of a mistake of its own. Reload the page: your conversation is kept up " +
    "to the last thing you said.";

  // --- The parts of the program -------------------------------------------------------------------
  // The program comes in three files (cmake/Web.cmake). The first reads: it takes in what is kept, the catalogue and the
  // scenario, while the second, the screens, is still on its way. The third is everything that nobody does in the first
  // minutes; it is fetched as soon as there is a screen to read. A function of a part that is not here yet has a
  // placeholder, named by its place in the program's table, which the part fills in when it is started. The page that is
  // one file has the program in one piece.
  const makePart = (path) => ({ path, module: null, coming: null, here: Boolean(inside) });
  const screens = makePart("makegood-screens.wasm"), rest = makePart("makegood-rest.wasm");

  /** Compiles a part; while it arrives, where the server gives it its right type. */
  async function compile(path) {
    const response = await ask(path);
    return /^application\/wasm/.test(response.headers.get("content-type") ?? "")
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  }
  /** Begins to fetch a part. */
  function fetchPart(part) {
    part.module ??= compile(part.path);
    part.module.catch(() => (part.module = null));  // reported by whoever waits for it; tried again with the next call
    return part.module;
  }
  /** Fetches a part and fits it into the running program. */
  function bring(part) {
    part.coming ??= (async () => {
      try {
        if (part.here) return;
        const module = await fetchPart(part);
        if (part.here) return;  // meanwhile, for a call that could not wait
        await WebAssembly.instantiate(module, { primary: program });
        part.here = true;
      } finally {
        part.coming = null;
      }
    })();
    return part.coming;
  }
  /** For a call that cannot wait: somebody was quicker than the part. The page stands still until it is here. */
  function bringNow(part) {
    const request = new XMLHttpRequest();
    request.open("GET", part.path, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");  // the one way to bytes that does not wait
    try {
      request.send();
      const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
      new WebAssembly.Instance(new WebAssembly.Module(bytes), { primary: program });
    } catch {
      fail("Part of Makegood could not be loaded. Check the connection and reload the page: your conversation is kept up to " +
        "the last thing you said.");
      throw new Error("a part of the program could not be loaded");
    }
    part.here = true;
  }

  const placeholder = new Proxy({}, {
    get: (_, place) => (...values) => {
      // Of the screens, or of the rest: if the screens do not have it, its place is still held when they are here.
      bringNow(screens.here ? rest : screens);
      return program.__indirect_function_table.get(Number(place))(...values);
    },
  });

  // What the program's C library wants of its surroundings.
  const kSystem = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
      proc_exit() {
        throw new WebAssembly.RuntimeError("the program has ended itself");
      },
    },
  };

  // The fonts are needed by the first frame and not before: the program comes sooner without them, and they come while it
  // reads.
  let fontsHere;
  const fonts = new Promise((resolve) => (fontsHere = resolve));
  const beginFonts = () => fontsHere(Promise.all(["fonts/inter-regular.otf", "fonts/inter-semibold.otf"].map(load)));
  fonts.catch(() => {});  // reported by whoever waits for them

  function notLoaded(error) {
    const old = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    fail(old
      ? "This browser is too old for Makegood: it cannot run the WebAssembly in it. Please update it, or use another one."
      : `Makegood could not be loaded: ${error.message}.${check("reload the page")}`);
  }

  async function run() {
    const stopped = (error) => error instanceof WebAssembly.RuntimeError && fail(kStopped);
    addEventListener("error", (event) => stopped(event.error));
    addEventListener("unhandledrejection", (event) => stopped(event.reason));
    let instance;
    try {
      const module = await compile("makegood.wasm");
      instance = await WebAssembly.instantiate(module, { page: makegood.imports, placeholder, ...kSystem });
    } catch (error) {
      return notLoaded(error);
    }
    beginFonts();
    if (!makegood.canPaint) return;  // paint.js has said so
    program = instance.exports;
    memory = program.memory;
    program._initialize();
    program.mg_run();
  }

  if (location.protocol === "file:" && !inside) {
    fail("This page was opened as a file, and a browser lets such a page load nothing from beside it. Put its folder on a web " +
      "server, or open the one file makegood-….html instead, which has everything in it.");
  } else if (typeof WebAssembly === "object") {
    run();
    if (!screens.here) fetchPart(screens);
  } else {
    fail("This browser cannot run Makegood: WebAssembly is missing or switched off. Please allow it, or use another browser.");
  }
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

  // --- To the program -----------------------------------------------------------------------------
  /** Looked up each time: it moves when memory grows. */
  const bytes = (address, size) => new Uint8Array(memory.buffer, address, size);
  const text = (address, size) => decoder.decode(bytes(address, size));

  /** Puts pieces of text or bytes one behind the other into the program's inbox. Returns the first one's size. */
  function post(...pieces) {
    const parts = pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
    let at = program.mg_inbox(loop, parts.reduce((sum, part) => sum + part.length, 0));
    for (const part of parts) {
      bytes(at, part.length).set(part);
      at += part.length;
    }
    return parts[0].length;
  }
  function send(kind, name, content = "", missing = 0) {
    program.mg_event(loop, kind, post(name, content), missing);
  }

  // --- Surroundings -------------------------------------------------------------------------------
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const coarse = matchMedia("(pointer: coarse)");
  const contrast = matchMedia("(prefers-contrast: more), (forced-colors: active)");
  const tellEnvironment = () =>
    program.mg_environment(loop, motion.matches, dark.matches, coarse.matches, contrast.matches, voices());

  // Reading aloud is the browser's own. Its voices may be none, and may come late.
  const speech = globalThis.speechSynthesis;
  const voices = () => (!speech ? 0 : speech.getVoices().length === 0 ? 1 : 2);  // Environment::Speech
  const aloud = {
    speak(words, size, language, languageSize) {
      aloud.hush();
      if (!speech) return;
      const utterance = new SpeechSynthesisUtterance(text(words, size));
      utterance.lang = text(language, languageSize);
      speech.speak(utterance);
    },
    hush: () => speech?.cancel(),
  };

  const tellLanguage = () => program.mg_language(loop, post(navigator.language || "en"));

  const tellSize = () => program.mg_resize(loop, canvas.clientWidth, canvas.clientHeight, devicePixelRatio);

  // A window that moves to another screen changes its pixel ratio without being resized.
  function watchPixelRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      tellSize();
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

  // --- What the program, the mirror and the painter call ------------------------------------------
  const kPatienceMs = 3000;
  const kSliceMs = 8;  // App::kWorkSlice
  const kDownloadMs = 60_000;  // by then the browser has taken the download over
  const kAgainMs = 5000;  // to the next try when the rest of the program could not be had
  let fetching = 0, allFetched = () => {};
  const imports = {
    /** The program runs: gives it all that it waits for before its first frame. */
    async connect(loopAddress, keys, keysSize, largest) {
      loop = loopAddress;
      largestFile = largest;
      tellEnvironment();
      tellLanguage();
      addEventListener("languagechange", tellLanguage);
      for (const query of [motion, dark, coarse, contrast]) query.addEventListener("change", tellEnvironment);
      speech?.addEventListener?.("voiceschanged", tellEnvironment);
      tellSize();
      addEventListener("resize", tellSize);
      watchPixelRatio();
      makegood.deliverStored(text(keys, keysSize).split(","));
      if (route()) send(kRoute, "", route());
      addEventListener("hashchange", () => {
        led = true;
        send(kRoute, "", route() || "/");
      });
      for (const type of ["pointerdown", "keydown", "click"]) addEventListener(type, () => (led = false), true);
      const fetched = new Promise((resolve) => (allFetched = resolve));
      fetchFile("scenarios/catalogue.json");
      let regular, bold;
      try {
        [regular, bold] = await fonts;
      } catch (error) {
        return fail(`Makegood could not load its font: ${error.message}.${check("reload the page")}`);
      }
      try {
        await bring(screens);
      } catch (error) {
        return notLoaded(error);
      }
      // The opening stays until what the address asks for can be shown: no flash of another screen. Not for ever, though.
      await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, kPatienceMs))]);
      program.mg_start(loop, post(regular, bold));
    },

    frame: () => requestAnimationFrame((now) => program.mg_frame(loop, now, Date.now() / 1000)),

    /**
     * There is time: for the rest of the program, then for what the program wants to work out. Between two slices whatever
     * waits goes first: input, frames, what has been fetched.
     */
    work: () => setTimeout(async () => {
      try {
        if (!rest.here) await bring(rest);
      } catch {
        return setTimeout(imports.work, kAgainMs);  // without a network there is enough to go on with
      }
      const end = performance.now() + kSliceMs;
      let more = true;
      while (more && performance.now() < end) more = program.mg_work(loop) !== 0;
      if (more) imports.work();
      else makegood.keep();
    }),


    /** A download: the browser shows it and asks where to, if it is set to. */
    saveFile(name, nameSize, content, size, type, typeSize) {
      const link = document.createElement("a");
      link.download = text(name, nameSize);
      // A copy: the program's memory may move while the browser reads.
      link.href = URL.createObjectURL(new Blob([bytes(content, size).slice()], { type: text(type, typeSize) }));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), kDownloadMs);
    },

    fetch: (name, size) => fetchFile(text(name, size)),

    /** Works within the browser's memory of the click or key that led here, a few seconds. */
    chooseFile: () => chooser.click(),

    /**
     * A screen that somebody went to is one step of the browser's history, and its Back leads out of it. Where
     * the address itself led elsewhere than it says (a conversation that is not kept here), it is put right
     * instead: a step more would lead Back into the same again. Neither tells anybody, so there is no loop.
     */
    route(address, size) {
      const path = text(address, size);
      const hash = path === "" || path === "/" ? "" : `#${path}`;
      if (hash === location.hash) return;
      try {
        const there = hash || location.pathname + location.search;
        if (led) history.replaceState(null, "", there);
        else history.pushState(null, "", there);
      } catch {
        // A frame without an address of its own has none to show.
      }
    },

    ...aloud,

    hand: (on) => (canvas.style.cursor = on ? "pointer" : ""),
  };

  async function fetchFile(name) {
    const loading = early.get(name) ?? load(name);
    early.delete(name);  // a second request tries again
    fetching += 1;
    const [kind, content] = await loading.then((file) => [kFile, file], (error) =>
      [kFileFailed, `"${name}" could not be loaded: ${error.message}.${check("try again")}`]);
    send(kind, name, content);
    fetching -= 1;  // what came may have asked for more, and that counts already
    if (fetching === 0) allFetched();
  }

  globalThis.makegood = {
    fail,
    imports,
    bytes,
    text,
    send,
    running: () => program !== null,
    key: (number) => program?.mg_key(loop, number),
    activate: (key) => send(kActivate, key),
    focus: (key) => send(kFocus, key),
    edit: (key, content) => send(kEdited, key, content),
    context: (lost) => program?.mg_context(loop, lost),
    pointer: (x, y, down, touch) => program?.mg_pointer(loop, x, y, down, touch),
    pointerLeft: () => program?.mg_pointer_left(loop),
    pinch: () => program?.mg_pinch(loop),
    wheel: (x, y) => program?.mg_wheel(loop, x, y),
  };
})();
