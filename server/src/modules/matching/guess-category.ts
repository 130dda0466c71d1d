import type { Database } from '../../database/database.js';
import type { CategoryGuess, CategoryIndex, GuessableCategory } from './category-score.js';
import { indexCategories, scoreCategories, sureGuesses } from './category-score.js';

/** Guesses the categories of a text, best first; none where that is not sure. There are few categories, so all are scored. */
export async function guessCategories(database: Database, text: string): Promise<readonly CategoryGuess[]> {
  return sureGuesses(scoreCategories(text, await categoriesOf(database)));
}

const LIST = `
  select coalesce(json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en, 'keywords', keywords)
    order by position), '[]')::text as listed
  from categories where parent_code is not null
`;

let last: { readonly listed: string; readonly index: CategoryIndex } | undefined;

/** The index of all categories, cached. It is rebuilt only when the list reads differently, after an import. */
async function categoriesOf(database: Database): Promise<CategoryIndex> {
  const [found] = await database.select<{ readonly listed: string }>(LIST, []);
  const listed = found?.listed ?? '[]';
  if (last?.listed !== listed) {
    last = { listed, index: indexCategories(JSON.parse(listed) as readonly GuessableCategory[]) };
  }
  return last.index;
}
