import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { Undecipherable, Vault } from './vault.js';

const older = { id: '2025', key: randomBytes(32) };
const newer = { id: '2026', key: randomBytes(32) };
const lookupKey = randomBytes(32);
const before = new Vault({ dataKeys: [older], lookupKey });
const after = new Vault({ dataKeys: [newer, older], lookupKey });

describe('the vault refuses to read', () => {
  const encrypted = before.encrypt('王小明', 'demand-1', 'name');

  it('a value that was moved to another row', () => {
    expect(() => before.decrypt(encrypted, 'demand-2', 'name')).toThrow(Undecipherable);
  });

  it('a value that was moved to another field', () => {
    expect(() => before.decrypt(encrypted, 'demand-1', 'address')).toThrow(Undecipherable);
  });

  it('a value of which one bit was changed', () => {
    const bytes = Buffer.from(encrypted.slice(5), 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => before.decrypt(`2025.${bytes.toString('base64url')}`, 'demand-1', 'name')).toThrow(
      Undecipherable,
    );
  });

  it('a value under a key that is gone, and names the key', () => {
    const withoutOlder = new Vault({ dataKeys: [newer], lookupKey });
    expect(() => withoutOlder.decrypt(encrypted, 'demand-1', 'name')).toThrow('no key 2025');
  });

  it('what it never wrote, and repeats none of it', () => {
    expect(() => before.decrypt('2025.王小明', 'demand-1', 'name')).toThrow(/^a value under the key 2025/);
    expect(() => before.decrypt('', 'demand-1', 'name')).toThrow(Undecipherable);
  });
});

describe('the vault', () => {
  it('reads what it wrote, where it was written', () => {
    const encrypted = before.encrypt('舞阳坝街道 3 栋 🏠', 'demand-1', 'address');
    expect(encrypted).not.toContain('舞阳坝');
    expect(before.decrypt(encrypted, 'demand-1', 'address')).toBe('舞阳坝街道 3 栋 🏠');
  });

  it('never writes one value twice alike', () => {
    const many = Array.from({ length: 1000 }, () => before.encrypt('王', 'r', 'f'));
    expect(new Set(many.map((one) => one.slice(0, '2025.'.length + 16))).size).toBe(1000);
    expect(many.every((one) => before.decrypt(one, 'r', 'f') === '王')).toBe(true);
  });

  it('still reads under an older key, and writes under the current one', () => {
    const encrypted = before.encrypt('王小明', 'demand-1', 'name');
    expect(after.decrypt(encrypted, 'demand-1', 'name')).toBe('王小明');
    expect(encrypted.startsWith(after.currentPrefix)).toBe(false);
    expect(after.encrypt('王小明', 'demand-1', 'name').startsWith(after.currentPrefix)).toBe(true);
  });

  it('finds one phone by one hash, over a rotation too, and nobody else can make it', () => {
    expect(after.phoneHash('+8613800005678')).toBe(before.phoneHash('+8613800005678'));
    expect(before.phoneHash('+8613800005678')).not.toBe(before.phoneHash('+8613800005679'));
    const stranger = new Vault({ dataKeys: [older], lookupKey: randomBytes(32) });
    expect(stranger.phoneHash('+8613800005678')).not.toBe(before.phoneHash('+8613800005678'));
  });
});
