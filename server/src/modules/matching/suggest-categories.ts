import type { RequestContext } from '../../context/request-context.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { categoryRead } from '../category/category.read.js';
import { guessCategories } from './guess-category.js';
import { readByKey } from './read-by-key.js';

/** The categories that a text could belong to, best first; empty where that is not sure. */
export async function suggestCategories(
  context: RequestContext,
  text: string,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const guesses = (await guessCategories(context.services.database, text)).slice(0, first);
  const codes = guesses.map(({ code }) => code);
  const read = await readByKey(
    categoryRead,
    { field: 'code', values: codes },
    context,
    selectionsOf(selection, 'category'),
  );
  return guesses.flatMap(({ code, score }) => {
    const category = read.get(code);
    return category === undefined ? [] : [{ score, category }];
  });
}
