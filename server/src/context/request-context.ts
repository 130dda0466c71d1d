import type { Listener } from '../notify/listener.js';
import type { Acting } from './acting.js';

/** What every resolver is given: viewer, moment, language and services, and what belongs to the request alone. */
export interface RequestContext extends Acting {
  readonly requestId: string;
  /** Logs an error that does not fail the request. */
  readonly onUnexpectedError?: (error: unknown) => void;
  /** The client's address, or the network of an IPv6 address, for limits only. */
  readonly address: string;
  /** The address at which people reach the pages: the configured one, or the one of the request. Absent over a socket. */
  readonly origin?: string;
  /** Hash of the session token that the request came with. */
  readonly sessionHash: string | null;
  /** Subscribes to changes; present over a socket only. */
  readonly listener?: Listener;
  /** Marks that the browser got when people signed in (known-browser.ts). */
  readonly browserMarks: readonly string[];
  /** Replaces the marks on the reply; absent over a socket. */
  readonly setBrowserMarks?: (marks: readonly string[]) => void;
  /** Sets or clears the browser's session cookie on the reply; absent over a socket. */
  readonly setSessionCookie?: (token: string | null, expiresAt?: Date) => void;
}
