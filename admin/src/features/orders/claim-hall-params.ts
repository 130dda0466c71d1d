import type { Role } from '@lindan/shared';

import { readOne } from '@/components/table/url-params';
import type { OrderFilter } from '@/graphql/generated/graphql';

import { ORDER_STATUSES_TO } from './order-views';

/** Sent to the unit, or open to the first claim. */
export const HALL_VIEWS = ['sent', 'open'] as const;
export type HallView = (typeof HALL_VIEWS)[number];

/** A party member is sent nothing: wishes wait in the hall. */
export function hallViewsOf(role: Role | undefined): readonly HallView[] {
  return role === 'UNIT_LIAISON' ? HALL_VIEWS : ['open'];
}

export const hallParamsOf = (role: Role | undefined) => (search: URLSearchParams) => {
  const views = hallViewsOf(role);
  return { view: readOne(search, 'view', views) ?? views[0] ?? 'open' };
};

export function toHallFilter(view: HallView): OrderFilter {
  if (view === 'open') return { claimable: true };
  return { mine: true, status: [...ORDER_STATUSES_TO.claim] };
}
