import type { LimitRule, LimitStep, TimeCount } from '@lindan/shared';
import { countsOf, LIMIT_STEPS, LIMIT_STEPS_WITHOUT_TIER, TIERS, WORKED_DATE_HOURS } from '@lindan/shared';

/** A row of the table of limits: a step, for one tier where it has a limit of its own. */
export interface LimitRow {
  readonly step: LimitStep;
  readonly tier: LimitRule['tier'];
}

type Cell = Omit<LimitRule, 'hours'>;

/** A row for each step, and one for each tier of an order's time to finish. */
export const LIMIT_ROWS: readonly LimitRow[] = LIMIT_STEPS.flatMap((step) => [
  { step, tier: null },
  ...(step === 'FINISH' ? TIERS.map((tier) => ({ step, tier })) : []),
]).filter(({ step, tier }) => tier === null || !LIMIT_STEPS_WITHOUT_TIER.includes(step));

const isOf = (cell: Cell, rule: Cell): boolean =>
  rule.step === cell.step &&
  rule.categoryCode === cell.categoryCode &&
  rule.urgency === cell.urgency &&
  rule.tier === cell.tier;

/** The limit that a cell sets, if any. */
export function hoursIn(limits: readonly LimitRule[], cell: Cell): number | undefined {
  return limits.find((rule) => isOf(cell, rule))?.hours;
}

/** The limits with another value in a cell; without a value the cell sets none, and a less specific limit holds. */
export function withHours(
  limits: readonly LimitRule[],
  cell: Cell,
  hours: number | null,
): readonly LimitRule[] {
  const others = limits.filter((rule) => !isOf(cell, rule));
  return hours === null ? others : [...others, { ...cell, hours }];
}

/** How many hours one unit of the cell has: worked dates are said in days, everything else in hours. */
export function unitHours(cell: Pick<Cell, 'step' | 'urgency'>): {
  readonly unit: TimeCount;
  readonly hours: number;
} {
  const unit = countsOf(cell.step, cell.urgency);
  return { unit, hours: unit === 'WORKED_DATES' ? WORKED_DATE_HOURS : 1 };
}
