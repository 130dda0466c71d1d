/** A key that encrypts personal data. Its id is the prefix of every value it encrypted. */
export interface DataKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The secrets that protect personal data at rest. */
export interface Secrets {
  /** The first key encrypts; the others decrypt values from before a rotation. */
  readonly dataKeys: readonly [DataKey, ...DataKey[]];
  /** The key of the hashes that find an exact phone number. */
  readonly lookupKey: Buffer;
}

const KEY_BYTES = 32;
/** Thirty-two random bytes contain about thirty distinct ones; a sentence or a repeated word contains far fewer. */
const LEAST_DIFFERENT_BYTES = 20;

interface GivenSecrets {
  readonly dataKeys: string | null;
  readonly lookupKey: string | null;
  readonly mustBeRandom: boolean;
}

/**
 * Reads the secrets from the environment's format: keys as `id:base64,id:base64`, the current one first.
 * @param mustBeRandom refuses keys that look like an example, for production
 * @returns null when none is set
 */
export function readSecrets(
  { dataKeys, lookupKey, mustBeRandom }: GivenSecrets,
  complain: (problem: string) => void,
): Secrets | null {
  if (dataKeys === null && lookupKey === null) return null;
  if (dataKeys === null || lookupKey === null) {
    complain('LINDAN_DATA_KEYS and LINDAN_LOOKUP_KEY belong together: set both or neither.');
    return null;
  }
  const toKey = (name: string, text: string): Buffer | null => readKey(name, text, mustBeRandom, complain);
  const ring = dataKeys.split(',').map((entry) => readDataKey(entry.trim(), toKey, complain));
  const [current, ...older] = ring.filter((key) => key !== null);
  const lookup = toKey('LINDAN_LOOKUP_KEY', lookupKey);
  if (new Set(ring.map((key) => key?.id)).size < ring.length) {
    complain('LINDAN_DATA_KEYS names two keys alike: each key has a name of its own.');
  }
  return current === undefined || lookup === null
    ? null
    : { dataKeys: [current, ...older], lookupKey: lookup };
}

/** Formats secrets as {@link readSecrets} reads them. */
export function writeSecrets(secrets: Secrets): { dataKeys: string; lookupKey: string } {
  return {
    dataKeys: secrets.dataKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    lookupKey: secrets.lookupKey.toString('base64'),
  };
}

function readDataKey(
  entry: string,
  toKey: (name: string, text: string) => Buffer | null,
  complain: (problem: string) => void,
): DataKey | null {
  const [, id, text] = /^([a-zA-Z0-9_-]{1,32}):(.+)$/.exec(entry) ?? [];
  if (id === undefined || text === undefined) {
    complain('LINDAN_DATA_KEYS must be a list such as 2026a:<base64>,2025b:<base64>, the current key first.');
    return null;
  }
  const key = toKey(`The key ${id} in LINDAN_DATA_KEYS`, text);
  return key === null ? null : { id, key };
}

/** Messages contain the key's name, never the key. */
function readKey(
  name: string,
  text: string,
  mustBeRandom: boolean,
  complain: (problem: string) => void,
): Buffer | null {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES || !/^[A-Za-z0-9+/_-]+=*$/.test(text)) {
    complain(`${name} must be ${KEY_BYTES} random bytes as base64: openssl rand -base64 ${KEY_BYTES}`);
    return null;
  }
  if (mustBeRandom && new Set(key).size < LEAST_DIFFERENT_BYTES) {
    complain(`${name} is not random, as an example is not: make one with openssl rand -base64 ${KEY_BYTES}`);
    return null;
  }
  return key;
}
