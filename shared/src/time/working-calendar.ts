/** The working dates. Dates are ISO (`2026-10-01`), in the city's time zone. */
export interface WorkingCalendar {
  readonly timeZone: string;
  isWorkingDay(date: string): boolean;
}

/** The exceptions from the five-day week in one year, from the State Council's notice. */
export interface CalendarYear {
  readonly year: number;
  /** Weekdays off. Weekends named in the notice may be listed too. */
  readonly holidays: readonly string[];
  /** Make-up working days on weekends (调休). */
  readonly workdays: readonly string[];
}

/** A calendar from the known years; a year without a notice has plain weekends. */
export function workingCalendar(timeZone: string, years: readonly CalendarYear[]): WorkingCalendar {
  const off = new Set(years.flatMap((year) => year.holidays));
  const on = new Set(years.flatMap((year) => year.workdays));
  return {
    timeZone,
    isWorkingDay: (date) => on.has(date) || (!off.has(date) && !isWeekend(date)),
  };
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
