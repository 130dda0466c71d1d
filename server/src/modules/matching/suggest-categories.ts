import type { RequestContext } from '../../context/request-context.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionsOf } from '../../read-model/selection.js';
import { categoryRead } from '../category/category.read.js';
import { guessCategories } from './guess-category.js';
import { judgeText } from './judged-text.js';
import type { StatedText } from './learning/labelled-text.js';
import { sureAnswers } from './learning/sure-enough.js';
import { currentModel } from './models/current-model.js';
import { readByKey } from './read-by-key.js';
import { ruleFirst } from './rule-first.js';

/**
 * The categories that a text could belong to, best first; empty where that is not sure. Where a keyword belongs to one category
 * alone, that category comes first; then the model's answers.
 */
export async function suggestCategories(
  context: RequestContext,
  text: StatedText,
  first: number,
  selection: Selection,
): Promise<readonly object[]> {
  const { database } = context.services;
  const [guesses, { classifier, version }] = await Promise.all([
    guessCategories(database, `${text.title} ${text.description}`),
    currentModel(context, 'CATEGORY'),
  ]);
  const answers = sureAnswers(judgeText(classifier, text)?.answers ?? []);
  const suggested = ruleFirst(guesses, answers).slice(0, first);
  const read = await readByKey(
    categoryRead,
    { field: 'code', values: suggested.map(({ label }) => label) },
    context,
    selectionsOf(selection, 'category'),
  );
  return suggested.flatMap(({ label, probability: score }) => {
    const category = read.get(label);
    return category === undefined ? [] : [{ score, category, modelVersion: version }];
  });
}
