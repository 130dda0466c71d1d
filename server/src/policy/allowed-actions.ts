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
 * @param viewer undefined where the row is judged regardless of the viewer: a condition on the viewer then gives undefined
 */
export type ConditionPredicate = (row: Row, now: Moment, viewer: Viewer | undefined) => Sql | undefined;

/** A noun's workflow table with its scopes and conditions in SQL. */
export interface Policy<Status extends string, Action extends string, Condition extends string> {
  readonly workflow: Workflow<Status, Action, Condition>;
  readonly scopes: ScopePredicates;
  /** Set forms of scopes, for lists: the same rows by an index, instead of a check per row. */
  readonly among?: ScopePredicates;
  readonly conditions: Readonly<Record<Condition, ConditionPredicate>>;
  /** Rows that are public, besides the rows that the table grants. */
  readonly open?: (row: Row) => Sql;
}

/**
 * The actions that the viewer may take on the row now, as the text of a JSON array. Clients display it and commands check
 * it on the locked row, so both use one rule.
 */
export function allowedActions<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
  now: Moment,
): Sql {
  return actionsWhere(policy, viewer, (step) => isOpen(policy, step, row, viewer, now));
}

/** The viewer may take an action on the row now. Queues select their rows by it. */
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

/** The row is in a state and meets the conditions from which a step starts: for the viewer, or regardless of the viewer. */
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

/** The actions granted to the viewer on this row in any state: separates FORBIDDEN from INVALID_TRANSITION. */
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

/** Drops grants that no membership of the viewer can have, so that the statement stays short. */
function mayConcern(
  step: { readonly by: readonly { readonly role: string }[] },
  viewer: Viewer | null,
): boolean {
  return (
    viewer !== null && step.by.some((grant) => viewer.memberships.some(({ role }) => role === grant.role))
  );
}

/** The action is open to a resident with the number and the tracking code. */
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

/** The set form of {@link visibleTo}, for lists. */
export function visibleAmong<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
): Sql {
  return reachedBy(policy.workflow.seenBy, row, viewer, { ...policy.scopes, ...policy.among });
}

/** The row is visible to the viewer. */
export function visibleTo<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  row: Row,
  viewer: Viewer | null,
): Sql {
  return any(policy.open?.(row), reachedBy(policy.workflow.seenBy, row, viewer, policy.scopes));
}
