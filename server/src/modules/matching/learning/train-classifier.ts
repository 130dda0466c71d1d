import type { LabelledVectors, Model } from './classifier.js';
import { Classifier } from './classifier.js';
import type { Weights } from './combination.js';
import { fitWeights } from './combination.js';
import type { Evidence } from './evidence.js';
import { foldsOf } from './folds.js';
import type { LabelledText } from './labelled-text.js';
import type { TrainingRows } from './linear-model.js';
import { trainLinear } from './linear-model.js';
import type { SparseVector, Vocabulary } from './vocabulary.js';
import { learnVocabulary } from './vocabulary.js';

/** Why nothing can be learned: no rows, or rows of one class only. */
export class NothingToLearn extends Error {
  override readonly name = 'NothingToLearn';
  constructor(readonly classes: number) {
    super(
      classes === 0
        ? 'There are no rows to learn from.'
        : 'All rows have the same label: there is nothing to tell apart.',
    );
  }
}

/** What a classifier learns from. */
export interface Lesson {
  /** Confirmed cases. */
  readonly cases: readonly LabelledText[];
  /** Texts that describe classes: keywords, duties. All that is known before the first case. */
  readonly descriptions?: readonly LabelledText[];
}

const LEAST_TEXTS = 2;
/** A description counts less than a case: it is what somebody expected people to write. */
const DESCRIPTION_WEIGHT = 0.3;
const FOLDS = 4;
/** So many unseen cases fix six weights; more folds would only cost time. */
const ENOUGH_UNSEEN = 1_500;
const SEED = 1;
/** How the evidence counts before any case. Measured on descriptions alone; cases move it. */
const BEFORE_CASES: Weights = [4, 0, 1, 0, 20, 0];

/**
 * Trains a classifier; the same rows give the same one.
 * @throws NothingToLearn
 */
export function trainClassifier({ cases, descriptions = [] }: Lesson): Classifier {
  const rows = [...cases, ...descriptions];
  const classes = [...new Set(rows.map(({ label }) => label))].sort();
  if (classes.length < 2) throw new NothingToLearn(classes.length);
  const numbers = new Map(classes.map((label, place) => [label, place]));
  const numbered = (texts: readonly LabelledText[]): Int32Array =>
    Int32Array.from(texts, ({ label }) => numbers.get(label) ?? 0);

  const { vocabulary, vectors } = learnVocabulary(rows, cases.length > 0 ? LEAST_TEXTS : 1);
  const training: TrainingRows = {
    vectors,
    labels: numbered(rows),
    weights: Float32Array.from(
      rows,
      ({ weight }, row) => weight ?? (row < cases.length ? 1 : DESCRIPTION_WEIGHT),
    ),
  };
  const size = { classes: classes.length, dimensions: vocabulary.size };
  const known = { vectors: vectors.slice(0, cases.length), labels: numbered(cases) };
  const model: Model = {
    classes,
    vocabulary,
    linear: trainLinear(training, size),
    cases: known,
    descriptions: descriptionsOf(descriptions, vocabulary, numbers),
    frequencies: frequenciesOf(known.labels, classes.length),
    weights: BEFORE_CASES,
  };
  const classifier = new Classifier(model);
  const { evidence, labels } = unseenEvidence(classifier, training, size);
  return new Classifier({ ...model, weights: fitWeights(evidence, labels, BEFORE_CASES) });
}

/** Cases with the evidence for their classes, unseen by what gives it. */
interface Unseen {
  readonly evidence: readonly Evidence[];
  readonly labels: Int32Array;
}

/**
 * The evidence for cases by linear models that were not trained on them, and without themselves among their neighbours: all cases in
 * turn, or as many folds of them as are enough.
 */
function unseenEvidence(
  classifier: Classifier,
  training: TrainingRows,
  size: { readonly classes: number; readonly dimensions: number },
): Unseen {
  const { vectors, labels } = classifier.model.cases;
  const folds = foldsOf(vectors.length, FOLDS, SEED);
  const evidence: Evidence[] = [];
  const ofEvidence: number[] = [];
  for (let fold = 0; fold < FOLDS && evidence.length < Math.min(vectors.length, ENOUGH_UNSEEN); fold += 1) {
    const linear = trainLinear(without(training, folds, fold), size);
    for (const [row, vector] of vectors.entries()) {
      if (folds[row] !== fold) continue;
      evidence.push(classifier.evidence(vector, classifier.nearest(vector, row), linear));
      ofEvidence.push(labels[row] ?? 0);
    }
  }
  return { evidence, labels: Int32Array.from(ofEvidence) };
}

/** The rows outside of a fold. Descriptions are in no fold, so they stay. */
function without(training: TrainingRows, folds: Int32Array, fold: number): TrainingRows {
  const isKept = (_: unknown, row: number): boolean => folds[row] !== fold;
  return {
    vectors: training.vectors.filter(isKept),
    labels: training.labels.filter(isKept),
    weights: training.weights.filter(isKept),
  };
}

/** One vector a class, of all texts that describe it. */
function descriptionsOf(
  descriptions: readonly LabelledText[],
  vocabulary: Vocabulary,
  numbers: ReadonlyMap<string, number>,
): LabelledVectors {
  const texts = Map.groupBy(descriptions, ({ label }) => label);
  const vectors: SparseVector[] = [];
  const labels: number[] = [];
  for (const [label, own] of texts) {
    const text = own.map(({ title, description }) => `${title}，${description}`).join('，');
    vectors.push(vocabulary.vectorOf({ title: '', description: text }));
    labels.push(numbers.get(label) ?? 0);
  }
  return { vectors, labels: Int32Array.from(labels) };
}

function frequenciesOf(labels: Int32Array, classes: number): Float32Array {
  const counts = new Float32Array(classes).fill(1);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts.map((count) => Math.log(count / (labels.length + classes)));
}
