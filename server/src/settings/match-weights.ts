import type { MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES, MATCH_WEIGHT_RANGES } from '@lindan/shared';

import type { FieldProblem } from '../refusal.js';

/** Each weight is a number within its range; the refusal says the range. */
export function matchWeightProblems(weights: MatchWeights): Readonly<Record<string, FieldProblem>> {
  const outside = MATCH_WEIGHT_NAMES.filter((name) => {
    const { min, max } = MATCH_WEIGHT_RANGES[name];
    return !(weights[name] >= min && weights[name] <= max);
  });
  return Object.fromEntries(
    outside.map((name) => [name, { problem: 'outOfRange', values: MATCH_WEIGHT_RANGES[name] }]),
  );
}
