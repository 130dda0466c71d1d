import { expect, it } from 'vitest';

import type { ResourceValues } from './resource-input';
import { toCreateInput, toUpdateInput } from './resource-input';

const clinic: ResourceValues = {
  title: ' 义诊 ',
  description: '测血压、量血糖',
  categoryCode: 'H01',
  kind: 'SERVICE',
  regionIds: ['c1'],
  capacity: null,
  capacityPeriod: 'MONTH',
  availableTo: '',
};

it('a resource without a capacity has no period', () => {
  expect(toCreateInput(clinic, 'u1')).toMatchObject({ capacity: null, capacityPeriod: null, unitId: 'u1' });
});

it('an emptied date is no date', () => {
  expect(toCreateInput(clinic, 'u1').availableTo).toBeNull();
});

it('hours are sent day by day, and without a word residents may order it', () => {
  const weeklyHours = [{ weekdays: [1, 3], from: '09:00', until: '00:00' }];
  expect(toCreateInput({ ...clinic, weeklyHours, booking: ' ' }, 'u1')).toMatchObject({
    weeklyHours: [
      { weekday: 1, from: '09:00', until: '24:00' },
      { weekday: 3, from: '09:00', until: '24:00' },
    ],
    booking: null,
    isOrderable: true,
  });
});

it('a change names the version that was seen', () => {
  expect(toUpdateInput({ ...clinic, capacity: 30 }, { id: 'r1', version: 3 })).toMatchObject({
    id: 'r1',
    version: 3,
    title: '义诊',
    capacity: 30,
    capacityPeriod: 'MONTH',
  });
});
