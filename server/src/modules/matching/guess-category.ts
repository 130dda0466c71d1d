import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { CategoryGuess, GuessableCategory } from './category-score.js';
import { scoreCategories } from './category-score.js';

/** The categories that a text speaks of, best first; there are few enough to look at all of them. */
export async function guessCategories(
  kysely: Kysely<unknown>,
  text: string,
): Promise<readonly CategoryGuess[]> {
  const { rows } = await sql<GuessableCategory>`
    select code, name, name_en as "nameEn", keywords from categories where parent_code is not null order by position
  `.execute(kysely);
  return scoreCategories(text, rows);
}

/** The category that a text speaks of most clearly, or null when it speaks of none. */
export async function guessCategory(kysely: Kysely<unknown>, text: string): Promise<string | null> {
  return (await guessCategories(kysely, text))[0]?.code ?? null;
}
