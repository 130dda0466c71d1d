import { beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { demandRows, orderRows } from '../../test/factories/rows.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
let unit: AUnitWithLiaison;
let other: AUnitWithLiaison;

const LIST = `query ($filter: OrderFilter, $orderBy: OrderOrderBy) {
  orders(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { number } } }`;
const numbers = async (viewer: Viewer, filter: object, orderBy = 'OFFERED_DESC') => {
  const { value, refusal } = await stage.operate<
    { totalCount: number; nodes: { number: string }[] } | undefined
  >(viewer, LIST, { filter, orderBy });
  expect(refusal).toBeUndefined();
  expect(value?.totalCount).toBe(value?.nodes.length);
  return value?.nodes.map(({ number }) => number).join(' ');
};

beforeAll(async () => {
  const { city } = stage;
  unit = await aUnit(city, { paired: [city.community] });
  other = await aUnit(city, { paired: [city.neighbour] });
  const [lamp] = await demandRows(city, [
    { title: '路灯不亮', number: 'XQ260301-00008', status: 'DISPATCHED' },
  ]);
  const at = (hour: number) => `2026-03-10T0${hour}:00:00Z`;
  const due = (moment: string | null) => ({ due_at: moment, due_soon_at: moment });
  const claimed = { status: 'CLAIMED', claimed_by_id: unit.liaison.personId };
  await orderRows(city, [
    { number: 'HALL', unit_id: null, offered_at: at(1), ...due(at(9)) },
    { number: 'OWN', unit_id: unit.id, offered_at: at(2), ...due('2026-04-01T00:00:00Z'), demand_id: lamp },
    { number: 'CLAIMED', unit_id: unit.id, offered_at: at(3), ...due('2026-03-31T00:00:00Z'), ...claimed },
    { number: 'OTHERS', unit_id: other.id, offered_at: at(4), ...due(null), status: 'VERIFIED' },
  ]);
  await orderRows(city, [{ number: 'NEXT', unit_id: other.id, offered_at: at(5) }], city.neighbour);
});

describe('a list of orders is refused', () => {
  it.each<[string, { unitId?: string; regionId?: string }]>([
    ['of a unit that there is not', { unitId: '019ab000-0000-7000-8000-00000000ffff' }],
    ['of a unit of such an id', { unitId: 'x' }],
    ['below a place that there is not', { regionId: '019ab000-0000-7000-8000-00000000ffff' }],
    ['below a place of such an id, for a unit', { regionId: 'x', unitId: 'own' }],
    [
      'below a place that there is not, for a unit',
      { regionId: '019ab000-0000-7000-8000-00000000ffff', unitId: 'own' },
    ],
  ])('%s', async (_case, filter) => {
    const named = { ...filter, ...(filter.unitId === 'own' && { unitId: unit.id }) };
    const { refusal } = await stage.operate(stage.city.staff.admin, LIST, { filter: named });
    expect(refusal).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('orders are narrowed down', () => {
  it('by what the viewer sees: a unit its own and those it may claim', async () => {
    expect(await numbers(stage.city.staff.admin, {})).toBe('NEXT OTHERS CLAIMED OWN HALL');
    expect(await numbers(stage.city.staff.community, {})).toBe('OTHERS CLAIMED OWN HALL');
    expect(await numbers(unit.liaison, {})).toBe('CLAIMED OWN HALL');
    expect(await numbers(other.liaison, {})).toBe('NEXT OTHERS');
  });

  it('by unit and place, alone and together', async () => {
    const { city } = stage;
    expect(await numbers(city.staff.admin, { unitId: other.id })).toBe('NEXT OTHERS');
    expect(await numbers(city.staff.admin, { unitId: other.id, regionId: city.neighbour.id })).toBe('NEXT');
    expect(await numbers(city.staff.admin, { regionId: city.street.id })).toBe(
      'NEXT OTHERS CLAIMED OWN HALL',
    );
    expect(await numbers(unit.liaison, { unitId: other.id })).toBe('');
  });

  it('by state', async () => {
    expect(await numbers(stage.city.staff.admin, { status: ['CLAIMED', 'VERIFIED'] })).toBe('OTHERS CLAIMED');
  });

  it('by whether one may claim them, or holds them', async () => {
    expect(await numbers(unit.liaison, { claimable: true })).toBe('HALL');
    expect(await numbers(unit.liaison, { claimable: false })).toBe('CLAIMED OWN');
    expect(await numbers(unit.liaison, { mine: true })).toBe('CLAIMED OWN');
    expect(await numbers(unit.liaison, { mine: false })).toBe('HALL');
    expect(await numbers(stage.city.staff.community, { claimable: true })).toBe('');
    expect(await numbers(stage.city.staff.community, { mine: true })).toBe('');
  });

  it('by when they were offered, the end not counted', async () => {
    const { admin } = stage.city.staff;
    expect(await numbers(admin, { offeredFrom: '2026-03-10T04:00:00Z' })).toBe('NEXT OTHERS');
    expect(await numbers(admin, { offeredTo: '2026-03-10T02:00:00Z' })).toBe('HALL');
    const both = { offeredFrom: '2026-03-10T02:00:00Z', offeredTo: '2026-03-10T04:00:00Z' };
    expect(await numbers(admin, both)).toBe('CLAIMED OWN');
    expect(await numbers(admin, { ...both, unitId: other.id })).toBe('');
  });

  it('by their clock', async () => {
    expect(await numbers(stage.city.staff.community, { clock: 'OVERDUE' })).toBe('HALL');
    expect(await numbers(stage.city.staff.community, { clock: 'NORMAL' })).toBe('OTHERS CLAIMED OWN');
  });

  it('by their demand’s number, or its words', async () => {
    const { admin } = stage.city.staff;
    expect(await numbers(admin, { search: 'XQ260301-00008' })).toBe('OWN');
    expect(await numbers(admin, { search: '路灯' })).toBe('OWN');
    expect(await numbers(admin, { search: '电梯' })).toBe('');
  });
});

describe('orders are ordered', () => {
  it('by what is due first, those without a deadline last', async () => {
    expect(await numbers(stage.city.staff.community, {}, 'DUE_ASC')).toBe('HALL CLAIMED OWN OTHERS');
  });
});

it('an order is found by its own number, however it is typed', async () => {
  await orderRows(stage.city, [{ number: 'GD260310-00009', unit_id: other.id }]);
  expect(await numbers(stage.city.staff.admin, { search: 'gd260310 9' })).toBe('GD260310-00009');
});
