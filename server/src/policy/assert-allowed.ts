import { nextStatus } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../context/acting.js';
import type { Viewer } from '../context/viewer.js';
import { NotAllowed, NotFound, NotPossibleNow, NotSignedIn, StaleVersion } from '../refusal.js';
import { rowOf } from '../sql/row.js';
import type { Policy } from './allowed-actions.js';
import type { Attempt, Rights } from './rights.js';
import { rightsOf } from './rights.js';

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
 * @throws what {@link permit} throws
 */
export async function assertAllowed<S extends string, A extends string, C extends string>(
  em: SqlEntityManager,
  policy: Policy<S, A, C>,
  table: string,
  record: LockedRecord<S>,
  attempt: Attempt<A>,
  acting: Acting,
): Promise<PermittedStep<S>> {
  const viewer = signedIn(acting);
  const { rows } = await sql<{ rights: Rights }>`
    select ${rightsOf(policy, attempt, rowOf('record'), viewer, acting.now)} as rights
    from ${sql.table(table)} as record where record.id = ${record.id}
  `.execute(em.getKysely<unknown>());
  return permit(policy, record, attempt, viewer, rows[0]?.rights);
}

/**
 * Permits a step, or refuses it for the first of these reasons: NOT_FOUND (he may not see the record), FORBIDDEN (never
 * his to do), CONFLICT (he saw another version), INVALID_TRANSITION (not in this state).
 */
export function permit<S extends string, A extends string, C extends string>(
  policy: Policy<S, A, C>,
  record: LockedRecord<S>,
  attempt: Attempt<A>,
  viewer: Viewer,
  found: Rights | undefined,
): PermittedStep<S> {
  if (found?.visible !== true) throw new NotFound();
  if (!found.granted.includes(attempt.action)) throw new NotAllowed();
  assertVersion(record, attempt.version);
  const to = nextStatus(policy.workflow, attempt.action, record.status, attempt.outcome);
  const held = viewer.memberships[found.reaching.indexOf(true)];
  if (to === undefined || held === undefined) throw new NotPossibleNow(record.status, found.allowed);
  return { to, by: { role: held.role, personId: viewer.personId, unitId: held.unit?.id ?? null } };
}

/** Who acts. @throws NotSignedIn */
export function signedIn({ viewer }: Pick<Acting, 'viewer'>): Viewer {
  if (viewer === null) throw new NotSignedIn();
  return viewer;
}

/** @throws StaleVersion when the client saw another version than the present one */
function assertVersion(record: LockedRecord<string>, seen: number | null | undefined): void {
  if (seen != null && seen !== record.version) {
    throw new StaleVersion({ version: record.version, status: record.status });
  }
}
