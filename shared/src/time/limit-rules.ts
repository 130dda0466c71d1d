import type { Urgency } from '../vocabulary/demand.js';
import { URGENCIES } from '../vocabulary/demand.js';
import type { Tier } from '../vocabulary/order.js';
import { TIERS } from '../vocabulary/order.js';
import type { TimeCount, TimeLimit } from './time-limits.js';
import {
  CLAIM_LIMIT,
  CONTACT_LIMIT,
  DISPUTE_LIMIT,
  EXTENSION_LIMIT,
  FINISH_LIMIT,
  LONG_FINISH_LIMIT,
  LONG_TIERS,
  RAISED_LIMIT,
  RETURN_LIMIT,
  RULING_LIMIT,
  STEP_LIMIT,
  VERIFY_LIMIT,
} from './time-limits.js';

/** What a limit is for. STEP: a step before the dispatch, or of an escalated demand. */
export const LIMIT_STEPS = [
  'STEP',
  'CLAIM',
  'CONTACT',
  'RETURN',
  'FINISH',
  'VERIFY',
  'RULING',
  'RAISED',
  'DISPUTE',
  'EXTENSION',
] as const;
export type LimitStep = (typeof LIMIT_STEPS)[number];

/** Limits of a demand, which has no tier yet. */
export const LIMIT_STEPS_WITHOUT_TIER: readonly LimitStep[] = ['STEP', 'RULING', 'DISPUTE'];

/** The time for a step. Which rule holds: the category's own, else its group's, else that of all; and in each the tier's own first. */
export interface LimitRule {
  readonly step: LimitStep;
  /** A category or a group of categories; null: all of them. */
  readonly categoryCode: string | null;
  readonly urgency: Urgency;
  /** null: every tier. */
  readonly tier: Tier | null;
  readonly hours: number;
}

/** What a limit depends on. */
export interface LimitScope {
  readonly categoryCode?: string | null;
  readonly groupCode?: string | null;
  readonly urgency: Urgency;
  readonly tier?: Tier | null;
}

const always = (limit: TimeLimit): Readonly<Record<Urgency, TimeLimit>> => ({
  NORMAL: limit,
  URGENT: limit,
  EMERGENCY: limit,
});

/** The limits of a city that has set none. */
const USUAL: Readonly<Record<LimitStep, Readonly<Record<Urgency, TimeLimit>>>> = {
  STEP: STEP_LIMIT,
  CLAIM: CLAIM_LIMIT,
  CONTACT: CONTACT_LIMIT,
  RETURN: always(RETURN_LIMIT),
  FINISH: FINISH_LIMIT,
  VERIFY: always(VERIFY_LIMIT),
  RULING: always(RULING_LIMIT),
  RAISED: always(RAISED_LIMIT),
  DISPUTE: always(DISPUTE_LIMIT),
  EXTENSION: always(EXTENSION_LIMIT),
};

/** The same as rules. */
export const TIME_LIMITS: readonly LimitRule[] = [
  ...LIMIT_STEPS.flatMap((step) =>
    URGENCIES.map((urgency) => {
      const { hours } = USUAL[step][urgency];
      return { step, categoryCode: null, urgency, tier: null, hours };
    }),
  ),
  ...LONG_TIERS.map((tier) => {
    const { hours } = LONG_FINISH_LIMIT;
    return { step: 'FINISH', categoryCode: null, urgency: 'NORMAL', tier, hours } as const;
  }),
];

/** How the time of a step is counted: by the urgency, or in worked dates whatever the urgency. Only its length is a setting. */
export function countsOf(step: LimitStep, urgency: Urgency): TimeCount {
  return USUAL[step][urgency].counts;
}

/** The limits that a category, or all of them (`''`), sets for a step, by {@link limitKey}. */
export type StepLimits = Readonly<Record<string, Readonly<Record<string, TimeLimit>>>>;

/** The rules of one step, looked up by category first. */
export function stepLimits(rules: readonly LimitRule[], step: LimitStep): StepLimits {
  const found: Record<string, Record<string, TimeLimit>> = {};
  // Rules of all tiers first, so that those of one tier take their place.
  const ofStep = rules.filter((rule) => rule.step === step);
  const tiers = LIMIT_STEPS_WITHOUT_TIER.includes(step) ? [null] : [null, ...TIERS];
  for (const { categoryCode, urgency, tier, hours } of ofStep.toSorted(bySpecificity)) {
    const limits = (found[categoryCode ?? ''] ??= {});
    for (const one of tier === null ? tiers : [tier])
      limits[limitKey(urgency, one)] = { hours, counts: countsOf(step, urgency) };
  }
  return found;
}

export function limitKey(urgency: Urgency, tier: Tier | null = null): string {
  return `${urgency} ${tier ?? ''}`;
}

const bySpecificity = (a: LimitRule, b: LimitRule): number =>
  Number(a.tier !== null) - Number(b.tier !== null);

/** The limit of a step: the most specific rule holds. @throws Error where not even a rule of all categories is there */
export function timeLimit(limits: StepLimits, scope: LimitScope): TimeLimit {
  const key = limitKey(scope.urgency, scope.tier);
  for (const code of [scope.categoryCode, scope.groupCode, '']) {
    const limit = code == null ? undefined : limits[code]?.[key];
    if (limit !== undefined) return limit;
  }
  throw new Error(`no limit for ${key}`);
}
