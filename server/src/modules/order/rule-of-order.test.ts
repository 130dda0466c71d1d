import { beforeAll, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import { anOfferedOrder, anOpenOrder } from '../../test/factories/order.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { saveDispatchRule } from '../catalogue/commands/save-dispatch-rule.js';
import { correctDemand } from '../demand/commands/correct-demand.js';

const READ =
  'query($id: ID!) { order(id: $id) { dispatchRule { category { code } leadUnit { name } basis version isInForce } } }';

const stage = setStage();
let department: AUnitWithLiaison;
let other: AUnitWithLiaison;
beforeAll(async () => {
  department = await aUnit(stage.city, { name: '城管局', paired: [stage.city.community] });
  other = await aUnit(stage.city, { name: '住建局' });
});

const save = (categoryCode: string, leadUnitId: string, basis: string) =>
  saveDispatchRule(contextOf(stage.services, stage.city.staff.admin), { categoryCode, leadUnitId, basis });
const ruleOf = async (id: string, viewer = stage.city.staff.community) =>
  (await stage.operate<{ dispatchRule: object | null }>(viewer, READ, { id })).value.dispatchRule;

describe('the rule of the catalogue that an order was dispatched by', () => {
  it('is none where the category has none', async () => {
    const { id } = await anOfferedOrder(stage.city, { demand: { categoryCode: CATEGORY.rubbish } });
    expect(await ruleOf(id)).toBeNull();
  });

  it('stays when the catalogue changes, and its unit reads it too', async () => {
    await save(CATEGORY.manholes, department.id, '第一版');
    const order = await anOfferedOrder(stage.city);
    await save(CATEGORY.manholes, other.id, '第二版');
    const kept = {
      category: { code: CATEGORY.manholes },
      leadUnit: { name: '城管局' },
      basis: '第一版',
      version: 1,
      isInForce: false,
    };
    expect(await ruleOf(order.id)).toEqual(kept);
    expect(await ruleOf(order.id, order.unit.liaison)).toEqual(kept);
    const later = await anOfferedOrder(stage.city);
    expect(await ruleOf(later.id)).toMatchObject({ basis: '第二版', isInForce: true });
  });

  it('is that of the assignment for an order that was assigned, by the category as it was corrected', async () => {
    await save(CATEGORY.streets, department.id, '道路');
    const { id, demand } = await anOpenOrder(stage.city);
    const { community } = stage.city.staff;
    await correctDemand(contextOf(stage.services, community), {
      id: demand.id,
      categoryCode: CATEGORY.rubbish,
      note: '是垃圾',
    });
    await stage.operate(community, 'AssignOrder', { id, unitId: department.id });
    expect(await ruleOf(id)).toMatchObject({ category: { code: CATEGORY.streets }, basis: '道路' });
  });

  it('stands in the event of the dispatch', async () => {
    const { demand } = await anOfferedOrder(stage.city);
    const { rows } = await stage.services.database.pool.query<{ found: boolean }>(
      `select exists (select from dispatch_rules r where r.id::text = e.details ->> 'ruleId') as found
       from events e where e.demand_id = $1 and e.action = 'DISPATCH'`,
      [demand.id],
    );
    expect(rows).toEqual([{ found: true }]);
  });
});
