import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** A new random token. It is returned once; afterwards only its hash is stored. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A plain hash is enough for 256 random bits, which cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The hash of a well-formed token; null for other texts, which then need no look-up. */
export function hashIfToken(text: string): string | null {
  return TOKEN_FORM.test(text) ? hashToken(text) : null;
}
