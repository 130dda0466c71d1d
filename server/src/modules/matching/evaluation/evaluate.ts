import type { Classifier } from '../learning/classifier.js';
import type { AnsweredRow, Figures } from '../learning/figures.js';
import { figuresOf } from '../learning/figures.js';
import { foldsOf } from '../learning/folds.js';
import type { LabelledText } from '../learning/labelled-text.js';
import { trainClassifier } from '../learning/train-classifier.js';
import { BadRows } from './read-rows.js';

/** What came out of an evaluation. */
export interface Evaluation {
  readonly learned: number;
  readonly judged: number;
  /** Labels of judged rows that the classifier does not know: such a row counts as wrong. */
  readonly unknown: readonly string[];
  readonly figures: Figures;
  /** Processor time of one training; the mean of the folds. */
  readonly trainingSeconds: number;
  /** Processor time of one prediction. */
  readonly predictionMilliseconds: number;
}

const FOLDS = 5;
const SEED = 1;
/** The first three are counted. */
const ANSWERS = 3;

/**
 * Judges by descriptions alone, as in a city without a case. Its classes are the codes of categories; those of one label of the
 * rows are added up.
 * @param labelOf the label of a code; undefined where the rows have none
 */
export function evaluateCold(
  tests: readonly LabelledText[],
  descriptions: readonly LabelledText[],
  labelOf: (code: string) => string | undefined,
): Evaluation {
  return summed(0, [turn([], tests, descriptions, labelOf)]);
}

/** Trains on some rows and judges others. */
export function evaluateOn(
  rows: readonly LabelledText[],
  tests: readonly LabelledText[],
  descriptions: readonly LabelledText[],
): Evaluation {
  return summed(rows.length, [turn(rows, tests, descriptions)]);
}

/**
 * Cross-validates: each fold is judged by a classifier of the others.
 * @throws BadRows when a fold leaves fewer than two labels to learn from
 */
export function crossValidate(
  rows: readonly LabelledText[],
  descriptions: readonly LabelledText[],
): Evaluation {
  const folds = foldsOf(rows.length, FOLDS, SEED);
  const turns = Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.filter((_row, place) => folds[place] !== fold);
    if (new Set([...others, ...descriptions].map(({ label }) => label)).size < 2)
      throw new BadRows(
        'Too few rows to cross-validate: without one fold of five, fewer than two labels are left.',
      );
    const tests = rows.filter((_row, place) => folds[place] === fold);
    return turn(others, tests, descriptions);
  });
  return summed(rows.length, turns);
}

interface Turn {
  readonly rows: readonly AnsweredRow[];
  readonly unknown: readonly string[];
  readonly training: number;
  readonly predicting: number;
}

function turn(
  rows: readonly LabelledText[],
  tests: readonly LabelledText[],
  descriptions: readonly LabelledText[],
  labelOf: (label: string) => string | undefined = (label) => label,
): Turn {
  const training = processorTime();
  const classifier = trainClassifier({ cases: rows, descriptions });
  const trained = training();
  const predicting = processorTime();
  const answered = tests.map((row) => answer(classifier, row, labelOf));
  const known = new Set(classifier.model.classes.map(labelOf));
  return {
    rows: answered,
    unknown: tests.flatMap(({ label }) => (known.has(label) ? [] : [label])),
    training: trained,
    predicting: predicting(),
  };
}

function answer(
  classifier: Classifier,
  row: LabelledText,
  labelOf: (label: string) => string | undefined,
): AnsweredRow {
  const { probabilities } = classifier.judge(row);
  const sums = new Map<string, number>();
  let total = 0;
  for (const [place, own] of classifier.model.classes.entries()) {
    const label = labelOf(own);
    if (label === undefined) continue;
    const probability = probabilities[place] ?? 0;
    sums.set(label, (sums.get(label) ?? 0) + probability);
    total += probability;
  }
  const answers = [...sums]
    .map(([label, sum]) => ({ label, probability: sum / total }))
    .sort((one, other) => other.probability - one.probability);
  return { label: row.label, answers: answers.slice(0, ANSWERS) };
}

function summed(learned: number, turns: readonly Turn[]): Evaluation {
  const rows = turns.flatMap((one) => one.rows);
  const sum = (of: (one: Turn) => number): number => turns.reduce((total, one) => total + of(one), 0);
  return {
    learned,
    judged: rows.length,
    unknown: [...new Set(turns.flatMap(({ unknown }) => unknown))],
    figures: figuresOf(rows),
    trainingSeconds: sum(({ training }) => training) / turns.length,
    predictionMilliseconds: (1000 * sum(({ predicting }) => predicting)) / rows.length,
  };
}

/** Begins to count. @returns gives the seconds of processor time since */
function processorTime(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
}
