import type { DemandStatus, Urgency } from '@lindan/shared';
import { demandWorkflow, finalStatuses, nextStatus, orderWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import type { WrongDeadline } from '../../order/deadlines/verify-deadlines.js';
import { categoryGroups } from '../../order/deadlines/verify-deadlines.js';
import type { DemandEvent, Sources } from './expected-deadline.js';
import { expectedDeadlines } from './expected-deadline.js';

const DEMANDS_A_PAGE = 500;
const DISPATCHED = nextStatus(demandWorkflow, 'DISPATCH', 'LISTED');

const FIELDS = ['dueAt', 'dueSoonAt', 'closesAt'] as const;
type Moments = Readonly<Record<(typeof FIELDS)[number], string | null>>;

interface StoredDemand extends Moments {
  readonly id: string;
  readonly number: string;
  readonly status: DemandStatus;
  readonly categoryCode: string | null;
  readonly urgency: Urgency;
  /** The deadline of the open order, which a dispatched demand shares. */
  readonly orderDueAt: string | null;
  readonly orderDueSoonAt: string | null;
  readonly events: readonly (Omit<DemandEvent, 'at'> & { readonly at: string })[] | null;
}

/**
 * Computes every deadline of every demand again, from its events and the settings that held at the moment of each.
 * @returns how many demands were looked at, and the deadlines that differ
 */
export async function verifyDemandDeadlines(
  services: Pick<Services, 'database' | 'settings' | 'config'>,
): Promise<{ readonly demands: number; readonly wrong: readonly WrongDeadline[] }> {
  await services.settings.read();
  const { settings, config } = services;
  const sources = { settings, groups: await categoryGroups(services), timeZone: config.timeZone };
  const wrong: WrongDeadline[] = [];
  let demands = 0;
  for (let page = await demandsAfter(services, null); page.length > 0; ) {
    demands += page.length;
    for (const demand of page) wrong.push(...differences(demand, sources));
    page = await demandsAfter(services, page.at(-1)?.id ?? null);
  }
  return { demands, wrong };
}

function differences(demand: StoredDemand, sources: Sources): readonly WrongDeadline[] {
  const expected = momentsOf(demand, sources);
  return FIELDS.flatMap((field) => {
    const [stored, due] = [demand[field], expected[field]].map((moment) =>
      moment === null ? null : new Date(moment).toISOString(),
    ) as [string | null, string | null];
    return stored === due ? [] : [{ number: demand.number, field, stored, expected: due }];
  });
}

function momentsOf(demand: StoredDemand, sources: Sources): Moments {
  const events = (demand.events ?? []).map((event) => ({ ...event, at: new Date(event.at) }));
  const found = expectedDeadlines(events, statedScope(demand, events), sources);
  const isDispatched = demand.status === DISPATCHED;
  return {
    dueAt: isDispatched ? demand.orderDueAt : (found?.due?.dueAt.toISOString() ?? null),
    dueSoonAt: isDispatched ? demand.orderDueSoonAt : (found?.due?.dueSoonAt.toISOString() ?? null),
    closesAt: found?.closesAt?.toISOString() ?? null,
  };
}

/** Category and urgency when it was stated: what the first event that changed one of them found. */
function statedScope({ categoryCode, urgency }: StoredDemand, events: readonly DemandEvent[]) {
  const found = events.flatMap(({ details: { before } }) => before ?? []);
  const categories = found.flatMap((before) =>
    typeof before === 'object' ? [(before as { categoryCode?: string | null }).categoryCode ?? null] : [],
  );
  const urgencies = found.flatMap((before) =>
    typeof before === 'string' ? [before] : ((before as { urgency?: Urgency }).urgency ?? []),
  );
  return {
    categoryCode: categories.length > 0 ? (categories[0] ?? null) : categoryCode,
    urgency: (urgencies[0] ?? urgency) as Urgency,
  };
}

async function demandsAfter(
  { database }: Pick<Services, 'database'>,
  after: string | null,
): Promise<readonly StoredDemand[]> {
  const { rows } = await sql<StoredDemand>`
    select d.id, d.number, d.status, d.category_code as "categoryCode", d.urgency, d.due_at as "dueAt",
      d.due_soon_at as "dueSoonAt", d.closes_at as "closesAt", o.due_at as "orderDueAt", o.due_soon_at as "orderDueSoonAt",
      (select json_agg(json_build_object('action', e.action, 'at', e.at, 'from', e.from_status, 'to', e.to_status, 'details', e.details) order by e.seq)
       from events e where e.subject_id = d.id and e.noun = 'DEMAND') as events
    from demands d left join orders o on o.demand_id = d.id and o.status <> all(${finalStatuses(orderWorkflow)}::text[])
    where ${after}::uuid is null or d.id > ${after}::uuid order by d.id limit ${DEMANDS_A_PAGE}
  `.execute(database.kysely);
  return rows;
}
