import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Stated } from './likeness.js';
import { likenessTo } from './likeness.js';
import { mentions } from './term-query.js';
import { COMPARED_CHARACTERS } from './terms.js';

/** Below this score, texts share words but not their subject. */
const LEAST_LIKENESS = 0.25;
const RECENT_DAYS = 90;
const DAY_MS = 86_400_000;
/** Limits of the search: the newest demands of a community, and the candidates that are scored. */
const NEWEST = 1000;
const MOST_CANDIDATES = 200;

interface Alike {
  readonly id: string;
  readonly score: number;
}

/**
 * Demands of a community with a similar text, most similar first: the newest that share a term, open or closed within 90 days.
 * Merged demands are represented by their target.
 * @param where a further condition on the demand `d`
 */
export async function demandsAlike(
  { services, now }: RequestContext,
  stated: Stated,
  { communityId, where }: { readonly communityId: string; readonly where: Sql },
  first: number,
): Promise<readonly Alike[]> {
  const recently = new Date(now.getTime() - RECENT_DAYS * DAY_MS);
  const here = all(
    sql`d.community_id = ${communityId} and d.merged_into_id is null`,
    sql`(d.closed_at is null or d.closed_at >= ${recently})`,
    where,
  );
  const { rows } = await sql<Stated & { id: string }>`
    select newest.id, mask_personal_data(newest.title) as title,
      mask_personal_data(left(newest.description, ${COMPARED_CHARACTERS})) as description
    from (
      select d.* from demands d where ${here} order by d.submitted_at desc, d.id desc limit ${NEWEST}
    ) newest
    join demand_search searched on searched.demand_id = newest.id
    where ${mentions(sql`searched.text`, stated)}
    order by newest.submitted_at desc, newest.id desc limit ${MOST_CANDIDATES}
  `.execute(services.database.kysely);
  const likeness = likenessTo(stated);
  return rows
    .map((candidate) => ({ id: candidate.id, score: likeness(candidate) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, first);
}
