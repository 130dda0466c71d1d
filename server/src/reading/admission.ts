import { NotSignedIn } from '../refusal.js';
import type { Sql } from './noun.js';

/**
 * A viewer whom this process remembers. Statements give him rows only where the database still knows him so, and by
 * giving some they confirm it: remembering costs nobody a right that was withdrawn a moment ago.
 */
export interface Admission {
  /** The same condition, the very same object, as long as he is remembered. */
  readonly holds: Sql;
  isConfirmed: boolean;
}

/** The condition under which a statement may act or read for the viewer; undefined: he is certain. */
export function condition(admission: Admission | undefined): Sql | undefined {
  return admission === undefined || admission.isConfirmed ? undefined : admission.holds;
}

/**
 * Takes a statement's word for whether the condition held.
 * @throws NotSignedIn when it did not: nothing was done, and it will be asked again who he is
 */
export function confirmBy(admission: Admission | undefined, held: boolean): void {
  if (condition(admission) === undefined || admission === undefined) return;
  if (!held) throw new NotSignedIn();
  admission.isConfirmed = true;
}
