import { afterEach, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import { anOfferedOrder, anOrderOfOthers } from '../../test/factories/order.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../test/harness.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { dispatchDemand } from '../order/commands/dispatch-demand.js';
import { returnOrder } from '../order/commands/return-order.js';
import { saveDispatchRule } from './commands/save-dispatch-rule.js';

const PROPOSALS = `{ amendmentProposals { nodes { id category { code } cause status unit { id } orders { id } } totalCount } }`;
const DISMISS = `mutation($id: ID!, $reason: String!) { dismissAmendment(id: $id, reason: $reason) { status } }`;
const SAVE = `mutation($input: SaveDispatchRuleInput!) { saveDispatchRule(input: $input) { version } }`;
const RULE = `{ dispatchCatalogue { nodes { returns overturned events { action note } } } }`;

interface Proposal {
  readonly id: string;
  readonly orders: readonly { readonly id: string }[];
}
interface Rules {
  readonly nodes: readonly {
    readonly returns: number;
    readonly overturned: number;
    readonly events: readonly object[];
  }[];
}

const stage = setStage();
const admin = () => stage.city.staff.admin;
const proposals = async () =>
  (await stage.operate<{ nodes: readonly Proposal[] }>(admin(), PROPOSALS)).value.nodes;
const ruleNow = async () => (await stage.operate<Rules>(admin(), RULE)).value.nodes[0];
const rule = (unit: AUnitWithLiaison) =>
  saveDispatchRule(contextOf(stage.services, admin()), {
    categoryCode: CATEGORY.manholes,
    leadUnitId: unit.id,
  });
afterEach(async () => {
  stage.services.time.moveTo(A_WORKING_MORNING);
  await stage.services.database.pool.query('delete from amendment_proposals; delete from dispatch_rules');
  await setBack();
});

/** Sets all orders back into a quarter that no test looks at. */
const setBack = () =>
  stage.services.database.pool.query(
    `update orders set returned_at = returned_at - interval '1 year', offered_at = offered_at - interval '1 year'`,
  );

/** Two returns as "not ours", and the ruling of the street. */
async function ruled(unit: AUnitWithLiaison): Promise<string> {
  const { demand } = await anOrderOfOthers(stage.city);
  await anOrderOfOthers(stage.city, { demand });
  const ruling = { demandId: demand.id, mode: 'ASSIGNED', unitId: unit.id, reason: '由其管护' } as const;
  return dispatchDemand(contextOf(stage.services, stage.city.staff.street), ruling);
}

async function returned(proposed: AUnitWithLiaison): Promise<string> {
  const { id, unit } = await anOfferedOrder(stage.city);
  const words = { id, reason: 'NOT_OUR_DUTY', note: '不归我们', proposedUnitId: proposed.id } as const;
  await returnOrder(contextOf(stage.services, unit.liaison), words);
  return id;
}

describe('no amendment is proposed', () => {
  it('to anybody but the administrator, nor dismissed by others', async () => {
    for (const viewer of [stage.city.staff.street, stage.city.staff.supervisor]) {
      expect((await stage.operate(viewer, PROPOSALS)).refusal).toEqual({ code: 'FORBIDDEN' });
      const dismissal = await stage.operate(viewer, DISMISS, { id: stage.city.city.id, reason: '不改' });
      expect(dismissal.refusal).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('by a ruling for the lead unit, by two returns, or by returns for want of capacity', async () => {
    const lead = await aUnit(stage.city);
    await rule(lead);
    await ruled(lead);
    const { id, unit } = await anOfferedOrder(stage.city);
    await returnOrder(contextOf(stage.services, unit.liaison), {
      id,
      reason: 'NO_CAPACITY',
      note: '没有人手',
    });
    expect(await proposals()).toEqual([]);
  });

  it('by three returns in two quarters', async () => {
    const other = await aUnit(stage.city);
    await returned(other);
    await returned(other);
    stage.services.time.moveTo(new Date('2026-04-01T02:00:00Z'));
    await returned(other);
    expect(await proposals()).toEqual([]);
  });
});

describe('an amendment is proposed', () => {
  it('by a ruling for another unit than the rule’s lead, once a unit and quarter', async () => {
    const [lead, other] = [await aUnit(stage.city), await aUnit(stage.city)];
    await rule(lead);
    const first = await ruled(other);
    expect(await proposals()).toEqual([
      {
        id: expect.any(String),
        category: { code: CATEGORY.manholes },
        cause: 'RULING',
        status: 'OPEN',
        unit: { id: other.id },
        orders: [{ id: first }],
      },
    ]);
    const second = await ruled(other);
    const [ruling] = (await proposals()).filter((one) => one.orders.length === 2);
    expect(ruling?.orders.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
  });

  it('by the third return as “not ours” in a quarter, also of two at the same time, with the unit named most', async () => {
    const [named, once] = [await aUnit(stage.city), await aUnit(stage.city)];
    await returned(named);
    await Promise.all([returned(once), returned(named)]);
    expect(await proposals()).toMatchObject([{ cause: 'RETURNS', unit: { id: named.id } }]);
    expect((await proposals())[0]?.orders).toHaveLength(3);
  });
});

describe('a proposal', () => {
  it('is dismissed with a reason, which stays in the rule’s history, and does not come again in the quarter', async () => {
    const [lead, other] = [await aUnit(stage.city), await aUnit(stage.city)];
    await rule(lead);
    await ruled(other);
    const [proposal] = await proposals();
    const id = proposal?.id ?? '';
    expect((await stage.operate(admin(), DISMISS, { id, reason: ' ' })).refusal).toMatchObject({
      fields: { reason: '必填' },
    });
    expect((await stage.operate(admin(), DISMISS, { id: other.id, reason: '不改' })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
    const both = await Promise.all(
      [1, 2].map(() => stage.operate(admin(), DISMISS, { id, reason: '个案，不改' })),
    );
    expect(both.flatMap(({ refusal }) => refusal ?? [])).toMatchObject([
      { code: 'INVALID_TRANSITION', status: 'DISMISSED' },
    ]);
    await setBack();
    await ruled(other);
    expect(await proposals()).toEqual([]);
    expect((await ruleNow())?.events).toContainEqual({ action: 'DECLINE', note: '个案，不改' });
  });

  it('is accepted by the rule that is saved for it, of its own category only', async () => {
    const [lead, other] = [await aUnit(stage.city), await aUnit(stage.city)];
    await rule(lead);
    await ruled(other);
    const [proposal] = await proposals();
    const input = {
      categoryCode: CATEGORY.manholes,
      leadUnitId: other.id,
      version: 1,
      proposalId: proposal?.id,
    };
    expect(
      (
        await stage.operate(admin(), SAVE, {
          input: { ...input, categoryCode: CATEGORY.rubbish, version: 0 },
        })
      ).refusal,
    ).toEqual({
      code: 'NOT_FOUND',
    });
    expect((await stage.operate(admin(), SAVE, { input })).value).toEqual({ version: 2 });
    expect(await proposals()).toEqual([]);
    expect((await stage.operate(admin(), SAVE, { input: { ...input, version: 2 } })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'ACCEPTED',
    });
  });
});

describe('the figures of a rule', () => {
  it('count the returns of the quarter, and the rulings that overturned one', async () => {
    const lead = await aUnit(stage.city);
    await rule(lead);
    const { demand } = await anOrderOfOthers(stage.city, { unit: lead });
    await anOrderOfOthers(stage.city, { demand });
    await dispatchDemand(contextOf(stage.services, stage.city.staff.street), {
      demandId: demand.id,
      mode: 'ASSIGNED',
      unitId: lead.id,
      reason: '仍由其管护',
    });
    expect(await ruleNow()).toMatchObject({ returns: 2, overturned: 1 });
    stage.services.time.moveTo(new Date('2026-04-01T02:00:00Z'));
    expect(await ruleNow()).toMatchObject({ returns: 0, overturned: 0 });
  });
});
