// Numbers from samples.

const sorted = (samples) => [...samples].sort((a, b) => a - b);

/** The middle sample; of an even number of samples the mean of the two in the middle. */
export function median(samples) {
  const s = sorted(samples), half = s.length >> 1;
  return s.length % 2 ? s[half] : (s[half - 1] + s[half]) / 2;
}

/** The smallest sample that at least `share` (0 to 1) of the samples do not exceed. */
export function percentile(samples, share) {
  const s = sorted(samples);
  return s[Math.max(0, Math.ceil(share * s.length) - 1)];
}
