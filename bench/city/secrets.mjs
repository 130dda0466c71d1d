import { createHash } from 'node:crypto';

const bytes = (what) => createHash('sha256').update(`lindan bench ${what}`).digest();

/** Fixed keys, so that a kept city can be decrypted by a later run. They protect generated people only. */
export const secrets = {
  LINDAN_DATA_KEYS: `bench:${bytes('data key').toString('base64')}`,
  LINDAN_LOOKUP_KEY: bytes('lookup key').toString('base64'),
};

/** The bearer token of an account. */
export function tokenOf(account) {
  return bytes(`token of ${account}`).toString('base64url');
}

export const dataKeys = [{ id: 'bench', key: bytes('data key') }];
export const lookupKey = bytes('lookup key');

/** The hash that the product stores for a token. */
export function hashOf(token) {
  return createHash('sha256').update(token).digest('base64url');
}
