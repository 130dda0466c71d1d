import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { all } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { demandsVisibleTo } from '../demand/demand.policy.js';
import { demandRead } from '../demand/demand.read.js';
import { demandsAlike } from './alike-candidates.js';
import { soughtDemand } from './matched-demand.js';
import { readByKey } from './read-by-key.js';

/**
 * Demands of the same community with a similar text, most similar first.
 * @throws NotFound
 */
export async function similarDemands(
  context: RequestContext,
  demandId: string,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const demand = await soughtDemand(context, demandId);
  const { communityId } = demand;
  const where = all(sql`d.id <> ${demand.id}`, demandsVisibleTo(rowOf('d'), context.viewer));
  const alike = await demandsAlike(context, demand, { communityId, where }, first);
  const ids = alike.map(({ id }) => id);
  const read = await readByKey(
    demandRead,
    { field: 'id', values: ids },
    context,
    selectionsOf(selection, 'demand'),
  );
  return alike.flatMap(({ id, score }) => {
    const found = read.get(id);
    return found === undefined ? [] : [{ score, demand: found }];
  });
}
