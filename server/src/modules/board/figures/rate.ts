import { sql } from 'kysely';

import type { Field, Reader, Sql } from '../../../reading/noun.js';
import { column, computedOne, noun, rowOf } from '../../../reading/noun.js';
import type { Counted } from '../counted.js';
import { demandsHere, within } from '../counted.js';
import { COMPUTED } from './computed.js';

const rate = noun('Rate', COMPUTED, { numerator: column('numerator'), denominator: column('denominator') });

/** A share, as a query that gives its two counts. */
export function rateOf(counts: (reader: Reader) => Sql): Field {
  return computedOne(
    () => rate,
    (_board, reader) => counts(reader),
  );
}

/** The share of the ratings `g` given in the period that meet a condition; each requester's of merged demands counts. */
export function rateOfRatings(counted: Counted, condition: Sql): Field {
  return rateOf(
    (reader) => sql`
      select (count(*) filter (where ${condition}))::integer as numerator, count(*)::integer as denominator
      from ratings g join demands d on d.id = g.demand_id
      where ${within(counted, sql.ref('g.at'))} and ${demandsHere(counted, rowOf('d'), reader)}`,
  );
}
