import type { SetupGapKind } from '@lindan/shared';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { newId } from '../../sql/id.js';
import { CATEGORY } from '../../test/factories/category.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import { aListedDemand } from '../../test/factories/demand.js';
import {
  aCompletedOrder,
  anOfferedOrder,
  anOrderOfOthers,
  aVerifiedOrder,
} from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../test/harness.js';
import { setStage } from '../../test/stage.js';
import { saveSetting } from '../setting/commands/save-setting.js';

const GAPS = `query($regionId: ID, $kind: SetupGapKind, $first: Int, $after: String) {
  setupGaps(regionId: $regionId, kind: $kind, first: $first, after: $after) {
    totalCount counts { kind count } progress { communities ready }
    nodes { kind text region { id name } unit { id name } category { code name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Gap {
  readonly kind: SetupGapKind;
  readonly text: string;
  readonly region: { readonly id: string } | null;
  readonly unit: { readonly id: string } | null;
  readonly category: { readonly code: string } | null;
}
interface Gaps {
  readonly totalCount: number;
  readonly counts: readonly { readonly kind: SetupGapKind; readonly count: number }[];
  readonly progress: object;
  readonly nodes: readonly Gap[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const stage = setStage();
let city: City;
beforeEach(async () => {
  city = await aCity(stage.services);
});
afterEach(() => stage.services.time.moveTo(A_WORKING_MORNING));

const ask = (viewer: Viewer | null, variables: object = {}) =>
  stage.operate<Gaps>(viewer, GAPS, { first: 100, ...variables });
const gapsOf = async (viewer: Viewer, variables: object = {}) => (await ask(viewer, variables)).value;
/** The ids of what has a gap of a kind. */
const having = async (viewer: Viewer, kind: SetupGapKind) =>
  (await gapsOf(viewer)).nodes
    .filter((gap) => gap.kind === kind)
    .map(({ region, unit, category }) => unit?.id ?? region?.id ?? category?.code);
const run = (statement: string, ...values: unknown[]) =>
  stage.services.database.pool.query(statement, values);
const pair = (unitId: string, communityId: string, isLead = true) =>
  run('insert into unit_pairings values ($1, $2, $3, false)', unitId, communityId, isLead);
const endLiaison = (unit: AUnitWithLiaison) =>
  run('delete from memberships where person_id = $1', unit.liaison.personId);
const rule = (categoryCode: string, unitId: string, version = 1, from = '2026-01-01') =>
  run(
    `insert into dispatch_rules (id, category_code, version, lead_unit_id, co_unit_ids, may_push_down, holds_from, saved_at)
     values ($1, $2, $3, $4, '{}', true, $5, now())`,
    newId(),
    categoryCode,
    version,
    unitId,
    from,
  );

describe('the gaps are refused', () => {
  it('without a session, and to roles that set nothing up', async () => {
    expect((await ask(null)).refusal?.code).toBe('UNAUTHENTICATED');
    const { liaison } = await aUnit(city);
    for (const viewer of [liaison, city.staff.gridWorker, city.staff.areaBranch])
      expect((await ask(viewer)).refusal?.code).toBe('FORBIDDEN');
  });

  it('for another place, one above, one of another city, and one that is none', async () => {
    const elsewhere = await aCity(stage.services);
    for (const regionId of [city.neighbour.id, city.street.id, elsewhere.community.id, newId(), 'x'])
      expect((await ask(city.staff.community, { regionId })).refusal?.code).toBe('NOT_FOUND');
    expect((await ask(city.staff.street, { regionId: city.otherCommunity.id })).refusal?.code).toBe(
      'NOT_FOUND',
    );
    expect((await ask(city.staff.admin, { regionId: elsewhere.city.id })).refusal?.code).toBe('NOT_FOUND');
  });

  it.each([
    ['a page of none', { first: 0 }, 'first'],
    ['a page of too many', { first: 101 }, 'first'],
    ['a cursor that is none', { after: 'abc' }, 'after'],
  ])('for %s, and the field is named', async (_case, variables, field) => {
    const { refusal } = await ask(city.staff.admin, variables);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: { [field]: expect.anything() } });
  });
});

describe('an invitation that fills a gap', () => {
  const INVITED = `query($kind: SetupGapKind) {
    setupGaps(kind: $kind, first: 100) { nodes { region { id } unit { id } invitee { id name expiresAt } } }
  }`;
  interface Invited {
    readonly nodes: readonly { readonly region: { id: string } | null; readonly invitee: object | null }[];
  }
  const inviteeOf = async (viewer: Viewer, kind: SetupGapKind, regionId: string) => {
    const { value } = await stage.operate<Invited>(viewer, INVITED, { kind });
    return value.nodes.find(({ region }) => region?.id === regionId)?.invitee;
  };
  const invite = async (account: string, membership: object) => {
    const input = { account, name: '周晓', memberships: [membership] };
    const { value } = await stage.operate<{ person: { id: string } }>(city.staff.admin, 'InvitePerson', {
      input,
    });
    return value.person.id;
  };

  it('is told until the person comes: who it is, and until when the link works', async () => {
    const { neighbour, staff } = city;
    expect(await inviteeOf(staff.admin, 'COMMUNITY_WITHOUT_STAFF', neighbour.id)).toBeNull();
    const id = await invite(`invited-${newId()}`, { role: 'COMMUNITY_STAFF', regionId: neighbour.id });
    const expiresAt = '2026-03-18T02:00:00.000Z';
    const read = () => inviteeOf(staff.admin, 'COMMUNITY_WITHOUT_STAFF', neighbour.id);
    expect(await read()).toEqual({ id, name: '周晓', expiresAt });
    // The street sees that, and until when, but keeps no people.
    expect(await inviteeOf(staff.street, 'COMMUNITY_WITHOUT_STAFF', neighbour.id)).toEqual({
      id: null,
      name: null,
      expiresAt,
    });
    stage.services.time.advance(8 * 86_400_000);
    expect(await read()).toEqual({ id, name: '周晓', expiresAt: null });
    await run(`update people set status = 'ACTIVE', password_hash = 'x' where id = $1`, id);
    expect(await read()).toBeUndefined();
  });

  it('is none of another role, another place, or with a last day that is over', async () => {
    const { neighbour, otherCommunity, staff } = city;
    await invite(`elsewhere-${newId()}`, { role: 'COMMUNITY_STAFF', regionId: otherCommunity.id });
    await invite(`role-${newId()}`, { role: 'SUPERVISOR', regionId: neighbour.id });
    const over = { role: 'COMMUNITY_STAFF', regionId: neighbour.id, until: '2026-03-10' };
    await invite(`over-${newId()}`, over);
    expect(await inviteeOf(staff.admin, 'COMMUNITY_WITHOUT_STAFF', neighbour.id)).toBeNull();
  });
});

describe('a community lacks', () => {
  it('its staff, its lead unit, and a supervisor of its own or of a place above', async () => {
    const { admin } = city.staff;
    expect(await having(admin, 'COMMUNITY_WITHOUT_STAFF')).toEqual([
      city.neighbour.id,
      city.otherCommunity.id,
    ]);
    // The supervisor of the street serves both its communities.
    expect(await having(admin, 'COMMUNITY_WITHOUT_SUPERVISOR')).toEqual([city.otherCommunity.id]);
    expect(await having(admin, 'COMMUNITY_WITHOUT_LEAD_UNIT')).toHaveLength(3);
    await aPerson(city, 'SUPERVISOR', { region: city.city });
    expect(await having(admin, 'COMMUNITY_WITHOUT_SUPERVISOR')).toEqual([]);
  });

  it('a grid', async () => {
    expect(await having(city.staff.admin, 'COMMUNITY_WITHOUT_GRID')).toEqual([
      city.neighbour.id,
      city.otherCommunity.id,
    ]);
    expect(await having(city.staff.community, 'COMMUNITY_WITHOUT_GRID')).toEqual([]);
  });

  it('a lead unit where the units are members only, or the lead is closed', async () => {
    const { community, staff } = city;
    const [lead, member] = [await aUnit(city), await aUnit(city)];
    await pair(member.id, community.id, false);
    expect(await having(staff.community, 'COMMUNITY_WITHOUT_LEAD_UNIT')).toEqual([community.id]);
    await pair(lead.id, community.id);
    expect(await having(staff.community, 'COMMUNITY_WITHOUT_LEAD_UNIT')).toEqual([]);
    await run('update units set closed_at = now() where id = $1', lead.id);
    expect(await having(staff.community, 'COMMUNITY_WITHOUT_LEAD_UNIT')).toEqual([community.id]);
  });

  it('nothing once it is closed', async () => {
    await run(
      'update regions set closed_into_id = $1, takes_orders = false where id = $2',
      city.community.id,
      city.neighbour.id,
    );
    expect(await having(city.staff.street, 'COMMUNITY_WITHOUT_STAFF')).toEqual([]);
  });
});

describe('a grid lacks', () => {
  it('its worker, its building group and its branch', async () => {
    for (const kind of ['GRID_WITHOUT_WORKER', 'GRID_WITHOUT_BUILDING_GROUP', 'GRID_WITHOUT_BRANCH'] as const)
      expect(await having(city.staff.community, kind)).toEqual([city.otherGrid.id]);
  });

  it('no building group where each of its buildings has one', async () => {
    await run('delete from memberships where person_id = $1', city.staff.buildingGroup.personId);
    expect(await having(city.staff.community, 'GRID_WITHOUT_BUILDING_GROUP')).toHaveLength(2);
    await aPerson(city, 'BUILDING_GROUP', { region: city.building });
    expect(await having(city.staff.community, 'GRID_WITHOUT_BUILDING_GROUP')).toEqual([city.otherGrid.id]);
  });

  it('what a disabled or invited person would give', async () => {
    for (const status of ['DISABLED', 'INVITED']) {
      await run('update people set status = $1 where id = $2', status, city.staff.gridWorker.personId);
      expect(await having(city.staff.community, 'GRID_WITHOUT_WORKER')).toHaveLength(2);
    }
  });

  it('what a membership gives before its first and after its last day, in the city’s time zone', async () => {
    const { personId } = city.staff.gridWorker;
    const lacks = async (at: string) => {
      stage.services.time.moveTo(new Date(at));
      return (await having(city.staff.community, 'GRID_WITHOUT_WORKER')).includes(city.grid.id);
    };
    await run(
      `update memberships set since = '2026-03-02', until = '2026-03-03' where person_id = $1`,
      personId,
    );
    expect(await lacks('2026-03-01T23:59:00+08:00')).toBe(true);
    expect(await lacks('2026-03-02T00:00:00+08:00')).toBe(false);
    expect(await lacks('2026-03-03T23:59:00+08:00')).toBe(false);
    expect(await lacks('2026-03-04T00:00:00+08:00')).toBe(true);
  });
});

describe('a unit lacks a liaison', () => {
  it('where it is paired, and only there for staff of a place', async () => {
    const unit = await aUnit(city);
    await pair(unit.id, city.community.id);
    await endLiaison(unit);
    for (const viewer of [city.staff.admin, city.staff.street, city.staff.community])
      expect(await having(viewer, 'UNIT_WITHOUT_LIAISON')).toEqual([unit.id]);
    const neighbour = await aPerson(city, 'COMMUNITY_STAFF', { region: city.neighbour });
    expect(await having(neighbour, 'UNIT_WITHOUT_LIAISON')).toEqual([]);
  });

  it('where it holds an order or helps with one, and not where nothing is expected of it or it is closed', async () => {
    const [holder, helper, idle] = [await aUnit(city), await aUnit(city), await aUnit(city)];
    await anOfferedOrder(city, { unit: holder, coUnitIds: [helper.id] });
    await endLiaison(holder);
    await endLiaison(helper);
    await endLiaison(idle);
    const found = await having(city.staff.admin, 'UNIT_WITHOUT_LIAISON');
    expect(found).toEqual(expect.arrayContaining([holder.id, helper.id]));
    expect(found).not.toContain(idle.id);
    await run('update units set closed_at = now() where id = $1', holder.id);
    expect(await having(city.staff.admin, 'UNIT_WITHOUT_LIAISON')).not.toContain(holder.id);
  });
});

describe('a category lacks a unit', () => {
  afterEach(() => run('delete from dispatch_rules'));
  const lacking = (viewer: Viewer) => having(viewer, 'CATEGORY_WITHOUT_UNIT');

  it('in the city, and nowhere below', async () => {
    expect(await lacking(city.staff.admin)).toEqual(['0101', '0401', '0402']);
    for (const viewer of [city.staff.street, city.staff.community, city.staff.supervisor])
      expect(await lacking(viewer)).toEqual([]);
    const { nodes } = await gapsOf(city.staff.admin, { regionId: city.street.id });
    expect(nodes.filter(({ category }) => category !== null)).toEqual([]);
  });

  it('until a rule of its own or of its group holds, whose lead unit is open', async () => {
    const unit = await aUnit(city);
    await rule(CATEGORY.property, unit.id);
    await rule(CATEGORY.streets, unit.id, 1, '2999-01-01');
    expect(await lacking(city.staff.admin)).toEqual(['0401', '0402']);
    await run('delete from dispatch_rules where category_code = $1', CATEGORY.streets);
    await rule(CATEGORY.streets, unit.id);
    expect(await lacking(city.staff.admin)).toEqual([]);
    await run('update units set closed_at = now() where id = $1', unit.id);
    expect(await lacking(city.staff.admin)).toEqual(['0101', '0401', '0402']);
  });

  it('by its newest version: an older one with an open unit does not count', async () => {
    const [open, closed] = [await aUnit(city), await aUnit(city)];
    await rule(CATEGORY.property, open.id, 1);
    await rule(CATEGORY.property, closed.id, 2);
    await run('update units set closed_at = now() where id = $1', closed.id);
    expect(await lacking(city.staff.admin)).toContain('0101');
  });

  it('where its own rule names a closed unit, whatever the rule of its group says', async () => {
    const [open, closed] = [await aUnit(city), await aUnit(city)];
    await rule(CATEGORY.streets, open.id);
    await rule(CATEGORY.manholes, closed.id);
    await run('update units set closed_at = now() where id = $1', closed.id);
    expect(await lacking(city.staff.admin)).toEqual(['0101', '0401']);
  });

  it('and its unit, once named, a liaison', async () => {
    const unit = await aUnit(city);
    await endLiaison(unit);
    await rule(CATEGORY.property, unit.id);
    expect(await having(city.staff.admin, 'UNIT_WITHOUT_LIAISON')).toContain(unit.id);
  });
});

describe('the city lacks its bounds', () => {
  const lacking = (viewer: Viewer) => having(viewer, 'CITY_WITHOUT_BOUNDS');
  const ENSHI = { south: 29.84, west: 109.07, north: 30.67, east: 109.98 };
  const save = (cityBounds: object, holdsFrom?: string) =>
    saveSetting(
      { viewer: city.staff.admin, now: stage.services.time.now(), locale: 'zh-CN', services: stage.services },
      { cityBounds, ...(holdsFrom !== undefined && { holdsFrom: new Date(holdsFrom) }) },
    );

  it('until they hold, and again once they are taken back, in the city and nowhere below', async () => {
    expect(await lacking(city.staff.admin)).toEqual([city.city.id]);
    for (const viewer of [city.staff.street, city.staff.community]) expect(await lacking(viewer)).toEqual([]);
    await save(ENSHI, '2026-03-12T00:00:00Z');
    expect(await lacking(city.staff.admin)).toEqual([city.city.id]);
    stage.services.time.moveTo(new Date('2026-03-12T00:00:00Z'));
    expect(await lacking(city.staff.admin)).toEqual([]);
    stage.services.time.advance(1);
    await save({});
    expect(await lacking(city.staff.admin)).toEqual([city.city.id]);
  });
});

describe('an order lacks a verifier', () => {
  const lacking = (viewer: Viewer) => having(viewer, 'ORDER_WITHOUT_VERIFIER');

  it('where each supervisor has handled it, or there is none', async () => {
    const unit = await aUnit(city);
    const order = await aCompletedOrder(city, { unit });
    expect(await lacking(city.staff.admin)).toEqual([]);
    await run(
      'update memberships set person_id = $1 where person_id = $2',
      unit.liaison.personId,
      city.staff.supervisor.personId,
    );
    const [gap] = (await gapsOf(city.staff.admin)).nodes.filter(
      ({ kind }) => kind === 'ORDER_WITHOUT_VERIFIER',
    );
    expect(gap).toMatchObject({ region: { id: city.community.id }, unit: { id: unit.id } });
    const { rows } = await run('select number from orders where id = $1', order.id);
    expect(gap?.text).toContain(rows[0].number);
    await aPerson(city, 'SUPERVISOR', { region: city.community });
    expect(await lacking(city.staff.admin)).toEqual([]);
  });

  it('in the places of the viewer only', async () => {
    await run('delete from memberships where person_id = $1', city.staff.supervisor.personId);
    await aCompletedOrder(city, { unit: await aUnit(city) });
    expect(await lacking(city.staff.community)).toHaveLength(1);
    const other = await aPerson(city, 'STREET_STAFF', { region: city.otherStreet });
    expect(await lacking(other)).toEqual([]);
  });
});

describe('a decision lacks somebody without a hand in it', () => {
  const take = (from: Viewer, to: Viewer) =>
    run('update memberships set person_id = $1 where person_id = $2', to.personId, from.personId);

  it('where each supervisor has handled the demand in dispute', async () => {
    const { admin, community, supervisor } = city.staff;
    const [demand, unit] = [await aListedDemand(city), await aUnit(city)];
    const { number, trackingCode } = demand;
    for (let round = 0; round < 2; round += 1) {
      await aVerifiedOrder(city, { demand, unit });
      await stage.operate(null, 'DisputeDemand', { number, trackingCode, reason: '还是没有修好。' });
    }
    expect(await having(admin, 'DISPUTE_WITHOUT_DECIDER')).toEqual([]);
    await take(supervisor, unit.liaison);
    const [gap] = (await gapsOf(community)).nodes.filter(({ kind }) => kind === 'DISPUTE_WITHOUT_DECIDER');
    expect(gap).toMatchObject({ region: { id: city.community.id }, text: expect.stringContaining(number) });
    await aPerson(city, 'SUPERVISOR', { region: city.city });
    expect(await having(admin, 'DISPUTE_WITHOUT_DECIDER')).toEqual([]);
  });

  it('where the street’s staff dispatched for the community what it has to rule on', async () => {
    const { admin, community, street } = city.staff;
    const order = await anOrderOfOthers(city);
    await anOrderOfOthers(city, { demand: order.demand });
    expect(await having(admin, 'RULING_WITHOUT_STREET')).toEqual([]);
    await take(street, community);
    expect(await having(admin, 'RULING_WITHOUT_STREET')).toHaveLength(1);
  });
});

describe('the gaps are counted and paged', () => {
  it('the same in counts, total and pages, without losing or repeating one', async () => {
    const whole = await gapsOf(city.staff.admin);
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(whole.counts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.totalCount);
    const texts: string[] = [];
    let after: string | undefined;
    do {
      const page = await gapsOf(city.staff.admin, { first: 2, after });
      texts.push(...page.nodes.map(({ text }) => text));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    expect(texts).toEqual(whole.nodes.map(({ text }) => text));
  });

  it('of one kind, with the counts of all', async () => {
    const whole = await gapsOf(city.staff.admin);
    const { nodes, counts, totalCount } = await gapsOf(city.staff.admin, { kind: 'GRID_WITHOUT_BRANCH' });
    expect(nodes.map(({ kind }) => kind)).toEqual(['GRID_WITHOUT_BRANCH']);
    expect(totalCount).toBe(1);
    expect(counts).toEqual(whole.counts);
  });

  it('with the communities that are ready', async () => {
    const { community, staff } = city;
    expect((await gapsOf(staff.street)).progress).toEqual({ communities: 2, ready: 0 });
    await pair((await aUnit(city)).id, community.id);
    for (const role of ['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH'] as const)
      await aPerson(city, role, { region: city.otherGrid });
    expect((await gapsOf(staff.street)).progress).toEqual({ communities: 2, ready: 1 });
    expect(await gapsOf(staff.community)).toEqual({
      totalCount: 0,
      counts: [],
      progress: { communities: 1, ready: 1 },
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('of several places, where somebody has roles in them', async () => {
    const viewer: Viewer = {
      ...city.staff.community,
      memberships: [
        ...city.staff.community.memberships,
        { role: 'STREET_STAFF', region: { id: city.otherStreet.id, kind: 'STREET' }, unit: null },
      ],
    };
    expect((await gapsOf(viewer)).progress).toMatchObject({ communities: 2 });
    expect((await gapsOf(viewer, { regionId: city.otherCommunity.id })).progress).toMatchObject({
      communities: 1,
    });
  });

  it('in the reader’s language', async () => {
    const [chinese] = (await gapsOf(city.staff.street)).nodes;
    const english = await stage.operate<Gaps>(city.staff.street, GAPS, { first: 1 }, 'en');
    expect(chinese?.text).toBe('书院社区没有工作人员，需求没有人列单、派单');
    expect(english.value.nodes[0]?.text).toBe('书院社区 has no staff: nothing is listed or dispatched');
  });
});
