import type { WeeklyHours } from '@lindan/shared';
import { daysWithHours } from '@lindan/shared';

/** A row of the editor: one time range on several weekdays. A field of a new row may be empty. */
export interface HoursRow {
  readonly weekdays?: readonly number[];
  readonly from?: string;
  readonly until?: string;
}

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

/** What a new row proposes: office hours on the days that have none yet, workdays first. */
export function nextRow(rows: readonly HoursRow[]): HoursRow {
  const taken = new Set(rows.flatMap(({ weekdays = [] }) => weekdays));
  const free = [WORKDAYS, WEEKEND].map((days) => days.filter((day) => !taken.has(day)));
  const weekdays = free.find((days) => days.length > 0);
  return weekdays === undefined ? {} : { weekdays, from: '09:00', until: '17:00' };
}

/** A field of the browser knows no 24:00: an end at 00:00 is the end of the day. */
const [MIDNIGHT, END_OF_DAY] = ['00:00', '24:00'] as const;

export function rowsOf(hours: readonly WeeklyHours[]): HoursRow[] {
  return daysWithHours(hours).flatMap((group) =>
    group.hours.map(({ from, until }) => ({
      weekdays: group.weekdays,
      from,
      until: until === END_OF_DAY ? MIDNIGHT : until,
    })),
  );
}

export function hoursOf(rows: readonly HoursRow[]): WeeklyHours[] {
  return rows.flatMap(({ weekdays = [], from = '', until = '' }) =>
    weekdays.map((weekday) => ({ weekday, from, until: until === MIDNIGHT ? END_OF_DAY : until })),
  );
}
