import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** What a client proves itself with; shown once, then known by its hash alone. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A plain hash is enough for 256 random bits: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The hash of what may be a token; null for what cannot be one, so that nobody asks the database. */
export function hashIfToken(text: string): string | null {
  return TOKEN_FORM.test(text) ? hashToken(text) : null;
}
