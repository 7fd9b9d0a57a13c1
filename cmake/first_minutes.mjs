// Run at build time: plays the first minutes of Makegood in an instrumented program, and writes down which functions
// they needed. wasm-split makes parts of the program with that (cmake/Web.cmake): what reads, the screens, and the rest,
// which comes while one reads (web/page.js).
//
//   node first_minutes.mjs minutes|start INSTRUMENTED.wasm SITE_DATA PROFILE KEPT.json
//
// It is a visitor in a hurry: a link to a scenario, both sizes of screen, mouse, touch and keys, the first choices, a
// visit to where a conversation was left off. What comes later comes with the rest, which is on its way as soon as there
// is a screen to read: the settings, the debrief, the diagnostics of a broken file. A function that is missed here is no
// mistake: the page then fetches its part when it is called.
//
// "minutes" plays them all and writes to KEPT what they left in the browser's storage; "start" ends each visit, with what
// was kept for it, before its first picture.
//
// SITE_DATA holds scenarios/, locales/ and fonts/ as on the site. The page's functions are stood in for by ones that do nothing.
import { readFileSync, writeFileSync } from "node:fs";

const [, , what, wasm, data, profile, keptFile] = process.argv;
const kStored = 0, kFile = 2, kFileFailed = 3, kRoute = 6, kActivate = 8, kVisit = 10, kLog = 11;  // AppEvent::Kind
const kKey = { down: 1, enter: 4, escape: 6, one: 13, back: 23 };          // Key
const kPictures = 400;  // frames to wait for a motion to end, at most
const kChoices = 6;     // decisions in each conversation
const kScenarios = 3;   // the library's first ones: what a scenario further down does otherwise can come with the rest
const encoder = new TextEncoder(), decoder = new TextDecoder();
const read = (name) => new Uint8Array(readFileSync(`${data}/${name}`));

const module = new WebAssembly.Module(readFileSync(wasm));
const programs = [];
const begun = [];  // of each visit: what it found in the storage, its address, its language, and what came first
const nothing = () => 0;

/** A visit: a program and a page without a browser. */
function visit(kept, address, { width, height, ratio, touch, dark }, language = "en-GB", newestFirst = false) {
  begun.push([[...kept], address, language, newestFirst]);
  let loop = 0, keys = "", tree = null, asked = false, now = 0, mistakes = 0;
  const wanted = [], stored = new Map(kept);
  const text = (at, size) => decoder.decode(new Uint8Array(program.memory.buffer, at, size));
  function post(...pieces) {
    const parts = pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
    let at = program.mg_inbox(loop, parts.reduce((sum, part) => sum + part.length, 0));
    for (const part of parts) {
      new Uint8Array(program.memory.buffer, at, part.length).set(part);
      at += part.length;
    }
    return parts[0].length;
  }
  const send = (kind, name, content = "", missing = 0) => program.mg_event(loop, kind, post(name, content), missing);
  function serve() {
    while (wanted.length > 0) {
      const name = newestFirst ? wanted.pop() : wanted.shift();
      try {
        send(kFile, name, read(name));
      } catch {
        mistakes += 1;
        send(kFileFailed, name, `${name} is not there.`);
      }
    }
  }
  function settle() {
    for (let picture = 0; asked && picture < kPictures; ++picture) {
      asked = false;
      program.mg_frame(loop, (now += 16), 1_764_122_400);
      serve();
    }
  }
  const page = {
    connect(address, at, size) {
      loop = address;
      keys = text(at, size);
    },
    frame: () => (asked = true),
    fetch: (at, size) => wanted.push(text(at, size)),
    store: (key, keySize, at, size) => stored.set(text(key, keySize), text(at, size)),
    append: (log, logSize, at, size) => {
      const name = text(log, logSize);
      stored.set(name, (stored.get(name) ?? "") + text(at, size));
    },
    tree: (at, size) => (tree = JSON.parse(text(at, size))),
  };
  const program = new WebAssembly.Instance(module, {
    page: new Proxy(page, { get: (known, name) => known[name] ?? nothing }),
    placeholder: new Proxy({}, { get: (_, place) => () => { throw new Error(`the rest was needed (${place})`); } }),
    env: { emscripten_notify_memory_growth: nothing },
    wasi_snapshot_preview1: { proc_exit: (code) => { throw new Error(`the program has ended itself (${code})`); } },
  }).exports;
  programs.push(program);
  program._initialize();
  program.mg_run();
  program.mg_environment(loop, 0, dark ? 1 : 0, touch ? 1 : 0, 0, 2);
  program.mg_language(loop, post(language));
  program.mg_resize(loop, width, height, ratio);
  send(kVisit, `visit${programs.length}`);
  for (const key of keys.split(",")) send(kStored, key, stored.get(key) ?? "", stored.has(key) ? 0 : 1);
  for (const [name, kept] of stored) if (name.startsWith("attempt-")) send(kLog, name, kept);
  if (address) send(kRoute, "", address);
  wanted.push("scenarios/catalogue.json");
  serve();
  if (what === "start") return null;
  program.mg_start(loop, post(read("fonts/inter-regular.otf"), read("fonts/inter-semibold.otf")));
  settle();

  const find = (key) => tree.nodes.find((node) => node.f && node.k.startsWith(key));
  return {
    stored,
    screen: () => tree.screen,
    /** Presses the button whose key begins so; an error if there is none, and what there is. */
    press(key) {
      const node = find(key);
      if (!node) {
        const there = tree.nodes.filter((other) => other.f).map((other) => other.k).join(", ");
        throw new Error(`the ${tree.screen} screen has no "${key}"; it has ${there}`);
      }
      send(kActivate, node.k);
      settle();
    },
    has: (key) => Boolean(find(key)),
    key(number) {
      program.mg_key(loop, number);
      settle();
    },
    /** Clicks the middle of the node with the mouse or a finger. */
    click(key) {
      const node = find(key);
      const x = node.x + node.w / 2, y = node.y + node.h / 2, finger = touch ? 1 : 0;
      for (const down of [0, 1, 0]) {
        program.mg_pointer(loop, x, y, down, finger);
        settle();
      }
      program.mg_pointer_left(loop);
    },
    scroll() {
      for (const way of [-1, 1]) {
        program.mg_wheel(loop, 0, way);
        settle();
      }
    },
    resize(w, h) {
      program.mg_resize(loop, w, h, ratio);
      settle();
    },
    mistakes: () => mistakes,
  };
}

function converse(there, choices) {
  for (let turn = 0; turn < choices && there.has("choice-"); ++turn) {
    if (turn % 2 === 0) there.key(kKey.one + (turn % 3));
    else there.click("choice-");
  }
}

const kDesk = { width: 1280, height: 800, ratio: 1, touch: false, dark: false };
const kPhone = { width: 390, height: 844, ratio: 2, touch: true, dark: true };
const scenarios = JSON.parse(decoder.decode(read("scenarios/catalogue.json"))).scenarios
  .sort((a, b) => a.order - b.order).slice(0, kScenarios).map(({ id }) => id);

function playMinutes() {
  for (const [number, id] of scenarios.entries()) {
    const size = number % 2 === 0 ? kDesk : kPhone;
    const first = visit([], `/play/${id}`, size);
    first.press("start");
    if (first.screen() !== "conversation" || !first.has("choice-")) {
      throw new Error(`"${id}" does not begin with a choice but on the ${first.screen()} screen`);
    }
    converse(first, kChoices);
    first.scroll();
    const again = visit(first.stored, "", kDesk);
    again.scroll();
    if (first.mistakes() + again.mistakes() > 0) throw new Error("a file of the site was asked for and is not there");
  }
  for (const newestFirst of [false, true]) visit([], `/play/${scenarios[0]}`, kDesk, "de-DE", newestFirst).press("start");
  const reader = visit([], "", kPhone);
  for (const key of [kKey.down, kKey.down, kKey.enter]) reader.key(key);
  writeFileSync(keptFile, JSON.stringify(begun));
}

if (what === "start") {
  for (const [kept, address, language, newestFirst] of JSON.parse(readFileSync(keptFile, "utf8"))) {
    visit(kept, address, kDesk, language, newestFirst);
  }
} else {
  playMinutes();
}

// A profile is a hash of the program (8 bytes) and for each function when it was first called (4 bytes, 0: never). What
// one visit called is called. It is written into memory that nobody else uses.
const kPage = 65536;
let called = null;
for (const program of programs) {
  const size = program.write_profile(0, 0);
  const at = program.memory.grow(Math.ceil(size / kPage)) * kPage;
  program.write_profile(at, size);
  const seen = new Uint32Array(program.memory.buffer.slice(at, at + size));
  called = called ? called.map((time, index) => Math.max(time, seen[index])) : seen;
}
writeFileSync(profile, called);
