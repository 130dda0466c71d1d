import { nextStatus } from '@lindan/shared';

import type { Acting } from '../context/acting.js';
import type { Viewer } from '../context/viewer.js';
import { NotAllowed, NotFound, NotPossibleNow, NotSignedIn, StaleVersion } from '../refusal.js';
import type { Policy } from './allowed-actions.js';
import type { Attempt, Rights } from './rights.js';

/** The columns of a record that its workflow needs. */
export interface WorkflowRecord<Status extends string> {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
}

/**
 * Refuses a step for the first of these reasons: NOT_FOUND (not visible to the viewer), FORBIDDEN (granted in no state),
 * CONFLICT (the version is outdated), INVALID_TRANSITION (not in this state).
 */
export function permit<S extends string, A extends string, C extends string>(
  { workflow }: Policy<S, A, C>,
  record: WorkflowRecord<S>,
  { action, outcome, version }: Attempt<A>,
  rights: Rights | undefined,
): void {
  if (rights?.visible !== true) throw new NotFound();
  if (!rights.granted.includes(action)) throw new NotAllowed();
  if (version != null && version !== record.version) {
    throw new StaleVersion({ version: record.version, status: record.status });
  }
  const to = nextStatus(workflow, action, record.status, outcome);
  if (to === undefined || !rights.reaching.includes(true)) {
    throw new NotPossibleNow(record.status, rights.allowed, rights.unmet);
  }
}

/**
 * The signed-in viewer.
 * @throws NotSignedIn
 */
export function signedIn({ viewer }: Pick<Acting, 'viewer'>): Viewer {
  if (viewer === null) throw new NotSignedIn();
  return viewer;
}
