import type {
  DemandStatus,
  DemandWaitingFacts,
  LimitStep,
  OrderStatus,
  OrderWaitingFacts,
  WaitingParty,
} from '@lindan/shared';
import {
  countsOf,
  DEMAND_STATUSES,
  demandWaitsFor,
  demandWorkflow,
  nextStatus,
  ORDER_STATUSES,
  orderWaitsFor,
  statusesBefore,
  URGENCIES,
} from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { DueColumns } from '../../transition/clock.js';
import { dueOf } from '../../transition/clock.js';
import type { Assignments } from '../../transition/step.js';

const SHELVED = nextStatus(demandWorkflow, 'SHELVE', 'LISTED');
const [DISPUTED] = statusesBefore(demandWorkflow, 'DECIDE_DISPUTE');

/**
 * The party that a demand waits for in the state that it enters, and until when: the limit of a step before the dispatch, or of
 * a dispute. The resident is given no deadline but the end of the window, and a dispatched demand waits for the party of its order.
 */
export function demandWaits(row: Row): Assignments {
  const party = sql`(${partyOfDemand(row)})`;
  const [step, ruling, dispute] = [dueOf('STEP', row), dueOf('RULING', row), dueOf('DISPUTE', row)];
  const due = (column: keyof DueColumns): Sql => sql`case
    when ${row.col('status')} = ${sql.lit(DISPUTED)} then ${dispute[column]}
    when ${party} is null or ${party} = 'RESIDENT' then null
    when ${party} = 'STREET_STAFF' and ${row.col('awaits_ruling')} then ${ruling[column]}
    else ${step[column]} end`;
  const whileShelved = (column: string): Sql =>
    sql`case when ${row.col('status')} = ${sql.lit(SHELVED)} then ${row.col(column)} end`;
  return {
    waits_for: party,
    waits_unit_id: sql`null::uuid`,
    due_at: due('due_at'),
    due_soon_at: due('due_soon_at'),
    shelved_by: whileShelved('shelved_by'),
    review_on: whileShelved('review_on'),
    paused_at: sql`null::timestamptz`,
  };
}

/** {@link demandWaitsFor} as SQL over the row, by the same table. */
export function partyOfDemand(row: Row): Sql {
  const party = (status: DemandStatus, facts: Partial<DemandWaitingFacts>): Sql => {
    const found = demandWaitsFor(status, { isAboveGrid: false, awaitsRuling: false, ...facts });
    return sql.lit(found === 'ORDER' ? null : found);
  };
  const cases = DEMAND_STATUSES.map((status) =>
    status === SHELVED
      ? sql`when ${sql.lit(status)} then case
          when ${row.col('shelved_by')} = 'STREET_STAFF' then ${party(status, { isShelvedByStreet: true })}
          else ${party(status, {})} end`
      : sql`when ${sql.lit(status)} then case
          when ${row.col('awaits_ruling')} and ${row.col('grid_id')} is null then ${party(status, { isAboveGrid: true, awaitsRuling: true })}
          when ${row.col('awaits_ruling')} then ${party(status, { awaitsRuling: true })}
          when ${row.col('grid_id')} is null then ${party(status, { isAboveGrid: true })}
          else ${party(status, {})} end`,
  );
  return sql`case ${row.col('status')} ${sql.join(cases, sql` `)} end`;
}

/** {@link orderWaitsFor} as SQL, by the same table, for a new order. @param unitId null for the claim hall */
export function partyOfNewOrder(status: OrderStatus, unitId: Sql): Sql {
  const party = (hasUnit: boolean): Sql =>
    sql.lit(orderWaitsFor(status, { hasUnit, isRaised: false, isByStreet: false }));
  return sql`case when ${unitId} is null then ${party(false)} else ${party(true)} end`;
}

/** The same over the row of an order. */
function partyOfOrder(order: Row): Sql {
  const facts: readonly (readonly [keyof OrderWaitingFacts, Sql])[] = [
    ['hasUnit', sql`${order.col('unit_id')} is not null`],
    ['isRaised', sql`${order.col('raised_at')} is not null`],
    ['isByStreet', sql`${order.col('dispatcher_role')} = 'STREET_STAFF'`],
  ];
  const cases = ORDER_STATUSES.map((status) => {
    const party = decide(facts, {}, (known) => orderWaitsFor(status, known));
    return sql`when ${sql.lit(status)} then ${party.chosen}`;
  });
  return sql`case ${order.col('status')} ${sql.join(cases, sql` `)} end`;
}

const NO_FACTS: OrderWaitingFacts = { hasUnit: false, isRaised: false, isByStreet: false };

/** A decision over facts as nested cases. A fact that changes nothing is left out, which `key` tells. */
function decide(
  [fact, ...others]: readonly (readonly [keyof OrderWaitingFacts, Sql])[],
  known: Partial<OrderWaitingFacts>,
  outcome: (facts: OrderWaitingFacts) => WaitingParty | null,
): { readonly chosen: Sql; readonly key: string } {
  if (fact === undefined) {
    const party = outcome({ ...NO_FACTS, ...known });
    return { chosen: sql.lit(party), key: String(party) };
  }
  const [name, holds] = fact;
  const yes = decide(others, { ...known, [name]: true }, outcome);
  const no = decide(others, { ...known, [name]: false }, outcome);
  if (yes.key === no.key) return yes;
  const chosen = sql`case when ${holds} then ${yes.chosen} else ${no.chosen} end`;
  return { chosen, key: `${name} ? (${yes.key}) : (${no.key})` };
}

/**
 * Lets the demands of changed orders wait for the party of their order, by the order's running deadline. A demand that waits
 * so already is left alone: its version is raised for a reason.
 */
export function updateWaitingDemands(orders: Row): Sql {
  const unitId = orders.col('unit_id');
  const clock = sql`${orders.col('due_at')}, ${orders.col('due_soon_at')}, ${orders.col('paused_at')}`;
  const waiting = sql`waits.party, waits.unit_id, ${clock}`;
  return sql`
    update demands d set version = d.version + 1, (waits_for, waits_unit_id, due_at, due_soon_at, paused_at) = row(${waiting})
    from ${sql.table(orders.alias)}, lateral (
      select found.party, case when found.party = 'UNIT' then ${unitId} end as unit_id
      from (select ${partyOfOrder(orders)} as party offset 0) found
    ) waits
    where d.id = ${orders.col('demand_id')}
      and (d.waits_for, d.waits_unit_id, d.due_at, d.due_soon_at, d.paused_at) is distinct from (${waiting})
  `;
}

/** The party that a new demand waits for, in a grid and above it, where its place is not known yet. */
export function firstWait(status: DemandStatus) {
  return {
    waitsInGrid: partyBeforeDispatch(status, false),
    waitsAboveGrid: partyBeforeDispatch(status, true),
    waitsUnitId: null,
  };
}

function partyBeforeDispatch(status: DemandStatus, isAboveGrid: boolean): WaitingParty {
  const party = demandWaitsFor(status, { isAboveGrid, awaitsRuling: false });
  if (party === null || party === 'ORDER' || party === 'RESIDENT')
    throw new Error(`${status} is no state before the dispatch`);
  return party;
}

/** How the time until the running deadline is counted; null where none runs. A dispatched demand has the deadline of its order. */
export function demandDueCounts(row: Row): Sql {
  const by = (step: LimitStep): Sql => {
    const counts = URGENCIES.map(
      (urgency) => sql`when ${sql.lit(urgency)} then ${sql.lit(countsOf(step, urgency))}`,
    );
    return sql`case ${row.col('urgency')} ${sql.join(counts, sql` `)} end`;
  };
  return sql`case
    when ${row.col('due_at')} is null then null
    when ${row.col('waits_for')} = 'SUPERVISOR' then ${by('VERIFY')}
    when ${row.col('awaits_ruling')} then ${by('RULING')}
    else ${by('STEP')} end`;
}
