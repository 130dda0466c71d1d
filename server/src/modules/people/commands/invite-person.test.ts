import { describe, expect, it } from 'vitest';

import { newId } from '../../../sql/id.js';
import { aPersonWith } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();

interface Invited {
  readonly token: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly status: string; readonly [field: string]: unknown };
}

let made = 0;
const newAccount = (): string => `invited${(made += 1)}`;

const invite = (input: object, as = stage.city.staff.admin, locale?: 'en') =>
  stage.operate<Invited>(
    as,
    'InvitePerson',
    { input: { account: newAccount(), name: '周晓', memberships: [], ...input } },
    locale,
  );

const gridWorker = () => ({ role: 'GRID_WORKER', regionId: stage.city.grid.id });

async function count(table: 'people' | 'memberships' | 'invitations'): Promise<number> {
  const { rows } = await stage.services.database.pool.query<{ n: number }>(
    `select count(*)::integer as n from ${table}`,
  );
  return rows[0]?.n ?? 0;
}

describe('an invitation is refused', () => {
  it('to everybody but administrators and community staff', async () => {
    const { gridWorker: worker, street, supervisor } = stage.city.staff;
    for (const viewer of [worker, street, supervisor])
      expect((await invite({}, viewer)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it.each([
    ['without an account', { account: ' ' }, 'input.account', 'Required'],
    ['with spaces in the account', { account: 'li si' }, 'input.account', 'Letters, digits and'],
    ['for an account that is too long', { account: 'a'.repeat(65) }, 'input.account', 'At most 64'],
    ['without a name', { name: '' }, 'input.name', 'Required'],
    ['with half a phone number', { phone: '138' }, 'input.phone', 'Not a valid phone number'],
  ])('%s, naming the field', async (_case, input, field, says) => {
    const { refusal } = await invite(input, stage.city.staff.admin, 'en');
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { [field]: expect.stringContaining(says) },
    });
  });

  it('for an account that is taken, in any spelling, and leaves nothing behind', async () => {
    const account = newAccount();
    await invite({ account });
    const before = [await count('people'), await count('memberships'), await count('invitations')];
    const { refusal } = await invite({ account: ` ${account.toUpperCase()} `, memberships: [gridWorker()] });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { 'input.account': '已被使用' } });
    expect([await count('people'), await count('memberships'), await count('invitations')]).toEqual(before);
  });

  it('for an account that differs in its characters only', async () => {
    await invite({ account: '張.三' });
    for (const account of ['张.三', '張．三']) {
      const { refusal } = await invite({ account });
      expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { 'input.account': '已被使用' } });
    }
    expect((await invite({ account: '张_三' })).refusal).toBeUndefined();
  });

  it('of one account to two at once: one is told that it is taken', async () => {
    const account = newAccount();
    const answers = await Promise.all([invite({ account }), invite({ account })]);
    expect(answers.flatMap(({ refusal }) => refusal?.code ?? [])).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a membership is refused', () => {
  const refused = async (memberships: readonly object[], as = stage.city.staff.admin) => {
    const { refusal } = await invite({ memberships }, as, 'en');
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    return refusal?.['fields'];
  };

  it('where its role cannot stand', async () => {
    const { city, street, community, grid, building } = stage.city;
    const unit = await aUnit(stage.city);
    const held = (role: string, regionId: string | null, unitId: string | null = null) => ({
      role,
      regionId,
      unitId,
    });
    const cannot = 'The role cannot be held there';
    expect(
      await refused([
        held('ADMIN', street.id),
        held('COMMUNITY_STAFF', grid.id),
        held('STREET_STAFF', community.id),
        held('GRID_WORKER', building.id),
        held('AREA_BRANCH', community.id),
        held('BUILDING_GROUP', community.id),
        held('SUPERVISOR', grid.id),
        held('UNIT_LIAISON', city.id, unit.id),
        held('RESIDENT', grid.id),
        held('GRID_WORKER', grid.id, unit.id),
      ]),
    ).toEqual({
      ...Object.fromEntries(
        [0, 1, 2, 3, 4, 5, 6, 7].map((place) => [`input.memberships[${place}].regionId`, cannot]),
      ),
      'input.memberships[8].role': cannot,
      'input.memberships[9].unitId': cannot,
    });
  });

  it('without its place or unit', async () => {
    expect(
      await refused([{ role: 'GRID_WORKER' }, { role: 'UNIT_LIAISON' }, { role: 'PARTY_MEMBER' }]),
    ).toEqual({
      'input.memberships[0].regionId': 'Required',
      'input.memberships[1].unitId': 'Required',
      'input.memberships[2].regionId': 'Required',
      'input.memberships[2].unitId': 'Required',
    });
  });

  it('at a place or for a unit that is unknown or closed', async () => {
    const { grid, otherGrid } = stage.city;
    const unit = await aUnit(stage.city);
    await stage.services.owner.query(
      'update regions set takes_orders = false, closed_into_id = $2 where id = $1',
      [otherGrid.id, grid.id],
    );
    await stage.services.owner.query('update units set closed_at = now() where id = $1', [unit.id]);
    expect(
      await refused([
        { role: 'GRID_WORKER', regionId: newId() },
        { role: 'GRID_WORKER', regionId: 'nowhere' },
        { role: 'UNIT_LIAISON', unitId: newId() },
        { role: 'GRID_WORKER', regionId: otherGrid.id },
        { role: 'UNIT_LIAISON', unitId: unit.id },
      ]),
    ).toEqual({
      'input.memberships[0].regionId': 'No such value',
      'input.memberships[1].regionId': 'No such value',
      'input.memberships[2].unitId': 'No such value',
      'input.memberships[3].regionId': 'Is closed',
      'input.memberships[4].unitId': 'Is closed',
    });
    await stage.services.owner.query('update regions set closed_into_id = null where id = $1', [
      otherGrid.id,
    ]);
  });

  it('that ends before it begins, and the same twice on one day', async () => {
    expect(
      await refused([
        { ...gridWorker(), since: '2026-03-02', until: '2026-03-01' },
        { role: 'AREA_BRANCH', regionId: stage.city.grid.id, until: '2026-03-10' },
        { role: 'AREA_BRANCH', regionId: stage.city.grid.id, since: '2026-03-10' },
      ]),
    ).toEqual({
      'input.memberships[0].until': 'Must not end before it begins',
      'input.memberships[2]': 'Is there twice',
    });
  });

  it('to community staff outside of its grids, and in roles that are not in them', async () => {
    const { community, neighbour, grid } = stage.city;
    const staff = stage.city.staff.community;
    const elsewhere = await aPersonWith(stage.services, [{ role: 'COMMUNITY_STAFF', region: neighbour }]);
    const no = 'Lies outside of your own places';
    expect(await refused([{ role: 'COMMUNITY_STAFF', regionId: community.id }], staff)).toEqual({
      'input.memberships[0].role': no,
    });
    expect(await refused([{ role: 'AREA_BRANCH', regionId: grid.id }], elsewhere)).toEqual({
      'input.memberships[0].regionId': no,
    });
    expect(await refused([], staff)).toEqual({ 'input.memberships': 'Required' });
  });
});

describe('an invitation', () => {
  it('makes a person who is invited, with a link for seven days whose token is not stored', async () => {
    const unit = await aUnit(stage.city);
    const { value } = await invite({
      account: ' ＷANG.wu ',
      phone: '138 1234 5678',
      memberships: [
        { ...gridWorker(), post: 'FULL_TIME', since: '2026-03-01', until: '2026-12-31' },
        { role: 'PARTY_MEMBER', regionId: stage.city.community.id, unitId: unit.id },
      ],
    });
    expect(value.link).toBe(`/join#${value.token}`);
    expect(value.expiresAt).toBe('2026-03-18T02:00:00.000Z');
    expect(value.person).toMatchObject({
      account: 'wang.wu',
      status: 'INVITED',
      version: 1,
      phone: '138****5678',
      memberships: [
        { role: 'GRID_WORKER', post: 'FULL_TIME', since: '2026-03-01', until: '2026-12-31', isInForce: true },
        { role: 'PARTY_MEMBER', region: { id: stage.city.community.id }, unit: { id: unit.id } },
      ],
      events: [{ action: 'INVITE', from: null, to: 'INVITED', actor: { name: '黄管', role: 'ADMIN' } }],
    });
    const { rows } = await stage.services.owner.query<{ all: string }>(`
      select concat((select string_agg(i::text, '') from invitations i), (select string_agg(p::text, '') from people p),
        (select string_agg(k::text, '') from idempotency_keys k), (select string_agg(e::text, '') from events e)) as all`);
    expect(rows[0]?.all).not.toContain(value.token);
    expect(rows[0]?.all).not.toContain('13812345678');
  });

  it('sent again with its key gives the same link for seven days, to the same inviter alone', async () => {
    const input = { account: newAccount(), memberships: [gridWorker()], idempotencyKey: 'once' };
    const first = await invite(input);
    stage.services.time.advance(6 * 86_400_000);
    const again = await invite(input);
    expect(again.value).toEqual(first.value);
    expect((await invite({ ...input, name: '别人' })).refusal).toEqual({ code: 'CONFLICT' });
    expect((await invite(input, stage.city.staff.community)).refusal?.code).toBe('BAD_USER_INPUT');
    stage.services.time.advance(-6 * 86_400_000);
  });

  it('of community staff is of the people of its grids', async () => {
    const { value } = await invite({ memberships: [gridWorker()] }, stage.city.staff.community);
    expect(value.person).toMatchObject({
      status: 'INVITED',
      allowedActions: ['EDIT', 'SET_MEMBERSHIPS', 'RENEW_INVITATION', 'DISABLE'],
    });
    expect(value.person['events']).toMatchObject([{ actor: { role: 'COMMUNITY_STAFF' } }]);
  });
});
