import { describe, expect, it } from 'vitest';

import { listOf } from './cell-list.js';
import { NameLookup } from './name-lookup.js';
import { readTable } from './read-table.js';
import { dateCell } from './table-date.js';
import { wholeNumber } from './table-number.js';

describe('a date in a cell', () => {
  it.each([
    ['2026-01-05'],
    ['2026/1/5'],
    ['2026-1-5'],
    ['2026.1.5'],
    ['2026年1月5日'],
    ['2026年01月05'],
    ['2026/1/5 0:00'],
    ['2026-01-05 00:00:00'],
    ['２０２６/１/５'],
    ['20260105'],
  ])('is read: %s', (cell) => {
    expect(dateCell(cell)).toBe('2026-01-05');
  });

  it.each([
    ['5/1/2026'],
    ['46027'],
    ['2026-02-30'],
    ['2026/13/1'],
    ['2026/1/5 8:30'],
    ['明天'],
    ['2026'],
    [''],
  ])('is left to be refused: %j', (cell) => {
    expect(dateCell(cell)).toBe(cell);
  });
});

describe('a whole number in a cell', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1,234,567', 1_234_567],
    ['１２', 12],
    ['12.0', 12],
    ['0', 0],
  ])('is read: %s', (cell, number) => {
    expect(wholeNumber(cell)).toBe(number);
  });

  it.each([['1,20'], ['12.5'], ['-3'], ['十二'], ['1e3'], ['12人'], ['']])('is none: %j', (cell) => {
    expect(wholeNumber(cell)).toBeUndefined();
  });
});

describe('a list in a cell', () => {
  const units = new NameLookup([
    ['城管局', 1],
    ['住建局', 2],
    ['工业、信息化局', 3],
  ]);
  it.each([
    ['城管局|住建局', ['城管局', '住建局']],
    ['城管局、住建局', ['城管局', '住建局']],
    ['城管局，住建局', ['城管局', '住建局']],
    ['城管局; 住建局', ['城管局', '住建局']],
    ['城管局\n住建局', ['城管局', '住建局']],
    ['工业、信息化局', ['工业、信息化局']],
    ['工业、信息化局|城管局、住建局', ['工业、信息化局', '城管局', '住建局']],
    ['城管局、水利局', ['城管局', '水利局']],
    ['农业、水利局', ['农业、水利局']],
    ['', []],
  ])('%s', (cell, parts) => {
    expect(listOf(cell, units)).toEqual(parts);
  });
});

describe('a table as a form makes it', () => {
  it('has titles with a star, a blank and a remark', () => {
    const [row] = readTable('*Code , 名称（必填）,Note\n1,官坡,x', ['code', 'name'], {
      titles: { 名称: 'name' },
    });
    expect(row).toMatchObject({ code: '1', name: '官坡', Note: 'x' });
  });

  it('may have further columns that begin alike', () => {
    const [row] = readTable('name,name (en),parentcode\n官坡,Guanpo,1', ['name', 'parentCode']);
    expect(row).toMatchObject({ name: '官坡', 'name (en)': 'Guanpo', parentCode: '1' });
  });

  it('is refused where a spreadsheet has shortened a number, with the cell', () => {
    expect(() => readTable('code,name\n4.22801E+11,官坡', ['code', 'name'])).toThrow(
      'row 2: code: “4.22801E+11” is a number that the spreadsheet has shortened',
    );
  });

  it('keeps a cell that looks like a formula as the text that it is', () => {
    const [row] = readTable('code,name\n1,=HYPERLINK(1)', ['code', 'name']);
    expect(row?.name).toBe('=HYPERLINK(1)');
  });
});
