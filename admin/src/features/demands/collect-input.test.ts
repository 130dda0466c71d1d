import { expect, it } from 'vitest';

import type { CollectValues } from './collect-input';
import { toSubmitInput } from './collect-input';

const atTheDoor: CollectValues = {
  regionId: 'grid-1',
  title: ' 楼道灯不亮 ',
  description: '三楼和四楼之间 ',
  kind: 'ISSUE',
  urgency: 'NORMAL',
};

it('sends no requester when nobody wants to be called', () => {
  expect(toSubmitInput({ ...atTheDoor, name: '  ', phone: '' }).requester).toBeNull();
});

it('sends what was given of the requester and nothing invented', () => {
  expect(toSubmitInput({ ...atTheDoor, phone: '13800001234' }).requester).toEqual({
    name: null,
    phone: '13800001234',
    address: null,
  });
});

it('says that it was collected on a visit, without the blanks around the words', () => {
  expect(toSubmitInput(atTheDoor)).toMatchObject({
    channel: 'GRID_VISIT',
    title: '楼道灯不亮',
    description: '三楼和四楼之间',
  });
});
