// The semantic tree as DOM: what the canvas paints, once more as real elements laid over it, transparent. Screen
// readers, the keyboard, the browser's search and translation, and tests work on them; mouse and touch go through to
// the canvas (pointer-events: none). The shape of the tree is described in app/ui/semantics.hpp.
//
// An element is kept for as long as its key is in the tree, and moved only if the order has truly changed:
// assistive technology loses its place in what is made anew. Text goes through text nodes alone.
"use strict";

(() => {
  const root = document.getElementById("mirror");
  const shown = new Map();  // key -> {element, role, level, text, attributes, style, kept}
  let serial = null;        // the tree's focus_serial that was followed last
  let busy = false;         // focus events now are our own doing

  // Role -> element name. Where HTML has the thing, it is used; else a role says what it is.
  const kNative = {
    banner: "header", navigation: "nav", main: "main", region: "section", paragraph: "p", list: "ul", listitem: "li",
    button: "button", radio: "button", switch: "button", textbox: "textarea",
  };
  const kWithText = new Set(["heading", "paragraph", "listitem", "button", "radio", "switch", "status", "alert"]);
  const kWithRole = new Set(["group", "radiogroup", "radio", "switch", "img", "meter", "log", "status", "alert", "dialog"]);

  // Few sizes of text, in pixels: each that a page has not had yet costs the browser a font of its own.
  const kSizes = [4, 8, 10, 12, 14, 17, 20, 26, 34, 40];

  const idOf = (key) => `mg-${key}`;
  const keyOf = (element) => element.id.slice(3);

  function make(node) {
    const element = document.createElement(node.r === "heading" ? `h${node.l || 2}` : kNative[node.r] ?? "div");
    element.id = idOf(node.k);
    if (element.localName === "button") element.type = "button";
    return { element, role: node.r, level: node.l, text: null, attributes: {}, style: "" };
  }

  /** Sets an attribute, or removes it where value is undefined; touches the DOM only for a change. */
  function attribute(entry, name, value) {
    if (entry.attributes[name] === value) return;
    entry.attributes[name] = value;
    if (value === undefined) entry.element.removeAttribute(name);
    else entry.element.setAttribute(name, value);
  }

  function describe(entry, node, parent) {
    const text = kWithText.has(node.r) ? node.n : "";
    if (text || entry.text) {
      entry.text ??= entry.element.insertBefore(document.createTextNode(""), entry.element.firstChild);
      if (entry.text.data !== text) entry.text.data = text;
    }
    const flag = (on) => (on ? "true" : "false");
    const set = (name, value) => attribute(entry, name, value);
    set("role", kWithRole.has(node.r) ? node.r : undefined);
    set("aria-label", !kWithText.has(node.r) && node.n ? node.n : undefined);
    set("aria-description", node.r !== "meter" && node.r !== "textbox" && node.v ? node.v : undefined);
    set("aria-disabled", node.d ? "true" : undefined);
    const native = kNative[node.r] === "button";
    set("tabindex", node.f ? (native ? undefined : "0") : native || node.r === "main" ? "-1" : undefined);
    if (node.r === "radio" || node.r === "switch") {
      set("aria-checked", flag(node.s));
    } else if (node.r === "button") {
      set("aria-pressed", node.t ? flag(node.s) : undefined);
      set("aria-current", node.s && !node.t ? (parent?.r === "navigation" ? "page" : "true") : undefined);
    } else if (node.r === "meter") {
      set("aria-valuenow", String(node.now));
      set("aria-valuemin", String(node.low));
      set("aria-valuemax", String(node.high));
      set("aria-valuetext", node.v || undefined);
    } else if (node.r === "textbox") {
      // What somebody is typing is theirs: the program has it from here, and is a frame behind.
      entry.most = node.high;
      const value = node.v ?? "";
      if (document.activeElement !== entry.element && entry.element.value !== value) entry.element.value = value;
    } else if (node.r === "log") {
      set("aria-live", "polite");
    } else if (node.r === "dialog") {
      set("aria-modal", "true");
    }
  }

  /** Puts the element where the canvas paints it, with text of a size that roughly fills it. */
  function place(entry, node, parent) {
    const length = kWithText.has(node.r) ? node.n.length : 0;
    const style = [node.x - (parent?.x ?? 0), node.y - (parent?.y ?? 0), node.w, node.h, length].join(" ");
    if (entry.style === style) return;
    entry.style = style;
    const css = entry.element.style;
    css.transform = `translate(${node.x - (parent?.x ?? 0)}px,${node.y - (parent?.y ?? 0)}px)`;
    css.width = `${node.w}px`;
    css.height = `${node.h}px`;
    if (length > 0) {
      // A letter is about half as wide as it is high, a line a third higher than its letters.
      const fits = Math.min(Math.sqrt((node.w * node.h) / (length * 0.7)), node.h / 1.35);
      css.fontSize = `${Math.max(1, ...kSizes.filter((size) => size <= fits))}px`;
    }
    if (node.r === "textbox") css.fontSize = `${node.now}px`;
  }

  /** Makes the children of `parent` those elements, in that order, after its own text. */
  function arrange(parent, text, children) {
    let next = text ? text.nextSibling : parent.firstChild;
    for (const child of children) {
      if (child === next) next = next.nextSibling;
      else parent.insertBefore(child, next);
    }
  }

  /** A text field is seen: it ends where the part of the screen ends that it is scrolled in. */
  function cut(entry, node, main) {
    const clip = `inset(${Math.max(0, main.y - node.y) - 4}px -4px ${Math.max(0, node.y + node.h - main.y - main.h) - 4}px)`;
    if (entry.clip === clip) return;
    entry.clip = clip;
    entry.element.style.clipPath = clip;
  }

  function update(tree) {
    const main = tree.nodes.find((node) => node.r === "main");
    const parents = new Map([[-1, []]]);  // index of a node -> elements of its children
    const keys = new Set(tree.nodes.map((node) => node.k));
    for (const [key, entry] of shown) {
      if (keys.has(key)) continue;
      entry.element.remove();
      shown.delete(key);
    }
    const entries = tree.nodes.map((node, index) => {
      const parent = tree.nodes[node.p];
      let entry = shown.get(node.k);
      if (!entry || entry.role !== node.r || entry.level !== node.l) {
        entry?.element.remove();
        entry = make(node);
        shown.set(node.k, entry);
      }
      describe(entry, node, parent);
      place(entry, node, parent);
      if (node.r === "textbox" && main) cut(entry, node, main);
      parents.get(node.p ?? -1).push(entry.element);
      parents.set(index, []);
      return entry;
    });
    arrange(root, null, parents.get(-1));
    entries.forEach((entry, index) => arrange(entry.element, entry.text, parents.get(index)));
    // What lies under a dialog is not there for anybody.
    const modal = entries.findLast?.((entry) => entry.role === "dialog")?.element;
    for (const element of root.children) element.inert = Boolean(modal) && !element.contains(modal);
  }

  /** Focus follows the program when it moved it, and finds a place when its element has gone. */
  function follow(tree, held) {
    let target = null;
    if (serial !== null && tree.serial !== serial) target = tree.focused;
    else if (held && document.activeElement !== shown.get(held)?.element) target = shown.has(held) ? held : tree.focused;
    serial = tree.serial;
    if (target === null) return;
    const element = shown.get(target)?.element ?? (held && root.querySelector("main"));
    if (element && element !== document.activeElement) element.focus({ preventScroll: true });
  }

  makegood.imports.tree = (address, size) => {
    const tree = JSON.parse(makegood.text(address, size));
    const active = document.activeElement;
    const held = root.contains(active) && active !== root ? keyOf(active) : null;
    busy = true;
    update(tree);
    follow(tree, held);
    busy = false;
    root.dataset.screen = tree.screen;
    root.dataset.look = tree.look;
    if (document.title !== tree.title) document.title = tree.title;
    if (document.documentElement.lang !== tree.lang) document.documentElement.lang = tree.lang;
    if (!("ready" in document.documentElement.dataset)) {
      // The canvas is painted in this same frame: the openings go and the program is there, without a flash.
      document.getElementById("opening").remove();
      document.documentElement.dataset.ready = "";
    }
  };

  // --- From the page to the program ---------------------------------------------------------------
  const focusable = (element) => element.localName === "button" || element.tabIndex === 0;
  const ours = (event) => {
    const element = event.target.closest?.("#mirror [id]");
    return element && focusable(element) ? element : null;
  };

  root.addEventListener("click", (event) => {
    const element = ours(event);
    if (!element) return;
    event.stopPropagation();
    if (element.getAttribute("aria-disabled") !== "true") makegood.activate(keyOf(element));
  });
  const utf8 = new TextEncoder();
  /** The beginning of `text` within `most` bytes of UTF-8, whole characters only. */
  function within(text, most) {
    if (utf8.encode(text).length <= most) return text;
    let bytes = 0;
    let kept = "";
    for (const character of text) {
      bytes += utf8.encode(character).length;
      if (bytes > most) break;
      kept += character;
    }
    return kept;
  }
  root.addEventListener("input", ({ target }) => {
    const kept = within(target.value, shown.get(keyOf(target))?.most ?? Infinity);
    if (kept !== target.value) target.value = kept;
    makegood.edit(keyOf(target), kept);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.localName === "textarea" && !event.isComposing) event.target.blur();
  });
  // The one element that takes the pointer lets the wheel through: it grows with its text and scrolls nothing.
  root.addEventListener("wheel", (event) => {
    if (event.ctrlKey) return;
    event.preventDefault();
    const canvas = document.getElementById("canvas");
    const { clientX, clientY } = event;  // what scrolls is what the pointer is over, and that had left the canvas
    canvas.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, isPrimary: true, pointerType: "mouse" }));
    canvas.dispatchEvent(new WheelEvent("wheel", event));
  }, { passive: false });
  // A page that is put away may never come back, and what was written in it is kept first.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && document.activeElement?.localName === "textarea") makegood.focus("");
  });
  root.addEventListener("focusin", (event) => {
    if (!busy) makegood.focus(ours(event) ? keyOf(event.target) : "");
  });
  root.addEventListener("focusout", (event) => {
    // With the window in the background the focus comes back to where it was.
    if (!busy && !event.relatedTarget && document.hasFocus()) makegood.focus("");
  });

  // Key of app/ui/app.hpp; app/platform/web/run.cpp asserts the numbers.
  const kMoving = {
    ArrowUp: 0, ArrowDown: 1, ArrowLeft: 2, ArrowRight: 3, Home: 9, End: 10, PageUp: 11, PageDown: 12,
  };
  const kDeciding = { Enter: 4, " ": 5, Escape: 6, r: 22, R: 22, u: 23, U: 23 };
  const kFirstDigit = 13;

  function keyNumber(event) {
    // Digits by their place: the top row of a French keyboard types them with Shift only.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit && !(event.code.startsWith("Numpad") && event.key in kMoving)) return kFirstDigit + Number(digit[1]) - 1;
    return kMoving[event.key] ?? kDeciding[event.key];
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const number = keyNumber(event);
    if (number === undefined) return;
    const element = ours(event);
    const presses = event.key === "Enter" || event.key === " ";
    if (presses && element?.localName === "button" && !event.repeat) return;  // the browser's own click
    event.preventDefault();
    if (event.repeat && !(event.key in kMoving)) return;  // a key held too long must not decide twice
    if (presses && element) element.click();
    else makegood.key(number);
  });
})();
