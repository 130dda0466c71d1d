import { describe, expect, it } from 'vitest';

import { trackingPairOf } from './tracking-pair';

describe('number and tracking code as people enter them', () => {
  it.each([
    ['', ''],
    ['  ', ' '],
  ])('nothing stays nothing (%j, %j)', (number, code) => {
    expect(trackingPairOf(number, code)).toEqual({ number: '', trackingCode: '' });
  });

  it('blanks do no harm', () => {
    expect(trackingPairOf(' D2026 1122 0007', 'K7PW 2M9Q XR4T ')).toEqual({
      number: 'D202611220007',
      trackingCode: 'K7PW2M9QXR4T',
    });
  });

  it('the whole copied text may land in either field', () => {
    const copied = '邻单 编号：D202611220007 查询码：K7PW2M9QXR4T';
    const pair = { number: 'D202611220007', trackingCode: 'K7PW2M9QXR4T' };
    expect(trackingPairOf(copied, '')).toEqual(pair);
    expect(trackingPairOf('', copied)).toEqual(pair);
  });
});
