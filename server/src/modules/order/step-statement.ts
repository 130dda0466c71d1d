import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import { rightsOf } from '../../policy/rights.js';
import { actorAt, isWhereItBegins, nextStatusOf, permittedAs } from '../../policy/step-conditions.js';
import { returningColumns } from '../../read-model/returning.js';
import { BATCH_INPUT, typedParameters } from '../../sql/batch-input.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { NOW } from '../../sql/parameter.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { letDemandsWait } from '../demand/waiting.js';
import { insertEvent } from '../event/record-event.js';
import { orderPolicy } from './order.policy.js';
import type { StepAtOnce } from './step-at-once.js';

/** What an order's step changes beside the order: its statement does not see that yet. */
export const CHANGED_BESIDE: ReadonlySet<string> = new Set(['demand', 'events']);

/** What differs from attempt to attempt, besides the moment, with its types. */
const ATTEMPT = { id: 'uuid', version: 'integer', eventId: 'uuid' } as const;
export type Attempted = keyof typeof ATTEMPT;
export const ATTEMPTED = Object.keys(ATTEMPT) as Attempted[];

/**
 * A step of orders as one statement, for several who attempt it: it asks the table, changes the orders, lets their demands wait for the next and
 * writes the events, or does nothing and says how the viewer stands to the order.
 *
 * Demands are locked before their orders, as everywhere, in the order of their ids, and all only where the step could begin, so that whoever comes
 * when all is over waits for nobody. Who finds his order in somebody's hand is passed over, so that those who go with him
 * need not wait, and asks once more by himself (`mayWait`). What was locked is seen as the one before left it, not as it was when the
 * statement began; everything is asked of that.
 *
 * Of those who attempt the same order, the first who may takes it. The others are told what precludes them now, by the order as it is
 * changed; whom nothing precludes asks once more, since of the rest the statement sees what was there before.
 */
export function stepStatement(
  step: StepAtOnce,
  slots: TemplateParameters<Attempted>,
  viewer: Viewer,
  { mayWork, mayWait, texts }: { readonly mayWork: Sql; readonly mayWait: boolean; readonly texts: number },
): Sql {
  const { id, version, eventId } = typedParameters(slots, ATTEMPT);
  const attempt = { action: step.action, version };
  const [seen, present, judged, taken] = [rowOf('seen'), rowOf('present'), rowOf('judged'), rowOf('t1')];
  const by = actorAt(judged.col('acts_as'), viewer);
  const precluded = step.precluded?.when(present, viewer);
  const ifLocked = mayWait ? sql`` : sql`skip locked`;
  const begins = (row: Row): Sql => isWhereItBegins(orderPolicy, attempt, row, NOW);
  const isBusy = all(sql`admitted.holds`, sql`not present.is_locked`, begins(present));
  const mayBe = all(
    sql`admitted.holds and present.is_locked`,
    precluded && sql`not coalesce(${precluded}, false)`,
  );
  const told = returningColumns(texts, (text) => sql`case when t1.id is not null then ${text} end`);
  const sets = { status: nextStatusOf(orderPolicy, attempt, judged), ...step.sets(judged, by) };
  return sql`
    with ${BATCH_INPUT}, admitted as materialized (
      select ordinal, coalesce(${mayWork}, false) as holds from batch
    ), its_demand as materialized (
      select ordinal from batch join admitted using (ordinal)
      cross join lateral (select * from orders where id = ${id} offset 0) seen join demands d on d.id = seen.demand_id
      where admitted.holds and ${begins(seen)}
      order by d.id for update of d ${ifLocked}
    ), locked as materialized (
      select record.*, ordinal from its_demand join batch using (ordinal)
      cross join lateral (select * from orders where id = ${id} for update ${ifLocked}) record
    ), judged as materialized (
      select present.*, admitted.holds as is_admitted, coalesce(${isBusy}, false) as is_busy,
        case when ${mayBe} then ${permittedAs(orderPolicy, attempt, present, viewer, NOW)} end as acts_as
      from batch join admitted using (ordinal) join (
        select *, true as is_locked from locked
        union all
        select seen.*, ordinal, false from batch cross join lateral (select * from orders where id = ${id} offset 0) seen
        where not exists (select from locked where locked.ordinal = batch.ordinal)
      ) present using (ordinal)
    ), taken as (
      update orders changed set version = changed.version + 1, ${assignments(sets)}
      from (select distinct on (id) * from judged where acts_as is not null order by id, ordinal) judged join batch using (ordinal)
      where changed.id = judged.id
      returning changed.*, ordinal, judged.status as from_status, ${by.role} as actor_role, ${by.unitId} as actor_unit_id,
        changed as now
    ), waiting as (
      ${letDemandsWait(rowOf('taken'))}
    ), told as (
      ${insertEvent(
        eventId,
        {
          at: NOW,
          by: {
            personId: by.personId,
            role: taken.col('actor_role'),
            unitId: taken.col('actor_unit_id'),
          },
          action: step.action,
          from: taken.col('from_status'),
          to: taken.col('status'),
          details: jsonOf(step.details(taken)),
          of: { demandId: taken.col('demand_id'), orderId: taken.col('id') },
        },
        sql`from taken as t1 join batch using (ordinal)`,
      )}
    )
    select ordinal, judged.id, judged.status, judged.version, judged.is_admitted as "isAdmitted", t1.id is not null as "isTaken",
      judged.is_busy as "isBusy", judged.is_late as "isLate",
      case when judged.acts_as is null and not judged.is_late
        then ${rightsOf(orderPolicy, { action: step.action }, judged, viewer, NOW)} end as rights,
      ${step.precluded === undefined ? sql`null` : saidInstead(step.precluded, judged, viewer)} as precluded${told}
    from (
      select judged.*, false as is_late from judged
      where not exists (select from taken where taken.id = judged.id and taken.ordinal <> judged.ordinal)
      union all
      select (taken.now).*, judged.ordinal, true, judged.is_admitted, false, null, true
      from judged join taken on taken.id = judged.id and taken.ordinal <> judged.ordinal
    ) judged join batch using (ordinal) left join taken as t1 using (ordinal)
  `;
}

function saidInstead({ when, said }: NonNullable<StepAtOnce['precluded']>, row: Row, viewer: Viewer): Sql {
  return sql`case when ${all(sql`${row.col('acts_as')} is null`, when(row, viewer))} then ${said(row)} end`;
}

function assignments(sets: Readonly<Record<string, Sql>>): Sql {
  return sql.join(Object.entries(sets).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
}

function jsonOf(details: Readonly<Record<string, Sql>>): Sql {
  return sql`json_build_object(${sql.join(
    Object.entries(details).map(([name, value]) => sql`${sql.lit(name)}::text, ${value}`),
  )})`;
}
