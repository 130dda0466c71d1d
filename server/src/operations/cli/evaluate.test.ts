import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { BadRows } from '../../modules/matching/evaluation/read-rows.js';
import { explain } from '../start/explain.js';
import { runCommand } from './run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'lindan-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, key: string, rows: readonly (readonly [string, string])[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map(([title, label]) => JSON.stringify({ title, [key]: label })).join('\n'));
  return path;
}

const ROWS = [
  ...['停水两天', '水压太低', '自来水发黄', '水表不准', '又停水了'].map((title) => [title, '水'] as const),
  ...['路面坑洼', '道路塌陷', '人行道破损', '修路太慢', '路面积水'].map((title) => [title, '路'] as const),
];
const train = file('train.jsonl', 'label', ROWS);

const run = (...line: string[]) => runCommand(['evaluate', ...line]);
const jsonOf = (output: string): Record<string, number> =>
  JSON.parse(output.split('\n').at(-1) ?? '') as Record<string, number>;

describe('an evaluation is refused', () => {
  it('without a file, and from one that is not there', async () => {
    await expect(run('categories')).rejects.toThrow('--train or --test is missing');
    await expect(run('units', '--train', '/nowhere')).rejects.toThrow('cannot be read (ENOENT)');
  });

  it('from rows with one label only', async () => {
    const one = file('one.jsonl', 'label', ROWS.slice(0, 5));
    await expect(run('categories', '--train', one)).rejects.toThrow('the same label');
    const unit = file('unit.jsonl', 'unit', [['停水', '自来水公司']]);
    await expect(run('units', '--train', unit)).rejects.toThrow('the same label');
    const error: unknown = await run('units', '--train', unit).catch((thrown: unknown) => thrown);
    expect(explain(error)).not.toContain(' at ');
    expect(explain(new BadRows('rows.jsonl has no rows.'))).toBe('rows.jsonl has no rows.');
  });
});

describe('too few rows to cross-validate are refused as such', () => {
  it.each([
    ['one of each label', [ROWS[0], ROWS[5]]],
    ['one row of a label', [...ROWS.slice(0, 5), ROWS[5]]],
  ])('%s', async (name, rows) => {
    const few = file(`${name}.jsonl`, 'label', rows as typeof ROWS);
    await expect(run('categories', '--train', few)).rejects.toThrow('Too few rows to cross-validate');
  });
});

describe('an evaluation', () => {
  it('prints its figures, the last line as JSON', async () => {
    const test = file('test.jsonl', 'label', [
      ['小区停水', '水'],
      ['路面破损', '路'],
    ]);
    const output = await run('categories', '--train', train, '--test', test);
    expect(output).toContain('processor time of a training');
    expect(Object.keys(jsonOf(output))).toEqual(['accuracy', 'macroF1', 'top3', 'answered', 'ece']);
    expect(jsonOf(output)).toMatchObject({ accuracy: 1, macroF1: 1, top3: 1 });
  });

  it('cross-validates without rows to test by', async () => {
    const output = await run('categories', '--train', train);
    expect(output).toMatch(/rows judged +10/);
  });

  it('counts a label that nothing was learned of as wrong, and says so', async () => {
    const test = file('unknown.jsonl', 'label', [
      ['小区停水', '水'],
      ['楼下太吵', '噪声'],
    ]);
    const output = await run('categories', '--train', train, '--test', test);
    expect(output).toContain('噪声');
    expect(jsonOf(output)['accuracy']).toBe(0.5);
  });

  it('judges units by their duties alone, in a city without a case', async () => {
    const test = file('units.jsonl', 'unit', [
      ['路灯不亮，垃圾没人清运', '城管局'],
      ['幼儿园乱收费', '教育局'],
    ]);
    expect(jsonOf(await run('units', '--test', test))).toMatchObject({ accuracy: 1 });
  });

  it('judges the demands of the demonstration', async () => {
    const { accuracy = 0, top3 = 0 } = jsonOf(await run('demonstration'));
    expect(accuracy).toBeGreaterThan(0.56);
    expect(top3).toBeGreaterThan(0.75);
  });
});
