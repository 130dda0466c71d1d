import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { all } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { demandsVisibleTo } from '../demand/demand.policy.js';
import { demandRead } from '../demand/demand.read.js';
import type { Stated } from './likeness.js';
import { likenessTo } from './likeness.js';
import type { SoughtDemand } from './matched-demand.js';
import { soughtDemand } from './matched-demand.js';
import { readByKey } from './read-by-key.js';
import { mentions } from './term-query.js';
import { COMPARED_CHARACTERS } from './terms.js';

/** Below this score, texts share words but not their subject. */
const LEAST_LIKENESS = 0.25;
const RECENT_DAYS = 90;
const DAY_MS = 86_400_000;
/** Limits of the search: the newest demands of a community, and the candidates that are scored. */
const NEWEST = 1000;
const MOST_CANDIDATES = 200;

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
  const likeness = likenessTo(demand);
  const alike = (await candidates(context, demand))
    .map((candidate) => ({ id: candidate.id, score: likeness(candidate) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, first);
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

/**
 * The newest demands of the community that share a term, open or closed within 90 days. Merged demands are represented by
 * their target.
 */
async function candidates(
  { services, viewer, now }: RequestContext,
  demand: SoughtDemand,
): Promise<readonly (Stated & { readonly id: string })[]> {
  const row = rowOf('d');
  const recently = new Date(now.getTime() - RECENT_DAYS * DAY_MS);
  const here = all(
    sql`d.community_id = ${demand.communityId} and d.id <> ${demand.id} and d.merged_into_id is null`,
    sql`(d.closed_at is null or d.closed_at >= ${recently})`,
    demandsVisibleTo(row, viewer),
  );
  const { rows } = await sql<Stated & { id: string }>`
    select newest.id, newest.title, left(newest.description, ${COMPARED_CHARACTERS}) as description
    from (
      select d.* from demands d where ${here} order by d.submitted_at desc, d.id desc limit ${NEWEST}
    ) newest
    join demand_search searched on searched.demand_id = newest.id
    where ${mentions(sql`searched.text`, demand)}
    order by newest.submitted_at desc, newest.id desc limit ${MOST_CANDIDATES}
  `.execute(services.database.kysely);
  return rows;
}
