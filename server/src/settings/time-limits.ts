import type { LimitRule } from '@lindan/shared';
import { LIMIT_STEPS, LIMIT_STEPS_WITHOUT_TIER, URGENCIES } from '@lindan/shared';

import type { FieldProblem } from '../refusal.js';

/** No two rules are for the same, and every step has a rule for each urgency that holds where nothing more specific does. */
export function timeLimitProblems(rules: readonly LimitRule[]) {
  const problems: Record<string, FieldProblem> = {};
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const key = keyOf(rule);
    if (seen.has(key)) problems[`[${index}]`] = { problem: 'twice' };
    seen.add(key);
    if (rule.tier !== null && LIMIT_STEPS_WITHOUT_TIER.includes(rule.step))
      problems[`[${index}].tier`] = { problem: 'invalid' };
  }
  const isComplete = LIMIT_STEPS.every((step) =>
    URGENCIES.every((urgency) => seen.has(keyOf({ step, urgency, categoryCode: null, tier: null }))),
  );
  return isComplete ? problems : { ...problems, '': { problem: 'incomplete' } as const };
}

function keyOf({ step, urgency, categoryCode, tier }: Omit<LimitRule, 'hours'>): string {
  return [step, urgency, categoryCode ?? '', tier ?? ''].join(' ');
}
