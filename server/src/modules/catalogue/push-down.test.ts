import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import { aListedDemand } from '../../test/factories/demand.js';
import { anOfferedOrder, anOpenOrder, storedOrder } from '../../test/factories/order.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { saveDispatchRule } from './commands/save-dispatch-rule.js';

const stage = setStage();
let department: AUnitWithLiaison;
let street: AUnitWithLiaison;
beforeAll(async () => {
  department = await aUnit(stage.city, { name: '城管局' });
  street = await aUnit(stage.city, { name: '街道办', kind: 'GRASSROOTS' });
  await rule({ leadUnitId: department.id });
});
afterAll(() => stage.services.database.pool.query('delete from dispatch_rules'));

const rule = (input: { readonly leadUnitId: string; readonly mayPushDown?: boolean }) =>
  saveDispatchRule(contextOf(stage.services, stage.city.staff.admin), {
    categoryCode: CATEGORY.manholes,
    ...input,
  });
const dispatch = async (input: object) => {
  const { id: demandId } = await aListedDemand(stage.city);
  return stage.operate(stage.city.staff.community, 'DispatchDemand', {
    input: { demandId, mode: 'ASSIGNED', ...input },
  });
};

describe('a department’s duty is not given to a street or a community', () => {
  it('without a reason: nothing is dispatched, and the field is named', async () => {
    const { refusal } = await dispatch({ unitId: street.id, note: ' ' });
    expect(refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.reason': '按派单目录属部门职责，派给街道、社区须写明理由' },
    });
  });

  it('by assigning an open order without a note: it stays in the hall', async () => {
    const { id } = await anOpenOrder(stage.city);
    const { refusal } = await stage.operate(stage.city.staff.community, 'AssignOrder', {
      id,
      unitId: street.id,
    });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: { note: expect.any(String) } });
    expect(await storedOrder(stage.city, id)).toMatchObject({ mode: 'OPEN', isPushDown: false });
  });
});

describe('a push-down', () => {
  it('is taken with a reason or a note, which the supervisor reads', async () => {
    for (const [input, reason] of [
      [{ reason: '井盖在小区内，由街道先围挡' }, '井盖在小区内，由街道先围挡'],
      [{ note: '先围挡' }, '先围挡'],
    ] as const) {
      const { value } = await dispatch({ unitId: street.id, ...input });
      const order = await stage.operate(
        stage.city.staff.supervisor,
        'query($id: ID!) { order(id: $id) { isPushDown reason isRuling } }',
        { id: value.id },
      );
      expect(order.value).toEqual({ isPushDown: true, reason, isRuling: false });
    }
  });

  it('is marked when an order is assigned or reassigned, too', async () => {
    const open = await anOpenOrder(stage.city);
    const { community } = stage.city.staff;
    await stage.operate(community, 'AssignOrder', { id: open.id, unitId: street.id, note: '无人领单' });
    expect(await storedOrder(stage.city, open.id)).toMatchObject({ isPushDown: true, reason: '无人领单' });
    const offered = await anOfferedOrder(stage.city, { unit: department });
    const { value } = await stage.operate(community, 'ReassignOrder', {
      id: offered.id,
      unitId: street.id,
      note: '部门人手不足',
    });
    expect(await storedOrder(stage.city, value.id)).toMatchObject({
      isPushDown: true,
      reason: '部门人手不足',
    });
  });

  it('is none to a department, of a category without a rule, or where the rule allows it', async () => {
    const other = await aUnit(stage.city);
    const plain = async (input: object) => {
      const { value } = await dispatch(input);
      expect(await storedOrder(stage.city, value.id)).toMatchObject({ isPushDown: false, reason: null });
    };
    await plain({ unitId: other.id, note: '请办理' });
    await rule({ leadUnitId: department.id, mayPushDown: true });
    await plain({ unitId: street.id, note: '请办理' });
    await rule({ leadUnitId: street.id });
    await plain({ unitId: street.id });
    await stage.services.database.pool.query('delete from dispatch_rules');
    await plain({ unitId: street.id });
  });
});
