import type { RequestContext } from '../../graphql/context.js';
import type { Node } from '../../reading/read.js';
import type { Shape } from '../../reading/shape.js';
import { shapesOf } from '../../reading/shape.js';
import { categoryRead } from '../category/category.read.js';
import { guessCategories } from './guess-category.js';
import { readByKey } from './read-by-key.js';

/** What a text could be about, best first; empty when nothing in it tells. */
export async function suggestCategories(
  context: RequestContext,
  text: string,
  first: number,
  selection: Shape,
): Promise<readonly Node[]> {
  const guesses = (await guessCategories(context.services.database, text)).slice(0, first);
  const codes = guesses.map(({ code }) => code);
  const read = await readByKey(
    categoryRead,
    { field: 'code', values: codes },
    context,
    shapesOf(selection, 'category'),
  );
  return guesses.flatMap(({ code, score }) => {
    const category = read.get(code);
    return category === undefined ? [] : [{ score, category }];
  });
}
