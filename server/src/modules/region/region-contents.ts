import { demandWorkflow, finalStatuses } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { signedIn } from '../../policy/permit.js';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { levelColumn } from './closing/lock-contents.js';
import type { Region } from './region.entity.js';
import { keeperOf } from './region.policy.js';

/**
 * What moves when the place is closed.
 * @throws NotFound
 */
export async function regionContents(acting: Acting, id: string): Promise<object> {
  const viewer = signedIn(acting);
  if (!isId(id)) throw new NotFound();
  const { kysely } = acting.services.database;
  const { rows: places } = await sql<Pick<Region, 'kind' | 'cityId' | 'communityId'>>`
    select kind, city_id as "cityId", community_id as "communityId" from regions where id = ${id}
  `.execute(kysely);
  const [place] = places;
  if (place === undefined) throw new NotFound();
  keeperOf(viewer, place);
  const { rows } = await sql<object>`
    select
      (select count(*)::integer from demands
        where ${levelColumn(place)} = ${id} and status <> all(${finalStatuses(demandWorkflow)}::text[])) as "openDemands",
      (select count(distinct person_id)::integer from memberships where region_id = ${id}) as people,
      (select count(*)::integer from regions where parent_id = ${id} and closed_into_id is null) as places,
      (select count(*)::integer from units u where u.region_id = ${id}
        or exists (select from unit_pairings p where p.unit_id = u.id and p.community_id = ${id})) as units
  `.execute(kysely);
  return rows[0] ?? {};
}
