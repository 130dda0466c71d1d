import { describe, expect, it } from 'vitest';

import { tableText } from './table-text.js';

/** code,name / 1,官坡 in GBK. */
const GBK = Buffer.concat([
  Buffer.from('code,name\r\n1,'),
  Buffer.from('b9d9c6c2', 'hex'),
  Buffer.from('\r\n'),
]);
const TEXT = 'code,name\r\n1,官坡\r\n';

describe('the bytes of a table', () => {
  it('are UTF-8, with or without a byte order mark', () => {
    expect(tableText(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'UTF-8' });
    expect(tableText(Buffer.from(`\uFEFF${TEXT}`)).text.replace('\uFEFF', '')).toBe(TEXT);
  });

  it('are GB18030 where they are no UTF-8, as Excel and WPS save, and that is said', () => {
    expect(tableText(GBK)).toEqual({ text: TEXT, encoding: 'GB18030' });
    // 𠮷 has four bytes.
    const rare = Buffer.concat([Buffer.from('9534b831', 'hex'), Buffer.from('b9d9c6c2', 'hex')]);
    expect(tableText(rare).encoding).toBe('GB18030');
  });

  it('are UTF-16 by their byte order mark, as Excel saves “Unicode text”', () => {
    const little = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    expect(tableText(little)).toEqual({ text: TEXT, encoding: 'UTF-16' });
    expect(tableText(Buffer.from(little).swap16())).toEqual({ text: TEXT, encoding: 'UTF-16' });
  });

  it('are refused with the row where they are neither', () => {
    const broken = Buffer.concat([
      GBK,
      Buffer.from('2,'),
      Buffer.from('b9ff', 'hex'),
      Buffer.from('\r\n3,x\r\n'),
    ]);
    expect(() => tableText(broken)).toThrow('row 3: it is neither UTF-8 nor GB18030');
  });

  it('are UTF-16 without a mark by the empty half of the first character', () => {
    const little = Buffer.from(TEXT, 'utf16le');
    expect(tableText(little)).toEqual({ text: TEXT, encoding: 'UTF-16' });
    expect(tableText(Buffer.from(little).swap16())).toEqual({ text: TEXT, encoding: 'UTF-16' });
  });

  it.each([
    ['.xlsx', '504b030414000600'],
    ['.xls', 'd0cf11e0a1b11ae1'],
    ['.pdf', '255044462d312e37'],
  ])('are no table where they are a file of another kind: %s', (kind, beginning) => {
    const bytes = Buffer.concat([Buffer.from(beginning, 'hex'), Buffer.from(TEXT)]);
    expect(() => tableText(bytes)).toThrow(`it is no text table but looks like ${kind}`);
  });

  it('are refused beyond a size, before they are decoded', () => {
    expect(() => tableText(Buffer.alloc(50_000_000, 0x61))).toThrow('the file has more than 20 MB');
  });

  it('are refused where UTF-16 ends within a character', () => {
    const cut = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').subarray(0, -1);
    expect(() => tableText(cut)).toThrow('UTF-16');
  });
});
