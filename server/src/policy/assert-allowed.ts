import type { Grant, Workflow } from '@lindan/shared';
import { nextStatus } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../actor.js';
import type { Row, Sql } from '../reading/noun.js';
import { rowOf } from '../reading/noun.js';
import { NotAllowed, NotFound, NotPossibleNow, NotSignedIn, StaleVersion } from '../refusal.js';
import type { Policy } from './allowed-actions.js';
import { allowedActions, grantedActions, visibleTo } from './allowed-actions.js';
import { reachedBy } from './grants.js';
import type { Viewer } from './viewer.js';

interface Standing {
  readonly visible: boolean;
  readonly allowed: readonly string[];
  readonly granted: readonly string[];
}

/** A record under its row lock, as far as the workflow is concerned. */
export interface LockedRecord<Status extends string> {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
}

/** The step that may be taken, and in which role. */
export interface PermittedStep<Status extends string> {
  readonly to: Status;
  readonly by: ActingAs;
}

/**
 * Asks the workflow table whether the viewer may take an action on a locked record now.
 * Refusals, in this order: NOT_FOUND (may not see it), FORBIDDEN (never his to do), CONFLICT (he saw another
 * version), INVALID_TRANSITION (not in this state).
 * @param outcome tells steps of one action apart (a verification passed or failed)
 */
export async function assertAllowed<S extends string, A extends string, C extends string>(
  em: SqlEntityManager,
  policy: Policy<S, A, C>,
  table: string,
  record: LockedRecord<S>,
  attempt: { readonly action: A; readonly outcome?: string; readonly version?: number | null | undefined },
  acting: Acting,
): Promise<PermittedStep<S>> {
  const { viewer, now } = acting;
  if (viewer === null) throw new NotSignedIn();
  const standing = await standingOf(em, policy, table, record.id, viewer, now);
  if (!standing.visible) throw new NotFound();
  if (!standing.granted.includes(attempt.action)) throw new NotAllowed();
  assertVersion(record, attempt.version);
  const to = nextStatus(policy.workflow, attempt.action, record.status, attempt.outcome);
  if (to === undefined || !standing.allowed.includes(attempt.action)) {
    throw new NotPossibleNow(record.status, standing.allowed);
  }
  return {
    to,
    by: await actingAs(
      em,
      policy,
      table,
      record.id,
      viewer,
      grantsOf(policy.workflow, attempt.action, record.status),
    ),
  };
}

/** @throws StaleVersion when the client saw another version than the present one */
export function assertVersion(record: LockedRecord<string>, seen: number | null | undefined): void {
  if (seen != null && seen !== record.version) {
    throw new StaleVersion({ version: record.version, status: record.status });
  }
}

async function standingOf<S extends string, A extends string, C extends string>(
  em: SqlEntityManager,
  policy: Policy<S, A, C>,
  table: string,
  id: string,
  viewer: Viewer,
  now: Date,
): Promise<Standing> {
  const row = rowOf('record');
  const { rows } = await sql<Standing>`
    select ${visibleTo(policy, row, viewer)} as visible,
      ${allowedActions(policy, row, viewer, now)} as allowed,
      ${grantedActions(policy, row, viewer)} as granted
    from ${sql.table(table)} as record where record.id = ${id}
  `.execute(em.getKysely<unknown>());
  return rows[0] ?? { visible: false, allowed: [], granted: [] };
}

function grantsOf<S extends string, A extends string, C extends string>(
  workflow: Workflow<S, A, C>,
  action: A,
  status: S,
): readonly Grant[] {
  return workflow.steps
    .filter((step) => step.action === action && step.from.includes(status))
    .flatMap((step) => step.by);
}

/** The role and unit that the event will name: the first membership by which the viewer reaches the record. */
async function actingAs<S extends string, A extends string, C extends string>(
  em: SqlEntityManager,
  policy: Policy<S, A, C>,
  table: string,
  id: string,
  viewer: Viewer,
  grants: readonly Grant[],
): Promise<ActingAs> {
  const candidates = viewer.memberships.filter((held) => grants.some((grant) => grant.role === held.role));
  const row: Row = rowOf('record');
  const reaches = candidates.map((held): Sql => {
    const alone: Viewer = { ...viewer, memberships: [held] };
    return sql`coalesce(${reachedBy(grants, row, alone, policy.scopes)}, false)`;
  });
  const first = candidates[0];
  const only = candidates.length === 1 ? first : await firstReaching();
  if (only === undefined) throw new NotAllowed();
  return { role: only.role, personId: viewer.personId, unitId: only.unit?.id ?? null };

  async function firstReaching() {
    const { rows } = await sql<{ reaches: boolean[] }>`
      select array[${sql.join(reaches)}]::boolean[] as reaches from ${sql.table(table)} as record where record.id = ${id}
    `.execute(em.getKysely<unknown>());
    const index = rows[0]?.reaches.indexOf(true) ?? -1;
    return candidates[index];
  }
}
