import { randomInt } from 'node:crypto';

import { groupedCode, LIMITS } from '@lindan/shared';

/** Crockford's base 32: no letter is confused with another over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new tracking code: 60 random bits, grouped for copying by hand. */
export function newTrackingCode(): string {
  const letters = Array.from({ length: LIMITS.trackingCode }, () => LETTERS[randomInt(LETTERS.length)]).join(
    '',
  );
  return groupedCode(letters);
}
