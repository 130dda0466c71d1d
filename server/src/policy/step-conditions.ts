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

/** An attempt whose version is not known yet. */
type Asked<Action extends string> = Omit<Attempt<Action>, 'version'> & { readonly version: unknown };

/** Who takes a step, where only the row tells in which of his memberships. */
export interface ActorColumns {
  readonly personId: Sql;
  readonly role: Sql;
  readonly unitId: Sql;
}

/** Whether the row is where the step begins, whoever takes it. */
export function isWhereItBegins<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  { action, outcome }: Asked<A>,
  row: Row,
  now: Moment,
): Sql {
  const steps = stepsOf(policy.workflow, action).filter((step) => step.outcome === outcome);
  return any(...steps.map((step) => stands(policy, step, row, now)));
}

/** Where the step leads from the row's state; null: nowhere. */
export function nextStatusOf<S extends string, A extends string, C extends string>(
  { workflow }: Policy<S, A, C>,
  { action, outcome }: Asked<A>,
  row: Row,
): Sql {
  const ways = workflow.statuses.flatMap((from) => {
    const to = nextStatus(workflow, action, from, outcome);
    return to === undefined ? [] : [sql`when ${sql.lit(from)} then ${sql.lit(to)}`];
  });
  return sql`case ${row.col('status')} ${sql.join(ways, sql` `)} end`;
}

/**
 * The place, from 1, of the membership in which the viewer may take the step; null where `permit` refuses it. The same
 * questions, asked of the row before it is changed.
 */
export function permittedAs<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  { version, ...attempt }: Asked<A>,
  row: Row,
  viewer: Viewer,
  now: Moment,
): Sql {
  const reaching = reachingMemberships(policy, attempt, row, viewer, now);
  if (reaching.length === 0) return sql`null::integer`;
  const first = sql.join(
    reaching.map((one, place) => sql`when ${one} then ${sql.lit(place + 1)}`),
    sql` `,
  );
  const sameVersion = sql`(${version}::integer is null or ${row.col('version')} = ${version}::integer)`;
  return sql`case when ${all(visibleTo(policy, row, viewer), sameVersion)} then case ${first} end end`;
}

/** What the membership at that place says of who acts. */
export function actorAt(place: Sql, { personId, memberships }: Viewer): ActorColumns {
  const said = (values: readonly Sql[]): Sql => {
    const cases = values.map((one, index) => sql`when ${sql.lit(index + 1)} then ${one}`);
    return cases.length === 0 ? sql`null` : sql`case ${place} ${sql.join(cases, sql` `)} end`;
  };
  return {
    personId: sql`${personId}::uuid`,
    role: said(memberships.map(({ role }) => sql.lit(role))),
    unitId: said(memberships.map(({ unit }) => sql`${unit?.id ?? null}::uuid`)),
  };
}
