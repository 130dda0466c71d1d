import type { MatchWeights } from '@lindan/shared';
import { beforeAll, describe, expect, it } from 'vitest';

import { fitMatchWeightsCommand } from '../../../operations/cli/fit-match-weights.js';
import { CATEGORY } from '../../../test/factories/category.js';
import { aListedDemand } from '../../../test/factories/demand.js';
import type { AnOrder } from '../../../test/factories/order.js';
import { anOpenOrder, anOrderOfOthers } from '../../../test/factories/order.js';
import type { AResource } from '../../../test/factories/resource.js';
import { aResource } from '../../../test/factories/resource.js';
import { setStage } from '../../../test/stage.js';
import { loadDecisions } from './load-decisions.js';

const stage = setStage();
let order: AnOrder;
let same: AResource;
let byWords: AResource;

/** Choices that took the resource of the same category, though the words of the other one fit better. */
async function log(count: number, orderId: string): Promise<void> {
  await stage.services.database.pool.query(
    `with choices as (
       insert into dispatch_choices (id, order_id, action, mode, at)
       select gen_random_uuid(), $1, 'DISPATCH', 'OPEN', '2026-03-11T02:00:00Z' from generate_series(1, $2::integer) returning id
     )
     insert into shown_suggestions (choice_id, kind, rank, resource_id, model_version, is_taken)
     select id, 'RESOURCE', rank, resource::uuid, '2.0', rank = 1
     from choices cross join unnest($3::text[]) with ordinality shown (resource, rank)`,
    [orderId, count, [same.id, byWords.id]],
  );
}

interface Saved {
  readonly version: number;
  readonly value: MatchWeights;
}
const newest = async () => {
  const { rows } = await stage.services.database.pool.query<Saved>(
    `select version, value from settings where name = 'matchWeights' order by version desc limit 1`,
  );
  return rows[0];
};
const run = (values: Readonly<Record<string, string>> = {}) =>
  fitMatchWeightsCommand.run(
    { config: () => stage.services.config, locale: 'en', services: async () => stage.services },
    values,
  );

beforeAll(async () => {
  const { city } = stage;
  order = await anOpenOrder(city, { demand: await aListedDemand(city) });
  same = await aResource(city, { title: '绿化养护', description: '修剪树木' });
  byWords = await aResource(city, {
    title: '门口井盖破损更换',
    description: '小区门口井盖破损',
    categoryCode: CATEGORY.rubbish,
  });
});

describe('weights fitted to the log', () => {
  it('are none with fewer than 50 decisions, which it says, and nothing changes', async () => {
    await log(49, order.id);
    const before = await newest();
    expect(await run({ apply: '' })).toMatch(/^49 dispatches .* Nothing was changed\.$/);
    expect(await newest()).toEqual(before);
  });

  it('are reported on decisions held back, and saved only when they are applied', async () => {
    await log(11, order.id);
    const before = await newest();
    const report = await run();
    expect(report).toContain('Of 60 dispatches, 48 were fitted to and 12 held back.');
    expect(report).toMatch(/Before: mean rank of what was taken 2\.00, first 0\.0%, log loss \d\.\d{3}/);
    expect(report).toMatch(/After: {2}mean rank of what was taken 1\.00, first 100\.0%/);
    expect(report).toContain('Nothing was changed');
    expect(await newest()).toEqual(before);

    expect(await run({ apply: '' })).toContain('were saved');
    const saved = await newest();
    expect(saved?.version).toBe((before?.version ?? 0) + 1);
    expect(saved?.value.category).toBeGreaterThan(saved?.value.words ?? 1);
    expect(stage.services.settings.at(stage.services.time.now()).matchWeights).toEqual(saved?.value);
  });
});

describe('a decision', () => {
  it('that came back as not ours took nothing', async () => {
    const returned = await anOrderOfOthers(stage.city);
    await stage.services.database.pool.query('delete from shown_suggestions');
    await stage.services.database.pool.query('delete from dispatch_choices');
    await log(1, returned.id);
    await log(1, order.id);
    const decisions = await loadDecisions({ services: stage.services, now: stage.services.time.now() });
    const taken = decisions.map(({ shown }) => shown.filter(({ isTaken }) => isTaken).length);
    expect(taken.toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});
