import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readOrMakeSecrets } from './secrets-file.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lindan-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the secrets of an installation that was given none', () => {
  it('are refused when the file is damaged, rather than made anew', () => {
    writeFileSync(join(dataDir, 'secrets.json'), '{"dataKeys":"first:AAAA","lookupKey":"AAAA"}');
    expect(() => readOrMakeSecrets(dataDir)).toThrow('Put it back from a copy');
    writeFileSync(join(dataDir, 'secrets.json'), '');
    expect(() => readOrMakeSecrets(dataDir)).toThrow('Put it back from a copy');
  });

  it('are made once, for the owner’s eyes only', () => {
    const first = readOrMakeSecrets(dataDir);
    expect(readOrMakeSecrets(dataDir)).toEqual(first);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('differ from those of any other installation', () => {
    const first = readOrMakeSecrets(join(dataDir, 'one'));
    const second = readOrMakeSecrets(join(dataDir, 'two'));
    expect(first.lookupKey.equals(second.lookupKey)).toBe(false);
  });
});
