import type { TrackingPair } from '@lindan/shared';

/** The pair in the state of a history entry. */
export function trackingPairFrom(state: unknown): TrackingPair | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { number, trackingCode } = state as Partial<TrackingPair>;
  return typeof number === 'string' && typeof trackingCode === 'string'
    ? { number, trackingCode }
    : undefined;
}
