import type { LimitRule } from '@lindan/shared';
import { TIME_LIMITS } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { hoursIn, LIMIT_ROWS, unitHours, withHours } from './limit-cells';

const cell = { step: 'FINISH', categoryCode: '04', urgency: 'NORMAL', tier: null } as const;

describe('the table of limits', () => {
  it('has a row for each usual limit', () => {
    for (const { step, tier } of TIME_LIMITS) expect(LIMIT_ROWS).toContainEqual({ step, tier });
  });

  it('sets, changes and clears one cell, and leaves the others', () => {
    expect(hoursIn(TIME_LIMITS, cell)).toBeUndefined();
    const set = withHours(TIME_LIMITS, cell, 48);
    const changed = withHours(set, cell, 72);
    expect([hoursIn(set, cell), hoursIn(changed, cell)]).toEqual([48, 72]);
    expect(withHours(changed, cell, null)).toEqual<readonly LimitRule[]>(TIME_LIMITS);
  });

  it('is said in days where days are counted, else in hours', () => {
    expect(unitHours(cell)).toEqual({ unit: 'WORKED_DATES', hours: 24 });
    expect(unitHours({ step: 'VERIFY', urgency: 'EMERGENCY' })).toEqual({ unit: 'WORKED_DATES', hours: 24 });
    expect(unitHours({ step: 'CLAIM', urgency: 'URGENT' })).toEqual({ unit: 'EVERY_DAY', hours: 1 });
  });
});
