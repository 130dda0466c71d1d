import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { aListedDemand } from '../../../test/factories/demand.js';
import { anOpenOrder, storedOrder } from '../../../test/factories/order.js';
import { aPersonWith, aToken } from '../../../test/factories/person.js';
import type { AUnitWithLiaison } from '../../../test/factories/unit.js';
import { aUnit } from '../../../test/factories/unit.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { untilBlocked } from '../../../test/until-blocked.js';
import { saveDispatchRule } from '../../catalogue/commands/save-dispatch-rule.js';
import { assignOrder } from '../../order/commands/assign-order.js';
import { claimOrder } from '../../order/commands/claim-order.js';
import { dispatchDemand } from '../../order/commands/dispatch-demand.js';
import { pairUnit } from '../../pairing/commands/pair-unit.js';
import { setMemberships } from '../../people/commands/set-memberships.js';
import { hashToken } from '../../people/token.js';
import { ViewerCache } from '../../people/viewer-cache.js';
import { createResource } from '../../resource/commands/create-resource.js';
import { closeUnit } from './close-unit.js';
import { saveUnit } from './save-unit.js';

const stage = setStage();
const admin = () => contextOf(stage.services, stage.city.staff.admin);
const staff = () => contextOf(stage.services, stage.city.staff.community);
const close = (unit: AUnitWithLiaison, into?: AUnitWithLiaison) =>
  closeUnit(admin(), { id: unit.id, intoId: into?.id ?? null });
const paired = () => aUnit(stage.city, { paired: [stage.city.community] });

/** Starts something while others' rows are locked by a statement, and something else once that waits for them. */
async function inTheMiddle<First, Second>(
  lock: readonly [statement: string, id: string],
  first: () => Promise<First>,
  second: () => Promise<Second>,
) {
  const { services } = stage;
  const client = await services.owner.connect();
  try {
    await client.query('begin');
    await client.query(lock[0], [lock[1]]);
    const started = first();
    await untilBlocked(services, 1);
    const met = second();
    await untilBlocked(services, 2);
    await client.query('rollback');
    return await Promise.allSettled([started, met]);
  } finally {
    client.release();
  }
}

/** The closing has locked all that it needs when it comes to this row. */
const pairingOf = ({ id }: AUnitWithLiaison) =>
  ['select from unit_pairings where unit_id = $1 for update', id] as const;

/** The context of a request with a session that the process knows: its statements check it. */
async function cachedContext({ liaison }: AUnitWithLiaison) {
  const { services } = stage;
  const token = { tokenHash: hashToken(await aToken(services, liaison)), kind: 'BEARER' } as const;
  const cache = new ViewerCache(services.database, services.config.timeZone);
  const now = services.time.now();
  await cache.find(token, now);
  return { context: { ...contextOf(services, null), ...cache.peek(token, now) }, cache, token, now };
}

describe('while a unit closes', () => {
  it('a claim by it waits, finds the rights changed and takes nothing', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const into = await paired();
    const { context, cache, token, now } = await cachedContext(unit);
    const [closed, claimed] = await inTheMiddle(
      pairingOf(unit),
      () => close(unit, into),
      () => claimOrder(context, { id }),
    );
    expect(closed.status).toBe('fulfilled');
    expect(claimed).toMatchObject({ status: 'rejected', reason: { code: 'UNAUTHENTICATED' } });
    expect(await storedOrder(stage.city, id)).toMatchObject({ status: 'OFFERED', unitId: null });
    const viewer = await cache.find(token, now);
    expect(viewer?.memberships).toMatchObject([{ role: 'UNIT_LIAISON', unit: { id: into.id } }]);
  });

  it('a claim that was there before it wins, and the order goes over', async () => {
    const { id, unit, demand } = await anOpenOrder(stage.city);
    const into = await paired();
    const { context } = await cachedContext(unit);
    const [claimed, closed] = await inTheMiddle(
      ['select from demands where id = $1 for update', demand.id],
      () => claimOrder(context, { id }),
      () => close(unit, into),
    );
    expect([claimed.status, closed.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await storedOrder(stage.city, id)).toMatchObject({ status: 'CLAIMED', unitId: into.id });
  });

  it.each([
    [
      'a dispatch to it',
      'input.unitId',
      async (unit: AUnitWithLiaison) => {
        const { id } = await aListedDemand(stage.city);
        return () => dispatchDemand(staff(), { demandId: id, mode: 'ASSIGNED', unitId: unit.id });
      },
    ],
    [
      'a dispatch that it helps with',
      'input.coUnitIds',
      async (unit: AUnitWithLiaison) => {
        const { id } = await aListedDemand(stage.city);
        return () => dispatchDemand(staff(), { demandId: id, mode: 'OPEN', coUnitIds: [unit.id] });
      },
    ],
    [
      'an assignment to it',
      'unitId',
      async (unit: AUnitWithLiaison) => {
        const { id } = await anOpenOrder(stage.city);
        return () => assignOrder(staff(), { id, unitId: unit.id });
      },
    ],
    [
      'a pairing of it',
      'unitId',
      async ({ id }: AUnitWithLiaison) => {
        const communityId = stage.city.neighbour.id;
        return () => pairUnit(admin(), { unitId: id, communityId, isLead: true });
      },
    ],
    [
      'a resource of it',
      'input.unitId',
      async ({ id }: AUnitWithLiaison) => {
        const texts = { title: '义诊', description: '每周一次' };
        const rest = { categoryCode: CATEGORY.property, kind: 'SERVICE' } as const;
        const input = { unitId: id, regionIds: [stage.city.community.id], ...texts, ...rest };
        return () => createResource(admin(), input);
      },
    ],
    [
      'a membership in it',
      'memberships[0].unitId',
      async (unit: AUnitWithLiaison) => {
        const { personId } = await aPersonWith(stage.services, []);
        const memberships = [{ role: 'UNIT_LIAISON', unitId: unit.id }] as const;
        return () => setMemberships(admin(), { id: personId, memberships });
      },
    ],
    [
      'a rule that it leads',
      'input.leadUnitId',
      async ({ id }: AUnitWithLiaison) =>
        () =>
          saveDispatchRule(admin(), { categoryCode: CATEGORY.property, leadUnitId: id }),
    ],
    [
      'a unit below it',
      'input.parentId',
      async ({ id }: AUnitWithLiaison) =>
        () =>
          saveUnit(admin(), { name: '下属单位', kind: 'DEPARTMENT', parentId: id }),
    ],
    ['a second closing of it', 'id', async (unit: AUnitWithLiaison) => () => close(unit)],
  ] as const)('%s waits and is refused', async (_case, field, prepare) => {
    const unit = await paired();
    const [closed, met] = await inTheMiddle<unknown, unknown>(
      pairingOf(unit),
      () => close(unit),
      await prepare(unit),
    );
    expect(closed.status).toBe('fulfilled');
    expect(met).toMatchObject({ status: 'rejected', reason: { code: 'BAD_USER_INPUT' } });
    expect(Object.keys((met as unknown as { reason: { fields: object } }).reason.fields)).toEqual([field]);
  });
});

it('of two units that close into each other one stays', async () => {
  const [first, second] = [await paired(), await paired()];
  const answers = await Promise.allSettled([close(first, second), close(second, first)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
