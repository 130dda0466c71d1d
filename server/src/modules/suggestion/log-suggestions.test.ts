import { describe, expect, it } from 'vitest';

import { newId } from '../../sql/id.js';
import { CATEGORY } from '../../test/factories/category.js';
import { aListedDemand, storedDemand } from '../../test/factories/demand.js';
import { anOfferedOrder, anOpenOrder } from '../../test/factories/order.js';
import { aResource } from '../../test/factories/resource.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const committee = () => stage.city.staff.community;
const shown = (kind: string, id: string, rank: number, modelVersion = 'UNIT-1') => ({
  kind,
  id,
  rank,
  modelVersion,
});
const dispatch = (input: object) => stage.operate(committee(), 'DispatchDemand', { input });

interface Logged {
  readonly action: string;
  readonly mode: string;
  readonly reason: string | null;
  readonly shown: readonly (readonly [string, number, string, boolean])[];
}

async function loggedOf(orderId: string): Promise<readonly Logged[]> {
  const { rows } = await stage.services.database.pool.query<Logged>(
    `select action, mode, override_reason as reason, coalesce((
       select json_agg(json_build_array(kind, rank, coalesce(unit_id::text, resource_id::text, category_code), is_taken) order by kind, rank)
       from shown_suggestions where choice_id = c.id), '[]') as shown
     from dispatch_choices c where order_id = $1 order by at, id`,
    [orderId],
  );
  return rows;
}

describe('suggestions are refused', () => {
  const id = newId();
  it.each([
    [
      'when there are more than 30',
      Array.from({ length: 31 }, (_, at) => shown('UNIT', newId(), at + 1)),
      '',
    ],
    ['with a rank below 1', [shown('UNIT', id, 0)], '[0]'],
    ['with a rank above 30', [shown('UNIT', id, 31)], '[0]'],
    ['without an id', [shown('UNIT', id, 1), shown('UNIT', '', 2)], '[1]'],
    ['with a phone as an id', [shown('RESOURCE', '13812345678', 1)], '[0]'],
    ['with a sentence as a category', [shown('CATEGORY', '路灯 0205', 1)], '[0]'],
    ['with a sentence as a version', [shown('UNIT', id, 1, '新 模型')], '[0]'],
    ['with an endless version', [shown('UNIT', id, 1, 'v'.repeat(65))], '[0]'],
    ['with a rank that is there twice', [shown('UNIT', id, 1), shown('UNIT', newId(), 1)], '[1]'],
    ['with a unit that is there twice', [shown('UNIT', id, 1), shown('UNIT', id.toUpperCase(), 2)], '[1]'],
  ])('%s, and nothing is dispatched', async (_case, suggestions, place) => {
    const demand = await aListedDemand(stage.city);
    const { refusal } = await dispatch({ demandId: demand.id, mode: 'OPEN', suggestions });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(Object.keys(refusal?.['fields'] as object)).toEqual([`input.suggestions${place}`]);
    expect((await storedDemand(stage.city, demand.id)).status).toBe('LISTED');
  });

  it('at an assignment and a reassignment too', async () => {
    const unit = await aUnit(stage.city);
    const suggestions = [shown('UNIT', 'x', 1)];
    for (const operation of ['assignOrder', 'reassignOrder']) {
      const { refusal } = await stage.operate(
        committee(),
        `mutation ($id: ID!, $unitId: ID!, $suggestions: [ShownSuggestionInput!]) {
          ${operation}(id: $id, unitId: $unitId, note: "派错了", suggestions: $suggestions) { id } }`,
        { id: newId(), unitId: unit.id, suggestions },
      );
      expect(refusal?.['fields']).toHaveProperty(['suggestions[0]']);
    }
  });
});

describe('what was shown', () => {
  it('is logged with the dispatch: each rank, and what of it was taken', async () => {
    const [first, chosen] = [await aUnit(stage.city), await aUnit(stage.city)];
    const resource = await aResource(stage.city, { unit: chosen });
    const demand = await aListedDemand(stage.city);
    const { value } = await dispatch({
      demandId: demand.id,
      mode: 'ASSIGNED',
      unitId: chosen.id,
      resourceId: resource.id,
      overrideReason: 'KNOWN_BETTER',
      suggestions: [
        shown('UNIT', first.id, 1),
        shown('UNIT', chosen.id, 2),
        shown('RESOURCE', resource.id, 1),
        shown('CATEGORY', CATEGORY.manholes, 1),
      ],
    });
    expect(await loggedOf(value.id)).toEqual([
      {
        action: 'DISPATCH',
        mode: 'ASSIGNED',
        reason: 'KNOWN_BETTER',
        shown: [
          ['CATEGORY', 1, CATEGORY.manholes, true],
          ['RESOURCE', 1, resource.id, true],
          ['UNIT', 1, first.id, false],
          ['UNIT', 2, chosen.id, true],
        ],
      },
    ]);
  });

  it('is logged as nothing when nothing was, and not at all when it is not said', async () => {
    const [silent, empty] = [
      await anOpenOrder(stage.city),
      await anOpenOrder(stage.city, { suggestions: [] }),
    ];
    expect(await loggedOf(silent.id)).toEqual([]);
    expect(await loggedOf(empty.id)).toEqual([{ action: 'DISPATCH', mode: 'OPEN', reason: null, shown: [] }]);
  });

  it('of what does not exist is left out', async () => {
    const unit = await aUnit(stage.city);
    const suggestions = [shown('UNIT', newId(), 1), shown('CATEGORY', '9999', 1), shown('UNIT', unit.id, 2)];
    const { id } = await anOpenOrder(stage.city, { suggestions: suggestions as [] });
    expect((await loggedOf(id))[0]?.shown).toEqual([['UNIT', 2, unit.id, false]]);
  });

  it('is gone with a dispatch that fails', async () => {
    const demand = await aListedDemand(stage.city);
    const used = await aResource(stage.city, { capacity: 0 });
    const count = async () =>
      (await stage.services.database.pool.query('select from dispatch_choices')).rowCount;
    const before = await count();
    const input = { demandId: demand.id, mode: 'OPEN', resourceId: used.id, suggestions: [] };
    expect((await dispatch(input)).refusal).toEqual({ code: 'CAPACITY_EXHAUSTED' });
    expect(await count()).toBe(before);
  });

  it('does not make a repeated dispatch another one', async () => {
    const unit = await aUnit(stage.city);
    const { id: demandId } = await aListedDemand(stage.city);
    const input = { demandId, mode: 'ASSIGNED', unitId: unit.id, idempotencyKey: newId() };
    const { value } = await dispatch({ ...input, suggestions: [shown('UNIT', unit.id, 1)] });
    const again = await dispatch({ ...input, suggestions: [], overrideReason: 'OTHER' });
    expect(again.value.id).toBe(value.id);
    expect(await loggedOf(value.id)).toHaveLength(1);
  });

  it('is logged with an assignment after the claim hall, and with a reassignment', async () => {
    const unit = await aUnit(stage.city);
    const suggestions = [shown('UNIT', unit.id, 1)];
    const open = await anOpenOrder(stage.city, { suggestions: suggestions as [] });
    const wrong = await anOfferedOrder(stage.city);
    const send = (operation: string, id: string) =>
      stage.operate<{ id: string }>(
        committee(),
        `mutation ($id: ID!, $unitId: ID!, $suggestions: [ShownSuggestionInput!]) {
          ${operation}(id: $id, unitId: $unitId, note: "派错了", suggestions: $suggestions) { id } }`,
        { id, unitId: unit.id, suggestions },
      );
    await send('assignOrder', open.id);
    expect(await loggedOf(open.id)).toMatchObject([
      { action: 'DISPATCH', mode: 'OPEN', shown: [['UNIT', 1, unit.id, false]] },
      { action: 'ASSIGN', mode: 'ASSIGNED', shown: [['UNIT', 1, unit.id, true]] },
    ]);
    const { value } = await send('reassignOrder', wrong.id);
    expect(await loggedOf(value.id)).toMatchObject([
      { action: 'REASSIGN', shown: [['UNIT', 1, unit.id, true]] },
    ]);
  });
});
