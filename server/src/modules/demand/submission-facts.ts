import { dateIn } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../actor.js';
import { isId } from '../../database/identity.js';
import type { Kept, KeyedCall } from '../../graphql/idempotency.js';
import { keptUnder } from '../../graphql/idempotency.js';
import { confirmBy } from '../../reading/admission.js';
import { rowOf } from '../../reading/noun.js';
import { WrittenOnce } from '../../writing/written-once.js';
import type { Region } from '../region/region.entity.js';
import { lineage } from '../region/region.read.js';
import { isOffered } from '../resource/offered-resource.js';
import type { DemandStatement } from './commands/submit-demand.js';

/** What a statement names, as far as it is there. */
export interface SubmissionFacts {
  readonly place: Pick<
    Region,
    'id' | 'cityId' | 'streetId' | 'communityId' | 'gridId' | 'buildingId' | 'takesOrders' | 'isDemonstration'
  > | null;
  readonly categoryCode: string | null;
  /** On the menu of the place. */
  readonly resource: { readonly id: string; readonly categoryCode: string } | null;
  /** What was made under the same key before. */
  readonly kept: Kept | null;
}

const NAMED = ['regionId', 'categoryCode', 'resourceId', 'today', 'actor', 'key'] as const;

const facts = new WrittenOnce(NAMED, (named, _viewer, mayWork) => {
  const { regionId, categoryCode, resourceId, today, actor, key } = named;
  const [place, offer] = [rowOf('p'), rowOf('r')];
  return sql`
    select coalesce(${mayWork}, false) as "isAdmitted",
      (select json_build_object('id', p.id, 'cityId', p.city_id, 'streetId', p.street_id, 'communityId', p.community_id,
        'gridId', p.grid_id, 'buildingId', p.building_id, 'takesOrders', p.takes_orders,
        'isDemonstration', p.is_demonstration) from regions p where p.id = ${regionId}::uuid) as place,
      (select c.code from categories c where c.code = ${categoryCode}::text) as "categoryCode",
      (select json_build_object('id', r.id, 'categoryCode', r.category_code) from resources r, regions p
        where p.id = ${regionId}::uuid and r.id = ${resourceId}::uuid
          and ${isOffered(offer, sql`array[${lineage(place)}]`, today)}) as resource,
      (select row_to_json(kept) from (${keptUnder({ actor, key })}) kept) as kept
  `;
});

/** Looks up all that a statement names, in one go. What has not the form of an id is not there. */
export async function factsOf(
  acting: Acting,
  { regionId, categoryCode, resourceId }: DemandStatement,
  keyed: KeyedCall | null,
): Promise<SubmissionFacts> {
  const { database, config } = acting.services;
  const named = {
    regionId: isId(regionId) ? regionId : null,
    categoryCode: categoryCode ?? null,
    resourceId: resourceId != null && isId(resourceId) ? resourceId : null,
    today: dateIn(config.timeZone, acting.now),
    actor: keyed?.actor ?? null,
    key: keyed?.key ?? null,
  };
  const { text, values } = facts.filledWith(named, { ...acting, viewer: null }, database.kysely);
  const [found] = await database.read<SubmissionFacts & { readonly isAdmitted: boolean }>(text, values);
  if (found === undefined) throw new Error('one row was asked for');
  confirmBy(acting.admission, found.isAdmitted);
  return found;
}
