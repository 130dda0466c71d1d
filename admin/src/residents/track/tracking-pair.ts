/** What opens a demand to its resident. */
export interface TrackingPair {
  readonly number: string;
  readonly trackingCode: string;
}

/**
 * Makes sense of what was typed or pasted: stray blanks go, and the whole text of the copy button may land in
 * either field.
 */
export function trackingPairOf(number: string, trackingCode: string): TrackingPair {
  for (const text of [number, trackingCode]) {
    const [first, second, ...rest] = text.match(/[A-Za-z0-9][A-Za-z0-9-]{5,}/g) ?? [];
    if (first !== undefined && second !== undefined && rest.length === 0) {
      return { number: first, trackingCode: second };
    }
  }
  return { number: number.replace(/\s+/g, ''), trackingCode: trackingCode.replace(/\s+/g, '') };
}

export function trackingPairFrom(state: unknown): TrackingPair | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { number, trackingCode } = state as Partial<TrackingPair>;
  return typeof number === 'string' && typeof trackingCode === 'string'
    ? { number, trackingCode }
    : undefined;
}
