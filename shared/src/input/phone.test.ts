import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { basePhone, localPhone, normalisePhone } from './phone.js';

describe('a phone number', () => {
  it.each([
    ['nothing', ''],
    ['a word', '没有电话'],
    ['an emergency number', '110'],
    ['the hotline', '12345'],
    ['a landline without its area code', '8222222'],
    ['a mobile with a digit missing', '1381234567'],
    ['a mobile with a digit too many', '138123456789'],
    ['eleven ones', '11111111111'],
    ['a mobile of a range that does not exist', '12812345678'],
    ['a name before it', '王五13812345678'],
    ['a command behind it', "13812345678'; drop table demand"],
    ['letters on the keys', '1-800-FLOWERS'],
    ['a country that does not exist', '+999 13812345678'],
  ])('is not: %s', (_case, text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });

  it.each([
    ['13812345678', '+8613812345678'],
    [' 138 1234 5678 ', '+8613812345678'],
    ['138-1234-5678', '+8613812345678'],
    ['+86 138 1234 5678', '+8613812345678'],
    ['0086 13812345678', '+8613812345678'],
    ['１３８１２３４５６７８', '+8613812345678'],
    ['0718-8222222', '+867188222222'],
    ['(0718) 8222222', '+867188222222'],
    ['010-87654321', '+861087654321'],
    ['400-123-4567', '+864001234567'],
    ['+852 9123 4567', '+85291234567'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('is one however it was typed: %s', (text, e164) => {
    expect(normalisePhone(text)).toBe(e164);
  });

  it('stays what it is when it is normalised again', () => {
    expect(normalisePhone('+8613812345678')).toBe('+8613812345678');
  });
});

describe('any mobile, with any signs between its digits', () => {
  const digits = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.integer({ min: 0, max: 999_999_999 }));
  const sign = fc.constantFrom('', '', ' ', '-', '.', '\u200B', '\u00A0', '—');
  const label = fc.constantFrom('', '电话：', '手机 ', 'Tel: ', '+86 ', '0086', '（', '\u202D');
  const extension = fc.constantFrom('', '#', '转', ' ext ', ' 分机 ');

  it('is one number, with its extension', () => {
    fc.assert(
      fc.property(
        digits,
        sign,
        label,
        extension,
        fc.integer({ min: 1, max: 9999 }),
        (random, between, before, by, short) => {
          const number = `1${random[0]}${String(random[1]).padStart(9, '0')}`;
          const typed = `${before}${[number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between)}`;
          const stored = normalisePhone(by === '' ? typed : `${typed}${by}${short}`);
          expect(stored).toBe(by === '' ? `+86${number}` : `+86${number};ext=${short}`);
          expect(basePhone(stored ?? '')).toBe(`+86${number}`);
        },
      ),
    );
  });

  it('whatever is typed, what is read stays what it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789+-#() 转/或电话:O一')) }),
        (typed) => {
          const stored = normalisePhone(typed);
          if (stored === undefined) return;
          expect(normalisePhone(stored)).toBe(stored);
          expect(normalisePhone(localPhone(stored))).toBe(stored);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a number as people of the city read it', () => {
  it.each([
    ['+8613812345678', '13812345678'],
    ['+867188222222', '07188222222'],
    ['+864001234567', '4001234567'],
    ['+85291234567', '+85291234567'],
    ['+867188222222;ext=8001', '07188222222-8001'],
  ])('%s: %s', (e164, local) => {
    expect(localPhone(e164)).toBe(local);
  });
});
