import type { Locale, Role } from '@lindan/shared';

import type { Services } from './services.js';
import type { SessionCheck } from './session-check.js';
import type { Viewer } from './viewer.js';

/**
 * Who acts, when, and with what: all that a command is given besides its input. A request brings one, and so does a step of the
 * seed's histories, under a moved clock.
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

/** In which role, and for which unit, a step was taken: what its event says of the actor. */
export interface ActingAs {
  readonly role: Role | 'SYSTEM';
  readonly personId: string | null;
  readonly unitId: string | null;
}

export const RESIDENT: ActingAs = { role: 'RESIDENT', personId: null, unitId: null };
