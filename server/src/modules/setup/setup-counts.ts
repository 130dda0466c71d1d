import type { SetupGapKind } from '@lindan/shared';
import { SETUP_GAP_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { readerOf } from '../../read-model/read.js';
import { rowOf } from '../../sql/row.js';
import { setupGaps } from './setup.read.js';
import type { SetupScope } from './setup-scope.js';

interface Counted {
  readonly counts: Partial<Record<SetupGapKind, number>> | null;
  readonly communities: number;
  readonly ready: number;
}

/** The number of gaps of each kind, and of communities with none at all, in one statement. */
export async function countGaps(context: RequestContext, scope: SetupScope) {
  const place = rowOf('r');
  const { rows } = await sql<Counted>`
    with gaps as materialized (${setupGaps(scope, { ...readerOf(context), now: context.now })}),
    places as (
      select r.id, exists (select from gaps where gaps.community_id = r.id) as has_gap from regions r
      where r.kind = 'COMMUNITY' and r.closed_into_id is null and ${scope.includes(place)}
    )
    select (select jsonb_object_agg(kind, count) from (select kind, count(*)::integer from gaps group by kind) g) as counts,
      (select count(*)::integer from places) as communities,
      (select count(*)::integer from places where not has_gap) as ready
  `.execute(context.services.database.kysely);
  const { counts, communities = 0, ready = 0 } = rows[0] ?? {};
  return {
    counts: SETUP_GAP_KINDS.flatMap((kind) => {
      const count = counts?.[kind] ?? 0;
      return count === 0 ? [] : [{ kind, count }];
    }),
    progress: { communities, ready },
  };
}
