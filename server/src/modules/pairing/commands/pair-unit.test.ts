import { describe, expect, it } from 'vitest';

import { anOfferedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const ANSWER = '{ id pairings { unit { id name } isLead } }';
const PAIR = `mutation($unitId: ID!, $communityId: ID!, $isLead: Boolean!) { pairUnit(unitId: $unitId, communityId: $communityId, isLead: $isLead) ${ANSWER} }`;
const UNPAIR = `mutation($unitId: ID!, $communityId: ID!) { unpairUnit(unitId: $unitId, communityId: $communityId) ${ANSWER} }`;

interface Paired {
  readonly id: string;
  readonly pairings: readonly { readonly unit: { readonly id: string }; readonly isLead: boolean }[];
}

const stage = setStage();
const pair = (unit: { id: string }, isLead: boolean, place: { id: string } = stage.city.neighbour) =>
  stage.operate<Paired>(stage.city.staff.admin, PAIR, { unitId: unit.id, communityId: place.id, isLead });
const unpair = (unit: { id: string }, place: { id: string } = stage.city.neighbour) =>
  stage.operate<Paired>(stage.city.staff.admin, UNPAIR, { unitId: unit.id, communityId: place.id });
const bad = (field: string) => ({ code: 'BAD_USER_INPUT', fields: { [field]: expect.any(String) } });
const actions = async (id: string) => {
  const { rows } = await stage.services.database.pool.query<{ action: string }>(
    'select action from events where subject_id = $1 order by seq',
    [id],
  );
  return rows.map(({ action }) => action);
};

describe('a unit is not paired', () => {
  it.each(['community', 'street', 'supervisor'] as const)('by %s', async (role) => {
    const unit = await aUnit(stage.city);
    const variables = { unitId: unit.id, communityId: stage.city.community.id, isLead: false };
    expect((await stage.operate(stage.city.staff[role], PAIR, variables)).refusal).toEqual({
      code: 'FORBIDDEN',
    });
    expect((await stage.operate(stage.city.staff[role], UNPAIR, variables)).refusal).toEqual({
      code: 'FORBIDDEN',
    });
  });

  it('where there is no such unit or place', async () => {
    const unit = await aUnit(stage.city);
    expect((await pair({ id: 'nonsense' }, false)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await pair(unit, false, { id: stage.city.staff.admin.personId })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('twice, with a place that is no community, or where it is closed', async () => {
    const unit = await aUnit(stage.city);
    const { community, grid } = stage.city;
    await pair(unit, false, community);
    expect((await pair(unit, false, community)).refusal).toEqual(bad('unitId'));
    expect((await pair(unit, false, grid)).refusal).toEqual(bad('communityId'));
    const closed = await aUnit(stage.city);
    await stage.services.database.pool.query('update units set closed_at = now() where id = $1', [closed.id]);
    expect((await pair(closed, false, community)).refusal).toEqual(bad('unitId'));
  });

  it('and what is not paired is not unpaired', async () => {
    expect((await unpair(await aUnit(stage.city))).refusal).toEqual(bad('unitId'));
  });
});

describe('a community', () => {
  it('has one lead unit: naming another makes the former one a member', async () => {
    const [first, second] = [await aUnit(stage.city), await aUnit(stage.city)];
    await pair(first, true);
    const { value } = await pair(second, true);
    expect(value.pairings.map(({ unit, isLead }) => [unit.id, isLead])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    await pair(second, false);
    expect(await actions(first.id)).toEqual(['PAIR', 'NAME_MEMBER']);
    expect(await actions(second.id)).toEqual(['PAIR', 'NAME_MEMBER']);
    expect(await actions(stage.city.neighbour.id)).toEqual(['PAIR', 'NAME_MEMBER', 'PAIR', 'NAME_MEMBER']);
    for (const unit of [first, second]) await unpair(unit);
  });

  it('has one lead unit, however many are named at once', async () => {
    const units = await Promise.all(Array.from({ length: 5 }, () => aUnit(stage.city)));
    const answers = await Promise.all(units.map((unit) => pair(unit, true)));
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([]);
    const { rows } = await stage.services.database.pool.query(
      'select count(*)::integer as all, count(*) filter (where is_lead)::integer as leads from unit_pairings where community_id = $1',
      [stage.city.neighbour.id],
    );
    expect(rows).toEqual([{ all: 5, leads: 1 }]);
  });

  it('ends a pairing while the unit holds orders there', async () => {
    const { unit } = await anOfferedOrder(stage.city);
    const { value } = await unpair(unit, stage.city.community);
    expect(value.pairings.map((one) => one.unit.id)).not.toContain(unit.id);
    expect(await actions(unit.id)).toEqual(['UNPAIR']);
  });
});
