import { answeredDemonstration } from '../../modules/matching/evaluation/demonstration.js';
import type { Evaluation } from '../../modules/matching/evaluation/evaluate.js';
import { crossValidate, evaluateCold, evaluateOn } from '../../modules/matching/evaluation/evaluate.js';
import { readRows } from '../../modules/matching/evaluation/read-rows.js';
import {
  describedCategories,
  describedUnits,
  publicLabels,
} from '../../modules/matching/evaluation/shipped-descriptions.js';
import type { Figures } from '../../modules/matching/learning/figures.js';
import { figuresOf } from '../../modules/matching/learning/figures.js';
import type { LabelledText } from '../../modules/matching/learning/labelled-text.js';
import { NothingToLearn } from '../../modules/matching/learning/train-classifier.js';
import type { Command, CommandValues } from './command.js';
import { WrongUsage } from './command.js';

export const evaluateCategoriesCommand: Command = {
  usage: 'evaluate categories [--train FILE] [--test FILE]',
  does: 'says how well categories are suggested; the last line is JSON. Without rows to learn from: by keywords alone',
  options: ['train', 'test'],
  run: async (_tools, values) =>
    evaluate(values, 'label', await describedCategories(), labelsOfCategories(await publicLabels())),
};

export const evaluateUnitsCommand: Command = {
  usage: 'evaluate units [--train FILE] [--test FILE]',
  does: 'the same for units, by their duties; only --train: cross-validation in five folds',
  options: ['train', 'test'],
  run: async (_tools, values) => evaluate(values, 'unit', await describedUnits(), () => (name) => name),
};

export const evaluateDemonstrationCommand: Command = {
  usage: 'evaluate demonstration',
  does: 'the same for the demands of the demonstration, in a city without a case',
  run: async () => {
    const rows = await answeredDemonstration();
    return formatted([['rows judged', String(rows.length)]], figuresOf(rows));
  },
};

/** A class of the shipped tables, with the label that rows have for it. */
type LabelOf = (name: string) => string | undefined;

async function evaluate(
  { train, test }: CommandValues,
  labelKey: 'label' | 'unit',
  shipped: readonly LabelledText[],
  labelOfRows: (rows: readonly LabelledText[]) => LabelOf,
): Promise<string> {
  if (train === undefined && test === undefined) throw new WrongUsage('--train or --test is missing.');
  const rows = train === undefined ? [] : readRows(train, labelKey);
  const tests = test === undefined ? [] : readRows(test, labelKey);
  // The shipped descriptions have many classes, which would hide it.
  if (train !== undefined && new Set(rows.map(({ label }) => label)).size < 2) throw new NothingToLearn(1);
  const labelOf = labelOfRows([...rows, ...tests]);
  const descriptions = shipped.flatMap((text) => {
    const label = labelOf(text.label);
    return label === undefined ? [] : [{ ...text, label }];
  });
  if (train === undefined && descriptions.length === 0)
    throw new WrongUsage(`${test} has none of the labels of the shipped tables.`);
  const evaluation =
    train === undefined
      ? evaluateCold(tests, shipped, labelOf)
      : test === undefined
        ? crossValidate(rows, descriptions)
        : evaluateOn(rows, tests, descriptions);
  return formatted(linesOf(evaluation), evaluation.figures);
}

/** Rows are labelled with the codes of the shipped categories, or with the seven classes of public rows. */
function labelsOfCategories(labels: ReadonlyMap<string, string>): (rows: readonly LabelledText[]) => LabelOf {
  return (rows) => {
    const used = new Set(rows.map(({ label }) => label));
    return (code) => [code, labels.get(code) ?? ''].find((label) => used.has(label));
  };
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

function formatted(about: readonly Line[], { accuracy, macroF1, top3, answered, ece }: Figures): string {
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
