import type { WorkingCalendar } from '@lindan/shared';
import { countedHours, dateIn } from '@lindan/shared';

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

/** Whether a time is within office hours or, for residents, within waking hours. */
export type Hours = (moment: Date) => boolean;

export function officeHours(calendar: WorkingCalendar): Hours {
  const hourOf = wallClock(calendar.timeZone);
  return (moment) => {
    const hour = hourOf(moment);
    return hour >= 8.5 && hour < 17.5 && calendar.isWorkingDay(dateIn(calendar.timeZone, moment));
  };
}

export function wakingHours(timeZone: string): Hours {
  const hourOf = wallClock(timeZone);
  return (moment) => {
    const hour = hourOf(moment);
    return hour >= 7 && hour < 22;
  };
}

/** The nearest time within the hours, backwards or forwards. */
export function nearestWithin(hours: Hours, moment: Date, direction: -1 | 1): Date {
  let found = moment;
  while (!hours(found)) found = new Date(found.getTime() + direction * QUARTER_MS);
  return found;
}

/** The time that is `length` working hours before `until`, by bisection. */
export function workingHoursBefore(until: Date, length: number, calendar: WorkingCalendar): Date {
  let early = until.getTime() - (length * 3 + 24 * 14) * HOUR_MS;
  let late = until.getTime();
  while (late - early > 1_000) {
    const middle = Math.floor((early + late) / 2);
    if (countedHours(new Date(middle), until, 'WORKED_DATES', calendar) > length) early = middle;
    else late = middle;
  }
  return new Date(early);
}

/** The local hour of a time as a decimal: 13.5 for half past one. */
function wallClock(timeZone: string): (moment: Date) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (moment) => {
    const [hour = '0', minute = '0'] = format.format(moment).split(':');
    return Number(hour) + Number(minute) / 60;
  };
}
