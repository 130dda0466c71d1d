import { describe, expect, it } from 'vitest';

import { localPhone, normalisePhone } from './phone.js';

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

describe('a number as people of the city read it', () => {
  it.each([
    ['+8613812345678', '13812345678'],
    ['+867188222222', '07188222222'],
    ['+864001234567', '4001234567'],
    ['+85291234567', '+85291234567'],
  ])('%s: %s', (e164, local) => {
    expect(localPhone(e164)).toBe(local);
  });
});
