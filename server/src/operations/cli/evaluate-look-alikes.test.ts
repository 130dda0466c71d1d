import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { TEST_ENVIRONMENT } from '../../test/harness.js';
import { runCommand } from './run-command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lindan-pairs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (title: string) => ({ title, description: title, at: '2026-03-11 10:00:00' });
const PAIRS = [
  { a: text('阳光花园3栋电梯停运'), b: text('阳光花园三栋电梯停运'), alike: true, split: 'tune' },
  { a: text('阳光花园3栋电梯停运'), b: text('阳光花园5栋电梯停运'), alike: false, split: 'report' },
  { a: text('路灯不亮'), b: text('想学书法'), alike: 0, split: 'report' },
];

function aFile(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const aPairWith = (part: object) => lines([{ ...PAIRS[0], b: { ...text('电梯停运'), ...part } }]);
const evaluate = (...files: string[]) => runCommand(['evaluate', 'look-alikes', ...files], TEST_ENVIRONMENT);

describe('the evaluation of look-alikes', () => {
  it.each([
    ['plain', 'pairs.jsonl', (content: string) => content],
    ['compressed', 'pairs.jsonl.gz', (content: string) => gzipSync(content)],
  ])('of a %s file tells each split, and all as JSON in the last line', async (_case, name, write) => {
    const output = (await evaluate('--pairs', aFile(name, write(lines(PAIRS))))).split('\n');
    expect(output.slice(0, 3)).toEqual([
      expect.stringMatching(/^tune: 1 pairs, 1 alike: recall 1\.000, precision 1\.000/),
      expect.stringMatching(/^report: 2 pairs, 0 alike: recall NaN/),
      expect.stringMatching(/^all: 3 pairs, 1 alike: recall 1\.000, precision 1\.000/),
    ]);
    expect(JSON.parse(output.at(-1) ?? '')).toMatchObject({ recall: 1, precision: 1 });
  });

  it('counts rarity in other texts where they are given', async () => {
    const texts = aFile('texts.jsonl', lines(PAIRS.map(({ a }) => a)));
    expect(await evaluate('--pairs', aFile('pairs.jsonl', lines(PAIRS)), '--texts', texts)).toContain(
      '3 pairs',
    );
  });

  it.each([
    ['a missing file', '/nowhere.jsonl', /cannot be read/],
    ['an empty file', '', /no pairs/],
    ['what is no JSON', 'a\tb', /cannot be read/],
    ['a pair without texts', '{"alike": true}', /Line 1, "a" has no title/],
    ['a pair that is nothing', 'null', /Line 1, "a" has no title/],
    ['a text that is nothing', lines([{ ...PAIRS[0], b: null }]), /Line 1, "b" has no title/],
    ['a number as description', aPairWith({ description: 5 }), /Line 1, "b": the description is no text/],
    ['a pair without a label', lines([{ ...PAIRS[0], alike: 'yes' }]), /Line 1 says neither/],
  ])('refuses %s', async (_case, content, sentence) => {
    const file = content.startsWith('/') ? content : aFile('wrong.jsonl', content);
    await expect(evaluate('--pairs', file)).rejects.toThrow(sentence);
  });

  it.each(['null', '5', '{"description": "电梯"}'])(
    'refuses %s as a text to count rarity in',
    async (content) => {
      const pairs = aFile('pairs.jsonl', lines(PAIRS));
      const refused = evaluate('--pairs', pairs, '--texts', aFile('texts.jsonl', content));
      await expect(refused).rejects.toThrow(/Line 1 of the texts has no title/);
    },
  );
});
