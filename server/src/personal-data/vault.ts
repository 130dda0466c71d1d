import type { KeyObject } from 'node:crypto';
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

import type { Secrets } from './secrets.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
/** Asking the system for random bytes takes a third of what an encryption takes, however few they are. */
const NONCES_AT_ONCE = 256;
const TAG_BYTES = 16;

/** What was encrypted cannot be read: another key, another row or field, or somebody changed it. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable';
}

/**
 * Encrypts personal data for the database. A value is bound to its row and field: moved elsewhere it cannot be
 * read. Nothing in here says what it encrypts, in errors neither.
 */
export class Vault {
  readonly #current: { readonly id: string; readonly key: KeyObject };
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #lookupKey: KeyObject;
  #nonces: Buffer = Buffer.alloc(0);

  /** Keys are prepared here: to do it with each use costs four times what the use itself does. */
  constructor({ dataKeys, lookupKey }: Secrets) {
    const [{ id, key }] = dataKeys;
    this.#current = { id, key: createSecretKey(key) };
    this.#keys = new Map(dataKeys.map((one) => [one.id, createSecretKey(one.key)]));
    this.#lookupKey = createSecretKey(lookupKey);
  }

  /** @returns the key's id, a dot, then nonce, tag and text as base64url */
  encrypt(text: string, row: string, field: string): string {
    const { id, key } = this.#current;
    const nonce = this.#newNonce();
    const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(boundTo(row, field));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** Never the same twice: each part of what was fetched is given out once. */
  #newNonce(): Buffer {
    if (this.#nonces.length === 0) this.#nonces = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
    const nonce = this.#nonces.subarray(0, NONCE_BYTES);
    this.#nonces = this.#nonces.subarray(NONCE_BYTES);
    return nonce;
  }

  /** @throws Undecipherable */
  decrypt(encrypted: string, row: string, field: string): string {
    const [id = '', text = ''] = encrypted.split('.');
    const key = this.#keys.get(id);
    if (key === undefined) throw new Undecipherable(`no key ${id} in LINDAN_DATA_KEYS`);
    const bytes = Buffer.from(text, 'base64url');
    try {
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(boundTo(row, field))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    } catch {
      throw new Undecipherable(`a value under the key ${id} was changed or moved (${field} of ${row})`);
    }
  }

  /** The key that encrypts. */
  get currentKeyId(): string {
    return this.#current.id;
  }

  /** By which each key of the ring is known again; nothing can be read or made with a fingerprint. */
  get dataKeyFingerprints(): ReadonlyMap<string, string> {
    return new Map([...this.#keys].map(([id, key]) => [id, fingerprint(key)]));
  }

  get lookupKeyFingerprint(): string {
    return fingerprint(this.#lookupKey);
  }

  /** How everything begins that needs no rotation. */
  get currentPrefix(): string {
    return `${this.#current.id}.`;
  }

  /** By which an exact phone number, in its one written form, is found without reading any. */
  phoneHash(e164: string): string {
    return this.lookupHash('phone', e164);
  }

  /** The same for other values that are looked up and never shown; each kind has hashes of its own. */
  lookupHash(kind: string, value: string): string {
    return createHmac('sha256', this.#lookupKey).update(`${kind}\n${value}`, 'utf8').digest('base64url');
  }
}

/** A value derived for this one purpose, so that it tells nothing of what the key is otherwise used for. */
function fingerprint(key: KeyObject): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'lindan fingerprint', 32)).toString('base64url');
}

function boundTo(row: string, field: string): Buffer {
  return Buffer.from(`${row}\n${field}`, 'utf8');
}
