import { describe, expect, it } from 'vitest';

import { maskAddress, maskName, maskPhone } from './mask.js';

describe('the masked requester', () => {
  it.each([
    ['a number too short to hide in', '12345', '****'],
    ['a mobile', '13812345678', '138****5678'],
    ['a mobile as it is stored', '+8613812345678', '138****5678'],
    ['a landline as it is stored', '+867188222222', '071****2222'],
    ['a landline with its extension as it is stored', '+867188222222;ext=8001', '071****2222'],
    ['a landline with its extension as it is read', '07188222222-8001', '071****2222'],
    ['a number of ten digits', '+864001234567', '400****67'],
    ['no number', '', '****'],
  ])('phone: %s', (_case, phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['two characters', '王五', '王**'],
    ['three characters: the length is hidden', '王小明', '王**'],
    ['a rare family name outside the first plane', '𠮷野', '𠮷**'],
    ['spaces before it', '  王五', '王**'],
    ['no name', '', ''],
  ])('name: %s', (_case, name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['a door', '施州大道12号3栋502', '施州****'],
    ['no address', '', ''],
  ])('address: %s', (_case, address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
