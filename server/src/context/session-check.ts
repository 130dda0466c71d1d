import { sql } from 'kysely';

import { NotSignedIn } from '../refusal.js';
import type { Settings } from '../settings/settings.js';
import type { Sql } from '../sql/fragment.js';
import type { ParameterValues } from '../sql/parameter.js';
import { NOW, Parameter } from '../sql/parameter.js';

/** How a session's token travels: in a browser's http-only cookie, or in the header of an API client. */
export type SessionKind = 'COOKIE' | 'BEARER';

/**
 * The session of a cached viewer. The statements that work for the viewer check it themselves (an optimistic check): they
 * give no row and write nothing where it no longer holds, so a right that was withdrawn is gone at once.
 */
export interface SessionCheck {
  readonly tokenHash: string;
  readonly kind: SessionKind;
  /** Changes with every right of the person. */
  readonly rightsVersion: number;
  isConfirmed: boolean;
}

const ofSession = (pick: (check: SessionCheck) => unknown): Parameter =>
  new Parameter(({ session }) => pick(session as SessionCheck));

/** True while the session is open and the rights of its person are those that were cached. */
export const SESSION_HOLDS: Sql = sql`${ofSession((check) => check.rightsVersion)}::integer = (
  select p.rights_version from sessions s join people p on p.id = s.person_id
  where s.token_hash = ${ofSession((check) => check.tokenHash)}::text
    and s.kind = ${ofSession((check) => check.kind)}::text and s.expires_at > ${NOW}::timestamptz
)`;

/** The condition that a statement has to meet for the viewer; undefined where the session was checked already. */
export function pendingCheck(check: SessionCheck | undefined): Sql | undefined {
  return check === undefined || check.isConfirmed ? undefined : SESSION_HOLDS;
}

/** The request in which a statement is executed. */
interface Request {
  readonly now: Date;
  readonly sessionCheck?: SessionCheck;
  readonly services?: { readonly settings: Settings };
}

/** The values of a statement: the moment, the session and the settings in force, and what else is given by name. */
export function requestValues(
  { now, sessionCheck, services }: Request,
  values: Readonly<Record<string, unknown>> = {},
): ParameterValues {
  return { ...values, now, session: sessionCheck, settings: services?.settings.at(now) };
}

/**
 * Records the outcome of a statement that checked the session.
 * @throws NotSignedIn when it did not hold: nothing was done, and the viewer is loaded anew
 */
export function confirmSession(check: SessionCheck | undefined, held: boolean): void {
  if (check === undefined || check.isConfirmed) return;
  if (!held) throw new NotSignedIn();
  check.isConfirmed = true;
}
