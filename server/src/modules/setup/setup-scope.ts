import type { RegionKind, Role } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { inRegion } from '../../policy/grants.js';
import { signedIn } from '../../policy/permit.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { atOrBelow } from '../region/below-region.js';

/** The roles that see the gaps of their places. */
export const SETUP_READERS = [
  'ADMIN',
  'STREET_STAFF',
  'COMMUNITY_STAFF',
  'SUPERVISOR',
] as const satisfies readonly Role[];

/** Where gaps are looked for. */
export interface SetupScope {
  /** A row with the columns of its place lies in the scope. */
  readonly includes: (row: Row) => Sql;
  /** The whole city: units and categories belong to no narrower place. */
  readonly isCity: boolean;
}

/**
 * The place of the id or, without one, the places of the viewer.
 * @throws NotFound for a place outside of the viewer's
 */
export async function setupScope(
  context: RequestContext,
  regionId: string | null | undefined,
): Promise<SetupScope> {
  const viewer = signedIn(context);
  const held = viewer.memberships.filter(({ role }) => SETUP_READERS.some((reader) => reader === role));
  const isOwn = (row: Row): Sql => inRegion(row, held, viewer) ?? sql`false`;
  if (regionId == null)
    return { includes: isOwn, isCity: held.some(({ region }) => region?.kind === 'CITY') };
  const place = await placeIn(context, regionId, isOwn);
  if (place === undefined) throw new NotFound();
  return { includes: (row) => atOrBelow(place)(row) ?? sql`false`, isCity: place.kind === 'CITY' };
}

async function placeIn(
  { services }: RequestContext,
  id: string,
  isOwn: (row: Row) => Sql,
): Promise<{ readonly id: string; readonly kind: RegionKind } | undefined> {
  if (!isId(id)) return undefined;
  const row = rowOf('place');
  const { rows } = await sql<{ id: string; kind: RegionKind }>`
    select place.id, place.kind from regions place where ${all(sql`place.id = ${id}`, isOwn(row))}
  `.execute(services.database.kysely);
  return rows[0];
}
