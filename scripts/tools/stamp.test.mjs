import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, isStamped, putStamp } from './stamp.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lindan-stamp-'));
  mkdirSync(join(folder, 'src', 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('work is done again when a file changed, came, or moved', () => {
  const before = fingerprint(folder, ['src']);
  writeFileSync(join(folder, 'src', 'a.ts'), 'two');
  expect(fingerprint(folder, ['src'])).not.toBe(before);
  writeFileSync(join(folder, 'src', 'a.ts'), 'one');
  expect(fingerprint(folder, ['src'])).toBe(before);
  writeFileSync(join(folder, 'src', 'b.ts'), '');
  expect(fingerprint(folder, ['src'])).not.toBe(before);
});

it('work is not done again for a new date or for installed packages', () => {
  const before = fingerprint(folder, ['src', 'missing']);
  utimesSync(join(folder, 'src', 'a.ts'), 0, 0);
  writeFileSync(join(folder, 'src', 'node_modules', 'x.js'), 'x');
  expect(fingerprint(folder, ['src', 'missing'])).toBe(before);
});

it('a stamp holds for what it was put for, and for nothing else', () => {
  const file = join(folder, 'deep', 'stamp');
  expect(isStamped(file, 'x')).toBe(false);
  putStamp(file, 'x');
  expect(isStamped(file, 'x')).toBe(true);
  expect(isStamped(file, 'y')).toBe(false);
});
