import { describe, expect, it } from 'vitest';

import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import { aListedDemand } from '../../test/factories/demand.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
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
});

it('a page of the catalogue is one statement, with figures, history and powers', async () => {
  const { result, statements } = await countStatements(stage.services.database, () =>
    stage.operate(stage.city.staff.admin, LIST, { first: 100 }),
  );
  expect(result.refusal).toBeUndefined();
  expect(statements).toHaveLength(1);
});
