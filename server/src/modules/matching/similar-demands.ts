import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { all } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { demandsVisibleTo } from '../demand/demand.policy.js';
import { demandRead } from '../demand/demand.read.js';
import { alikeReasons } from './alike/alike-reasons.js';
import { CLOSELY } from './alike/closeness.js';
import { demandsAlike } from './alike-candidates.js';
import { soughtDemand } from './matched-demand.js';
import { readByKey } from './read-by-key.js';

/**
 * Demands of the same community that are likely about the same matter, most alike first.
 * @throws NotFound
 */
export async function similarDemands(
  context: RequestContext,
  demandId: string,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const demand = await soughtDemand(context, demandId);
  const where = all(sql`d.id <> ${demand.id}`, demandsVisibleTo(rowOf('d'), context.viewer));
  const alike = await demandsAlike(context, demand, where, CLOSELY, first);
  const ids = alike.map(({ id }) => id);
  const read = await readByKey(
    demandRead,
    { field: 'id', values: ids },
    context,
    selectionsOf(selection, 'demand'),
  );
  return alike.flatMap(({ id, score, circumstances, ...text }) => {
    const found = read.get(id);
    if (found === undefined) return [];
    return [{ score, why: alikeReasons(demand, text, circumstances, context.locale), demand: found }];
  });
}
