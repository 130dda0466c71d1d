import type { WeeklyHours } from '@lindan/shared';
import { daysWithHours } from '@lindan/shared';

/** A row of the editor: one stretch on several weekdays. A field of a new row may be empty. */
export interface HoursRow {
  readonly weekdays?: readonly number[];
  readonly from?: string;
  readonly until?: string;
}

/** What a new row proposes. */
export const OFFICE_HOURS: HoursRow = { weekdays: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };

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
