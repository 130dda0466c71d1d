import type { Step, Workflow } from '@lindan/shared';
import { stepsOf } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../context/viewer.js';
import type { Sql } from '../sql/fragment.js';
import { all, any } from '../sql/fragment.js';
import type { Moment } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import type { ScopePredicates } from './grants.js';
import { reachedBy } from './grants.js';

/**
 * A condition of the workflow table as SQL.
 * @param viewer undefined where the row is asked alone, whoever takes the step: a condition on the viewer then gives undefined
 */
export type ConditionPredicate = (row: Row, now: Moment, viewer: Viewer | undefined) => Sql | undefined;

/** What a noun adds to its workflow table, so that the table can be asked in SQL. */
export interface Policy<Status extends string, Action extends string, Condition extends string> {
  readonly workflow: Workflow<Status, Action, Condition>;
  readonly scopes: ScopePredicates;
  /**
   * Scopes said otherwise for a search among many rows: the same rows, found by an index instead of asked one by one.
   */
  readonly among?: ScopePredicates;
  readonly conditions: Readonly<Record<Condition, ConditionPredicate>>;
  /** Rows that are everybody's to see, besides those that the table shows to some. */
  readonly open?: (row: Row) => Sql;
}

/**
 * The actions that the viewer may take on the row now, as the text of a JSON array: printed for clients, and asked by
 * commands of the locked row. There is no second opinion.
 */
export function allowedActions<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
  now: Moment,
): Sql {
  return actionsWhere(policy, viewer, (step) => isOpen(policy, step, row, viewer, now));
}

/** Whether the viewer may take one action on the row now: the rows of a queue are found by it. */
export function allows<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  action: A,
  row: Row,
  viewer: Viewer | null,
  now: Moment,
): Sql {
  return any(...stepsOf(policy.workflow, action).map((step) => isOpen(policy, step, row, viewer, now)));
}

export function isOpen<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  step: Step<S, A, C>,
  row: Row,
  viewer: Viewer | null,
  now: Moment,
): Sql {
  const holds = stands(policy, step, row, now, viewer ?? undefined);
  return all(holds, reachedBy(step.by, row, viewer, policy.scopes));
}

/** Whether the row is in a state, and meets the conditions, from which a step leads; for the viewer, or for any actor. */
export function stands<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  step: Step<S, A, C>,
  row: Row,
  now: Moment,
  viewer?: Viewer,
): Sql {
  return all(
    sql`${row.col('status')} in (${sql.join(step.from.map((status) => sql.lit(status)))})`,
    ...(step.when ?? []).map((condition) => policy.conditions[condition](row, now, viewer)),
  );
}

/** The actions that are the viewer's at all on this row, in whatever state: tells "not now" from "not you". */
export function grantedActions<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
): Sql {
  return actionsWhere(policy, viewer, (step) => reachedBy(step.by, row, viewer, policy.scopes));
}

function actionsWhere<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  viewer: Viewer | null,
  holds: (step: Step<S, A, C>) => Sql,
): Sql {
  const { workflow } = policy;
  const cases = workflow.actions.flatMap((action) => {
    const steps = workflow.steps.filter((step) => step.action === action && mayConcern(step, viewer));
    return steps.length === 0
      ? []
      : [sql`case when ${any(...steps.map(holds))} then ${sql.lit(JSON.stringify(action))} end`];
  });
  return cases.length === 0 ? sql`'[]'` : sql`'[' || array_to_string(array[${sql.join(cases)}], ',') || ']'`;
}

/** Leaves out what no membership of the viewer could ever be granted, so that the statement stays short. */
function mayConcern(
  step: { readonly by: readonly { readonly role: string }[] },
  viewer: Viewer | null,
): boolean {
  return (
    viewer !== null && step.by.some((grant) => viewer.memberships.some(({ role }) => role === grant.role))
  );
}

/** Whether the resident who knows the number and the code may take an action on the row now. */
export function allowsByCode<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  action: A,
  row: Row,
  now: Moment,
): Sql {
  const steps = stepsOf(policy.workflow, action).filter((step) =>
    step.by.some(({ scope }) => scope === 'CODE'),
  );
  return any(...steps.map((step) => stands(policy, step, row, now)));
}

/** The rows that the viewer sees among many: what {@link visibleTo} says of one. */
export function visibleAmong<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
): Sql {
  return reachedBy(policy.workflow.seenBy, row, viewer, { ...policy.scopes, ...policy.among });
}

/** Whether the viewer sees the row at all. */
export function visibleTo<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
): Sql {
  return any(policy.open?.(row), reachedBy(policy.workflow.seenBy, row, viewer, policy.scopes));
}
