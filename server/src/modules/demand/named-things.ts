import { dateIn } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { isStranger } from '../../context/acting.js';
import { BadInput, NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { lineage } from '../region/region.read.js';
import { isOffered } from '../resource/offered-resource.js';
import type { DemandStatement } from './commands/submit-demand.js';

/** The existing records that a submission refers to, as typed parameters. */
export const NAMED = {
  named: 'uuid',
  sought: 'text',
  offered: 'uuid',
  byResident: 'boolean',
  today: 'date',
} as const;

/** A valid uuid that no row has. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

export function namedIn(
  acting: Acting,
  { regionId, resourceId, categoryCode }: DemandStatement,
): Readonly<Record<keyof typeof NAMED, unknown>> {
  const { now, services } = acting;
  return {
    named: isId(regionId) ? regionId : NOTHING,
    sought: categoryCode ?? null,
    offered: resourceId != null && !isId(resourceId) ? NOTHING : (resourceId ?? null),
    byResident: isStranger(acting),
    today: dateIn(services.config.timeZone, now),
  };
}

/**
 * The lookup of a batch of submissions, one row per input: the place with its lineage (a closed one leads to where it went;
 * the lock, which the foreign key takes anyway, keeps it from being closed meanwhile), the category, the offer, and the
 * reason for a refusal.
 */
export function namedThings(
  { named, sought, offered, byResident, today }: Readonly<Record<keyof typeof NAMED, Sql>>,
  isAdmitted: Sql,
): Sql {
  const [place, offer] = [rowOf('p'), rowOf('r')];
  return sql`
    select ordinal, coalesce(${isAdmitted}, false) as is_admitted, p.id as region_id, ${lineage(place)}, p.is_demonstration,
      r.id as resource_id, coalesce(c.code, r.category_code) as category_code,
      case
        when p.id is null then ${lit('place')}
        when not p.takes_orders or p.community_id is null then ${lit('orders')}
        when ${offered} is not null and r.id is null then ${lit('offer')}
        when ${byResident} and not r.is_orderable then ${lit('orderable')}
        when ${sought} is not null and c.code is null then ${lit('category')}
      end as missing
    from batch
    left join lateral (
      select * from regions where id = (
        select coalesce(named_place.closed_into_id, named_place.id) from regions named_place where named_place.id = ${named} for key share
      ) offset 0 for key share
    ) p on true
    left join lateral (select * from categories where code = ${sought} offset 0) c on true
    left join resources r on r.id = ${offered} and ${isOffered(offer, sql`array[${lineage(place)}]`, today)}`;
}

/** What can be missing: the place, its permission to take orders, the offer, the category. */
export type Missing = keyof typeof REFUSED;

const lit = (missing: Missing): Sql => sql.lit(missing);

const REFUSED = {
  place: () => new NotFound(),
  orders: () => new BadInput({ 'input.regionId': { problem: 'noOrders' } }),
  offer: () => new NotFound(),
  orderable: () => new BadInput({ 'input.resourceId': { problem: 'staffOnly' } }),
  category: () => new BadInput({ 'input.categoryCode': { problem: 'unknown' } }),
} as const;

/** The refusal for a missing record. */
export function refusalOf(missing: Missing): Error {
  return REFUSED[missing]();
}
