import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';

import { readRows } from './read-rows.js';

const folder = mkdtempSync(join(tmpdir(), 'lindan-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string | Buffer, name = 'rows.jsonl'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const RAW = '{"title":"停水","description":"两天了","label":"水"}';

describe('rows are refused', () => {
  it.each([
    ['empty', '', 'has no rows'],
    ['blank', '\n \n', 'has no rows'],
    ['no JSON', `${RAW}\nlabel`, 'line 2 is no JSON object'],
    ['a list', '[1]', 'line 1 has no label'],
    ['without a label', '{"title":"停水"}', 'line 1 has no label'],
    ['with an empty label', '{"title":"停水","label":" "}', 'line 1 has no label'],
    ['without a text', '{"label":"水"}', 'neither words nor title'],
    ['with a number as text', '{"title":5,"label":"水"}', 'title is no text'],
  ])('that are %s', (_, content, sentence) => {
    expect(() => readRows(file(content), 'label')).toThrow(sentence);
  });

  it('from a file that is not there, or is no archive', () => {
    expect(() => readRows(join(folder, 'nowhere'), 'label')).toThrow('cannot be read (ENOENT)');
    expect(() => readRows(file('text', 'rows.jsonl.gz'), 'label')).toThrow('cannot be read');
  });
});

describe('rows are read', () => {
  it('raw or segmented, packed or not, with the label of either name', () => {
    const words = '{"words":"停水 两天","label":"水"}';
    const expected = [
      { title: '停水', description: '两天了', label: '水' },
      { title: '', description: '停水 两天', label: '水' },
    ];
    expect(readRows(file(`${RAW}\n${words}\n`), 'label')).toEqual(expected);
    expect(readRows(file(gzipSync(`${RAW}\r\n${words}`), 'a.jsonl.gz'), 'label')).toEqual(expected);
    expect(readRows(file('{"title":"停水","unit":"自来水公司"}'), 'unit')).toEqual([
      { title: '停水', description: '', label: '自来水公司' },
    ]);
  });
});
