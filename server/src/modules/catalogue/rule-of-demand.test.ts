import { describe, expect, it } from 'vitest';

import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import { aListedDemand } from '../../test/factories/demand.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { closeUnit } from '../unit/commands/close-unit.js';
import { saveDispatchRule } from './commands/save-dispatch-rule.js';

const READ = `query($id: ID!) { demand(id: $id) { dispatchRule { category { code } leadUnit { name } coUnits { id } tier basis returns powers { code } } } }`;
const LIST = `query($first: Int) { dispatchCatalogue(first: $first) { nodes { category { name } returns overturned history { version savedBy } powers { law } events { at } coUnits { name } } } }`;

const stage = setStage();

describe('the rule of a demand', () => {
  it('is not told where there is none, nor to a unit', async () => {
    const unit = await aUnit(stage.city, { paired: [stage.city.community] });
    const { id } = await aListedDemand(stage.city);
    expect((await stage.operate(stage.city.staff.community, READ, { id })).value).toEqual({
      dispatchRule: null,
    });
    expect((await stage.operate(unit.liaison, READ, { id })).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('is that of its category, else of its group, in the statement of the demand', async () => {
    const unit = await aUnit(stage.city, { name: '城管局' });
    const rule = {
      categoryCode: CATEGORY.streets,
      leadUnitId: unit.id,
      basis: '条例',
      tier: 'DEPARTMENT',
    } as const;
    await saveDispatchRule(contextOf(stage.services, stage.city.staff.admin), rule);
    const { id } = await aListedDemand(stage.city);
    const { result, statements } = await countStatements(stage.services.database, () =>
      stage.operate(stage.city.staff.community, READ, { id }),
    );
    expect(result.value).toEqual({
      dispatchRule: {
        category: { code: CATEGORY.streets },
        leadUnit: { name: '城管局' },
        coUnits: [],
        tier: 'DEPARTMENT',
        basis: '条例',
        returns: 0,
        powers: [],
      },
    });
    expect(statements).toHaveLength(1);
  });

  it('names no closed unit: without its lead it is none, though the catalogue has it', async () => {
    const [lead, open, closed] = [await aUnit(stage.city), await aUnit(stage.city), await aUnit(stage.city)];
    const admin = contextOf(stage.services, stage.city.staff.admin);
    const coUnitIds = [open.id, closed.id];
    await saveDispatchRule(admin, { categoryCode: CATEGORY.manholes, leadUnitId: lead.id, coUnitIds });
    const { id } = await aListedDemand(stage.city);
    const read = async () => (await stage.operate(stage.city.staff.community, READ, { id })).value;
    await closeUnit(admin, { id: closed.id });
    expect(await read()).toMatchObject({ dispatchRule: { coUnits: [{ id: open.id }] } });
    await closeUnit(admin, { id: lead.id });
    expect(await read()).toEqual({ dispatchRule: null });
    const { value } = await stage.operate(
      stage.city.staff.admin,
      `{ dispatchCatalogue(categoryCode: "${CATEGORY.manholes}") { nodes { leadUnit { id } coUnits { id } history { coUnits { id } } } } }`,
    );
    expect(value).toMatchObject({
      nodes: expect.arrayContaining([
        {
          leadUnit: { id: lead.id },
          coUnits: [{ id: open.id }],
          history: [{ coUnits: [{ id: open.id }, { id: closed.id }] }],
        },
      ]),
    });
  });
});

it('a page of the catalogue is one statement, with figures, history and powers', async () => {
  const { result, statements } = await countStatements(stage.services.database, () =>
    stage.operate(stage.city.staff.admin, LIST, { first: 100 }),
  );
  expect(result.refusal).toBeUndefined();
  expect(statements).toHaveLength(1);
});
