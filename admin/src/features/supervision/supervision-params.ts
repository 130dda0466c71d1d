import { readOne, readText } from '@/components/table/url-params';
import { ORDER_STATUSES_TO } from '@/features/orders/order-views';
import type { OrderFilter } from '@/graphql/generated/graphql';

/** Risk first: what is too late, what soon will be, what waits for the task force itself, what nobody claimed, then everything open. */
export const RISK_VIEWS = ['overdue', 'dueSoon', 'verify', 'extension', 'unclaimed', 'open'] as const;
export type RiskView = (typeof RISK_VIEWS)[number];

export function parseSupervisionParams(search: URLSearchParams) {
  return { view: readOne(search, 'view', RISK_VIEWS) ?? 'overdue', place: readText(search, 'place') };
}

const open = [...ORDER_STATUSES_TO.open];

export function toRiskFilter(view: RiskView, place: string | undefined): OrderFilter {
  switch (view) {
    case 'overdue':
      return { regionId: place, status: open, clock: 'OVERDUE' };
    case 'dueSoon':
      return { regionId: place, status: open, clock: 'DUE_SOON' };
    case 'verify':
      return { regionId: place, status: [...ORDER_STATUSES_TO.verify] };
    case 'extension':
      return { regionId: place, extensionPending: true };
    case 'unclaimed':
      return { regionId: place, raised: true };
    case 'open':
      return { regionId: place, status: open };
  }
}
