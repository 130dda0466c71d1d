const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Fields that are not compared: each target has its own cursor format. */
const OWN = new Set(['cursor', 'endCursor']);

/**
 * The first difference between two answers, in their common fields and in the order of their lists; undefined if they are equal.
 * Timestamps are compared by their instant, in any zone and precision.
 */
export function difference(one, other, path = 'answer') {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${path}: ${one.length} against ${other.length}`;
    return firstOf(one.keys(), (place) => difference(one[place], other[place], `${path}[${place}]`));
  }
  if (isRecord(one) && isRecord(other)) {
    const shared = Object.keys(one).filter(
      (key) => one[key] !== undefined && other[key] !== undefined && !OWN.has(key),
    );
    if (shared.length === 0) return `${path}: no field in common`;
    return firstOf(shared, (key) => difference(one[key], other[key], `${path}.${key}`));
  }
  return sameValue(one, other)
    ? undefined
    : `${path}: ${JSON.stringify(one)} against ${JSON.stringify(other)}`;
}

function firstOf(places, look) {
  for (const place of places) {
    const found = look(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameValue(one, other) {
  if (one === other) return true;
  const areMoments = [one, other].every((value) => typeof value === 'string' && MOMENT.test(value));
  return areMoments && new Date(one).getTime() === new Date(other).getTime();
}
