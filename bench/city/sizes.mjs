/** Places and parties do not depend on the number of demands; only a tiny city has fewer resources. */
export const PLACES = { streets: 12, communities: 120, grids: 1_200, units: 300 };

export const RESOURCES = 50_000;

/** The time span of the demands. */
export const YEARS = 3;

/** Only demands of these last days may be open; all older demands are closed. */
export const OPEN_DAYS = 60;

export function resourcesOf(size) {
  return size >= 10_000 ? RESOURCES : Math.max(400, size * 5);
}

/** Disk space of a loaded city, including temporary files of the load and the rows written in a run. */
export function bytesNeeded(size) {
  return 400e6 + resourcesOf(size) * 6_000 + size * 9_000;
}

const SUFFIXES = { k: 1e3, m: 1e6 };

/** Parses `10k`, `1m` or a plain number; undefined for anything else. */
export function parseSize(text) {
  const [, digits, suffix] = /^([1-9]\d{0,7})([km])?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const size = Number(digits) * (suffix === undefined ? 1 : SUFFIXES[suffix.toLowerCase()]);
  return size >= 100 && size <= 20e6 ? size : undefined;
}
