import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';

/** The requester with a number: of a demand, or a neighbour that backs one. */
export function requesters(number: string): Sql {
  return sql`
    select d.number, d.id as demand_id, null::uuid as backer_id, d.tracking_hash as hash, d.submitted_at as at,
      d.withdrawn_at, 0 as since
    from demands d where d.number = ${number}
    union all
    select b.number, b.demand_id, b.id, b.tracking_hash, b.at, b.withdrawn_at,
      (select e.seq from events e where e.demand_id = b.demand_id and e.action = 'BACK'
        and e.details ->> 'requester' = b.number)
    from backers b where b.number = ${number}`;
}

/** The requester of the demand itself. What staff write about this one is masked for all the others. */
export const isLead = sql`r.backer_id is null and s.id = d.id`;
