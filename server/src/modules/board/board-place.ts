import type { RegionKind } from '@lindan/shared';
import { demandWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import type { RequestContext } from '../../context/request-context.js';
import { inRegion, reachedBy } from '../../policy/grants.js';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';

/** The place that a board is of. */
export interface BoardPlace {
  readonly id: string;
  readonly kind: RegionKind;
}

/** Whoever sees the demands of a place sees its figures. */
const READERS = demandWorkflow.seenBy.filter((grant) => grant.scope === 'REGION');

/** @throws NotFound for a place that is none or lies outside of the viewer's memberships */
export async function boardPlace(
  { services, viewer }: RequestContext,
  regionId: string,
): Promise<BoardPlace> {
  if (!isId(regionId)) throw new NotFound();
  const row = rowOf('place');
  const { rows } = await sql<{ kind: RegionKind }>`
    select kind from regions place where id = ${regionId} and ${reachedBy(READERS, row, viewer, { REGION: inRegion })}
  `.execute(services.database.kysely);
  const [found] = rows;
  if (found === undefined) throw new NotFound();
  return { id: regionId, kind: found.kind };
}
