import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../context/viewer.js';
import { applyDeltas } from '../../rollups/apply-deltas.js';
import { countStatements } from '../../test/count-statements.js';
import { aSubmittedDemand } from '../../test/factories/demand.js';
import { aReturnedOrder, aVerifiedOrder } from '../../test/factories/order.js';
import { aPerson, aPersonWith } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import type { RunDocument } from '../../test/run-document.js';
import { runDocuments } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { DemandResolver } from './demand.resolver.js';

const stage = setStage();
let run: RunDocument;

beforeAll(async () => {
  run = await runDocuments(stage.services, [DemandResolver]);
  const { city } = stage;
  for (const place of [
    city.community,
    city.grid,
    city.otherGrid,
    city.building,
    city.building,
    city.neighbour,
  ])
    await aSubmittedDemand(city, { place });
  await aSubmittedDemand(city, { place: city.otherCommunity });
  await aVerifiedOrder(city);
  await applyDeltas(stage.services);
  await aReturnedOrder(city);
});

async function listed(viewer: Viewer, filter: object): Promise<{ count: number; readsRows: boolean }> {
  const { result, statements } = await countStatements(stage.services.database, () =>
    run<{ demands: { totalCount: number } }>(
      viewer,
      'query ($filter: DemandFilter) { demands(first: 1, filter: $filter) { totalCount nodes { id } } }',
      { filter },
    ),
  );
  return { count: result.demands.totalCount, readsRows: !statements.join().includes('rollup_deltas') };
}

async function rows(condition: string, values: unknown[]): Promise<number> {
  const found = await stage.services.database.pool.query<{ count: number }>(
    `select count(*)::integer as count from demands where ${condition}`,
    values,
  );
  return found.rows[0]?.count ?? -1;
}

describe('how many demands there are', () => {
  it('comes from rollups, for each place and state, for every viewer that sees the place', async () => {
    const { city } = stage;
    const { staff } = city;
    for (const viewer of [staff.admin, staff.street, staff.community]) {
      for (const place of [city.street, city.community, city.grid, city.building]) {
        for (const status of [undefined, ['SUBMITTED'], ['LISTED', 'RESOLVED']]) {
          const region = viewer === staff.community && place === city.street ? city.community : place;
          const found = await listed(viewer, { regionId: place.id, ...(status && { status }) });
          const among = status === undefined ? 'true' : 'status = any($2)';
          const wanted = await rows(
            `${region.kind.toLowerCase()}_id = $1 and ${among}`,
            status === undefined ? [region.id] : [region.id, status],
          );
          expect(found).toEqual({ count: wanted, readsRows: false });
          expect(wanted).toBeGreaterThanOrEqual(region === city.building && status?.[0] === 'LISTED' ? 0 : 1);
        }
      }
    }
    expect((await listed(staff.community, { regionId: city.otherStreet.id })).count).toBe(0);
    expect((await listed(staff.gridWorker, {})).count).toBe(await rows('grid_id = $1', [city.grid.id]));
  });

  it('counts a place within another once', async () => {
    const { city, services } = stage;
    const held = await aPersonWith(services, [
      { role: 'COMMUNITY_STAFF', region: city.community },
      { role: 'SUPERVISOR', region: city.street },
      { role: 'GRID_WORKER', region: city.grid },
      { role: 'SUPERVISOR', region: city.otherCommunity },
    ]);
    const { count } = await listed(held, {});
    expect(count).toBe(
      await rows('street_id = $1 or community_id = $2', [city.street.id, city.otherCommunity.id]),
    );
  });

  it('comes from rows for viewers of single demands, and for any further filter', async () => {
    const { city } = stage;
    const unit = await aUnit(city);
    expect(await listed(unit.liaison, {})).toEqual({ count: 0, readsRows: true });
    const member = await aPerson(city, 'PARTY_MEMBER', { region: city.community, unit });
    expect(await listed(member, {})).toEqual({ count: 0, readsRows: true });
    const wish = await listed(city.staff.admin, { kind: 'WISH' });
    expect(wish).toEqual({ count: 0, readsRows: true });
  });
});
