import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import { packedFact } from './facts.js';

const HOUR_STEPS = packedFact('UNIT')?.steps.count ?? 0;

let services: TestServices;

beforeAll(async () => {
  services = await startServices();
});
afterAll(async () => {
  await services.close();
});

const middleOf = async (counts: readonly number[]) => {
  const { rows } = await services.database.pool.query<object>(
    'select * from median_of_steps(pack_steps($1::integer[]))',
    [counts],
  );
  return rows;
};

it('the middle of counts by steps is where sorting all of them would put it', async () => {
  const counts = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 50), {
    minLength: HOUR_STEPS,
    maxLength: HOUR_STEPS,
  });
  await fc.assert(
    fc.asyncProperty(counts, async (of) => {
      const sorted = of.flatMap((count, step) => Array.from({ length: count }, () => step));
      fc.pre(sorted.length > 0);
      const [low, high] = [Math.ceil(sorted.length / 2), Math.floor(sorted.length / 2) + 1];
      const below = sorted.indexOf(sorted[low - 1] ?? -1);
      expect(await middleOf(of)).toEqual([
        {
          low_step: sorted[low - 1],
          high_step: sorted[high - 1],
          low_rank: low - below,
          high_rank: high - below,
        },
      ]);
    }),
  );
});

it('and of none there is no middle', async () => {
  const none = { low_step: null, high_step: null, low_rank: null, high_rank: null };
  expect(await middleOf(Array.from({ length: HOUR_STEPS }, () => 0))).toEqual([none]);
});

it('counts that cannot be, of totals that were changed by hand, are no error', async () => {
  const wrong = fc.array(fc.constantFrom(0, -1, 1, -50, 50), {
    minLength: HOUR_STEPS,
    maxLength: HOUR_STEPS,
  });
  await fc.assert(
    fc.asyncProperty(wrong, async (of) => {
      expect(await middleOf(of)).toHaveLength(1);
    }),
  );
});

it('the schema stores as many steps as the list of facts has, and packs them from the same slot', async () => {
  const { rows } = await services.database.pool.query<{ last: number; packed: string }>(
    `select hours_step('2000-01-01', '2100-01-01') as last, pg_get_expr(adbin, adrelid) as packed
     from pg_attrdef where adrelid = 'rollups'::regclass`,
  );
  expect(rows).toEqual([
    { last: HOUR_STEPS - 1, packed: expect.stringContaining(`n[${packedFact('UNIT')?.slot}:]`) as string },
  ]);
});
