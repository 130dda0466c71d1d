import { randomInt } from 'node:crypto';

import { LIMITS } from '@lindan/shared';

/** Crockford's letters: nothing that is read for another when it is said over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code that only the resident knows: 60 random bits, in groups that a person can copy. */
export function newTrackingCode(): string {
  const letters = Array.from({ length: LIMITS.trackingCode }, () => LETTERS[randomInt(LETTERS.length)]).join(
    '',
  );
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** The one written form of a code, however it was typed. */
export function normaliseTrackingCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}
