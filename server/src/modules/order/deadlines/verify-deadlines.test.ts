import { TIME_LIMITS } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { verifyDeadlinesCommand } from '../../../operations/cli/verify-deadlines.js';
import { CATEGORY } from '../../../test/factories/category.js';
import {
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  aStartedOrder,
  aVerifiedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { correctDemand } from '../../demand/commands/correct-demand.js';
import { importCalendarYear } from '../../setting/commands/import-calendar-year.js';
import { saveSetting } from '../../setting/commands/save-setting.js';
import { raiseUnclaimedOrders } from '../commands/raise-unclaimed-orders.js';
import { resumePausedOrders } from '../commands/resume-order.js';
import { verifyDeadlines } from './verify-deadlines.js';

const stage = setStage();
const admin = () => contextOf(stage.services, stage.city.staff.admin);

async function someOrders(): Promise<void> {
  const orders = [
    anOfferedOrder,
    anOpenOrder,
    aStartedOrder,
    aCompletedOrder,
    aVerifiedOrder,
    aReturnedOrder,
  ];
  for (const make of orders) await make(stage.city, { demand: { urgency: 'NORMAL' }, tier: 'LEADER' });
  await anOfferedOrder(stage.city, { demand: { urgency: 'EMERGENCY' } });
  await aCompletedOrder(stage.city, { demand: { urgency: 'URGENT' } });
}

describe('deadlines computed again from events and settings', () => {
  it('are those of the rows, whatever was set and imported in between', async () => {
    await someOrders();
    stage.services.time.advance(3_600_000);
    const started = await aStartedOrder(stage.city);
    await saveSetting(admin(), {
      openingHours: { opens: '10:00', closes: '11:00', minutesAfterOpening: 30 },
    });
    await saveSetting(admin(), {
      timeLimits: TIME_LIMITS.map((limit) => ({ ...limit, hours: limit.hours * 3 })),
    });
    await importCalendarYear(admin(), { year: 2026, holidays: ['2026-03-12', '2026-03-13'], workdays: [] });
    await stage.operate(started.unit.liaison, 'CompleteOrder', { id: started.id, result: '已修好' });
    await someOrders();
    expect(await verifyDeadlines(stage.services)).toEqual({ orders: 17, wrong: [] });
  });

  it('follow what moved them: raising, assigning, urgency, extension and pause', async () => {
    const { city, services } = stage;
    const { community, supervisor } = city.staff;
    const done = async (answer: Promise<{ refusal?: unknown }>) =>
      expect((await answer).refusal).toBeUndefined();
    const [open, raised] = [await anOpenOrder(city), await anOpenOrder(city)];
    const [urged, paused, extended] = [
      await aStartedOrder(city),
      await aStartedOrder(city),
      await aStartedOrder(city),
    ];
    const offered = await anOfferedOrder(city, { demand: { urgency: 'NORMAL' } });
    for (const [{ demand }, urgency] of [
      [urged, 'URGENT'],
      [offered, 'EMERGENCY'],
      [offered, 'NORMAL'],
    ] as const)
      await done(stage.operate(community, 'SetUrgency', { id: demand.id, urgency, note: '核实后调整' }));
    await done(
      stage.operate(extended.unit.liaison, 'RequestExtension', {
        id: extended.id,
        workingDays: 4,
        reason: '缺配件',
      }),
    );
    await done(stage.operate(supervisor, 'DecideExtension', { id: extended.id, granted: true }));
    await done(
      stage.operate(paused.unit.liaison, 'PauseOrder', {
        id: paused.id,
        reason: '等配件',
        until: '2026-03-13',
      }),
    );
    services.time.advance(8 * 24 * 3_600_000);
    await resumePausedOrders(services, services.time.now());
    await raiseUnclaimedOrders(services, services.time.now());
    await done(stage.operate(community, 'AssignOrder', { id: open.id, unitId: open.unit.id }));
    expect((await storedOrder(city, raised.id)).raisedAt).not.toBeNull();
    expect((await verifyDeadlines(services)).wrong).toEqual([]);
  });

  it('go by the category of the demand as it was corrected', async () => {
    const { city, services } = stage;
    const rubbish = { step: 'CLAIM', categoryCode: CATEGORY.rubbish, urgency: 'NORMAL', tier: null } as const;
    await saveSetting(admin(), { timeLimits: [...TIME_LIMITS, { ...rubbish, hours: 240 }] });
    const { id, demand, unit } = await anOpenOrder(city);
    const correction = { id: demand.id, note: '是垃圾', categoryCode: CATEGORY.rubbish };
    await correctDemand(contextOf(services, city.staff.community), correction);
    await stage.operate(city.staff.community, 'AssignOrder', { id, unitId: unit.id });
    const { claimBy } = await storedOrder(city, id);
    expect(claimBy.getTime()).toBeGreaterThan(services.time.now().getTime() + 240 * 3_600_000);
    expect((await verifyDeadlines(services)).wrong).toEqual([]);
  });

  it('name what differs, to the second, and fail the command', async () => {
    const { id } = await anOfferedOrder(stage.city);
    const { rows } = await stage.services.database.pool.query<{ number: string }>(
      `update orders set finish_by = finish_by + interval '1 second' where id = $1 returning number`,
      [id],
    );
    const { wrong } = await verifyDeadlines(stage.services);
    expect(wrong).toMatchObject([{ number: rows[0]?.number, field: 'finishBy' }]);
    const tools = {
      config: () => stage.services.config,
      locale: 'en' as const,
      services: async () => stage.services,
    };
    await expect(verifyDeadlinesCommand.run(tools, {})).rejects.toThrow(`${rows[0]?.number}  finishBy: `);
  });
});
