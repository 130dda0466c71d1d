import { describe, expect, it } from 'vitest';

import { MY_VIEWS, parseMyOrdersParams, toMyOrdersFilter } from './my-orders-params';
import { parseOrderListParams, toOrderFilter } from './order-list-params';

const of = (text: string) => new URLSearchParams(text);
const filterOf = (text: string) => toOrderFilter(parseOrderListParams(of(text)), 'Asia/Shanghai');

describe('an address that makes no sense shows the plain list', () => {
  it.each(['view=lost', 'status=GONE', 'clock=late', 'order=NAME'])('%s', (text) => {
    expect(parseOrderListParams(of(text))).toEqual(parseOrderListParams(of('')));
  });

  it('my orders: view=everything', () => {
    expect(parseMyOrdersParams(of('view=everything')).view).toBe('work');
  });
});

describe('the address decides which orders are queried', () => {
  it('overdue ones of one unit in one place', () => {
    const filter = filterOf('clock=OVERDUE&unit=u1&place=p1');
    expect(filter).toMatchObject({ clock: 'OVERDUE', unitId: 'u1', regionId: 'p1' });
  });

  it('those offered in the days of a figure', () => {
    expect(filterOf('view=all&from=2026-11-01&to=2026-11-30')).toMatchObject({
      offeredFrom: '2026-10-31T16:00:00.000Z',
      offeredTo: '2026-11-30T16:00:00.000Z',
    });
  });

  it('my own, in every one of my views', () => {
    expect(MY_VIEWS.every((view) => toMyOrdersFilter(view).mine === true)).toBe(true);
  });
});
