import 'reflect-metadata';

import { DEMAND_STATUSES, ORDER_STATUSES } from '@lindan/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DemandResolver } from '../modules/demand/demand.resolver.js';
import { OrderResolver } from '../modules/order/order.resolver.js';
import { isPasswordOf } from '../modules/people/password.js';
import { RegionResolver } from '../modules/region/region.resolver.js';
import { ResourceResolver } from '../modules/resource/resource.resolver.js';
import { Vault } from '../personal-data/vault.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import type { RunDocument } from '../test/run-document.js';
import { runDocuments } from '../test/run-document.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts.js';
import { loadDemonstration } from './load-demonstration.js';
import { viewersByAccount } from './users.js';

/** A Sunday morning, outside working hours. */
const PRESENT = new Date('2026-11-22T02:00:00.000Z');

let services: TestServices;
let run: RunDocument;
let failing: unknown;
let left: number;
beforeAll(async () => {
  services = await startServices();
  services.time.moveTo(PRESENT);
  run = await runDocuments(services, [DemandResolver, OrderResolver, RegionResolver, ResourceResolver]);
  failing = await loadDemonstration(failingAfter(20)).catch((error: unknown) => error);
  left = (await services.database.isEmpty()) ? 0 : 1;
  await loadDemonstration(services);
});
afterAll(() => services.close());

/** Services that fail after the given number of encrypted phones. */
function failingAfter(phones: number): TestServices {
  const { secrets } = services.config;
  if (secrets === null) throw new Error('the tests set no secrets');
  let hashed = 0;
  class FailingVault extends Vault {
    override phoneHash(phone: string): string {
      hashed += 1;
      if (hashed > phones) throw new Error('the power failed');
      return super.phoneHash(phone);
    }
  }
  return { ...services, vault: new FailingVault(secrets) };
}

async function rows<Row extends object>(statement: string, ...values: unknown[]): Promise<Row[]> {
  return (await services.database.pool.query<Row>(statement, values)).rows;
}

async function count(from: string): Promise<number> {
  return (await rows<{ count: number }>(`select count(*)::integer from ${from}`))[0]?.count ?? 0;
}

async function total(account: string, list: 'demands' | 'orders', filter: object): Promise<number> {
  const type = list === 'demands' ? 'DemandFilter' : 'OrderFilter';
  const document = `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`;
  const data = await run<Record<string, { totalCount: number }>>(
    (await viewersByAccount(services)).get(account) ?? null,
    document,
    { filter },
  );
  return data[list]?.totalCount ?? 0;
}

describe('an interrupted load', () => {
  it('leaves the database as empty as it was, and the next one loads all', async () => {
    expect(failing).toMatchObject({ message: 'the power failed' });
    expect(left).toBe(0);
    expect(await count('demands')).toBe(118);
  });
});

describe('the accounts', () => {
  it.each(DEMONSTRATION_ACCOUNTS)('%s accepts the password that the README names', async (account) => {
    const [person] = await rows<{ password_hash: string; is_demonstration: boolean }>(
      'select password_hash, is_demonstration from people where account = $1',
      account,
    );
    expect(person?.is_demonstration).toBe(true);
    expect(await isPasswordOf(person?.password_hash ?? null, DEMONSTRATION_PASSWORD)).toBe(true);
  });

  it('are the only ones with that password', async () => {
    const hashes = await rows<{ password_hash: string }>(
      'select distinct password_hash from people where account <> all($1)',
      DEMONSTRATION_ACCOUNTS,
    );
    expect(hashes).toHaveLength(1);
    expect(await isPasswordOf(hashes[0]?.password_hash ?? null, DEMONSTRATION_PASSWORD)).toBe(false);
  });

  it.each(['building', 'branch', 'community', 'street', 'supervisor'])(
    '%s finds demands that wait for it, some of them late',
    async (account) => {
      expect(await total(account, 'demands', { waitingForMe: true })).toBeGreaterThan(0);
    },
  );

  it.each(['unit', 'unit2', 'member'])('%s finds orders to claim and orders of its own', async (account) => {
    expect(await total(account, 'orders', { claimable: true })).toBeGreaterThan(0);
    expect(await total(account, 'orders', { mine: true })).toBeGreaterThan(0);
  });

  it('hold one with two roles: a liaison of the home community’s unit who supervises there', async () => {
    const viewer = (await viewersByAccount(services)).get('both');
    expect(viewer?.memberships.map(({ role }) => role).sort()).toEqual(['SUPERVISOR', 'UNIT_LIAISON']);
    expect(await total('both', 'orders', { mine: true })).toBeGreaterThan(0);
  });

  it('of another community see nothing of the first one', async () => {
    const { community, community2 } = {
      community: await total('community', 'demands', {}),
      community2: await total('community2', 'demands', {}),
    };
    const here = await count(
      `demands where community_id = (select id from regions where code = '422801001001')`,
    );
    const there = await count(
      `demands where community_id = (select id from regions where code = '422801001002')`,
    );
    expect([community, community2]).toEqual([here, there]);
    expect(here).toBeGreaterThan(40);
    expect(there).toBeGreaterThan(0);
  });
});

describe('the scenarios', () => {
  it('leave demands and orders in every state', async () => {
    const demands = await rows<{ status: string }>('select distinct status from demands');
    const orders = await rows<{ status: string }>('select distinct status from orders');
    expect(demands.map(({ status }) => status).sort()).toEqual([...DEMAND_STATUSES].sort());
    expect(orders.map(({ status }) => status).sort()).toEqual([...ORDER_STATUSES].sort());
  });

  it('hold everything that can happen: returns once and twice, rulings, rework, urging, merging, every mark', async () => {
    expect(await count('demands where returns = 1')).toBeGreaterThan(3);
    expect(await count('demands where awaits_ruling')).toBe(2);
    expect(await count('orders where is_ruling')).toBe(2);
    expect(await count('orders where reworks > 0')).toBeGreaterThan(3);
    expect(await count('orders where urges > 0')).toBeGreaterThan(3);
    expect(await count('demands where merged_into_id is not null')).toBe(5);
    expect(await count(`orders where mode = 'OPEN'`)).toBeGreaterThan(8);
    expect(await count('demands where resource_id is not null')).toBeGreaterThan(3);
    expect(await count('(select distinct satisfaction from ratings) marks')).toBe(5);
    expect(
      await count(
        'demands d left join ratings r on r.demand_id = d.id where resolved_at is not null and at is null',
      ),
    ).toBeGreaterThan(5);
  });

  it('log what was suggested at each dispatch to a unit, taken or passed over with a reason', async () => {
    const choices = `dispatch_choices c join shown_suggestions s on s.choice_id = c.id and s.rank = 1 where`;
    expect(await count(`orders where mode = 'ASSIGNED'`)).toBe(await count('dispatch_choices'));
    expect(await count(`${choices} s.is_taken`)).toBeGreaterThan(20);
    expect(await count(`${choices} not s.is_taken and c.override_reason is not null`)).toBeGreaterThan(5);
    expect(await count(`${choices} not s.is_taken and c.override_reason is null`)).toBe(0);
  });

  it('show clocks that are late, nearly due and in good time', async () => {
    const of = (clock: string) =>
      total('admin', 'orders', { clock, status: ['OFFERED', 'CLAIMED', 'IN_PROGRESS'] });
    expect(await of('OVERDUE')).toBeGreaterThan(1);
    expect(await of('DUE_SOON')).toBeGreaterThan(1);
    expect(await of('NORMAL')).toBeGreaterThan(5);
    expect(await total('admin', 'demands', { clock: 'OVERDUE' })).toBeGreaterThan(3);
  });

  it('happened in the last ninety days or so, none of it in the future', async () => {
    const days = (date: string) => `at ${date} timestamptz '${PRESENT.toISOString()}'`;
    expect(await count(`events where ${days('>')}`)).toBe(0);
    expect(await count(`events where demand_id is not null and ${days(`+ interval '95 days' <`)}`)).toBe(0);
    expect(await count(`events where ${days(`+ interval '30 days' <`)}`)).toBeGreaterThan(200);
  });

  it('end, event by event, where each record stands', async () => {
    for (const [table, reference] of [
      ['demands', `e.subject_id = t.id and e.noun = 'DEMAND'`],
      ['orders', `e.subject_id = t.id and e.noun = 'ORDER'`],
      ['resources', `e.subject_id = t.id and e.noun = 'RESOURCE'`],
    ] as const) {
      const wrong = `${table} t where status is distinct from (select to_status from events e where ${reference} order by seq desc limit 1)`;
      expect(await count(wrong)).toBe(0);
      const gaps = `(select from_status, lag(to_status) over (partition by t.id order by seq) as before, at,
        lag(at) over (partition by t.id order by seq) as earlier from ${table} t join events e on ${reference}) steps
        where from_status is distinct from before or at < earlier`;
      expect(await count(gaps)).toBe(0);
    }
  });
});

describe('what is shown as a demonstration', () => {
  it('is every demand, order, offer, account, grid and building, and no real place or unit', async () => {
    for (const table of ['demands', 'orders', 'resources', 'people', 'unit_pairings']) {
      expect(await count(`${table} where not is_demonstration`)).toBe(0);
    }
    expect(await count(`regions where is_demonstration <> (kind in ('GRID', 'BUILDING'))`)).toBe(0);
    expect(await count('units where is_demonstration')).toBe(0);
  });

  it('is nobody: names are numbered, phones counted up from 138 0000 0001', async () => {
    const requesters = await rows<{ demand_id: string; name_cipher: string; phone_cipher: string }>(
      'select demand_id, name_cipher, phone_cipher from requesters',
    );
    expect(requesters).toHaveLength(118);
    for (const { demand_id, name_cipher, phone_cipher } of requesters) {
      expect(services.vault.decrypt(name_cipher, demand_id, 'name')).toMatch(/^演示居民\d{3}$/);
      expect(services.vault.decrypt(phone_cipher, demand_id, 'phone')).toMatch(/^\+86138000{2}\d{4}$/);
    }
  });
});

describe('the places and parties', () => {
  it('are a dozen real communities cut into grids and buildings', async () => {
    const communities = `(select distinct community_id from regions where kind = 'GRID') cut`;
    expect(await count(communities)).toBe(12);
    expect(await count(`regions where kind = 'BUILDING'`)).toBe(11 * 3 * 3);
  });

  it('pair each with one lead unit and three to five members', async () => {
    const wrong = `(select community_id from unit_pairings group by community_id
      having count(*) filter (where is_lead) <> 1 or count(*) filter (where not is_lead) not between 3 and 5) wrong`;
    expect(await count(wrong)).toBe(0);
    expect(await count('(select distinct community_id from unit_pairings) paired')).toBe(12);
  });

  it('have whose duty each category is in the dispatch catalogue', async () => {
    const missing = `categories c where c.parent_code is not null
      and not exists (select from dispatch_rules r where r.category_code = c.code)`;
    expect(await count(missing)).toBe(0);
  });

  it('offer the hundred and two offers, and on the menu of the place those that a resident can order', async () => {
    expect(await count(`resources where status = 'PUBLISHED'`)).toBe(102);
    expect(await count('(select distinct resource_id from resource_categories) several')).toBe(56);
    expect(await count(`resources where weekly_hours <> '[]'`)).toBe(4);
    const [grid] = await rows<{ place_code: string }>(
      `select place_code from regions where kind = 'GRID' and is_demonstration order by id limit 1`,
    );
    const menu = await run<{ placeServices: { totalCount: number; nodes: { title: string }[] } }>(
      null,
      'query ($code: String!) { placeServices(code: $code, first: 100) { totalCount nodes { title } } }',
      { code: grid?.place_code },
    );
    expect(menu.placeServices.totalCount).toBe(72);
    const titles = menu.placeServices.nodes.map(({ title }) => title);
    expect(titles).toContain('暖心午餐送餐上门');
    expect(titles).not.toContain('下沉社区任委员');
  });
});
