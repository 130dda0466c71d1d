import type { Step } from '@lindan/shared';
import { stepsOf } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../context/viewer.js';
import type { Sql } from '../sql/fragment.js';
import { any } from '../sql/fragment.js';
import type { Moment } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import type { Policy } from './allowed-actions.js';
import { allowedActions, grantedActions, isOpen, visibleTo } from './allowed-actions.js';

/** A viewer's rights to a record: everything that decides on a step. */
export interface Rights {
  readonly visible: boolean;
  /** The actions that are possible now. */
  readonly allowed: readonly string[];
  /** The actions granted in any state. */
  readonly granted: readonly string[];
  /** Per membership: the attempted step is possible with this membership alone. It selects the acting role. */
  readonly reaching: readonly boolean[];
  /** The conditions that keep the viewer from the attempted step in this state. */
  readonly unmet: readonly string[];
}

/** An attempted step. The outcome separates steps of one action (a verification passed or failed). */
export interface Attempt<Action extends string> {
  readonly action: Action;
  readonly outcome?: string | undefined;
  /** The version that the client last read. */
  readonly version?: number | null | undefined;
}

/** The {@link Rights} as one JSON value, for any statement that reads the row. */
export function rightsOf<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  attempt: Attempt<A>,
  row: Row,
  viewer: Viewer,
  now: Moment,
): Sql {
  const reaching = reachingMemberships(policy, attempt, row, viewer, now);
  return sql`json_build_object(
    'visible', coalesce(${visibleTo(policy, row, viewer)}, false),
    'allowed', (${allowedActions(policy, row, viewer, now)})::json,
    'granted', (${grantedActions(policy, row, viewer)})::json,
    'reaching', json_build_array(${sql.join(reaching)}),
    'unmet', ${unmetConditions(policy, attempt, row, viewer, now)})`;
}

/** The conditions of the attempted step's lines that do not hold, where state and grant would allow it. */
function unmetConditions<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  { action, outcome }: Pick<Attempt<A>, 'action' | 'outcome'>,
  row: Row,
  viewer: Viewer,
  now: Moment,
): Sql {
  const lines = stepsOf(policy.workflow, action).filter((step) => step.outcome === outcome);
  const cases = lines.flatMap((line) =>
    (line.when ?? []).map((condition) => {
      const holds = policy.conditions[condition](row, now, viewer) ?? sql`true`;
      const reaches = isOpen(policy, { ...line, when: [] }, row, viewer, now);
      return sql`case when ${reaches} and not coalesce(${holds}, false) then ${sql.lit(condition)} end`;
    }),
  );
  return cases.length === 0
    ? sql`'[]'::json`
    : sql`to_json(array_remove(array[${sql.join(cases)}]::text[], null))`;
}

/** Per membership of the viewer: the step is possible with this membership alone. */
export function reachingMemberships<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  { action, outcome }: Pick<Attempt<A>, 'action' | 'outcome'>,
  row: Row,
  viewer: Viewer,
  now: Moment,
): readonly Sql[] {
  const steps = stepsOf(policy.workflow, action).filter((step) => step.outcome === outcome);
  return viewer.memberships.map((held) => {
    const mine = steps.filter((step) => names(step, held.role));
    return sql`coalesce(${any(...mine.map((step) => isOpen(policy, step, row, { ...viewer, memberships: [held] }, now)))}, false)`;
  });
}

function names<S extends string, A extends string, C extends string>(
  step: Step<S, A, C>,
  role: string,
): boolean {
  return step.by.some((grant) => grant.role === role);
}
