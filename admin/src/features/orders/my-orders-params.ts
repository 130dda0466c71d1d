import type { OrderOrdering } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import type { OrderFilter } from '@/graphql/generated/graphql';

import { ORDER_STATUSES_TO } from './order-views';

/** 办理中 · 待整改 · 待核查 · 已办结 */
export const MY_VIEWS = ['work', 'rework', 'verify', 'ended', 'all'] as const;
export type MyView = (typeof MY_VIEWS)[number];

export function parseMyOrdersParams(search: URLSearchParams) {
  return {
    view: readOne(search, 'view', MY_VIEWS) ?? 'work',
    search: readText(search, 'search', LIMITS.search),
  };
}

export function toMyOrdersFilter(view: MyView, search?: string): OrderFilter {
  switch (view) {
    case 'work':
    case 'rework':
      return { mine: true, status: [...ORDER_STATUSES_TO.work], search };
    case 'verify':
      return { mine: true, status: [...ORDER_STATUSES_TO.verify], search };
    case 'ended':
      return { mine: true, status: [...ORDER_STATUSES_TO.end], search };
    case 'all':
      return { mine: true, search };
  }
}

/** What is in hand is sorted by its clock, what is over by its time. */
export function orderOfMyView(view: MyView): OrderOrdering {
  return view === 'ended' || view === 'all' ? 'OFFERED_DESC' : 'DUE_ASC';
}
