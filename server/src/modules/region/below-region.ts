import type { RegionKind } from '@lindan/shared';
import { sql } from 'kysely';
import type { RequestContext } from '../../context/request-context.js';
import { isOneOf } from '../../policy/grants.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import type { Row } from '../../sql/row.js';

/**
 * A place and everything below it, as one comparison with the column of its level. Reads the level in one statement.
 * @returns undefined without a place
 * @throws NotFound
 */
export async function belowRegion(
  { services }: Pick<RequestContext, 'services'>,
  regionId: string | null | undefined,
): Promise<((row: Row) => Sql | undefined) | undefined> {
  if (regionId == null) return undefined;
  const kind = isId(regionId) ? await kindOf(services, regionId) : undefined;
  if (kind === undefined) throw new NotFound();
  return atOrBelow({ id: regionId, kind });
}

/** As {@link belowRegion}, for a place of known level. */
export function atOrBelow(region: {
  readonly id: string;
  readonly kind: RegionKind;
}): (row: Row) => Sql | undefined {
  return (row) => isOneOf(row.col(`${region.kind.toLowerCase()}_id`), [region.id]);
}

async function kindOf(services: RequestContext['services'], id: string): Promise<RegionKind | undefined> {
  const { rows } = await sql<{ kind: RegionKind }>`select kind from regions where id = ${id}`.execute(
    services.database.kysely,
  );
  return rows[0]?.kind;
}
