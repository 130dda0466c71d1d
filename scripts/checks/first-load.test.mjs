import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { scriptsOf, weigh } from './first-load.mjs';

const manifest = {
  'index.html': { file: 'entry.js', imports: ['_shared.js'], dynamicImports: ['Page.tsx', 'Dialog.tsx'] },
  '_shared.js': { file: 'shared.js', css: ['shared.css'], imports: ['_react.js'] },
  '_react.js': { file: 'react.js', imports: ['_shared.js'] },
  'Page.tsx': { file: 'page.js', imports: ['_shared.js', 'index.html'], dynamicImports: ['Dialog.tsx'] },
  'Dialog.tsx': { file: 'dialog.js' },
  'base.css': { file: 'base.css' },
};

let folder;

afterEach(() => rmSync(folder ?? '', { recursive: true, force: true }));

it('a page that the build no longer has is a failure, not a page of no weight', () => {
  expect(() => scriptsOf(manifest, ['index.html', 'Gone.tsx'])).toThrow('Gone.tsx');
});

it('a script that several need is fetched once, also where two import each other', () => {
  expect(scriptsOf(manifest, ['index.html', 'Page.tsx'])).toEqual([
    'entry.js',
    'shared.js',
    'react.js',
    'page.js',
  ]);
});

it('styles are no script, and what opens on a click is not part of the first load', () => {
  expect(scriptsOf(manifest, ['index.html', 'base.css'])).not.toContain('base.css');
  expect(scriptsOf(manifest, ['index.html', 'Page.tsx'])).not.toContain('dialog.js');
});

it('a page weighs what its scripts weigh after gzip', () => {
  folder = mkdtempSync(join(tmpdir(), 'lindan-weight-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(
    join(folder, '.vite', 'm.json'),
    JSON.stringify({ 'a.html': { file: 'a.js', imports: ['b'] }, b: { file: 'b.js' } }),
  );
  writeFileSync(join(folder, 'a.js'), 'a'.repeat(5_000));
  writeFileSync(join(folder, 'b.js'), 'b'.repeat(5_000));
  const page = { page: 'a', manifest: '.vite/m.json', modules: ['a.html'], most: 100 };
  const bytes =
    gzipSync('a'.repeat(5_000), { level: 9 }).length + gzipSync('b'.repeat(5_000), { level: 9 }).length;
  expect(weigh([page], folder)).toEqual([{ page: 'a', files: 2, bytes, most: 100 }]);
});
