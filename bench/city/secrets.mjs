import { createHash } from 'node:crypto';

const bytes = (what) => createHash('sha256').update(`lindan bench ${what}`).digest();

/** The same in each run, so that a city that was kept can be read again. They protect invented people only. */
export const secrets = {
  LINDAN_DATA_KEYS: `bench:${bytes('data key').toString('base64')}`,
  LINDAN_LOOKUP_KEY: bytes('lookup key').toString('base64'),
};

/** What an account of the city signs its requests with. */
export function tokenOf(account) {
  return bytes(`token of ${account}`).toString('base64url');
}

export const dataKeys = [{ id: 'bench', key: bytes('data key') }];
export const lookupKey = bytes('lookup key');

/** As the product keeps tokens. */
export function hashOf(token) {
  return createHash('sha256').update(token).digest('base64url');
}
