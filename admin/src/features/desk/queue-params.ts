import type { DemandStatus, Role } from '@lindan/shared';
import { DEMAND_STATUSES, demandWaitsFor } from '@lindan/shared';

import { readMany, readText } from '@/components/table/url-params';
import type { DemandFilter } from '@/graphql/generated/graphql';

/** The states in which a demand can wait for a role, from the shared tables. */
export function statusesWaitingFor(role: Role | undefined): readonly DemandStatus[] {
  const facts = [
    { isAboveGrid: false, awaitsRuling: false },
    { isAboveGrid: true, awaitsRuling: false },
    { isAboveGrid: false, awaitsRuling: true },
    { isAboveGrid: false, awaitsRuling: false, isShelvedByStreet: true },
  ];
  return DEMAND_STATUSES.filter((status) => facts.some((fact) => demandWaitsFor(status, fact) === role));
}

export type QueueParams = ReturnType<ReturnType<typeof queueParamsOf>>;

export const queueParamsOf = (role: Role | undefined) => (search: URLSearchParams) => ({
  status: readMany(search, 'status', statusesWaitingFor(role)),
  place: readText(search, 'place'),
});

export function toQueueFilter({ status, place }: QueueParams): DemandFilter {
  return { waitingForMe: true, status: status.length > 0 ? status : undefined, regionId: place };
}
