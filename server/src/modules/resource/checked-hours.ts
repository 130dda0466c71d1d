import type { WeeklyHours } from '@lindan/shared';
import { sortedHours, WEEKDAYS, weeklyHoursProblems } from '@lindan/shared';

import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';

/**
 * The hours of an input in the order of the week.
 * @throws BadInput naming the fields
 */
export function checkedHours(hours: readonly WeeklyHours[]): readonly WeeklyHours[] {
  const problems = Object.entries(weeklyHoursProblems(hours));
  if (problems.length === 0) return sortedHours(hours);
  const named = problems.map(([path, problem]): [string, FieldProblem] => [
    `input.weeklyHours${path}`,
    problem === 'outOfRange' ? { problem, values: WEEKDAYS } : { problem },
  ]);
  throw new BadInput(Object.fromEntries(named));
}
