import { describe, expect, it } from 'vitest';

import { dateInWords, deadlineInWords, momentInWords } from './moments';

const ZONE = 'Asia/Shanghai';

describe('times as residents read them', () => {
  it('are the city’s, in their language', () => {
    expect(momentInWords('2026-11-24T07:00:00.000Z', 'zh-CN', ZONE)).toBe('11月24日周二 15:00');
    expect(momentInWords('2026-11-24T07:00:00.000Z', 'en', ZONE)).toBe('Tue, November 24 at 15:00');
  });

  it('count from 00:00, not from 24:00', () => {
    expect(momentInWords('2026-11-23T16:05:00.000Z', 'zh-CN', ZONE)).toBe('11月24日周二 00:05');
  });

  it('are a whole day where a deadline falls on midnight', () => {
    expect(deadlineInWords('2026-11-23T16:00:00.000Z', 'zh-CN', ZONE)).toBe('11月23日周一');
    expect(deadlineInWords('2026-11-23T17:00:00.000Z', 'zh-CN', ZONE)).toBe('11月24日周二 01:00');
  });

  it('are those of another city where the server names another zone', () => {
    expect(momentInWords('2026-10-25T00:30:00.000Z', 'en', 'Europe/Berlin')).toBe('Sun, October 25 at 02:30');
    expect(deadlineInWords('2026-03-29T22:00:00.000Z', 'en', 'Europe/Berlin')).toBe('Sun, March 29');
  });

  it('of a plain date do not move with the zone', () => {
    expect(dateInWords('2026-12-31', 'zh-CN')).toBe('2026年12月31日');
  });
});
