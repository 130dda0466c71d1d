import type { DemandStatus, LimitStep, WaitingParty } from '@lindan/shared';
import {
  countsOf,
  DEMAND_STATUSES,
  demandWaitsFor,
  ORDER_STATUSES,
  orderWaitsFor,
  URGENCIES,
} from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { DueColumns } from '../../transition/clock.js';
import { dueOf } from '../../transition/clock.js';
import type { Assignments } from '../../transition/step.js';

/**
 * The party that a demand waits for in the state that it enters, and until when: the limit of a step before the dispatch. The resident
 * is given no deadline, and a dispatched demand waits for the party of its order.
 */
export function demandWaits(row: Row): Assignments {
  const party = sql`(${partyOfDemand(row)})`;
  const [step, ruling] = [dueOf('STEP', row), dueOf('RULING', row)];
  const due = (column: keyof DueColumns): Sql => sql`case
    when ${party} is null or ${party} = 'RESIDENT' then null
    when ${party} = 'STREET_STAFF' and ${row.col('awaits_ruling')} then ${ruling[column]}
    else ${step[column]} end`;
  return {
    waits_for: party,
    waits_unit_id: sql`null::uuid`,
    due_at: due('due_at'),
    due_soon_at: due('due_soon_at'),
  };
}

/** {@link demandWaitsFor} as SQL over the row, by the same table. */
function partyOfDemand(row: Row): Sql {
  const party = (status: DemandStatus, isAboveGrid: boolean, awaitsRuling: boolean): Sql => {
    const found = demandWaitsFor(status, { isAboveGrid, awaitsRuling });
    return sql.lit(found === 'ORDER' ? null : found);
  };
  const cases = DEMAND_STATUSES.map(
    (status) => sql`when ${sql.lit(status)} then case
      when ${row.col('awaits_ruling')} and ${row.col('grid_id')} is null then ${party(status, true, true)}
      when ${row.col('awaits_ruling')} then ${party(status, false, true)}
      when ${row.col('grid_id')} is null then ${party(status, true, false)}
      else ${party(status, false, false)} end`,
  );
  return sql`case ${row.col('status')} ${sql.join(cases, sql` `)} end`;
}

/** {@link orderWaitsFor} as SQL, by the same table. @param unitId null for an open order that nobody has claimed */
export function partyOfOrder(status: Sql, unitId: Sql): Sql {
  const cases = ORDER_STATUSES.map((one) => {
    const [held, free] = [true, false].map((hasUnit) => sql.lit(orderWaitsFor(one, hasUnit)));
    return sql`when ${sql.lit(one)} then case when ${unitId} is null then ${free} else ${held} end`;
  });
  return sql`case ${status} ${sql.join(cases, sql` `)} end`;
}

/**
 * Lets the demands of changed orders wait for the party of their order, by the order's running deadline. A demand that waits
 * so already is left alone: its version is raised for a reason.
 */
export function updateWaitingDemands(orders: Row): Sql {
  const unitId = orders.col('unit_id');
  const waiting = sql`waits.party, waits.unit_id, ${orders.col('due_at')}, ${orders.col('due_soon_at')}`;
  return sql`
    update demands d set version = d.version + 1, (waits_for, waits_unit_id, due_at, due_soon_at) = row(${waiting})
    from ${sql.table(orders.alias)}, lateral (
      select found.party, case when found.party = 'UNIT' then ${unitId} end as unit_id
      from (select ${partyOfOrder(orders.col('status'), unitId)} as party offset 0) found
    ) waits
    where d.id = ${orders.col('demand_id')}
      and (d.waits_for, d.waits_unit_id, d.due_at, d.due_soon_at) is distinct from (${waiting})
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
