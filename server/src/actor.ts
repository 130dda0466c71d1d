import type { Locale, Role } from '@lindan/shared';

import type { Viewer } from './policy/viewer.js';
import type { Admission } from './reading/admission.js';
import type { Services } from './services.js';

/**
 * Who acts, when, and with what: all that a command is given besides its input. A request is one; so is a step
 * of the demonstration's histories under a moved clock.
 */
export interface Acting {
  /** null: a resident without an account, or the system itself. */
  readonly viewer: Viewer | null;
  /** Where the viewer was remembered and not confirmed yet: the first statement has to. */
  readonly admission?: Admission;
  readonly now: Date;
  readonly locale: Locale;
  readonly services: Services;
}

/** In which role, and for which unit, a step was taken: what its event says about who. */
export interface ActingAs {
  readonly role: Role | 'SYSTEM';
  readonly personId: string | null;
  readonly unitId: string | null;
}

export const RESIDENT: ActingAs = { role: 'RESIDENT', personId: null, unitId: null };
export const SYSTEM: ActingAs = { role: 'SYSTEM', personId: null, unitId: null };
