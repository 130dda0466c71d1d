import type { Locale, Role } from '@lindan/shared';

import type { Services } from './services.js';
import type { SessionCheck } from './session-check.js';
import type { Viewer } from './viewer.js';

/**
 * What a command is given besides its input: viewer, moment, language and services. A request gives one. So does each step of the
 * seed's histories, with a moment in the past.
 */
export interface Acting {
  /** null: a resident without an account, or the system itself. */
  readonly viewer: Viewer | null;
  /** Present where the viewer came from the cache: the first statement has to check the session. */
  readonly sessionCheck?: SessionCheck;
  /** The moment of the request: one for all of its rules. */
  readonly now: Date;
  readonly locale: Locale;
  readonly services: Services;
}

/** A resident without an account, or with one that has no role. */
export function isStranger({ viewer }: Pick<Acting, 'viewer'>): boolean {
  return viewer === null || viewer.memberships.length === 0;
}

/** The role and the unit in which a step was taken, as its event records them. */
export interface ActingAs {
  readonly role: Role | 'SYSTEM';
  readonly personId: string | null;
  readonly unitId: string | null;
}

export const RESIDENT: ActingAs = { role: 'RESIDENT', personId: null, unitId: null };
