import type { CalendarYear } from '@lindan/shared';

import type { FieldProblem } from '../refusal.js';

/** Every date lies in the year and comes once, as a day off or as a worked one. */
export function calendarYearProblems({ year, holidays, workdays }: CalendarYear) {
  const problems: Record<string, FieldProblem> = {};
  const check = (
    list: 'holidays' | 'workdays',
    dates: readonly string[],
    others: readonly string[],
  ): void => {
    for (const [index, date] of dates.entries()) {
      const field = `${list}[${index}]`;
      if (!date.startsWith(`${year}-`)) problems[field] = { problem: 'otherYear', values: { year } };
      else if (dates.indexOf(date) < index) problems[field] = { problem: 'twice' };
      else if (others.includes(date)) problems[field] = { problem: 'dayOffAndWorked' };
    }
  };
  check('holidays', holidays, []);
  check('workdays', workdays, holidays);
  return problems;
}
