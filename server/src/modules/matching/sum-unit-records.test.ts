import { beforeAll, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import { demandRows, orderRows } from '../../test/factories/rows.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';
import { sumUnitRecords } from './sum-unit-records.js';

const stage = setStage();
const AT = '2026-03-01T02:00:00Z';
const hours = (count: number) => new Date(Date.parse(AT) + count * 3_600_000);

let unit: string;
let other: string;
beforeAll(async () => {
  unit = (await aUnit(stage.city)).id;
  other = (await aUnit(stage.city)).id;
});

const verified = (demand: string, more: object = {}) => ({
  demand_id: demand,
  unit_id: unit,
  status: 'VERIFIED',
  category_code: CATEGORY.manholes,
  offered_at: hours(0),
  claim_by: hours(24),
  claimed_at: hours(1),
  verified_at: hours(48),
  reworks: 0,
  ...more,
});
const records = async () => {
  const { rows } = await stage.services.database.pool.query<object>(
    'select * from unit_records order by unit_id = $1 desc',
    [unit],
  );
  return rows;
};
const sums = (more: object = {}) => ({
  unit_id: unit,
  group_code: CATEGORY.streets,
  cases: 0,
  claimed_in_time: 0,
  right_first: 0,
  ratings: 0,
  rating_sum: 0,
  returned: 0,
  ...more,
});
const sum = (now = stage.services.time.now()) => sumUnitRecords(stage.services, now);

describe('the record of a unit', () => {
  it('sums up its verified orders by first-level category, and what it returned', async () => {
    const ids = await demandRows(
      stage.city,
      Array.from({ length: 5 }, () => ({})),
    );
    const [good = '', late = '', reworked = '', again = '', returned = ''] = ids;
    await orderRows(stage.city, [
      verified(good),
      verified(late, { claimed_at: hours(25), category_code: CATEGORY.rubbish }),
      verified(reworked, { reworks: 1 }),
      verified(again),
      {
        ...verified(again),
        unit_id: other,
        offered_at: hours(60),
        claim_by: hours(84),
        claimed_at: hours(61),
        verified_at: hours(90),
      },
    ]);
    await orderRows(stage.city, [
      {
        ...verified(returned),
        status: 'RETURNED',
        claimed_at: null,
        verified_at: null,
        returned_at: hours(3),
        return_reason: 'NOT_OUR_DUTY',
      },
    ]);
    const rating = `insert into ratings (id, demand_id, round, at, answered, solved, satisfaction)
      values (gen_random_uuid(), $1, $2, $3, true, true, $4)`;
    const { pool } = stage.services.database;
    await pool.query(rating, [good, 1, hours(50), 5]);
    await pool.query(rating, [again, 1, hours(50), 1]);
    await pool.query(rating, [again, 2, hours(95), 4]);
    expect(await sum()).toBe(2);
    expect(await records()).toEqual([
      sums({ cases: 4, claimed_in_time: 3, right_first: 2, ratings: 2, rating_sum: 6, returned: 1 }),
      sums({ unit_id: other, cases: 1, claimed_in_time: 1, right_first: 1, ratings: 1, rating_sum: 4 }),
    ]);
    expect(await sum()).toBe(0);
  });

  it('counts no return for want of capacity, and nothing that is two years old', async () => {
    const [demand = ''] = await demandRows(stage.city, [{}]);
    await orderRows(stage.city, [
      {
        ...verified(demand),
        status: 'RETURNED',
        claimed_at: null,
        verified_at: null,
        return_reason: 'NO_CAPACITY',
      },
    ]);
    expect(await sum()).toBe(0);
    const now = stage.services.time.now();
    expect(await sum(new Date(now.getTime() + 3 * 365 * 86_400_000))).toBe(2);
    expect(await records()).toEqual([]);
  });
});
