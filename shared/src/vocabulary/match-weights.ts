import { REASON_KINDS } from './reason-kind.js';

/**
 * How much each part of a match counts, and the score from which a match is shown. `category` and `words` are evidence: only
 * their ratio counts. The others are shares of the evidence, which they raise or, with `returns`, lower.
 */
export interface MatchWeights {
  readonly category: number;
  readonly words: number;
  readonly coverage: number;
  readonly audience: number;
  readonly capacity: number;
  readonly time: number;
  readonly record: number;
  readonly returns: number;
  readonly cut: number;
}
export type MatchWeight = keyof MatchWeights;

/** The least and the most of each weight. Within them a score stays between 0 and 1, and no part alone replaces evidence. */
export const MATCH_WEIGHT_RANGES: Readonly<
  Record<MatchWeight, { readonly min: number; readonly max: number }>
> = {
  category: { min: 0.2, max: 0.8 },
  words: { min: 0.2, max: 0.8 },
  coverage: { min: 0, max: 0.15 },
  audience: { min: 0, max: 0.1 },
  capacity: { min: 0, max: 0.1 },
  time: { min: 0, max: 0.1 },
  record: { min: 0, max: 0.15 },
  returns: { min: 0, max: 0.3 },
  cut: { min: 0.2, max: 0.8 },
};

/** The first version of a city's weights. */
export const MATCH_WEIGHTS: MatchWeights = {
  category: 0.5,
  words: 0.5,
  coverage: 0.1,
  audience: 0.05,
  capacity: 0.05,
  time: 0.05,
  record: 0.1,
  returns: 0.15,
  cut: 0.44,
};

export const MATCH_WEIGHT_NAMES = Object.keys(MATCH_WEIGHT_RANGES) as MatchWeight[];

/** The weight of each kind of reason. */
export const WEIGHT_OF_REASON = Object.fromEntries(
  REASON_KINDS.map((kind) => [kind, kind.toLowerCase()]),
) as { readonly [Kind in (typeof REASON_KINDS)[number]]: Lowercase<Kind> };
