import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Moment } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import { remaining } from '../resource/capacity.js';
import { MOST_BY_CHARACTERS } from './demand-words.js';
import type { NumberName } from './match-input.js';
import { BITS, NUMBERS } from './match-input.js';

type InputColumn = 'lineage' | 'covers' | 'category' | 'related' | 'group_codes' | 'audience' | 'any_term';

/**
 * A column of the input row, aliased `i`. A join instead of sub-selects, because each of those is an executor node of its
 * own.
 */
export function input(name: InputColumn): Sql {
  return sql.ref(`i.${name}`);
}

export function number(name: NumberName): Sql {
  return sql`i.numbers[${sql.lit(NUMBERS.indexOf(name) + 1)}]`;
}

/** What the availability of resource `r` makes of its evidence: a factor up to 1. */
export function availability(at: {
  readonly now: Moment;
  readonly timeZone: string;
  readonly depth: Sql;
}): Sql {
  const left = remaining(rowOf('r'), at.now, at.timeZone);
  return sql`(
    ${number('base')} + (${input('covers')})[${at.depth}]
    + ${number('capacity')} * coalesce(${left}::float8 / greatest(1, r.capacity), 1)
    + case when r.audience && ${input('audience')} then ${number('sameAudience')}
      when r.audience = '{}' or 'EVERYONE' = any(r.audience) then ${number('everyone')} else 0 end)`;
}

/** The share of the words, 0..1, or null where the offer has no stored terms. Within the demand's category characters count too. */
export function wordsShareOf(terms: Sql, isSame: boolean): Sql {
  const shared = sharedWeight(terms, 'terms');
  const words = sql`least(1, ${shared} / ${number('fullWords')})`;
  const lifted = sql`least(${sql.lit(MOST_BY_CHARACTERS)}, (${shared} + ${sharedWeight(terms, 'characters')}) / ${number('characterBase')})`;
  const share = isSame ? sql`greatest(${words}, ${lifted})` : words;
  return sql`case when ${terms} is not null then ${share} end`;
}

/** A weighted intersection by the bits of the weights. An intersection is the sum of both sizes less the union. */
function sharedWeight(terms: Sql, name: 'terms' | 'characters'): Sql {
  const counts = BITS.map((bit) => {
    const own = sql.ref(`i.${name}_${bit}`);
    return sql`${sql.lit(2 ** bit)} * (length(${own}) + length(${terms}) - length(${terms} || ${own}))`;
  });
  return sql`(${sql.join(counts, sql` + `)})`;
}
