import { describe, expect, it } from 'vitest';

import { timeFit } from './time-fit.js';

/** Wednesday, ten in the morning in the city. */
const MOMENT = { now: new Date('2026-03-11T02:00:00Z'), timeZone: 'Asia/Shanghai' };
const on = (...days: (readonly [number, string, string])[]) =>
  days.map(([weekday, from, until]) => ({ weekday, from, until }));
const fit = (weeklyHours: ReturnType<typeof on>, text = '井盖坏了', availableTo: string | null = null) =>
  timeFit({ weeklyHours, availableTo }, text, MOMENT);

describe('the times of an offer fit', () => {
  it.each([
    ['without hours', on(), 'ANY', 1],
    ['now', on([3, '09:00', '12:00'], [4, '09:00', '12:00']), 'NOW', 1],
    ['from the very minute', on([3, '10:00', '12:00']), 'NOW', 1],
    ['later today', on([3, '08:00', '10:00'], [3, '14:00', '17:00']), 'TODAY', 0.8],
    ['tomorrow, when today is over', on([3, '08:00', '10:00'], [4, '14:00', '17:00']), 'TOMORROW', 0.8],
    ['later this week', on([6, '14:00', '17:00']), 'LATER', 0.5],
  ] as const)('%s', (_case, hours, opening, share) => {
    expect(fit([...hours])).toMatchObject({ opening, share });
  });

  it('what the text names: the weekend', () => {
    const text = '希望周末有人陪';
    expect(fit(on([6, '09:00', '12:00'], [3, '09:00', '12:00']), text)).toEqual({
      share: 1,
      opening: 'WEEKEND',
      hours: on([6, '09:00', '12:00']),
    });
    expect(fit(on([3, '09:00', '12:00']), text)).toMatchObject({ share: 0, opening: 'NOT_AT_WEEKEND' });
    expect(fit(on(), text)).toMatchObject({ share: 1, opening: 'ANY' });
  });

  it('half where the offer ends within a week', () => {
    expect(fit(on(), '井盖坏了', '2026-03-18')).toEqual({ share: 0.5, opening: 'ANY', endsOn: '2026-03-18' });
    expect(fit(on(), '井盖坏了', '2026-03-19')).toEqual({ share: 1, opening: 'ANY' });
  });
});
