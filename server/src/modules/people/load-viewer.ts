import { dateIn } from '@lindan/shared';
import { sql } from 'kysely';
import type { SessionKind } from '../../context/session-check.js';
import type { Viewer, ViewerMembership } from '../../context/viewer.js';
import type { Database } from '../../database/database.js';
import type { Sql } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { isInForce } from './membership-period.js';

/** A session's viewer and expiry. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly expiresAt: Date;
  /** Changes with every right of the person. */
  readonly rightsVersion: number;
}

interface Found {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly expires_at: Date;
  readonly rightsVersion: number;
  readonly memberships: readonly ViewerMembership[];
}

/** The memberships in force of person `p` of a statement, as the policies read them. */
export const membershipsOn = (day: Sql) => sql<readonly ViewerMembership[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
  'role', m.role,
  'region', case when r.id is not null then jsonb_build_object('id', r.id, 'kind', r.kind) end,
  'unit', case when m.unit_id is not null then jsonb_build_object(
    'id', m.unit_id,
    'pairedCommunityIds', (
      select coalesce(jsonb_agg(u.community_id), '[]') from unit_pairings u where u.unit_id = m.unit_id
    ),
    'categoryCodes', (
      select coalesce(jsonb_agg(u.category_code), '[]') from unit_categories u where u.unit_id = m.unit_id
    )
  ) end
  ) order by m.id), '[]')
  from memberships m left join regions r on r.id = m.region_id
  where m.person_id = p.id and ${isInForce(rowOf('m'), day)}
)`;

/**
 * Loads the viewer of a session, with all memberships in force, in one statement.
 * @param timeZone of the city: a membership is in force from its first to its last day there
 * @returns null when the session is unknown, of another kind or expired, and for a person who is not active
 */
export async function loadViewer(
  database: Database,
  session: { readonly tokenHash: string; readonly kind: SessionKind },
  now: Date,
  timeZone: string,
): Promise<SignedIn | null> {
  const today = sql`${dateIn(timeZone, now)}::date`;
  const { rows } = await sql<Found>`
    select p.id, p.account, p.name, p.rights_version as "rightsVersion", s.expires_at, ${membershipsOn(today)} as memberships
    from sessions s join people p on p.id = s.person_id
    where s.token_hash = ${session.tokenHash} and s.kind = ${session.kind} and s.expires_at > ${now}
      and p.status = 'ACTIVE'
  `.execute(database.kysely);
  const [found] = rows;
  if (found === undefined) return null;
  const { id, account, name, memberships, expires_at, rightsVersion } = found;
  return {
    viewer: { personId: id, account, name, memberships },
    expiresAt: new Date(expires_at),
    rightsVersion,
  };
}
