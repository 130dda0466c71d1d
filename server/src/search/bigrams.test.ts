import fc from 'fast-check';
import { expect, it } from 'vitest';

import { setStage } from '../test/stage.js';

const stage = setStage();

/** How the pairs were found at first: slower, and plain to see. The first character of a word stands by itself as the last one does. */
const PLAINLY = `
  select coalesce(array_to_tsvector(array_agg(distinct term)), ''::tsvector)
  from (
    select piece as first, lead(piece) over (order by place) as second, lag(piece) over (order by place) as before
    from regexp_split_to_table(lower($1::text), '') with ordinality as pieces (piece, place)
  ) pairs
  cross join lateral (values
    (first || case when second !~ '\\s' then second else '' end),
    (case when coalesce(before, ' ') ~ '\\s' then first end)) terms (term)
  where first !~ '\\s' and first <> '' and term is not null
`;

it('the pairs of a text are those of a plain count', async () => {
  const character = fc.constantFrom(...'电梯井盖aÉΣ𠮷🙂%_\\\'" \t\n\u3000\u00a0'.split(/(?:)/u));
  await fc.assert(
    fc.asyncProperty(fc.array(character, { maxLength: 40 }), async (characters) => {
      const { rows } = await stage.services.database.pool.query<{ found: string; plainly: string }>(
        `select bigrams($1)::text as found, (${PLAINLY})::text as plainly`,
        [characters.join('')],
      );
      expect(rows[0]?.found).toBe(rows[0]?.plainly);
    }),
    { numRuns: 200 },
  );
});
