import type { Locale } from '../vocabulary/locale.js';
import type { WeeklyHours } from './weekly-hours.js';
import { daysWithHours } from './weekly-hours.js';

/** Any Monday: weekdays are named by the calendar of the language. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
/** So many days in a row are told by the first and the last. */
const RUN = 3;

/** The short name of a weekday; 1 is Monday. */
export function weekdayName(weekday: number, locale: Locale): string {
  const day = new Date(MONDAY + (weekday - 1) * DAY_MS);
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(day);
}

/** Weekly hours as people read them, a line for all days that have the same: `周一–周五 09:00-12:00, 14:00-17:00`. */
export function hoursInWords(hours: readonly WeeklyHours[], locale: Locale): readonly string[] {
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'short' });
  return daysWithHours(hours).map((group) => {
    const days = runsOf(group.weekdays).flatMap((run) => {
      const names = run.map((weekday) => weekdayName(weekday, locale));
      return names.length < RUN ? names : [`${names[0]}–${names.at(-1)}`];
    });
    // A hyphen between digits is no place to break a line.
    const times = group.hours.map(({ from, until }) => `${from}-${until}`);
    return `${list.format(days)} ${times.join(', ')}`;
  });
}

/** Weekdays cut into runs of neighbours. */
function runsOf(weekdays: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs;
}
