import { OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { assertExists } from '../../read-model/exists.js';
import type { Ordering } from '../../read-model/keyset.js';
import type { Reader } from '../../read-model/mapping.js';
import type { Condition } from '../../read-model/read.js';
import { textContains } from '../../search/contains-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { lineageOf } from '../region/lineage.js';
import { withPlaceCode } from '../region/region.lists.js';
import { isAvailable } from './capacity.js';
import type { ResourceFilter } from './resource.inputs.js';
import { resourceVisibleTo } from './resource.policy.js';
import { inAnyCategory } from './resource-categories.js';

export const NEWEST_RESOURCES: Ordering = {
  name: 'NEWEST',
  direction: 'desc',
  by: (row) => row.col('created_at'),
  type: 'timestamptz',
};

/** @throws NotFound for an unknown place or unit */
export async function resourcesWhere(context: RequestContext, filter: ResourceFilter): Promise<Condition> {
  const { regionId, unitId, categoryCode, kind, status, search, available } = filter;
  const lineage = regionId == null ? undefined : await lineageOf(context, { id: regionId });
  await assertExists(context, 'units', unitId);
  return (row, reader) =>
    all(
      resourceVisibleTo(row, reader.viewer),
      lineage && covers(row, lineage),
      unitId == null ? undefined : sql`${row.col('unit_id')} = ${unitId}`,
      categoryCode == null ? undefined : inAnyCategory(row, categoryCode),
      kind == null ? undefined : sql`${row.col('kind')} = ${kind}`,
      status == null ? undefined : sql`${row.col('status')} = ${status}`,
      search == null ? undefined : textContains(row, search),
      available == null ? undefined : sql`${canBeGiven(row, reader)} = ${available}`,
    );
}

/**
 * The menu of a place: the resources offered there today that residents may order themselves.
 * @throws NotFound for an unknown place code
 */
export async function menuOf(context: RequestContext, placeCode: string): Promise<Condition> {
  const lineage = await lineageOf(context, { where: withPlaceCode(placeCode) });
  return (row, reader) => all(row.col('is_orderable'), canBeGiven(row, reader), covers(row, lineage));
}

/** Published, within its days, with capacity left. */
function canBeGiven(row: Row, reader: Reader): Sql {
  return all(
    sql`${row.col('status')} = ${sql.lit(OFFERED_RESOURCE_STATUS)}`,
    isAvailable(row, reader.now, reader.timeZone),
  );
}

/** The resource covers the place or one above it. */
function covers(row: Row, lineage: readonly string[]): Sql {
  return sql`exists (
    select from resource_regions covered
    where covered.resource_id = ${row.col('id')} and covered.region_id = any(${lineage}::uuid[])
  )`;
}
