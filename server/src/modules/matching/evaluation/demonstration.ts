import { readFile } from 'node:fs/promises';

import { listOf } from '../../../tables/cell-list.js';
import { readTable } from '../../../tables/read-table.js';
import { indexCategories, scoreCategories, sureGuesses } from '../category-score.js';
import type { AnsweredRow } from '../learning/figures.js';
import { trainClassifier } from '../learning/train-classifier.js';
import { ruleFirst } from '../rule-first.js';
import { describedCategories } from './shipped-descriptions.js';

const table = (name: string): Promise<string> =>
  readFile(new URL(`../../../../data/${name}.tsv`, import.meta.url), 'utf8');

/** The first three are counted. */
const ANSWERS = 3;

/** What is answered to the demands of the demonstration in a city without a case: a sure keyword first, then the descriptions. */
export async function answeredDemonstration(): Promise<readonly AnsweredRow[]> {
  const categories = readTable(await table('taxonomy'), ['code', 'parent', 'name_zh', 'name_en', 'keywords']);
  const index = indexCategories(
    categories
      .filter(({ parent }) => parent !== '')
      .map(({ code, name_zh: name, name_en: nameEn, keywords }) => ({
        code,
        name,
        nameEn,
        keywords: listOf(keywords),
      })),
  );
  const classifier = trainClassifier({
    cases: [],
    descriptions: await describedCategories(),
  });
  const demands = readTable(await table('demands'), ['demand_zh', 'category_code']);
  return demands.map(({ demand_zh: title, category_code: label }) => {
    const guesses = sureGuesses(scoreCategories(title, index));
    const answers = classifier.best(classifier.judge({ title, description: '' }), ANSWERS + 1);
    return { label, answers: ruleFirst(guesses, answers).slice(0, ANSWERS) };
  });
}
