import { expect, it } from 'vitest';

import { toDispatchInput } from './dispatch-input';

const demand = { id: 'd1', version: 4 };

it('an order for the claim hall names neither unit nor resource', () => {
  const input = toDispatchInput({ unitId: 'u1' }, { demand, mode: 'OPEN', resourceId: 'r1' });
  expect(input).toMatchObject({ mode: 'OPEN', unitId: null, resourceId: null });
});

it('a unit does not co-operate with itself', () => {
  const input = toDispatchInput(
    { unitId: 'u1', coUnitIds: ['u1', 'u2'] },
    { demand, mode: 'ASSIGNED', resourceId: undefined },
  );
  expect(input.coUnitIds).toEqual(['u2']);
});

it('sends the version that was seen', () => {
  expect(toDispatchInput({ unitId: 'u1' }, { demand, mode: 'ASSIGNED', resourceId: 'r1' })).toMatchObject({
    demandId: 'd1',
    version: 4,
    unitId: 'u1',
    resourceId: 'r1',
  });
});
