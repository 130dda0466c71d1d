import type { Deadline, OrderStatus } from '@lindan/shared';
import { ORDER_CLOCK } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import type { OrderDeadlines, Sources } from './expected-deadlines.js';
import { expectedDeadlines } from './expected-deadlines.js';

const ORDERS_A_PAGE = 500;

/** A deadline that is not what the events of its order or demand say. */
export interface WrongDeadline {
  readonly number: string;
  readonly field: string;
  readonly stored: string | null;
  readonly expected: string | null;
}

const FIELDS = [
  'claimBy',
  'contactBy',
  'returnBy',
  'finishBy',
  'finishSoonAt',
  'extensionBy',
  'resumesAt',
  'dueAt',
  'dueSoonAt',
] as const;
type DeadlineField = (typeof FIELDS)[number];
type Moments = Readonly<Record<DeadlineField, Date | null>>;

type StoredOrder = Readonly<Record<DeadlineField, string | null>> & {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly events: readonly { action: string; at: string; details: Record<string, unknown> }[] | null;
};

/** Deadlines differ from what events and settings say. */
export class DeadlinesDiffer extends Error {
  override readonly name = 'DeadlinesDiffer';

  constructor(readonly wrong: readonly WrongDeadline[]) {
    const lines = wrong.map(
      ({ number, field, stored, expected }) =>
        `  ${number}  ${field}: ${stored ?? 'none'}, by its events ${expected ?? 'none'}`,
    );
    super(`${wrong.length} deadlines are not what the events say:\n${lines.join('\n')}`);
  }
}

/**
 * Computes every deadline of every order again, from its events and the settings that they name.
 * @returns how many orders were looked at, and the deadlines that differ
 */
export async function verifyDeadlines(
  services: Pick<Services, 'database' | 'settings'>,
): Promise<{ readonly orders: number; readonly wrong: readonly WrongDeadline[] }> {
  await services.settings.read();
  const sources = { settings: services.settings, groups: await categoryGroups(services) };
  const wrong: WrongDeadline[] = [];
  let orders = 0;
  for (let page = await ordersAfter(services, null); page.length > 0; ) {
    orders += page.length;
    for (const order of page) wrong.push(...differences(order, sources));
    page = await ordersAfter(services, page.at(-1)?.id ?? null);
  }
  return { orders, wrong };
}

function differences(order: StoredOrder, sources: Sources): readonly WrongDeadline[] {
  const events = (order.events ?? []).map((event) => ({ ...event, at: new Date(event.at) }));
  const expected = momentsOf(expectedDeadlines(events, sources), order.status);
  return FIELDS.flatMap((field) => {
    const stored = iso(order[field] === null ? null : new Date(order[field]));
    // Whether a requester has a phone stands in no event of the order.
    if (field === 'contactBy' && stored === null) return [];
    const due = iso(expected[field]);
    return stored === due ? [] : [{ number: order.number, field, stored, expected: due }];
  });
}

function momentsOf(found: OrderDeadlines | null, status: OrderStatus): Moments {
  const running = runningIn(found, status);
  return {
    claimBy: found?.claim.dueAt ?? null,
    contactBy: found?.contactBy ?? null,
    returnBy: found?.returnBy ?? null,
    finishBy: found?.finish.dueAt ?? null,
    finishSoonAt: found?.finish.dueSoonAt ?? null,
    extensionBy: found?.extensionBy ?? null,
    resumesAt: found?.resumesAt ?? null,
    dueAt: running?.dueAt ?? null,
    dueSoonAt: running?.dueSoonAt ?? null,
  };
}

/** The deadline that runs in a state. */
export function runningIn(found: OrderDeadlines | null, status: OrderStatus): Deadline | null {
  const clock = ORDER_CLOCK[status];
  if (found === null || clock === null) return null;
  if (clock === 'CLAIM' && found.raised !== null) return found.raised;
  return { CLAIM: found.claim, FINISH: found.finish, VERIFY: found.verify }[clock];
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

async function ordersAfter(
  { database }: Pick<Services, 'database'>,
  after: string | null,
): Promise<readonly StoredOrder[]> {
  const { rows } = await sql<StoredOrder>`
    select o.id, o.number, o.status, o.claim_by as "claimBy", o.contact_by as "contactBy", o.return_by as "returnBy", o.finish_by as "finishBy",
      o.finish_soon_at as "finishSoonAt", o.extension_by as "extensionBy", o.resumes_at as "resumesAt", o.due_at as "dueAt", o.due_soon_at as "dueSoonAt",
      (select json_agg(json_build_object('action', e.action, 'at', e.at, 'details', e.details) order by e.seq)
       from events e where e.subject_id = o.id and e.noun = 'ORDER') as events
    from orders o where ${after}::uuid is null or o.id > ${after}::uuid order by o.id limit ${ORDERS_A_PAGE}
  `.execute(database.kysely);
  return rows;
}

export async function categoryGroups({
  database,
}: Pick<Services, 'database'>): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ code: string; group: string | null }>`
    select code, parent_code as "group" from categories
  `.execute(database.kysely);
  return new Map(rows.map(({ code, group }) => [code, group]));
}
