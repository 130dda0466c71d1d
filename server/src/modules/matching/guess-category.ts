import type { Database } from '../../database/database.js';
import type { CategoryGuess, GuessableCategory, KnownCategories } from './category-score.js';
import { knowCategories, scoreCategories } from './category-score.js';

/** The categories that a text speaks of, best first; there are few enough to look at all of them. */
export async function guessCategories(database: Database, text: string): Promise<readonly CategoryGuess[]> {
  return scoreCategories(text, await categoriesOf(database));
}

/** The category that a text speaks of most clearly, or null when it speaks of none. */
export async function guessCategory(database: Database, text: string): Promise<string | null> {
  return (await guessCategories(database, text))[0]?.code ?? null;
}

const LIST = `
  select coalesce(json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en, 'keywords', keywords)
    order by position), '[]')::text as listed
  from categories where parent_code is not null
`;

let last: { readonly listed: string; readonly known: KnownCategories } | undefined;

/** They change with an import, once in years. What is known of them is worked out again only when they read differently. */
async function categoriesOf(database: Database): Promise<KnownCategories> {
  const [found] = await database.select<{ readonly listed: string }>(LIST, []);
  const listed = found?.listed ?? '[]';
  if (last?.listed !== listed) {
    last = { listed, known: knowCategories(JSON.parse(listed) as readonly GuessableCategory[]) };
  }
  return last.known;
}
