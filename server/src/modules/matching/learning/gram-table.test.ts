import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GramTable } from './gram-table.js';
import { gramOf } from './grams.js';

const gram = fc.tuple(fc.nat(0x10ffff), fc.nat(0x10ffff)).map(([first, second]) => gramOf(first, second));

describe('the table of grams', () => {
  it('numbers each gram once, in the order of adding, and knows no other', () => {
    fc.assert(
      fc.property(fc.array(gram, { maxLength: 3000 }), gram, (grams, other) => {
        const table = new GramTable();
        const expected = [...new Set(grams)];
        for (const one of grams) expect(table.add(one)).toBe(expected.indexOf(one));
        expect([...table.grams()]).toEqual(expected);
        expect(table.size).toBe(expected.length);
        expect(table.idOf(other)).toBe(expected.indexOf(other));
      }),
      { numRuns: 20 },
    );
  });

  it('grows', () => {
    const table = new GramTable();
    for (let place = 0; place < 20_000; place += 1) table.add(gramOf(place, place));
    expect(table.idOf(gramOf(19_999, 19_999))).toBe(19_999);
    expect(table.idOf(gramOf(20_000, 20_000))).toBe(-1);
  });
});
