import { nextStatus } from '@lindan/shared';
import { sql } from 'kysely';

import { rightsOf } from '../policy/rights.js';
import { actorAt, canBegin, membershipFor, nextStatusOf } from '../policy/step-conditions.js';
import { returningColumns } from '../read-model/returning.js';
import { BATCH_INPUT, typedParameters } from '../sql/batch-input.js';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import { NOW } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import { rowOf } from '../sql/row.js';
import { missingInput } from './asked-inputs.js';
import { eventEntries } from './event.js';
import type { TemplateParameters } from './statement-template.js';
import type { Actor, Assignments, Life, Step, StepInputs } from './step.js';

/** What comes with every attempt, whatever the step. */
export const ATTEMPT = { id: 'uuid', version: 'integer', eventId: 'uuid' } as const;

/**
 * BATCHED: for many attempts, none of which waits for a lock (`skip locked`). ALONE: waits for locks. WITHIN: alone, in a
 * transaction whose other work uses the changed row. JUDGE: takes nothing, and only tells whether it could be taken.
 */
export type ExecutionMode = 'BATCHED' | 'ALONE' | 'WITHIN' | 'JUDGE';

/** How the statement is executed. */
export interface Execution {
  /** The condition under which the viewer's session is valid. */
  readonly sessionHolds: Sql;
  readonly mode: ExecutionMode;
  /** In how many selections the changed row is returned. */
  readonly selections: number;
}

/**
 * A step as one statement for a batch of attempts: it locks, asks the workflow table, changes, lets the demand wait for the
 * next party and writes the events; or it does nothing and gives the rights of the actor.
 *
 * Locks are taken in one order (first the demand, then the order; rows by id) and only where the step can begin. A locked row
 * is judged as the transaction before left it, because `for update` reads the latest version and not that of the snapshot.
 * Of several attempts on one record the first permitted one wins. The others see the row as it is now where the step has
 * a conflict to tell of; without one they have lost the race and must be retried, because their snapshot is older.
 */
export function stepStatement<S extends string, A extends string, C extends string, Input extends string>(
  life: Life<S, A, C>,
  step: Step<S, A, Input>,
  actor: Actor,
  parameters: TemplateParameters<Input | keyof typeof ATTEMPT>,
  { sessionHolds, mode, selections }: Execution,
): Sql {
  const { policy, table, lockedFirst } = life;
  const { id, version, eventId } = typedParameters<keyof typeof ATTEMPT>(parameters, ATTEMPT);
  const input: StepInputs<Input> = typedParameters<Input>(
    parameters,
    step.input ?? ({} as Record<Input, string>),
  );
  const attempt = { action: step.action, outcome: step.outcome };
  const [seen, present, judged, changed] = [rowOf('seen'), rowOf('present'), rowOf('judged'), rowOf('t1')];
  const by = actorAt(judged.col('acts_as'), actor);
  const skip = mode === 'BATCHED' ? sql`skip locked` : sql``;
  const begins = (row: Row): Sql => canBegin(policy, attempt, row, NOW);
  const viewer = typeof actor === 'string' ? undefined : actor;
  const conflict = viewer && step.conflict;
  const conflicts = (row: Row): Sql | undefined => conflict && viewer && conflict.when(row, viewer);
  const isLockSkipped = all(sql`session.holds`, sql`not present.is_locked`, begins(present));
  const missing = missingInput(life, step, present, input);
  const mayBe = all(
    sql`session.holds and present.is_locked`,
    conflicts(present) && sql`not coalesce(${conflicts(present)}, false)`,
  );
  const sets = assignmentsOf(life, step, judged, input, by);
  const { details = {}, throughOrderId, ...texts } = step.event?.(changed, input) ?? {};
  const demandId = life.demandColumn && changed.col(life.demandColumn);
  const remembered = (step.remembers ?? []).map(
    (column) => sql`, judged.${sql.ref(column)} as ${sql.ref(`before_${column}`)}`,
  );
  const fromTaken = sql`from taken as t1 join batch using (ordinal)`;
  const writes = [life.alsoWrites?.(rowOf('taken')), step.alsoWrites?.(changed, input, fromTaken)].flatMap(
    (write, index) => (write === undefined ? [] : [sql`${sql.ref(`write_${index}`)} as (${write}), `]),
  );
  const parent =
    lockedFirst &&
    sql`join ${sql.raw(lockedFirst.table)} parent on parent.id = seen.${sql.ref(lockedFirst.column)}`;
  return sql`
    with ${BATCH_INPUT}, session as materialized (
      select ordinal, coalesce(${sessionHolds}, false) as holds from batch
    ), starting as materialized (
      select ordinal from batch join session using (ordinal)
      cross join lateral (select * from ${sql.raw(table)} where id = ${id} offset 0) seen ${parent ?? sql``}
      where session.holds and ${begins(seen)}
      ${parent === undefined ? sql`order by seen.id` : sql`order by parent.id for update of parent ${skip}`}
    ), locked as materialized (
      select record.*, ordinal from starting join batch using (ordinal)
      cross join lateral (select * from ${sql.raw(table)} where id = ${id} for update ${skip}) record
    ), judged as materialized (
      select present.*, session.holds as session_held, coalesce(${isLockSkipped}, false) as is_lock_skipped,
        ${missing} as missing,
        case when ${mayBe} then ${membershipFor(policy, { ...attempt, version }, present, actor, NOW)} end as acts_as
      from batch join session using (ordinal) join (
        select *, true as is_locked from locked
        union all
        select seen.*, ordinal, false from batch
        cross join lateral (select * from ${sql.raw(table)} where id = ${id} offset 0) seen
        where not exists (select from locked where locked.ordinal = batch.ordinal)
      ) present using (ordinal)
    ), taken as (
      update ${sql.raw(table)} changed set ${assignments({ version: sql`changed.version + 1`, ...sets })}
      from (
        select distinct on (id) * from judged
        where acts_as is not null and missing is null ${mode === 'JUDGE' ? sql`and false` : sql``} order by id, ordinal
      ) judged join batch using (ordinal)
      where changed.id = judged.id
      returning changed.*, ordinal, judged.status as from_status, ${by.role} as actor_role, ${by.unitId} as actor_unit_id,
        ${by.personId} as actor_id
        ${sql.join(remembered, sql``)}, changed as now
    ), ${sql.join(writes, sql``)}
    ${eventEntries(
      {
        ...texts,
        id: eventId,
        by: { personId: by.personId, role: changed.col('actor_role'), unitId: changed.col('actor_unit_id') },
        action: step.action,
        from: changed.col('from_status'),
        to: changed.col('status'),
        details: jsonOf(details),
        of: { noun: policy.workflow.noun, id: changed.col('id'), demandId, throughOrderId },
      },
      fromTaken,
    )}
    select ordinal, judged.id, judged.status, judged.version, judged.session_held as "sessionHeld",
      judged.is_lock_skipped as "isLockSkipped", judged.lost_race as "lostRace", judged.missing,
      t1.id is not null as "isTaken", judged.acts_as is not null and judged.missing is null as "isPermitted", ${changedRow(mode)} as row,
      case when t1.id is null and not judged.lost_race
        then ${viewer === undefined ? sql`null::json` : rightsOf(policy, attempt, judged, viewer, NOW)} end as rights,
      ${conflict === undefined || viewer === undefined ? sql`null` : sql`case when ${all(sql`t1.id is null and judged.acts_as is null`, conflict.when(judged, viewer))} then ${conflict.tells(judged)} end`} as conflict
      ${returningColumns(selections, (text) => sql`case when t1.id is not null then ${text} end`)}
    from (
      select judged.*, false as lost_race from judged
      where not exists (select from taken where taken.id = judged.id and taken.ordinal <> judged.ordinal)
      union all
      select (taken.now).*, judged.ordinal, true, judged.session_held, false, judged.missing, null, true
      from judged join taken on taken.id = judged.id and taken.ordinal <> judged.ordinal
    ) judged join batch using (ordinal) left join taken as t1 using (ordinal)
  `;
}

/** What the step sets: the next state, its own columns, and what follows from the state. */
function assignmentsOf<S extends string, A extends string, C extends string, Input extends string>(
  life: Life<S, A, C>,
  step: Step<S, A, Input>,
  row: Row,
  input: StepInputs<Input>,
  by: Parameters<NonNullable<Step<S, A, Input>['sets']>>[2],
): Assignments {
  const { workflow } = life.policy;
  const ways = workflow.statuses.flatMap((from) => {
    const to = nextStatus(workflow, step.action, from, step.outcome);
    return to === undefined ? [] : [{ from, to }];
  });
  const isNewState = ways.some(({ from, to }) => to !== from);
  // A step that keeps the state leaves the column alone: check constraints see the row of the snapshot with the new values,
  // and the state of the row as locked may not fit that older row.
  const own: Assignments = {
    ...(isNewState && { status: nextStatusOf(life.policy, step, row) }),
    ...step.sets?.(row, input, by),
  };
  const asItWillBe: Row = { alias: row.alias, col: (name) => own[name] ?? row.col(name) };
  return { ...life.sets?.(asItWillBe, isNewState, new Set(ways.map(({ to }) => to))), ...own };
}

function changedRow(mode: ExecutionMode): Sql {
  return mode === 'WITHIN' ? sql`case when t1.id is not null then to_jsonb(t1) - 'now' end` : sql`null`;
}

function assignments(sets: Assignments): Sql {
  return sql.join(Object.entries(sets).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
}

function jsonOf(details: Readonly<Record<string, Sql>>): Sql {
  return sql`json_build_object(${sql.join(
    Object.entries(details).map(([name, value]) => sql`${sql.lit(name)}::text, ${value}`),
  )})`;
}
