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
/** Nonces are fetched in batches: one system call costs a third of an encryption, whatever its size. */
const NONCES_AT_ONCE = 256;
const TAG_BYTES = 16;

/** A value cannot be decrypted: another key, another row or field, or tampering. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable';
}

/**
 * Encrypts personal data (AES-256-GCM). A value is bound to its row and field by authenticated data, so it cannot be moved.
 * Errors contain no plain text.
 */
export class Vault {
  readonly #current: { readonly id: string; readonly key: KeyObject };
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #lookupKey: KeyObject;
  #nonces: Buffer = Buffer.alloc(0);

  /** Key objects are created once: creating one costs four times as much as its use. */
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

  /** Each slice of the fetched random bytes is used once, so no nonce repeats. */
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

  /** The id of the encrypting key. */
  get currentKeyId(): string {
    return this.#current.id;
  }

  /** A fingerprint for each key. It identifies a key but cannot encrypt or decrypt. */
  get dataKeyFingerprints(): ReadonlyMap<string, string> {
    return new Map([...this.#keys].map(([id, key]) => [id, fingerprint(key)]));
  }

  get lookupKeyFingerprint(): string {
    return fingerprint(this.#lookupKey);
  }

  /** The prefix of values that need no rotation. */
  get currentPrefix(): string {
    return `${this.#current.id}.`;
  }

  /** Keyed hash of a phone number in E.164 form, without an extension, to find an exact number without decrypting any. */
  phoneHash(e164: string): string {
    return this.lookupHash('phone', e164);
  }

  /** Keyed hash of other values that are only looked up. The kind separates their hashes. */
  lookupHash(kind: string, value: string): string {
    return createHmac('sha256', this.#lookupKey).update(`${kind}\n${value}`, 'utf8').digest('base64url');
  }
}

/** Derived with HKDF for this purpose alone, so that it reveals nothing about the key's other uses. */
function fingerprint(key: KeyObject): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'lindan fingerprint', 32)).toString('base64url');
}

function boundTo(row: string, field: string): Buffer {
  return Buffer.from(`${row}\n${field}`, 'utf8');
}
