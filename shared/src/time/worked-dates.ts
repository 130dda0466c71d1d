/** The exceptions from the five-day week in one year, from the State Council's notice. */
export interface CalendarYear {
  readonly year: number;
  /** Weekdays off. Weekends named in the notice may be listed too. */
  readonly holidays: readonly string[];
  /** Make-up working days on weekends (调休). */
  readonly workdays: readonly string[];
}

/** Whether a date is worked, by the known years. A year without a notice has plain weekends, and its first day off. */
export function workedDatesOf(years: readonly CalendarYear[]): (date: string) => boolean {
  const off = new Set(years.flatMap((year) => year.holidays));
  const on = new Set(years.flatMap((year) => year.workdays));
  return (date) => on.has(date) || !(off.has(date) || isWeekend(date) || isNewYear(date));
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** A day off in every notice, so it is one before the notice is known. */
function isNewYear(date: string): boolean {
  return date.endsWith('-01-01');
}
