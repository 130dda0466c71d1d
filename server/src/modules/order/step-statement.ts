import { sql } from 'kysely';
import { standing } from '../../policy/standing.js';
import { actorAt, isWhereItBegins, nextStatusOf, permittedAs } from '../../policy/step-in-sql.js';
import type { Viewer } from '../../policy/viewer.js';
import { toldColumns } from '../../reading/answering.js';
import { NOW } from '../../reading/later.js';
import type { Row, Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import { all } from '../../reading/read.js';
import type { Slots } from '../../writing/written-once.js';
import { letDemandsWait } from '../demand/waiting.js';
import { insertEvent } from '../event/record-event.js';
import { orderPolicy } from './order.policy.js';
import type { StepAtOnce } from './step-at-once.js';

const IS_ADMITTED = sql`(select holds from admitted)`;

/** What an order's step changes beside the order: its statement does not see that yet. */
export const CHANGED_BESIDE: ReadonlySet<string> = new Set(['demand', 'events']);

/** What differs from attempt to attempt, besides the moment. */
export const ATTEMPTED = ['id', 'version', 'eventId'] as const;

/**
 * A step of an order as one statement: it asks the table, changes the order, lets the demand wait for the next and
 * writes the event, or does nothing and says how the viewer stands to the order.
 *
 * The demand is locked before the order, as everywhere, and both only where the step could begin, so that whoever comes
 * when all is over waits for nobody. What was locked is seen as the one before left it, not as it was when the
 * statement began; everything is asked of that.
 */
export function stepStatement(
  step: StepAtOnce,
  { id, version, eventId }: Slots<(typeof ATTEMPTED)[number]>,
  viewer: Viewer,
  mayWork: Sql,
  texts: number,
): Sql {
  const attempt = { action: step.action, version };
  const [seen, present, judged, taken] = [rowOf('seen'), rowOf('present'), rowOf('judged'), rowOf('taken')];
  const by = actorAt(judged.col('acts_as'), viewer);
  const precluded = step.precluded?.when(present, viewer);
  const mayBe = all(IS_ADMITTED, precluded && sql`not coalesce(${precluded}, false)`);
  const told = toldColumns(texts, (text) => sql`(select ${text} from taken as t1)`);
  const sets = { status: nextStatusOf(orderPolicy, attempt, judged), ...step.sets(judged, by) };
  return sql`
    with admitted as materialized (select coalesce(${mayWork}, false) as holds), its_demand as materialized (
      select d.id from demands d where d.id = (
        select seen.demand_id from orders seen
        where seen.id = ${id}::uuid and ${isWhereItBegins(orderPolicy, attempt, seen, NOW)}
          and ${IS_ADMITTED}
      ) for update
    ), locked as materialized (
      select record.* from orders record join its_demand on its_demand.id = record.demand_id
      where record.id = ${id}::uuid for update of record
    ), judged as materialized (
      select present.*, case when ${mayBe} then ${permittedAs(orderPolicy, attempt, present, viewer, NOW)} end as acts_as
      from (
        select * from locked
        union all select seen.* from orders seen where seen.id = ${id}::uuid and not exists (select from locked)
      ) present
    ), taken as (
      update orders changed set version = changed.version + 1, ${assignments(sets)}
      from judged where changed.id = judged.id and judged.acts_as is not null
      returning changed.*, judged.status as from_status, ${by.role} as actor_role, ${by.unitId} as actor_unit_id
    ), waiting as (
      ${letDemandsWait(taken)}
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
        sql`from taken`,
      )}
    )
    select judged.id, judged.status, judged.version, ${IS_ADMITTED} as "isAdmitted", judged.acts_as is not null as "isTaken",
      case when judged.acts_as is null then ${standing(orderPolicy, { action: step.action }, judged, viewer, NOW)} end as standing,
      ${step.precluded === undefined ? sql`null` : saidInstead(step.precluded, judged, viewer)} as precluded${told}
    from judged
  `;
}

function saidInstead({ when, said }: NonNullable<StepAtOnce['precluded']>, row: Row, viewer: Viewer): Sql {
  return sql`case when ${all(sql`${row.col('acts_as')} is null`, when(row, viewer))} then ${said(row)} end`;
}

/** Whether somebody else was faster, asked without any lock: a row where it is so, as the step itself would answer. */
export function lookStatement(
  { action, precluded }: StepAtOnce,
  { id }: Pick<Slots<(typeof ATTEMPTED)[number]>, 'id'>,
  viewer: Viewer,
  mayWork: Sql,
): Sql {
  const seen = rowOf('seen');
  if (precluded === undefined) return sql`select where false`;
  return sql`
    select seen.id, seen.status, seen.version, coalesce(${mayWork}, false) as "isAdmitted", false as "isTaken", null as standing, ${precluded.said(seen)} as precluded
    from orders seen where seen.id = ${id}::uuid
      and not ${isWhereItBegins(orderPolicy, { action, version: null }, seen, NOW)} and ${precluded.when(seen, viewer)}
  `;
}

function assignments(sets: Readonly<Record<string, Sql>>): Sql {
  return sql.join(Object.entries(sets).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
}

function jsonOf(details: Readonly<Record<string, Sql>>): Sql {
  return sql`json_build_object(${sql.join(
    Object.entries(details).map(([name, value]) => sql`${sql.lit(name)}::text, ${value}`),
  )})`;
}
