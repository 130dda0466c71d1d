import { nextStatus, stepsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer } from '../context/viewer.js';
import type { Sql } from '../sql/fragment.js';
import { all, any } from '../sql/fragment.js';
import type { Moment } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import type { Policy } from './allowed-actions.js';
import { stands, visibleTo } from './allowed-actions.js';
import type { Attempt } from './rights.js';
import { reachingMemberships } from './rights.js';

/** A step of the table: an action, with its outcome where the action has several. */
type StepName<Action extends string> = Pick<Attempt<Action>, 'action' | 'outcome'>;

/** The actor of a step in SQL, because the acting membership depends on the row. */
export interface ActorColumns {
  readonly personId: Sql;
  readonly role: Sql;
  readonly unitId: Sql;
}

/** The row is in a state and meets the conditions from which the step starts, regardless of the actor. */
export function canBegin<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  { action, outcome }: StepName<A>,
  row: Row,
  now: Moment,
): Sql {
  const steps = stepsOf(policy.workflow, action).filter((step) => step.outcome === outcome);
  return any(...steps.map((step) => stands(policy, step, row, now)));
}

/** The state after the step; null where the step cannot start. */
export function nextStatusOf<S extends string, A extends string, C extends string>(
  { workflow }: Policy<S, A, C>,
  { action, outcome }: StepName<A>,
  row: Row,
): Sql {
  const ways = workflow.statuses.flatMap((from) => {
    const to = nextStatus(workflow, action, from, outcome);
    return to === undefined ? [] : [sql`when ${sql.lit(from)} then ${sql.lit(to)}`];
  });
  return sql`case ${row.col('status')} ${sql.join(ways, sql` `)} end`;
}

/**
 * The position, from 1, of the acting membership; null where the step is refused. The system and a resident have no
 * memberships: for them the result is 1 or null.
 */
export function membershipFor<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  { version, ...step }: StepName<A> & { readonly version: Sql },
  row: Row,
  actor: Viewer | 'SYSTEM' | 'RESIDENT',
  now: Moment,
): Sql {
  const sameVersion = sql`(${version} is null or ${row.col('version')} = ${version})`;
  if (typeof actor === 'string') {
    const lines = stepsOf(policy.workflow, step.action).filter(
      ({ outcome, by }) => outcome === step.outcome && by.some(({ role }) => role === actor),
    );
    return sql`case when ${all(sameVersion, any(...lines.map((line) => stands(policy, line, row, now))))} then 1 end`;
  }
  const reaching = reachingMemberships(policy, step, row, actor, now);
  if (reaching.length === 0) return sql`null::integer`;
  const first = sql.join(
    reaching.map((reaches, index) => sql`when ${reaches} then ${sql.lit(index + 1)}`),
    sql` `,
  );
  return sql`case when ${all(visibleTo(policy, row, actor), sameVersion)} then case ${first} end end`;
}

/**
 * The actor of a step.
 * @param position of the viewer's membership, from 1, as {@link membershipFor} gives it; the system and a resident have none
 */
export function actorAt(position: Sql, actor: Viewer | 'SYSTEM' | 'RESIDENT'): ActorColumns {
  if (typeof actor === 'string')
    return { personId: sql`null::uuid`, role: sql.lit(actor), unitId: sql`null::uuid` };
  const { personId, memberships } = actor;
  const ofMembership = (values: readonly Sql[]): Sql => {
    const cases = values.map((value, index) => sql`when ${sql.lit(index + 1)} then ${value}`);
    return cases.length === 0 ? sql`null` : sql`case ${position} ${sql.join(cases, sql` `)} end`;
  };
  return {
    personId: sql`${personId}::uuid`,
    role: ofMembership(memberships.map(({ role }) => sql.lit(role))),
    unitId: ofMembership(memberships.map(({ unit }) => sql`${unit?.id ?? null}::uuid`)),
  };
}
