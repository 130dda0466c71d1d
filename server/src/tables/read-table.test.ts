import { describe, expect, it } from 'vitest';

import { listOf } from './cell-list.js';
import { readTable } from './read-table.js';
import { BadTable } from './table-problems.js';

describe('a table is refused', () => {
  it('when its header lacks a column, naming it', () => {
    expect(() => readTable('code\tname\n1\t官坡', ['code', 'name', 'kind'])).toThrow('the header lacks kind');
  });

  it('when its header has a column twice', () => {
    expect(() => readTable('code\tname\tname\n1\t官坡\t土桥', ['code', 'name'])).toThrow('has name twice');
  });

  it('when a row has more or fewer cells than the header', () => {
    expect(() => readTable('code,name\n1', ['code', 'name'])).toThrow(BadTable);
    expect(() => readTable('code,name\n1,官坡\n2,土桥,x', ['code', 'name'])).toThrow(
      'row 3: it has 3 cells, the header has 2',
    );
  });

  it('when a quoted cell does not end', () => {
    expect(() => readTable('code,name\n1,"官坡\n2,土桥', ['code', 'name'])).toThrow(BadTable);
  });

  it('when characters were lost before, with the row and the column', () => {
    expect(() => readTable('code\tname\n1\t官\uFFFD', ['code', 'name'])).toThrow(
      'row 2: name: it has characters',
    );
  });
});

describe('a table is read', () => {
  it('by its header, whatever the order and further columns, with the numbers of its rows', () => {
    expect(readTable('name\tcode\tnote\n官坡\t1\tx\n土桥\t2\ty\n', ['code', 'name'])).toEqual([
      { row: 2, code: '1', name: '官坡', note: 'x' },
      { row: 3, code: '2', name: '土桥', note: 'y' },
    ]);
  });

  it('from commas as from tabs, where a cell that is quoted in part keeps its quotation marks', () => {
    expect(readTable('code,name\n1,"官坡, 一"\n', ['code', 'name'])[0]?.name).toBe('官坡, 一');
    expect(readTable('code\tname\n1\t"一拆" 改造\n', ['code', 'name'])[0]?.name).toBe('"一拆" 改造');
  });

  it('with its cells cleaned of marks that nobody sees', () => {
    const text = 'code,name\n1,"\u202A官坡\u200B社区\u202C\u00A0"\n\u200B,\uFEFF\n';
    expect(readTable(text, ['code', 'name'])).toEqual([{ row: 2, code: '1', name: '官坡社区' }]);
  });

  it('from tabs with quoted cells, as Excel saves them', () => {
    const table = 'code\tname\tnote\r\n1\t"官坡\t一"\t"他说""好"""\r\n2\t"两\n行"\t12" 管\r\n';
    expect(readTable(table, ['code', 'name', 'note'])).toEqual([
      { row: 2, code: '1', name: '官坡\t一', note: '他说"好"' },
      { row: 3, code: '2', name: '两\n行', note: '12" 管' },
    ]);
  });

  it.each([
    [`'0101`, '0101'],
    ['’0101', '0101'],
    ['="0101"', '0101'],
    ['"=""0101|0102"""', '0101|0102'],
    [`'`, `'`],
    [`'九〇后'之家`, `'九〇后'之家`],
    ['=1+1', '=1+1'],
    ['  0101\u3000', '0101'],
  ])('a cell %s as %s, from commas and from tabs', (cell, value) => {
    expect(readTable(`code,name\n${cell},x`, ['code', 'name'])[0]?.code).toBe(value);
    expect(readTable(`code\tname\n${cell}\tx`, ['code', 'name'])[0]?.code).toBe(value);
  });

  it.each([
    ['semicolons', 'code;name\n1;官坡, 一\n'],
    ['semicolons that its first line names', 'sep=;\r\ncode;name\r\n1;官坡, 一\r\n'],
    ['commas that its first line names', '\uFEFFsep=,\ncode,name\n1,"官坡, 一"\n'],
    ['tabs that its first line names', 'sep=\t\ncode\tname\n1\t官坡, 一\n'],
  ])('with %s', (_case, table) => {
    const row = table.includes('sep') ? 3 : 2;
    expect(readTable(table, ['code', 'name'])).toEqual([{ row, code: '1', name: '官坡, 一' }]);
  });

  it.each([
    ['line ends of old Macs', 'code,name\r1,官坡\r2,土桥\r'],
    ['mixed line ends', 'code,name\r\n1,官坡\n2,土桥\r'],
    ['empty columns at the end', 'code,name,,\n1,官坡,,\n2,土桥,,,,\n'],
    ['empty columns at the end of rows alone', 'code,name\n1,官坡,\n2,土桥,,\n'],
  ])('with %s', (_case, table) => {
    expect(readTable(table, ['code', 'name'])).toEqual([
      { row: 2, code: '1', name: '官坡' },
      { row: 3, code: '2', name: '土桥' },
    ]);
  });

  it('with rows that end before the last columns that it may lack, as Excel saves them', () => {
    const form = { optional: ['note'] } as const;
    expect(readTable('name,note\n官坡\n土桥,x', ['name'], form)).toEqual([
      { row: 2, name: '官坡', note: '' },
      { row: 3, name: '土桥', note: 'x' },
    ]);
  });

  it('with a byte order mark, line ends of Windows and empty lines', () => {
    expect(readTable('\uFEFFcode,name\r\n1,官坡\r\n\r\n', ['code', 'name'])).toEqual([
      { row: 2, code: '1', name: '官坡' },
    ]);
  });

  it('without rows that are empty, which count in the numbers of the others', () => {
    expect(readTable('code,name\r\n\r\n1,"官\n坡"\r\n,\r\n2,土桥\r\n,\r\n', ['code', 'name'])).toEqual([
      { row: 3, code: '1', name: '官\n坡' },
      { row: 5, code: '2', name: '土桥' },
    ]);
  });

  it('with other titles of its columns, and without those that it may lack', () => {
    const form = { optional: ['note'], titles: { 名称: 'name', 备注: 'note' } } as const;
    expect(readTable('名称\n官坡', ['name'], form)).toEqual([{ row: 2, name: '官坡', note: '' }]);
    expect(readTable('name,备注\n官坡,x', ['name'], form)).toEqual([{ row: 2, name: '官坡', note: 'x' }]);
  });

  it('with cells that list several', () => {
    expect(listOf('0101|0102')).toEqual(['0101', '0102']);
    expect(listOf('')).toEqual([]);
  });
});
