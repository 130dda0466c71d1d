import { sql } from 'kysely';

import type { Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import { remaining } from '../resource/capacity.js';
import type { SoughtDemand } from './matched-demand.js';
import { PARTS } from './resource-score.js';

/** What the resource `r` scores for its place, its capacity and its audience: all but its category and its words. */
export function baseScore(
  { lineageKinds, audience }: SoughtDemand,
  at: { readonly now: Date; readonly timeZone: string; readonly depth: Sql },
): Sql {
  const covers = lineageKinds.map((kind) => PARTS.coverage(kind));
  const wanted = audience.filter((one) => one !== 'EVERYONE');
  const left = remaining(rowOf('r'), at.now, at.timeZone);
  return sql`(
    (${covers}::float8[])[${at.depth}]
    + ${PARTS.capacity}::float8 * coalesce(${left}::float8 / greatest(1, r.capacity), 1)
    + case when r.audience && ${wanted}::text[] then ${PARTS.sameAudience}::float8
      when r.audience = '{}' or 'EVERYONE' = any(r.audience) then ${PARTS.everyone}::float8 else 0 end)`;
}

/**
 * What words add, or null where an offer's terms are not known. Two sets share what both have more than their union; one of an
 * offer's terms is its place.
 */
export function wordsScore(terms: Sql, own: readonly string[]): Sql {
  const sought = sql`(select array_to_tsvector(${own}::text[]))`;
  const shared = sql`(${own.length}::integer + length(${terms}) - length(${terms} || ${sought}))`;
  const both = sql`sqrt(greatest(1, ${own.length}::integer * (length(${terms}) - 1)))`;
  return sql`case when ${terms} is not null
    then ${PARTS.words}::float8 * least(1, ${shared} / ${both} / ${PARTS.sameWords}::float8) end`;
}
