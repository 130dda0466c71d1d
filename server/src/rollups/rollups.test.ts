import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';

import { runCommand } from '../operations/cli/run-command.js';
import { readerOfBoards } from '../test/board-as-shown.js';
import { boardByRows } from '../test/board-by-rows.js';
import { aSubmittedDemand } from '../test/factories/demand.js';
import { aCompletedOrder, aVerifiedOrder } from '../test/factories/order.js';
import { demandRows, orderRows } from '../test/factories/rows.js';
import { aUnit } from '../test/factories/unit.js';
import { TEST_ENVIRONMENT } from '../test/harness.js';
import { setStage } from '../test/stage.js';
import { applyDeltas } from './apply-deltas.js';
import { compareRollups } from './compare.js';
import { prepareRollups } from './prepare.js';
import { rebuildRollups } from './rebuild.js';
import { RollupsInOtherTimeZone } from './state.js';

const stage = setStage();
const MARCH = { from: new Date('2026-02-28T16:00:00Z'), to: new Date('2026-03-31T16:00:00Z') };

const query = (text: string, values: unknown[] = []) =>
  stage.services.database.pool.query<object>(text, values);
const run = (line: string, extra: Record<string, string> = {}) =>
  runCommand(line.split(' '), { ...TEST_ENVIRONMENT, DATABASE_URL: stage.services.url, ...extra });

async function boardAgrees(): Promise<void> {
  const { services, city } = stage;
  const question = { place: city.community, ...MARCH };
  const shown = await (await readerOfBoards(services))(city.staff.admin, question);
  expect(shown).toEqual(await boardByRows(services, question));
}

beforeEach(async () => {
  await aVerifiedOrder(stage.city);
  await aSubmittedDemand(stage.city);
  await applyDeltas(stage.services);
});

describe('rollups that differ', () => {
  it('are reported by name and amount, and only the rebuild repairs them', async () => {
    await query(
      `update rollups set n[1] = n[1] + 3 where figure = 'DEMAND_STATUS' and key = 'SUBMITTED' and size = 0
      and place_id = $1`,
      [stage.city.street.id],
    );
    const [wrong, ...others] = await compareRollups(stage.services);
    expect(wrong).toMatchObject({
      figure: 'DEMAND_STATUS submitted',
      place: '舞阳坝街道',
      days: '2026-03-11',
      key: 'SUBMITTED',
    });
    expect((wrong?.counted ?? 0) - (wrong?.rows ?? 0)).toBe(3);
    expect(others, 'the blocks of that day are as the rows say').toEqual([]);
    await expect(run('rollups compare')).rejects.toThrow(
      /1 count differs from the rows:\n {2}DEMAND_STATUS submitted of SUBMITTED, 舞阳坝街道, 2026-03-11: .*\(\+3\)/,
    );
    await applyDeltas(stage.services);
    expect(await compareRollups(stage.services)).toHaveLength(1);
    expect(await run('rollups rebuild')).toMatch(/^\d+ totals were counted anew/);
    expect(await run('rollups compare')).toBe('The rollups are what the rows say.');
  });

  it('are reported for a block of days too, and for a figure that no list has', async () => {
    const place = stage.city.street.id;
    await query(
      `update rollups set n[1] = n[1] - 1 where figure = 'DEMAND_STATUS' and key = 'SUBMITTED' and size = 4 and place_id = $1`,
      [place],
    );
    await query(`insert into rollups values ($1, 'NONSENSE', 0, 9000, '', '{4}')`, [place]);
    const reported = (await compareRollups(stage.services)).map(
      ({ figure, days, counted, rows }) => `${figure}, ${days.replace(/ from.*/, '')}: ${counted - rows}`,
    );
    expect(reported.toSorted()).toEqual([
      'DEMAND_STATUS submitted, 16 days: -1',
      'NONSENSE slot 1, 2024-08-22: 4',
    ]);
    await rebuildRollups(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
  });

  it.each([
    ['slot = slot - 1', /slot is \d+, should be \d+/],
    [`figure = 'NONSENSE'`, /figure is NONSENSE, should be/],
    [`overdue_at = overdue_at + interval '1 day'`, /overdue_at is .*, should be/],
  ])('are reported of a deadline whose %s, and mended by the rebuild', async (change, said) => {
    await query(
      `update rollup_deadlines set ${change} where id = (select id from rollup_deadlines order by id limit 1)`,
    );
    await expect(run('rollups compare')).rejects.toThrow(said);
    await rebuildRollups(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
    await boardAgrees();
  });

  it('are not said to agree where not every row was counted', async () => {
    await query('update rollup_state set is_complete = false');
    await expect(run('rollups compare')).rejects.toThrow('do not hold every row');
    await rebuildRollups(stage.services);
    expect(await run('rollups compare')).toBe('The rollups are what the rows say.');
  });

  it('after rows were loaded with the triggers off, and after a deadline was lost', async () => {
    const { owner } = stage.services;
    await owner.query('alter table demands disable trigger user; alter table orders disable trigger user');
    await orderRows(stage.city, [
      { finish_by: '2026-03-10T00:00:00Z', unit_id: (await aUnit(stage.city)).id },
    ]);
    await owner.query('alter table demands enable trigger user; alter table orders enable trigger user');
    const missed = (await compareRollups(stage.services)).map(({ figure, key }) => `${figure} ${key}`);
    expect(missed).toEqual(
      expect.arrayContaining(['DEMANDS submitted ', 'UNIT overdue deadline', 'DEMANDS overdue deadline']),
    );
    await rebuildRollups(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
    await query('delete from rollup_deadlines where not is_counted');
    expect((await compareRollups(stage.services)).length).toBeGreaterThan(0);
    await rebuildRollups(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
    await boardAgrees();
  });
});

describe('a rebuild', () => {
  it('changes nothing where all is right, however often', async () => {
    const all = async () => (await query('select * from rollups order by 1, 2, 3, 4, 5')).rows;
    await rebuildRollups(stage.services);
    const before = await all();
    await rebuildRollups(stage.services);
    expect(await all()).toEqual(before);
  });

  it('holds up no command and loses none', async () => {
    const working = Array.from({ length: 6 }, () => aCompletedOrder(stage.city));
    await Promise.all([...working, rebuildRollups(stage.services), applyDeltas(stage.services)]);
    expect(await compareRollups(stage.services)).toEqual([]);
    await applyDeltas(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
    await boardAgrees();
  });

  it('is what a city that was there before its rollups is given at its start, and a truncated one', async () => {
    await query('delete from rollups; delete from rollup_deltas; delete from rollup_deadlines');
    await query('update rollup_state set is_complete = false, time_zone = null');
    await expect(boardAgrees()).rejects.toThrow('rollups rebuild');
    let rebuilt = 0;
    await Promise.all([1, 2].map(() => prepareRollups(stage.services, () => (rebuilt += 1))));
    expect(rebuilt).toBe(1);
    expect(await compareRollups(stage.services)).toEqual([]);
    await boardAgrees();
    await stage.services.owner.query('truncate ratings');
    await expect(boardAgrees()).rejects.toThrow('rollups rebuild');
    await prepareRollups(stage.services, () => undefined);
    await boardAgrees();
  });
});

describe('another time zone', () => {
  const inBerlin = () => ({
    ...stage.services,
    config: { ...stage.services.config, timeZone: 'Europe/Berlin' },
  });

  it('is refused by a start, by applying deltas and by a board, until the rebuild cuts the days anew', async () => {
    const services = inBerlin();
    await expect(prepareRollups(services, () => undefined)).rejects.toThrow(RollupsInOtherTimeZone);
    await aSubmittedDemand(stage.city);
    await expect(applyDeltas(services)).rejects.toThrow(
      'cut in the days of Asia/Shanghai, but TIME_ZONE says Europe/Berlin',
    );
    const read = await readerOfBoards(services);
    await expect(read(stage.city.staff.admin, { place: stage.city.city, ...MARCH })).rejects.toThrow(
      'Asia/Shanghai',
    );
    await run('rollups rebuild', { TIME_ZONE: 'Europe/Berlin' });
    expect(await compareRollups(services)).toEqual([]);
    await expect(applyDeltas(stage.services)).rejects.toThrow(RollupsInOtherTimeZone);
    await rebuildRollups(stage.services);
  });
});

describe('what is late by time alone', () => {
  it('is counted at any moment, before and after deadlines are marked, and when time is set back', async () => {
    const { services, city } = stage;
    await orderRows(
      city,
      [{ unit_id: (await aUnit(city)).id, finish_by: '2026-03-12T00:00:00Z' }],
      city.grid,
    );
    await demandRows(
      city,
      [{ due_at: '2026-03-13T00:00:00Z', due_soon_at: '2026-03-12T00:00:00Z' }],
      city.grid,
    );
    for (const moment of [
      '2026-03-11T02:00:00Z',
      '2026-03-12T00:00:00Z',
      '2026-03-20T00:00:00Z',
      '2026-03-12T12:00:00Z',
    ]) {
      services.time.moveTo(new Date(moment));
      await boardAgrees();
      await applyDeltas(services);
      await boardAgrees();
      expect(await compareRollups(services)).toEqual([]);
    }
  });
});

describe('applying deltas', () => {
  it('that is killed half-way leaves every change where it was', async () => {
    const { services, city } = stage;
    await aSubmittedDemand(city);
    const doomed = new pg.Client({ connectionString: services.url });
    doomed.on('error', () => undefined);
    await doomed.connect();
    const { rows } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
    // What applying does, up to the moment before its commit.
    await doomed.query(
      `begin; select pg_advisory_xact_lock(hashtext('lindan.rollups.' || current_schema()))`,
    );
    await doomed.query(`delete from rollup_deltas; update rollups set n[1] = n[1] + 1`);
    // Another process leaves it to that one, and waits for nothing.
    await applyDeltas(services);
    await boardAgrees();
    await query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await doomed.end().catch(() => undefined);
    await boardAgrees();
    await applyDeltas(services);
    expect((await query('select from rollup_deltas')).rowCount).toBe(0);
    expect(await compareRollups(services)).toEqual([]);
  });

  it('leaves no count of nothing behind', async () => {
    await applyDeltas(stage.services);
    expect((await query('select from rollups where 0 = all (n)')).rowCount).toBe(0);
  });
});
