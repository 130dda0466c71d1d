import { answeredDemonstration } from '../../modules/matching/evaluation/demonstration.js';
import type { Evaluation } from '../../modules/matching/evaluation/evaluate.js';
import { crossValidate, evaluateOn } from '../../modules/matching/evaluation/evaluate.js';
import { readRows } from '../../modules/matching/evaluation/read-rows.js';
import {
  describedCategories,
  describedUnits,
} from '../../modules/matching/evaluation/shipped-descriptions.js';
import type { Figures } from '../../modules/matching/learning/figures.js';
import { figuresOf } from '../../modules/matching/learning/figures.js';
import type { LabelledText } from '../../modules/matching/learning/labelled-text.js';
import { SURE_ENOUGH } from '../../modules/matching/learning/sure-enough.js';
import type { Command, CommandValues } from './command.js';
import { WrongUsage } from './command.js';

export const evaluateCategoriesCommand: Command = {
  usage: 'evaluate categories [--train FILE] [--test FILE]',
  does: 'says how well categories are suggested; the last line is JSON. Without rows to learn from: by keywords alone',
  options: ['train', 'test'],
  run: async (_tools, values) => evaluate(values, 'label', (rows) => describedCategories(labelOf(rows))),
};

export const evaluateUnitsCommand: Command = {
  usage: 'evaluate units [--train FILE] [--test FILE]',
  does: 'the same for units, by their duties; only --train: cross-validation in five folds',
  options: ['train', 'test'],
  run: async (_tools, values) => evaluate(values, 'unit', describedUnits),
};

export const evaluateDemonstrationCommand: Command = {
  usage: 'evaluate demonstration',
  does: 'the same for the demands of the demonstration, in a city without a case',
  run: async () => {
    const rows = await answeredDemonstration();
    return told([['rows judged', String(rows.length)]], figuresOf(rows, SURE_ENOUGH));
  },
};

async function evaluate(
  { train, test }: CommandValues,
  labelKey: 'label' | 'unit',
  describe: (rows: readonly LabelledText[]) => Promise<readonly LabelledText[]>,
): Promise<string> {
  if (train === undefined && test === undefined) throw new WrongUsage('--train or --test is missing.');
  const rows = train === undefined ? [] : readRows(train, labelKey);
  const tests = test === undefined ? [] : readRows(test, labelKey);
  const descriptions = await describe([...rows, ...tests]);
  const evaluation =
    tests.length === 0 ? crossValidate(rows, descriptions) : evaluateOn(rows, tests, descriptions);
  return told(linesOf(evaluation), evaluation.figures);
}

/** Rows are labelled with the codes of the shipped categories, or with the seven classes of public rows. */
function labelOf(rows: readonly LabelledText[]) {
  const labels = new Set(rows.map(({ label }) => label));
  return ({ code, label }: { code: string; label: string }): string | undefined =>
    [code, label].find((one) => labels.has(one));
}

type Line = readonly [name: string, value: string];

function linesOf({
  learned,
  judged,
  unknown,
  trainingSeconds,
  predictionMilliseconds,
}: Evaluation): readonly Line[] {
  const warning: readonly Line[] =
    unknown.length === 0
      ? []
      : [['labels without a row to learn from, counted as wrong', unknown.join(', ')]];
  return [
    ...warning,
    ['rows learned from', String(learned)],
    ['rows judged', String(judged)],
    ['processor time of a training', `${trainingSeconds.toFixed(2)} s`],
    ['processor time of a prediction', `${predictionMilliseconds.toFixed(3)} ms`],
  ];
}

function told(about: readonly Line[], { accuracy, macroF1, top3, answered, ece }: Figures): string {
  const lines: readonly Line[] = [
    ...about,
    ['right first (accuracy)', accuracy.toFixed(4)],
    ['macro-F1', macroF1.toFixed(4)],
    ['right among three', top3.toFixed(4)],
    ['answered', answered.toFixed(4)],
    ['calibration error', ece.toFixed(4)],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    ...lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    JSON.stringify({ accuracy, macroF1, top3, answered, ece }),
  ].join('\n');
}
