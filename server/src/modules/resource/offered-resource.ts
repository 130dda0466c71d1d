import { dateIn, OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Acting } from '../../context/acting.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import type { Region } from '../region/region.entity.js';
import { isInTimeOn } from './capacity.js';

/**
 * A resource on the menu of a place: published, within its days, and covering the place or one above it.
 * @throws NotFound
 */
export async function offeredResource(
  em: SqlEntityManager,
  { now, services }: Pick<Acting, 'now' | 'services'>,
  id: string,
  place: Pick<Region, 'cityId' | 'streetId' | 'communityId' | 'gridId' | 'buildingId'>,
): Promise<{ id: string; categoryCode: string; unitId: string }> {
  if (!isId(id)) throw new NotFound();
  const lineage = [place.cityId, place.streetId, place.communityId, place.gridId, place.buildingId].filter(
    (one) => one !== null,
  );
  const offer = rowOf('r');
  const today = dateIn(services.config.timeZone, now);
  const { rows } = await sql<{ id: string; categoryCode: string; unitId: string }>`
    select r.id, r.category_code as "categoryCode", r.unit_id as "unitId" from resources r
    where r.id = ${id} and ${isOffered(offer, sql`${lineage}::uuid[]`, today)}
  `.execute(em.getKysely<unknown>());
  const [found] = rows;
  if (found === undefined) throw new NotFound();
  return found;
}

/**
 * The resource is on the menu of a place on a day.
 * @param lineage the place and the places above it, as an array
 */
export function isOffered(resource: Row, lineage: Sql, today: unknown): Sql {
  return all(
    sql`${resource.col('status')} = ${sql.lit(OFFERED_RESOURCE_STATUS)}`,
    isInTimeOn(resource, today),
    sql`exists (select from resource_regions rr where rr.resource_id = ${resource.col('id')} and rr.region_id = any(${lineage}))`,
  );
}
