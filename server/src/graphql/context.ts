import type { Locale } from '@lindan/shared';
import type { Listener } from '../live/listener.js';
import type { Viewer } from '../policy/viewer.js';
import type { Admission } from '../reading/admission.js';
import type { Services } from '../services.js';

/** What every resolver is given: who asks, in which language, when, and the doors to the world. */
export interface RequestContext {
  readonly viewer: Viewer | null;
  /** Where the viewer was remembered: what still has to be confirmed before anything is told. */
  readonly admission?: Admission;
  readonly locale: Locale;
  /** The moment of the request: one for all of its rules. */
  readonly now: Date;
  readonly services: Services;
  readonly requestId: string;
  /** The executor writes rows into the answer itself; without, it is given objects. */
  readonly inText?: boolean;
  /** Writes down what has to be looked into although the request is answered. */
  readonly onDefect?: (defect: unknown) => void;
  /** The client's address, for limits only. */
  readonly address: string;
  /** Hash of the session token that the request came with. */
  readonly sessionHash: string | null;
  /** Hears of changes; present over a socket only. */
  readonly listener?: Listener;
  /** Sets or clears the browser's session cookie on the reply; absent over a socket. */
  readonly setSessionCookie?: (token: string | null, expiresAt?: Date) => void;
}
