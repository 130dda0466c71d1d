/** What opens a demand to its resident. */
export interface TrackingPair {
  readonly number: string;
  readonly trackingCode: string;
}

/**
 * Makes sense of what was typed or pasted: blanks and full-width letters do no harm, and the whole text of the copy
 * button may land in either field.
 */
export function trackingPairOf(number: string, trackingCode: string): TrackingPair {
  if (number.trim() === '' || trackingCode.trim() === '') {
    const words = plain(number + trackingCode).match(/[A-Z0-9][A-Z0-9-]{5,}/g) ?? [];
    const [first, second] = words;
    if (first !== undefined && second !== undefined) return { number: first, trackingCode: second };
  }
  return { number: plain(number).replace(/\s+/g, ''), trackingCode: plain(trackingCode).replace(/\s+/g, '') };
}

function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}

export function trackingPairFrom(state: unknown): TrackingPair | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { number, trackingCode } = state as Partial<TrackingPair>;
  return typeof number === 'string' && typeof trackingCode === 'string'
    ? { number, trackingCode }
    : undefined;
}
