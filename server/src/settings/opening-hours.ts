import type { OpeningHours } from '@lindan/shared';
import { minuteOfDay } from '@lindan/shared';

import type { FieldProblem } from '../refusal.js';

/** A day opens before it closes, and its first end lies within its hours. */
export function openingHoursProblems({ opens, closes, minutesAfterOpening }: OpeningHours) {
  const [from, to] = [minuteOfDay(opens), minuteOfDay(closes)];
  const problems: Record<string, FieldProblem> = {};
  if (from === undefined) problems['opens'] = { problem: 'timeOfDay' };
  if (to === undefined) problems['closes'] = { problem: 'timeOfDay' };
  if (from === undefined || to === undefined) return problems;
  if (to <= from) problems['closes'] = { problem: 'notAfter' };
  else if (minutesAfterOpening < 0 || minutesAfterOpening > to - from)
    problems['minutesAfterOpening'] = { problem: 'outOfRange', values: { min: 0, max: to - from } };
  return problems;
}
