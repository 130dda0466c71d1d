import { randomInt } from 'node:crypto';

import { LIMITS } from '@lindan/shared';

/** Crockford's base 32: no letter is confused with another over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new tracking code: 60 random bits, grouped for copying by hand. */
export function newTrackingCode(): string {
  const letters = Array.from({ length: LIMITS.trackingCode }, () => LETTERS[randomInt(LETTERS.length)]).join(
    '',
  );
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** The canonical form of a code, however it was typed. */
export function normaliseTrackingCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}
