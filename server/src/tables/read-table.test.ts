import { describe, expect, it } from 'vitest';

import { listOf, readTable } from './read-table.js';
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
  });
});

describe('a table is read', () => {
  it('by its header, whatever the order and further columns, with the numbers of its rows', () => {
    expect(readTable('name\tcode\tnote\n官坡\t1\tx\n土桥\t2\ty\n', ['code', 'name'])).toEqual([
      { row: 2, code: '1', name: '官坡', note: 'x' },
      { row: 3, code: '2', name: '土桥', note: 'y' },
    ]);
  });

  it('from commas with quoted cells as from tabs, where a quotation mark is a character', () => {
    expect(readTable('code,name\n1,"官坡, 一"\n', ['code', 'name'])[0]?.name).toBe('官坡, 一');
    expect(readTable('code\tname\n1\t"一拆" 改造\n', ['code', 'name'])[0]?.name).toBe('"一拆" 改造');
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
