import type { DemandOrdering, DemandStatus } from '@lindan/shared';
import {
  CLOCKS,
  DEMAND_KINDS,
  DEMAND_ORDERINGS,
  DEMAND_STATUSES,
  demandWorkflow,
  finalStatuses,
  LIMITS,
  statusesBefore,
  URGENCIES,
} from '@lindan/shared';

import { readMany, readOne, readText } from '@/components/table/url-params';
import { momentsOf, readPeriod } from '@/components/time/period';
import type { DemandFilter } from '@/graphql/generated/graphql';

import { NO_CATEGORY } from './paths';

export const DEMAND_VIEWS = ['open', 'shelved', 'ended', 'all'] as const;
export type DemandView = (typeof DEMAND_VIEWS)[number];

const ENDED = finalStatuses(demandWorkflow);

/** The states of a view; the final ones come from the workflow. */
export const STATUSES_OF_VIEW: Record<DemandView, readonly DemandStatus[]> = {
  open: DEMAND_STATUSES.filter((status) => !ENDED.includes(status)),
  shelved: statusesBefore(demandWorkflow, 'UNSHELVE'),
  ended: ENDED,
  all: DEMAND_STATUSES,
};

export type DemandListParams = ReturnType<typeof parseDemandListParams>;

export function parseDemandListParams(search: URLSearchParams) {
  const view: DemandView = readOne(search, 'view', DEMAND_VIEWS) ?? 'open';
  return {
    view,
    status: readMany(search, 'status', STATUSES_OF_VIEW[view]),
    urgency: readOne(search, 'urgency', URGENCIES),
    clock: readOne(search, 'clock', CLOCKS),
    kind: readOne(search, 'kind', DEMAND_KINDS),
    category: readText(search, 'category'),
    search: readText(search, 'search', LIMITS.search),
    place: readText(search, 'place'),
    period: readPeriod(search),
    order: readOne(search, 'order', DEMAND_ORDERINGS) ?? defaultOrder(view),
  };
}

/** Open demands are sorted by deadline, shelved ones the oldest first, the rest by submission, the latest first. */
function defaultOrder(view: DemandView): DemandOrdering {
  if (view === 'shelved') return 'SUBMITTED_ASC';
  return view === 'open' ? 'DUE_ASC' : 'SUBMITTED_DESC';
}

export function toDemandFilter(params: DemandListParams, timeZone: string): DemandFilter {
  const { view, status, urgency, clock, kind, category, search, place, period } = params;
  const moments = period && momentsOf(period, timeZone);
  const statuses = status.length > 0 ? status : view === 'all' ? undefined : [...STATUSES_OF_VIEW[view]];
  return {
    status: statuses,
    urgency,
    clock,
    kind,
    ...(category === NO_CATEGORY ? { withoutCategory: true } : { categoryCode: category }),
    search,
    regionId: place,
    submittedFrom: moments?.from,
    submittedTo: moments?.to,
  };
}
