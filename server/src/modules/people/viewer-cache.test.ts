import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import { ApiClient } from '../../test/api-client.js';
import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import { aSubmittedDemand } from '../../test/factories/demand.js';
import { anOpenOrder, storedOrder } from '../../test/factories/order.js';
import { aPerson, aToken } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const LIST = '{ demands { totalCount nodes { id } } }';
let app: App;
let client: ApiClient;
let personId: string;

beforeAll(async () => {
  app = await buildApp(stage.services);
  await aSubmittedDemand(stage.city);
});
afterAll(() => app.close());
beforeEach(async () => {
  const person = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.community });
  personId = person.personId;
  client = new ApiClient(app);
  client.token = await aToken(stage.services, person);
  // Twice: after the first request the document and the viewer are cached.
  for (const _ of [1, 2]) {
    const { errors } = await client.send(LIST);
    if (errors !== undefined) throw new Error(`nothing was read: ${JSON.stringify(errors)}`);
  }
});

/** A change by another process, which this one is not notified of. */
async function elsewhere(statement: string, ...values: unknown[]): Promise<void> {
  await stage.services.database.pool.query(statement, values);
}

const codeOf = async (document = LIST) => (await client.send(document)).errors?.[0]?.extensions.code;

describe('a cached viewer reads nothing more', () => {
  it('when the session is ended elsewhere', async () => {
    await elsewhere('delete from sessions where person_id = $1', personId);
    expect(await codeOf()).toBe('UNAUTHENTICATED');
  });

  it('when the session has expired', async () => {
    const { time } = stage.services;
    const now = time.now();
    time.advance(31 * 86_400_000);
    expect(await codeOf()).toBe('UNAUTHENTICATED');
    time.moveTo(now);
  });

  it('when the membership is deleted, moved to another place or given another role', async () => {
    await elsewhere(
      'update memberships set region_id = $2 where person_id = $1',
      personId,
      stage.city.neighbour.id,
    );
    expect((await client.send(LIST)).data).toEqual({ demands: { totalCount: 0, nodes: [] } });
    await elsewhere(
      'update memberships set region_id = $2 where person_id = $1',
      personId,
      stage.city.community.id,
    );
    expect((await client.send(LIST)).data).toMatchObject({ demands: { totalCount: 1 } });
    await elsewhere(`update memberships set role = 'PARTY_MEMBER' where person_id = $1`, personId);
    expect((await client.send(LIST)).data).toMatchObject({ demands: { totalCount: 0 } });
    await elsewhere('delete from memberships where person_id = $1', personId);
    expect((await client.send(LIST)).data).toMatchObject({ demands: { totalCount: 0 } });
  });

  it('and is refused a step of the former role', async () => {
    const assess = `mutation { assessDemand(id: "none") { id } }`;
    await elsewhere(`update memberships set role = 'BUILDING_GROUP' where person_id = $1`, personId);
    for (const _ of [1, 2]) expect(await codeOf(assess)).toBe('NOT_FOUND');
    await elsewhere(`update memberships set role = 'SUPERVISOR' where person_id = $1`, personId);
    expect(await codeOf(assess)).toBe('FORBIDDEN');
  });
});

describe('a membership counts', () => {
  const seen = async (at: string) => {
    stage.services.time.moveTo(new Date(at));
    const { data } = await client.send<{ demands: { totalCount: number } }>(LIST);
    return data?.demands.totalCount;
  };
  const own = async () =>
    (await client.send<{ me: { memberships: object[] } }>('{ me { memberships { role } } }')).data?.me
      .memberships;

  it('from the first to the last day in the time zone of the city, also for a cached viewer', async () => {
    const now = stage.services.time.now();
    await elsewhere(
      `update memberships set since = '2026-03-13', until = '2026-03-14' where person_id = $1`,
      personId,
    );
    expect(await seen('2026-03-12T15:59:59.999Z')).toBe(0);
    expect(await own()).toEqual([]);
    expect(await seen('2026-03-12T16:00:00.000Z')).toBeGreaterThan(0);
    expect(await seen('2026-03-14T15:59:59.999Z')).toBeGreaterThan(0);
    expect(await own()).toEqual([{ role: 'COMMUNITY_STAFF' }]);
    expect(await seen('2026-03-14T16:00:00.000Z')).toBe(0);
    stage.services.time.moveTo(now);
  });

  it('for nothing while its person is disabled', async () => {
    await elsewhere(`update people set status = 'DISABLED' where id = $1`, personId);
    expect(await codeOf()).toBe('UNAUTHENTICATED');
    await elsewhere(`update people set status = 'ACTIVE' where id = $1`, personId);
    expect(await codeOf()).toBeUndefined();
  });
});

describe('a cached viewer reads at once', () => {
  it('what a changed membership reaches', async () => {
    await elsewhere(
      'update memberships set region_id = $2 where person_id = $1',
      personId,
      stage.city.city.id,
    );
    await aSubmittedDemand(stage.city, { place: stage.city.neighbour });
    expect((await client.send(LIST)).data).toMatchObject({ demands: { totalCount: 2 } });
  });

  it('a new name', async () => {
    for (const _ of [1, 2]) await client.send('{ me { name } }');
    await elsewhere(`update people set name = '新名' where id = $1`, personId);
    expect((await client.send('{ me { name } }')).data).toEqual({ me: { name: '新名' } });
  });

  it('what the unit has become responsible for', async () => {
    const unit = await aUnit(stage.city, { categories: [] });
    await anOpenOrder(stage.city);
    client.token = await aToken(stage.services, unit.liaison);
    const hall = '{ orders(filter: { claimable: true }) { totalCount } }';
    for (const _ of [1, 2]) expect((await client.send(hall)).data).toEqual({ orders: { totalCount: 0 } });
    await elsewhere('insert into unit_categories values ($1, $2)', unit.id, CATEGORY.manholes);
    expect((await client.send(hall)).data).toEqual({ orders: { totalCount: 1 } });
    await elsewhere('delete from unit_categories where unit_id = $1', unit.id);
    expect((await client.send(hall)).data).toEqual({ orders: { totalCount: 0 } });
    await elsewhere(
      'insert into unit_pairings values ($1, $2, false, false)',
      unit.id,
      stage.city.community.id,
    );
    expect((await client.send(hall)).data).toEqual({ orders: { totalCount: 1 } });
  });
});

describe('a step of a cached viewer', () => {
  const CLAIM = 'mutation Claim($id: ID!) { claimOrder(id: $id) { status } }';
  const claim = (id: string) => client.send(CLAIM, { id });

  /** A cached liaison and document, and an order that the liaison may claim. */
  async function remembered() {
    const { id, unit } = await anOpenOrder(stage.city);
    client.token = await aToken(stage.services, unit.liaison);
    for (const _ of [1, 2]) await claim('none');
    return { id, unit };
  }

  it('is confirmed by the statement that acts', async () => {
    const { id } = await remembered();
    const { result, statements } = await countStatements(stage.services.database, () => claim(id));
    expect(result.data).toEqual({ claimOrder: { status: 'CLAIMED' } });
    expect(statements).toHaveLength(1);
  });

  it('does nothing when the session is ended elsewhere', async () => {
    const { id, unit } = await remembered();
    await elsewhere('delete from sessions where person_id = $1', unit.liaison.personId);
    expect((await claim(id)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await storedOrder(stage.city, id)).toMatchObject({ status: 'OFFERED', version: 1 });
  });

  it('follows the present rights, and no others', async () => {
    const { id, unit } = await remembered();
    await elsewhere('delete from unit_pairings where unit_id = $1', unit.id);
    expect((await claim(id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await elsewhere('insert into unit_categories values ($1, $2)', unit.id, CATEGORY.manholes);
    expect((await claim(id)).data).toEqual({ claimOrder: { status: 'CLAIMED' } });
  });

  it('submits a demand in the present role', async () => {
    const submit = (input: object) =>
      client.send(
        'mutation S($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { channel } } }',
        {
          input: { regionId: stage.city.grid.id, title: '楼道灯不亮', description: '坏了一周。', ...input },
        },
      );
    const demand = { categoryCode: CATEGORY.manholes, title: '以本人的身份' };
    for (const _ of [1, 2]) await submit(demand);
    const { result, statements } = await countStatements(stage.services.database, () => submit(demand));
    expect(result.data).toEqual({ submitDemand: { demand: { channel: 'GRID_VISIT' } } });
    expect(statements).toHaveLength(1);
    await elsewhere('delete from sessions where person_id = $1', personId);
    expect((await submit(demand)).data).toEqual({ submitDemand: { demand: { channel: 'QR' } } });
    const { rows } = await stage.services.database.pool.query<{ channel: string }>(
      'select channel from demands where title = $1 order by number',
      [demand.title],
    );
    expect(rows.map(({ channel }) => channel)).toEqual(['GRID_VISIT', 'GRID_VISIT', 'GRID_VISIT', 'QR']);
  });
});
