// What is kept in the browser: settings, attempts and scenarios of one's own.
//
// localStorage, since each thing kept is a few kilobytes and must be safe when the tab is closed in the same moment.
//
//   makegood.settings, makegood.own-parcel      a key each, replaced as a whole: the later tab wins
//   makegood.attempt-ID/VISIT/NUMBER            a block of the log attempt-ID, written by one visit alone
//   makegood.aside/NUMBER/NAME                  what could not be read, as it was found
//
// Two tabs never write the same block, so nothing that one appends can be lost to the other.
"use strict";

(() => {
  // AppEvent::Kind; app/platform/web/run.cpp asserts the numbers.
  const kStored = 0, kStorageFailed = 1, kVisit = 10, kLog = 11;
  const kPrefix = "makegood.";
  const kLogs = `${kPrefix}attempt-`, kOwn = `${kPrefix}own-`, kAside = `${kPrefix}aside/`;
  const kBlock = 4096;  // letters from which on the next lines go to a new block
  const visit = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join("");
  const blocks = new Map();  // by log, the block that this visit writes: {number, text}

  function whyNotStored(error) {
    const full = error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED";
    return full ? "full" : "refused";  // the program has the sentences
  }
  /** Does something to the storage; what goes wrong is told as a failure of the key or log `name`. */
  function keep(name, change) {
    try {
      change();
    } catch (error) {
      makegood.send(kStorageFailed, name, whyNotStored(error));
    }
  }
  const logOf = (key) => key.slice(kPrefix.length).split("/")[0];

  /** The keys of the blocks of each log, by log: those of the visit that began it first. */
  function logs() {
    const found = new Map();
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(kLogs)) continue;
      const log = logOf(key);
      found.set(log, [...(found.get(log) ?? []), key]);
    }
    const place = (key) => {
      const [log, by, number] = key.split("/");
      return [log.includes(`-${by}-`) ? "" : by ?? "", Number(number)];
    };
    for (const keys of found.values()) {
      keys.sort((a, b) => {
        const [[byA, a1], [byB, b1]] = [place(a), place(b)];
        return byA < byB ? -1 : byA > byB ? 1 : a1 - b1;
      });
    }
    return found;
  }
  const wholeLog = (keys) => keys.map((key) => localStorage.getItem(key) ?? "").join("");

  /** Gives the program all that is kept: the things under `keys`, its own scenarios, the attempts. */
  makegood.deliverStored = (keys) => {
    makegood.send(kVisit, visit);
    let refused = null;
    const read = (name, how) => {
      try {
        return how();
      } catch (error) {
        if (!refused) makegood.send(kStorageFailed, name, whyNotStored(error));
        refused = error;
        return null;
      }
    };
    const deliver = (key) => {
      const kept = read(key, () => localStorage.getItem(kPrefix + key));
      makegood.send(kStored, key, kept ?? "", kept === null ? 1 : 0);
    };
    keys.forEach(deliver);
    for (const key of read("own", () => Object.keys(localStorage)) ?? []) {
      if (key.startsWith(kOwn)) deliver(key.slice(kPrefix.length));
    }
    for (const [log, parts] of read("attempts", logs) ?? []) makegood.send(kLog, log, wholeLog(parts));
  };

  // What another tab has kept.
  addEventListener("storage", ({ key, newValue }) => {
    if (!makegood.running() || key === null || newValue === null) return;
    if (key.startsWith(kLogs)) {
      const log = logOf(key);
      makegood.send(kLog, log, wholeLog(logs().get(log) ?? []));
    } else if (key === `${kPrefix}settings` || key.startsWith(kOwn)) {
      makegood.send(kStored, key.slice(kPrefix.length), newValue);
    }
  });

  function append(name, lines) {
    const block = blocks.get(name) ?? { number: 0, text: "" };
    const full = block.text.length >= kBlock;
    const next = full ? { number: block.number + 1, text: lines } : { number: block.number, text: block.text + lines };
    localStorage.setItem(`${kPrefix}${name}/${visit}/${next.number}`, next.text);
    blocks.set(name, next);  // not when that has failed: the program will come again with these lines
  }

  function setAside(name, content) {
    const old = name.startsWith("attempt-") ? logs().get(name) ?? [] : [kPrefix + name];
    let number = 1;
    while (old.some((key) => localStorage.getItem(`${kAside}${number}/${key.slice(kPrefix.length)}`) !== null)) number += 1;
    for (const key of old) {
      const kept = localStorage.getItem(key);
      if (kept !== null) localStorage.setItem(`${kAside}${number}/${key.slice(kPrefix.length)}`, kept);
    }
    // Only now, when all of it has another name.
    const inPlace = old[0] ?? `${kPrefix}${name}/${visit}/0`;
    if (content) localStorage.setItem(inPlace, content);
    for (const key of old) if (!content || key !== inPlace) localStorage.removeItem(key);
  }

  const { text } = makegood;
  Object.assign(makegood.imports, {
    store(key, keySize, content, size) {
      const name = text(key, keySize), value = text(content, size);
      keep(name, () => localStorage.setItem(kPrefix + name, value));
    },
    append(log, logSize, content, size) {
      const name = text(log, logSize), lines = text(content, size);
      keep(name, () => append(name, lines));
    },
    setAside(key, keySize, content, size) {
      const name = text(key, keySize), value = text(content, size);
      keep(name, () => setAside(name, value));
    },
  });
})();
