import type { Weights } from './combination.js';
import { probabilitiesOf } from './combination.js';
import type { Evidence } from './evidence.js';
import { evidenceOf } from './evidence.js';
import { InvertedIndex } from './inverted-index.js';
import type { StatedText } from './labelled-text.js';
import type { LinearModel } from './linear-model.js';
import { marginsOf } from './linear-model.js';
import type { NearestRows } from './nearest-rows.js';
import { nearestRows } from './nearest-rows.js';
import type { SparseVector, Vocabulary } from './vocabulary.js';

/** Rows with the number of their class. */
export interface LabelledVectors {
  readonly vectors: readonly SparseVector[];
  readonly labels: Int32Array;
}

/** Everything that a classifier has learned: plain data that can be stored. */
export interface Model {
  readonly classes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly linear: LinearModel;
  /** The confirmed cases. */
  readonly cases: LabelledVectors;
  /** What each class is described by: keywords, duties. At most one a class. */
  readonly descriptions: LabelledVectors;
  /** The logarithm of the share of each class among the cases. */
  readonly frequencies: Float32Array;
  readonly weights: Weights;
}

/** A class with its probability. */
export interface Answer {
  readonly label: string;
  readonly probability: number;
}

/** What a classifier says of one text. */
export interface Judgement {
  /** By the number of the class; they add up to 1. */
  readonly probabilities: Float32Array;
  readonly nearest: NearestRows;
  /** The text has no known gram: there is nothing to judge by. */
  readonly isEmpty: boolean;
}

/** Judges what texts are about: a linear model, the nearest cases and the descriptions of the classes, combined. */
export class Classifier {
  readonly #cases: InvertedIndex;
  readonly #descriptions: InvertedIndex;
  readonly #margins: Float32Array;

  constructor(readonly model: Model) {
    const { size } = model.vocabulary;
    this.#cases = new InvertedIndex(model.cases.vectors, size);
    this.#descriptions = new InvertedIndex(model.descriptions.vectors, size);
    this.#margins = new Float32Array(model.classes.length);
  }

  judge(text: StatedText): Judgement {
    const vector = this.model.vocabulary.vectorOf(text);
    const nearest = this.nearest(vector);
    const evidence = this.evidence(vector, nearest);
    return {
      probabilities: probabilitiesOf(evidence, this.model.weights),
      nearest,
      isEmpty: vector.ids.length === 0,
    };
  }

  /** The most probable classes, best first. */
  best({ probabilities }: Judgement, most: number): readonly Answer[] {
    return [...this.model.classes.entries()]
      .map(([place, label]) => ({ label, probability: probabilities[place] ?? 0 }))
      .sort((one, other) => other.probability - one.probability)
      .slice(0, most);
  }

  /** @param except a case that is left out */
  nearest(vector: SparseVector, except?: number): NearestRows {
    const { cases, classes } = this.model;
    return nearestRows(this.#cases, { vector, labels: cases.labels, classes: classes.length }, except);
  }

  /** @param linear another linear model than that of the classifier, such as one that has not seen the text */
  evidence(vector: SparseVector, nearest: NearestRows, linear: LinearModel = this.model.linear): Evidence {
    marginsOf(linear, vector, this.#margins);
    return evidenceOf(this.#margins, nearest, this.#described(vector), this.model.frequencies);
  }

  /** The cosine with the description of each class. */
  #described(vector: SparseVector): Float32Array {
    const { labels } = this.model.descriptions;
    const described = new Float32Array(this.model.classes.length);
    for (const [row, cosine] of this.#descriptions.cosines(vector).entries())
      described[labels[row] ?? 0] = cosine;
    return described;
  }
}
