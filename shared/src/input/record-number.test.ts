import { describe, expect, it } from 'vitest';

import { trackingPairOf } from './record-number.js';

const pair = { number: 'XQ261122-00007', trackingCode: 'K7PW-2M9Q-XR4T' };

describe('number and tracking code as people enter them', () => {
  it.each([
    ['', ''],
    ['  ', ' '],
  ])('nothing stays nothing (%j, %j)', (number, code) => {
    expect(trackingPairOf(number, code)).toEqual({ number: '', trackingCode: '' });
  });

  it('blanks, small and full-width letters do no harm', () => {
    expect(trackingPairOf(' XQ261122 - 00007', 'K7PW -2M9Q-XR4T ')).toEqual(pair);
    expect(trackingPairOf('ｘｑ261122－00007', 'k7pw-2m9q-xr4t')).toEqual(pair);
  });

  it('the whole copied text may land in either field', () => {
    const copied = '邻单 编号：XQ261122-00007 查询码：K7PW-2M9Q-XR4T';
    expect(trackingPairOf(copied, '')).toEqual(pair);
    expect(trackingPairOf('', copied)).toEqual(pair);
  });
});
