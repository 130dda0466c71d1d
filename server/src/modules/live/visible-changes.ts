import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import type { Viewer } from '../../context/viewer.js';
import { NotFound } from '../../refusal.js';
import { all, any } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import type { Changed, ChangeSignal } from './change-signals.js';
import type { LiveNoun } from './live-noun.js';

/** The arguments of a subscription. */
export interface SignalFilter {
  readonly regionId?: string | null | undefined;
  readonly unitId?: string | null | undefined;
}

/** The changed records that the viewer may see now and that match the filter. */
export async function visibleChanges(
  { database }: Services,
  viewer: Viewer,
  live: LiveNoun,
  changed: Changed,
  { regionId, unitId }: SignalFilter,
): Promise<readonly ChangeSignal[]> {
  const row = rowOf('changed');
  const conditions = [...changed].map(([noun, ids]) =>
    live.changedBy[noun]?.(row, sql`${[...ids].filter(isId)}::uuid[]`),
  );
  const { rows } = await sql<ChangeSignal>`
    select changed.id, changed.number, changed.status, changed.version from ${sql.table(live.table)} changed
    where ${all(
      any(...conditions),
      live.visibleTo(row, viewer),
      regionId == null
        ? undefined
        : sql`${regionId}::uuid in (changed.city_id, changed.street_id, changed.community_id, changed.grid_id, changed.building_id)`,
      unitId == null ? undefined : live.ofUnit?.(row, unitId),
    )}
    order by changed.id
  `.execute(database.kysely);
  return rows;
}

/**
 * Checks that a subscriber may listen to a place and a unit. Staff of a place may listen to it and to the places below; a
 * unit may listen to any place, since orders may come from anywhere, but to no other unit.
 * @throws NotFound
 */
export async function assertMayListen(
  services: Services,
  viewer: Viewer,
  filter: SignalFilter,
): Promise<void> {
  const { regionId, unitId } = filter;
  const ownUnits = viewer.memberships.flatMap(({ unit }) => (unit === null ? [] : [unit.id]));
  const ownRegions = viewer.memberships.flatMap(({ region }) => (region === null ? [] : [region.id]));
  if (unitId != null && !ownUnits.includes(unitId)) {
    if (ownRegions.length === 0 || !(await exists(services, 'units', unitId, []))) throw new NotFound();
  }
  if (regionId != null) {
    const within = ownUnits.length > 0 ? [] : ownRegions;
    if (ownUnits.length + ownRegions.length === 0 || !(await exists(services, 'regions', regionId, within))) {
      throw new NotFound();
    }
  }
}

/** @param within the row must be or lie in one of these places; empty: anywhere */
async function exists(
  { database }: Services,
  table: 'regions' | 'units',
  id: string,
  within: readonly string[],
): Promise<boolean> {
  if (!isId(id)) return false;
  const lies =
    within.length === 0
      ? sql`true`
      : sql`array[city_id, street_id, community_id, grid_id, building_id] && ${within}::uuid[]`;
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id} and ${lies}`.execute(
    database.kysely,
  );
  return rows.length > 0;
}
