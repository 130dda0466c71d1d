import type { LimitRule } from '@lindan/shared';
import { TIME_LIMITS } from '@lindan/shared';
import { afterEach, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import { aSubmittedDemand, storedDemand } from '../../test/factories/demand.js';
import { anOfferedOrder, aStartedOrder, storedOrder } from '../../test/factories/order.js';
import { A_WORKING_MORNING } from '../../test/harness.js';
import { setStage } from '../../test/stage.js';

const SAVE = `mutation($input: SaveSettingInput!) {
  saveSetting(input: $input) { timeLimits { version isInForce limits { step categoryCode urgency tier hours counts } } }
}`;
const PREVIEW = `query($categoryCode: String!, $urgency: Urgency!, $tier: Tier, $from: DateTime!) {
  previewDeadlines(categoryCode: $categoryCode, urgency: $urgency, tier: $tier, from: $from) { claimBy contactBy returnBy finishBy warning }
}`;

const stage = setStage();
afterEach(() => stage.services.time.moveTo(A_WORKING_MORNING));

interface Saved {
  readonly timeLimits: readonly { readonly version: number; readonly limits: readonly LimitRule[] }[];
}
const save = (timeLimits: readonly object[], more: object = {}) =>
  stage.operate<Saved>(stage.city.staff.admin, SAVE, { input: { timeLimits, ...more } });
const rule = (more: Partial<LimitRule>): LimitRule => ({
  step: 'FINISH',
  categoryCode: null,
  urgency: 'NORMAL',
  tier: null,
  hours: 24,
  ...more,
});
const preview = (more: object = {}) =>
  stage.operate<Record<string, string | null>>(stage.city.staff.community, PREVIEW, {
    categoryCode: CATEGORY.manholes,
    urgency: 'NORMAL',
    from: '2026-03-11T10:00:00+08:00',
    ...more,
  });
const group = CATEGORY.manholes.slice(0, 2);

describe('time limits are refused', () => {
  const at = TIME_LIMITS.length;
  it.each([
    ['that are none', [], 'input.timeLimits'],
    ['without one that holds for all', TIME_LIMITS.slice(1), 'input.timeLimits'],
    [
      'of no time',
      [...TIME_LIMITS, rule({ categoryCode: group, hours: 0 })],
      `input.timeLimits[${at}].hours`,
    ],
    [
      'of more than a year',
      [...TIME_LIMITS, rule({ categoryCode: group, hours: 9000 })],
      `input.timeLimits[${at}].hours`,
    ],
    ['twice for the same', [...TIME_LIMITS, rule({})], `input.timeLimits[${at}]`],
    [
      'of a category that is none',
      [...TIME_LIMITS, rule({ categoryCode: '9999' })],
      `input.timeLimits[${at}].categoryCode`,
    ],
    [
      'of a tier before there is one',
      [...TIME_LIMITS, rule({ step: 'STEP', tier: 'LEADER' })],
      `input.timeLimits[${at}].tier`,
    ],
  ])('%s', async (_case, limits, field) => {
    const { refusal } = await save(limits);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(Object.keys(refusal?.['fields'] as object)).toEqual([field]);
  });
});

describe('a preview of deadlines', () => {
  it('is not for units, and not of an unknown category', async () => {
    const { unit } = await anOfferedOrder(stage.city);
    const dispatch = {
      categoryCode: CATEGORY.manholes,
      urgency: 'NORMAL',
      from: '2026-03-11T10:00:00+08:00',
    };
    expect((await stage.operate(unit.liaison, PREVIEW, dispatch)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await preview({ categoryCode: '9999' })).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { categoryCode: expect.any(String) },
    });
  });

  it.each(['0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])('is none from %s', async (from) => {
    const { refusal } = await preview({ from });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { from: '应在 2000 到 2100 之间' } });
  });

  it('has the limits of the trade, by urgency and tier', async () => {
    expect((await preview()).value).toEqual({
      claimBy: '2026-03-12T02:00:00.000Z',
      contactBy: '2026-03-12T02:00:00.000Z',
      returnBy: '2026-03-13T02:00:00.000Z',
      finishBy: '2026-03-18T02:00:00.000Z',
      warning: null,
    });
    expect((await preview({ tier: 'LEADER' })).value['finishBy']).toBe('2026-04-01T02:00:00.000Z');
    expect((await preview({ urgency: 'URGENT' })).value).toMatchObject({
      claimBy: '2026-03-11T03:00:00.000Z',
      contactBy: '2026-03-11T06:00:00.000Z',
      finishBy: '2026-03-12T02:00:00.000Z',
    });
  });

  it('warns where the calendar does not reach that far', async () => {
    const { value } = await preview({ from: '2026-12-28T10:00:00+08:00' });
    expect(value['warning']).toContain('2027');
    expect(value['finishBy']).toBe('2027-01-05T02:00:00.000Z');
  });
});

describe('the time limits that hold', () => {
  it('are the most specific: the category’s, else its group’s, else those of all; in each the tier’s first', async () => {
    await save([
      ...TIME_LIMITS,
      rule({ categoryCode: CATEGORY.manholes, hours: 24 }),
      rule({ categoryCode: CATEGORY.manholes, tier: 'LEADER', hours: 72 }),
      rule({ categoryCode: group, hours: 48 }),
      rule({ categoryCode: group, urgency: 'URGENT', hours: 3 }),
      rule({ categoryCode: group, step: 'STEP', hours: 48 }),
    ]);
    const finishBy = async (more: object) => (await preview(more)).value['finishBy'];
    expect(await finishBy({})).toBe('2026-03-12T02:00:00.000Z');
    expect(await finishBy({ tier: 'COMMITTEE' })).toBe('2026-03-12T02:00:00.000Z');
    expect(await finishBy({ tier: 'LEADER' })).toBe('2026-03-16T02:00:00.000Z');
    expect(await finishBy({ urgency: 'URGENT' })).toBe('2026-03-11T05:00:00.000Z');
    expect(await finishBy({ urgency: 'EMERGENCY' })).toBe('2026-03-11T04:00:00.000Z');
  });

  it('are those of the statements too: of a demand by its group, of an order by its category', async () => {
    const { id } = await aSubmittedDemand(stage.city, { categoryCode: CATEGORY.manholes });
    expect((await storedDemand(stage.city, id)).dueAt).toEqual(new Date('2026-03-13T02:00:00Z'));
    const order = await anOfferedOrder(stage.city, { demand: { categoryCode: CATEGORY.manholes } });
    expect((await storedOrder(stage.city, order.id)).finishBy).toEqual(new Date('2026-03-12T02:00:00Z'));
    const urgent = { categoryCode: CATEGORY.manholes, urgency: 'URGENT' } as const;
    const quick = await anOfferedOrder(stage.city, { demand: urgent });
    expect((await storedOrder(stage.city, quick.id)).finishBy).toEqual(new Date('2026-03-11T05:00:00Z'));
  });

  it('are for new orders only: what was dispatched before is verified within its own', async () => {
    await save(TIME_LIMITS);
    const before = await aStartedOrder(stage.city);
    const set = await storedOrder(stage.city, before.id);
    await save(TIME_LIMITS.map((limit) => ({ ...limit, hours: limit.hours * 2 })));
    const after = await aStartedOrder(stage.city);
    expect((await storedOrder(stage.city, before.id)).finishBy).toEqual(set.finishBy);
    const verifyBy = async ({ id, unit }: typeof before) => {
      await stage.operate(unit.liaison, 'CompleteOrder', { id, result: '已修好' });
      return (await storedOrder(stage.city, id)).dueAt;
    };
    expect(await verifyBy(before)).toEqual(new Date('2026-03-13T02:00:00Z'));
    expect(await verifyBy(after)).toEqual(new Date('2026-03-17T02:00:00Z'));
  });
});
