/** A city has the same places and parties whatever the number of its demands; only a tiny one has fewer resources. */
export const PLACES = { streets: 12, communities: 120, grids: 1_200, units: 300 };

export const RESOURCES = 50_000;

/** Three years of demands. */
export const YEARS = 3;

/** In the last days before the load some demands are open still; all older ones have ended. */
export const OPEN_DAYS = 60;

export function resourcesOf(size) {
  return size >= 10_000 ? RESOURCES : Math.max(400, size * 5);
}

/** Bytes on disk that a loaded city and what its load needs for a while take, with room for what is written in a run. */
export function bytesNeeded(size) {
  return 400e6 + resourcesOf(size) * 6_000 + size * 9_000;
}

const SUFFIXES = { k: 1e3, m: 1e6 };

/** `10k`, `1m` or a plain number; undefined for what is none. */
export function parseSize(text) {
  const [, digits, suffix] = /^([1-9]\d{0,7})([km])?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const size = Number(digits) * (suffix === undefined ? 1 : SUFFIXES[suffix.toLowerCase()]);
  return size >= 100 && size <= 20e6 ? size : undefined;
}
