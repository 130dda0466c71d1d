import { expect, it } from 'vitest';

import { anOfferedOrder, aVerifiedOrder } from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import { aResource } from '../../test/factories/resource.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const CONTENTS = 'query($id: ID!) { unitContents(id: $id) { openOrders resources people pairings } }';
const stage = setStage();
const contents = (id: string, viewer = stage.city.staff.admin) => stage.operate(viewer, CONTENTS, { id });

it('the contents of a unit are told to administrators alone, and of a unit that there is', async () => {
  const { id, liaison } = await aUnit(stage.city);
  for (const viewer of [stage.city.staff.community, stage.city.staff.supervisor, liaison])
    expect((await contents(id, viewer)).refusal).toEqual({ code: 'FORBIDDEN' });
  for (const none of ['nonsense', '019ab000-0000-7000-8000-00000000ffff'])
    expect((await contents(none)).refusal).toEqual({ code: 'NOT_FOUND' });
});

it('the contents of a unit are what a closing moves: open orders, parts, resources, people, pairings', async () => {
  const [unit, other] = [await aUnit(stage.city), await aUnit(stage.city)];
  await anOfferedOrder(stage.city, { unit });
  await anOfferedOrder(stage.city, { unit: other, coUnitIds: [unit.id] });
  await aVerifiedOrder(stage.city, { unit });
  await aResource(stage.city, { unit });
  await aResource(stage.city, { unit, title: '旧的', status: 'EXPIRED' });
  await aPerson(stage.city, 'UNIT_LIAISON', { unit });
  await stage.services.database.pool.query('insert into unit_pairings values ($1, $2, true, false)', [
    unit.id,
    stage.city.community.id,
  ]);
  expect((await contents(unit.id.toUpperCase())).value).toEqual({
    openOrders: 2,
    resources: 1,
    people: 2,
    pairings: 1,
  });
});
