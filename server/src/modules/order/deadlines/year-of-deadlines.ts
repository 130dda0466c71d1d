import type { Deadline, OrderStatus } from '@lindan/shared';
import { finalStatuses, orderWorkflow, startOfDayIn, statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { calendarName } from '../../../settings/registry.js';
import type {
  DeadlineEvent,
  MovableDeadline,
  NewYear,
  OrderDeadlines,
  Sources,
} from './expected-deadlines.js';
import { deadlinesByYear, expectedDeadlines, MOVABLE } from './expected-deadlines.js';
import { categoryGroups } from './verify-deadlines.js';

/** The calendar has no such year. */
export class YearUnknown extends Error {
  override readonly name = 'YearUnknown';

  constructor(year: number) {
    super(`The calendar does not know ${year} yet: import the year first.`);
  }
}

/** A deadline that is still to be met, as it is set and by the calendar year. */
export interface DeadlineInYear {
  readonly name: MovableDeadline;
  readonly set: Date;
  readonly byCalendar: Date;
}

/** An open order with deadlines in a year. */
export interface OrderInYear {
  readonly id: string;
  readonly number: string;
  readonly deadlines: readonly DeadlineInYear[];
}

/** What decides, besides the events, which deadlines of an order run. */
export interface RunningOrder {
  readonly status: OrderStatus;
  /** null where no requester has a phone. */
  readonly contactBy: Date | string | null;
}

/** What a year is judged by: its version in force, its beginning and its end, and the settings. */
export interface YearInForce extends NewYear {
  readonly from: Date;
  readonly to: Date;
  readonly sources: Sources;
}

/** @throws YearUnknown */
export async function yearInForce(services: Services, year: number, now: Date): Promise<YearInForce> {
  await services.settings.read();
  const calendar = calendarName(year);
  const version = services.settings.at(now).versions[calendar];
  if (version === undefined) throw new YearUnknown(year);
  const { timeZone } = services.config;
  const [from, to] = [year, year + 1].map((one) => startOfDayIn(timeZone, `${one}-01-01`)) as [Date, Date];
  return {
    calendar,
    version,
    from,
    to,
    sources: { settings: services.settings, groups: await categoryGroups(services) },
  };
}

/** The open orders with a deadline in the year that is still to be met. */
export async function ordersInYear(
  { database }: Services,
  year: YearInForce,
  now: Date,
): Promise<readonly OrderInYear[]> {
  const { rows } = await sql<RunningOrder & { id: string; number: string; events: EventText[] | null }>`
    select o.id, o.number, o.status, o.contact_by as "contactBy",
      (select json_agg(json_build_object('action', e.action, 'at', e.at, 'details', e.details) order by e.seq)
       from events e where e.subject_id = o.id and e.noun = 'ORDER') as events
    from orders o
    where o.status <> all(${finalStatuses(orderWorkflow)}::text[])
      and greatest(o.claim_by, o.contact_by, o.return_by, o.finish_by, o.due_at) >= ${year.from}
    order by o.finish_by, o.id
  `.execute(database.kysely);
  return rows.flatMap(({ id, number, events, ...order }) => {
    const deadlines = deadlinesInYear(eventsOf(events), order, year, now);
    return deadlines.length === 0 ? [] : [{ id, number, deadlines }];
  });
}

type EventText = Omit<DeadlineEvent, 'at'> & { readonly at: string };

export const eventsOf = (texts: readonly EventText[] | null): readonly DeadlineEvent[] =>
  (texts ?? []).map((event) => ({ ...event, at: new Date(event.at) }));

/**
 * The deadlines in the year that are still to be met. One that is over stays, and so does one that the calendar would put into the
 * past: nothing becomes late by the change itself.
 */
export function deadlinesInYear(
  events: readonly DeadlineEvent[],
  order: RunningOrder,
  year: YearInForce,
  now: Date,
): readonly DeadlineInYear[] {
  const before = expectedDeadlines(events, year.sources);
  const after = deadlinesByYear(events, year.sources, year);
  if (before === null || after === null) return [];
  return MOVABLE.filter((name) => isToBeMet(name, order, before)).flatMap((name) => {
    const [set, byCalendar] = [momentOf(before[name]), momentOf(after[name])];
    if (set === null || byCalendar === null || set <= now || set < year.from || set >= year.to) return [];
    return [{ name, set, byCalendar: byCalendar <= now ? set : byCalendar }];
  });
}

const VERIFIABLE = statusesBefore(orderWorkflow, 'VERIFY');

/** What runs in a state; until there is a result, the times to contact, to return and to finish too. */
function isToBeMet(
  name: MovableDeadline,
  { status, contactBy }: RunningOrder,
  { raised, isContacted }: OrderDeadlines,
): boolean {
  if (VERIFIABLE.includes(status)) return name === 'verify';
  if (name === 'claim') return status === orderWorkflow.initial && raised === null;
  if (name === 'raised') return status === orderWorkflow.initial;
  if (name === 'contactBy') return contactBy !== null && !isContacted;
  return name !== 'verify';
}

function momentOf(due: Deadline | Date | null): Date | null {
  return due === null || due instanceof Date ? due : due.dueAt;
}
