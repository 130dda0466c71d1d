import { beforeEach, describe, expect, it } from 'vitest';

import { deadlinesInYearCommand, moveDeadlinesCommand } from '../../../operations/cli/deadlines-in-year.js';
import {
  aCompletedOrder,
  anOfferedOrder,
  aStartedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { importCalendarYear } from '../../setting/commands/import-calendar-year.js';
import { verifyDeadlines } from '../deadlines/verify-deadlines.js';
import { moveDeadlines } from './move-deadlines.js';

const stage = setStage();
const tools = {
  config: () => stage.services.config,
  locale: 'en' as const,
  services: async () => stage.services,
};
const show = (year = '2027') => deadlinesInYearCommand.run(tools, { year });
const move = (year = '2027') => moveDeadlinesCommand.run(tools, { year });
/** The Wednesday before the turn of the year: five worked dates end in the new year. */
const LAST_DAYS = new Date('2026-12-30T02:00:00.000Z');
const FIRST_WEEK = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2027-01-${day}`);

beforeEach(() => stage.services.time.moveTo(LAST_DAYS));

async function importYear(holidays: readonly string[]): Promise<void> {
  const admin = contextOf(stage.services, stage.city.staff.admin);
  await importCalendarYear(admin, { year: 2027, holidays: [...holidays], workdays: [] });
}

describe('deadlines in a new calendar year', () => {
  it('are refused for a year that the calendar does not know, and for something else', async () => {
    await expect(show()).rejects.toThrow('does not know 2027');
    await expect(move()).rejects.toThrow('does not know 2027');
    await expect(show('soon')).rejects.toThrow('soon is no year');
  });

  it('stay when the year is imported, are listed, and move when asked to: once, with an event', async () => {
    const order = await aStartedOrder(stage.city, { demand: { urgency: 'NORMAL' } });
    const offered = await anOfferedOrder(stage.city, { demand: { urgency: 'NORMAL' } });
    const emergency = await aStartedOrder(stage.city, { demand: { urgency: 'EMERGENCY' } });
    const done = await aCompletedOrder(stage.city, { demand: { urgency: 'NORMAL' } });
    const before = await storedOrder(stage.city, order.id);
    await importYear(FIRST_WEEK);
    expect((await storedOrder(stage.city, order.id)).finishBy).toEqual(before.finishBy);
    const listed = await show();
    expect(listed).toContain(`finish: ${before.finishBy.toISOString()} → `);
    expect(listed).not.toContain(`${(await storedOrder(stage.city, emergency.id)).number}  finish`);
    expect(await move()).toContain('orders in 2027 were moved');
    const after = await storedOrder(stage.city, order.id);
    expect(after.finishBy > before.finishBy).toBe(true);
    expect(after.dueAt).toEqual(after.finishBy);
    expect(after.version).toBe(before.version + 1);
    expect((await storedOrder(stage.city, done.id)).finishBy).toEqual(before.finishBy);
    expect((await storedOrder(stage.city, offered.id)).finishBy).toEqual(after.finishBy);
    expect((await verifyDeadlines(stage.services)).wrong).toEqual([]);
    expect(await move()).toBe('The deadlines of 0 orders in 2027 were moved.');
    const { rows } = await stage.services.database.pool.query(
      `select details from events where subject_id = $1 and action = 'MOVE_DEADLINES'`,
      [order.id],
    );
    expect(rows).toMatchObject([{ details: { calendar: 'calendar:2027', version: 1 } }]);
  });

  it('move the time to contact the requester, until one was reached', async () => {
    stage.services.time.moveTo(new Date('2026-12-31T08:00:00.000Z'));
    await importYear([]);
    const [waiting, reached] = [
      await aStartedOrder(stage.city, { demand: { urgency: 'NORMAL' } }),
      await aStartedOrder(stage.city, { demand: { urgency: 'NORMAL' } }),
    ];
    await stage.operate(reached.unit.liaison, 'ContactRequester', { id: reached.id, reached: true });
    const contactBy = async ({ id }: { id: string }) => (await storedOrder(stage.city, id)).contactBy;
    const before = { waiting: await contactBy(waiting), reached: await contactBy(reached) };
    await importYear(FIRST_WEEK);
    expect(await show()).toContain('contactBy: ');
    await move();
    expect(Number(await contactBy(waiting))).toBeGreaterThan(Number(before.waiting));
    expect(await contactBy(reached)).toEqual(before.reached);
    expect((await verifyDeadlines(stage.services)).wrong).toEqual([]);
    expect(await move()).toBe('The deadlines of 0 orders in 2027 were moved.');
  });

  it('are right for what moves them afterwards, and for a second notice of the year', async () => {
    const { unit, id } = await aStartedOrder(stage.city, { demand: { urgency: 'NORMAL' } });
    await importYear(FIRST_WEEK.slice(0, 3));
    await move();
    const ask = { id, workingDays: 3, reason: '缺配件' };
    await stage.operate(unit.liaison, 'RequestExtension', ask);
    await stage.operate(stage.city.staff.supervisor, 'DecideExtension', { id, granted: true });
    await importYear(FIRST_WEEK);
    await move();
    expect((await verifyDeadlines(stage.services)).wrong).toEqual([]);
  });

  it('move once, when two processes are told to at once', async () => {
    const { id } = await aStartedOrder(stage.city, { demand: { urgency: 'NORMAL' } });
    const { version } = await storedOrder(stage.city, id);
    await importYear(FIRST_WEEK.slice(0, 5));
    const now = stage.services.time.now();
    const moved = await Promise.all([1, 2].map(() => moveDeadlines(stage.services, 2027, now)));
    expect(moved.flat().filter((order) => order.id === id)).toHaveLength(1);
    expect((await storedOrder(stage.city, id)).version).toBe(version + 1);
    expect((await verifyDeadlines(stage.services)).wrong).toEqual([]);
  });

  it('never become late by it', async () => {
    const { id } = await aStartedOrder(stage.city, { demand: { urgency: 'NORMAL' } });
    const { finishBy } = await storedOrder(stage.city, id);
    await importYear([]);
    stage.services.time.moveTo(new Date(finishBy.getTime() - 60_000));
    await move();
    const { finishBy: after } = await storedOrder(stage.city, id);
    expect(after > stage.services.time.now()).toBe(true);
    expect((await verifyDeadlines(stage.services)).wrong).toEqual([]);
  });
});
