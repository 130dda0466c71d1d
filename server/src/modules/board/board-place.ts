import type { RegionKind } from '@lindan/shared';
import { demandWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import type { RequestContext } from '../../context/request-context.js';
import { inRegion, reachedBy } from '../../policy/grants.js';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';

/** The place of a board. */
export interface BoardPlace {
  readonly id: string;
  readonly kind: RegionKind;
}

/** The figures of a place are visible with its demands. */
const READERS = demandWorkflow.seenBy.filter((grant) => grant.scope === 'REGION');

/** @throws NotFound for an unknown place, or one outside of the viewer's memberships */
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
