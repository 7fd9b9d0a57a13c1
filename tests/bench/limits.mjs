// What is promised, and the circumstances in which it is measured. Every number of the benchmark that somebody may want
// to argue about is in this file.

/** Most bytes of bodies, compressed with brotli, from a first visit to the first playable scene. 1 KB is 1000 bytes. */
export const kWireBytes = 320_000;
/** Longest time from navigation to the first playable choice on the slow line below, milliseconds. */
export const kFirstChoiceMs = 2300;
/** Most processor time of all processes of the browser in kIdleSeconds, milliseconds. */
export const kIdleMs = 50;

/** What is measured: the scenario whose link is followed and whose conversation is played. */
export const kScenario = "late-follow-up";

/** A phone on a middling line: 1.6 Mbit/s down, a quarter of a core of this machine. */
export const kSlow = {
  name: "1.6 Mbps, 150 ms, CPU 4x",
  network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  cpu: 4,
};
/** This machine as it is. */
export const kFast = { name: "no throttling", network: null, cpu: 1 };

export const kRuns = 5;         // visits of each page in each circumstance, unless --runs says otherwise
export const kClicks = 20;      // clicks on each page
export const kClickHoldMs = 80; // how long a mouse button is held down
export const kClickRestMs = 500; // between two clicks, so that the motion after one is over before the next
export const kIdleSeconds = 10;
export const kIdleRuns = 3;     // each takes kIdleSeconds for each of three pages
export const kRestSeconds = 5;  // from the last thing that happened to the idle seconds
export const kPatienceMs = 120_000; // then a visit has failed
