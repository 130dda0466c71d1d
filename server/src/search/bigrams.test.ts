import { writtenForm } from '@lindan/shared/written-form';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { setStage } from '../test/stage.js';

const stage = setStage();

/**
 * The reference: a slower query that splits the text into characters. The first character of a word is a term of its own,
 * like the last one.
 */
const REFERENCE = `
  select coalesce(array_to_tsvector(array_agg(distinct term)), ''::tsvector)
  from (
    select piece as first, lead(piece) over (order by place) as second, lag(piece) over (order by place) as before
    from regexp_split_to_table($1::text, '') with ordinality as pieces (piece, place)
  ) pairs
  cross join lateral (values
    (first || case when second !~ '\\s' then second else '' end),
    (case when coalesce(before, ' ') ~ '\\s' then first end)) terms (term)
  where first !~ '\\s' and first <> '' and term is not null
`;

it('the bigrams of a written form are those of the reference', async () => {
  const character = fc.constantFrom(...'电梯井盖aÉΣ𠮷🙂%_\\\'" \t\n\u3000\u00a0'.split(/(?:)/u));
  await fc.assert(
    fc.asyncProperty(fc.array(character, { maxLength: 40 }), async (characters) => {
      const { rows } = await stage.services.database.pool.query<{ found: string; reference: string }>(
        `select bigrams($1)::text as found, (${REFERENCE})::text as reference`,
        [writtenForm(characters.join(''))],
      );
      expect(rows[0]?.found).toBe(rows[0]?.reference);
    }),
    { numRuns: 200 },
  );
});
