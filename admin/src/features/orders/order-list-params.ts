import type { OrderStatus } from '@lindan/shared';
import { CLOCKS, LIMITS, ORDER_ORDERINGS, ORDER_STATUSES } from '@lindan/shared';

import { readMany, readOne, readText } from '@/components/table/url-params';
import { momentsOf, readPeriod } from '@/components/time/period';
import type { OrderFilter } from '@/graphql/generated/graphql';

import { ORDER_STATUSES_TO } from './order-views';

export const ORDER_VIEWS = ['open', 'ended', 'all'] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

export const STATUSES_OF_ORDER_VIEW: Record<OrderView, readonly OrderStatus[]> = {
  open: ORDER_STATUSES_TO.open,
  ended: ORDER_STATUSES_TO.end,
  all: ORDER_STATUSES,
};

export type OrderListParams = ReturnType<typeof parseOrderListParams>;

export function parseOrderListParams(search: URLSearchParams) {
  const view: OrderView = readOne(search, 'view', ORDER_VIEWS) ?? 'open';
  return {
    view,
    status: readMany(search, 'status', STATUSES_OF_ORDER_VIEW[view]),
    clock: readOne(search, 'clock', CLOCKS),
    unit: readText(search, 'unit'),
    search: readText(search, 'search', LIMITS.search),
    place: readText(search, 'place'),
    period: readPeriod(search),
    order:
      readOne(search, 'order', ORDER_ORDERINGS) ??
      (view === 'open' ? ('DUE_ASC' as const) : ('OFFERED_DESC' as const)),
  };
}

export function toOrderFilter(params: OrderListParams, timeZone: string): OrderFilter {
  const { view, status, clock, unit, search, place, period } = params;
  const moments = period && momentsOf(period, timeZone);
  const statuses =
    status.length > 0 ? status : view === 'all' ? undefined : [...STATUSES_OF_ORDER_VIEW[view]];
  return {
    status: statuses,
    clock,
    unitId: unit,
    search,
    regionId: place,
    offeredFrom: moments?.from,
    offeredTo: moments?.to,
  };
}
