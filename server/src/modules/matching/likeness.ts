import type { ComparedCircumstances } from './alike/circumstances.js';
import type { ComparedText } from './alike/compared-text.js';
import type { Rarity } from './alike/rarity.js';
import type { TextEvidence } from './alike/text-evidence.js';
import { textEvidence } from './alike/text-evidence.js';
import type { Step } from './alike/weights.js';
import { ALIKE_MODEL } from './alike/weights.js';

export type { Stated } from './alike/compared-text.js';

/** How likely two demands are about one matter, with what speaks for it. */
export interface Likeness {
  /** 0..1: the estimated probability that a clerk would call them the same matter. */
  readonly score: number;
  readonly circumstances: ComparedCircumstances;
}

/** Symmetric: each is as alike to the other as the other to it. Texts without a term in common are not alike at all. */
export function likenessOf(
  one: ComparedText,
  other: ComparedText,
  circumstances: ComparedCircumstances,
  rarity: Rarity,
): Likeness {
  const evidence = textEvidence(one, other, rarity);
  if (evidence.texts === 0) return { score: 0, circumstances };
  const isNamed = evidence.samePlace + evidence.otherPlace > 0;
  const odds = oddsOfTexts(evidence) + oddsOf(circumstances, isNamed);
  return { score: logistic(odds), circumstances };
}

function oddsOfTexts(evidence: TextEvidence): number {
  const names = Object.keys(ALIKE_MODEL.text) as (keyof TextEvidence)[];
  return names.reduce((sum, name) => sum + ALIKE_MODEL.text[name] * evidence[name], ALIKE_MODEL.bias);
}

/** What circumstances add to the log-odds. @param isNamed both texts name places */
function oddsOf(
  { isOneCommunity, building, distance, category, days }: ComparedCircumstances,
  isNamed: boolean,
): number {
  return (
    (isOneCommunity && !isNamed ? ALIKE_MODEL.sameCommunity : 0) +
    (building === undefined ? 0 : ALIKE_MODEL.building[building]) +
    (category === undefined ? 0 : ALIKE_MODEL.category[category]) +
    (distance === undefined ? 0 : stepOf(ALIKE_MODEL.distance, distance)) +
    stepOf(ALIKE_MODEL.days, days)
  );
}

function stepOf(steps: readonly Step[], amount: number): number {
  return steps.find(({ upTo }) => amount <= upTo)?.adds ?? 0;
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
