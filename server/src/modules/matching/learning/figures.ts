import { sureAnswers } from './sure-enough.js';

/** How good answers are, over all rows as if always answering. Shares of 0..1. */
export interface Figures {
  /** The first answer is right. */
  readonly accuracy: number;
  /** The mean of each class's F1: small classes count as much as large ones. */
  readonly macroF1: number;
  /** The right answer is among the first three. */
  readonly top3: number;
  /** The share of rows whose first answer is sure enough to be shown. */
  readonly answered: number;
  /** The expected calibration error of the first answer, over ten equal bins. */
  readonly ece: number;
}

/** What was answered to a row: classes with probabilities, best first, at least three where there are as many. */
export interface AnsweredRow {
  readonly label: string;
  readonly answers: readonly { readonly label: string; readonly probability: number }[];
}

const BINS = 10;

export function figuresOf(rows: readonly AnsweredRow[]): Figures {
  const share = (holds: (row: AnsweredRow) => boolean): number => rows.filter(holds).length / rows.length;
  return {
    accuracy: share(isRight),
    macroF1: macroF1Of(rows),
    top3: share(({ label, answers }) => answers.slice(0, 3).some((answer) => answer.label === label)),
    answered: share(({ answers }) => sureAnswers(answers).length > 0),
    ece: calibrationErrorOf(rows),
  };
}

function isRight({ label, answers }: AnsweredRow): boolean {
  return answers[0]?.label === label;
}

/** Over the classes that rows have or that were answered. */
function macroF1Of(rows: readonly AnsweredRow[]): number {
  const counts = new Map<string, { right: number; own: number; answered: number }>();
  const of = (label: string): { right: number; own: number; answered: number } => {
    const known = counts.get(label) ?? { right: 0, own: 0, answered: 0 };
    counts.set(label, known);
    return known;
  };
  for (const row of rows) {
    of(row.label).own += 1;
    const first = row.answers[0];
    if (first !== undefined) of(first.label).answered += 1;
    if (isRight(row)) of(row.label).right += 1;
  }
  const scores = [...counts.values()].map(({ right, own, answered }) => (2 * right) / (own + answered));
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/** The mean distance between how sure the first answers of a bin are and how often they are right, by the size of the bin. */
function calibrationErrorOf(rows: readonly AnsweredRow[]): number {
  const bins = Array.from({ length: BINS }, () => ({ sure: 0, right: 0 }));
  for (const row of rows) {
    const probability = row.answers[0]?.probability ?? 0;
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (bin === undefined) continue;
    bin.sure += probability;
    bin.right += isRight(row) ? 1 : 0;
  }
  return bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / rows.length;
}
