import { sql } from 'kysely';
import type { RequestContext } from '../../context/request-context.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { lineage } from './region.read.js';

/**
 * The ids of a place and of the places above it.
 * @throws NotFound
 */
export async function lineageOf(
  { services }: Pick<RequestContext, 'services'>,
  place: { readonly id: string } | { readonly where: (row: Row) => Sql },
): Promise<readonly string[]> {
  const row = rowOf('place');
  if ('id' in place && !isId(place.id)) throw new NotFound();
  const condition = 'id' in place ? sql`${row.col('id')} = ${place.id}` : place.where(row);
  const { rows } = await sql<{ lineage: string[] }>`
    select array_remove(array[${lineage(row)}], null) as lineage from regions as place where ${condition}
  `.execute(services.database.kysely);
  const [found] = rows;
  if (found === undefined) throw new NotFound();
  return found.lineage;
}
