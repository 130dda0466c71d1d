import type { Clock } from '../vocabulary/clock.js';
import type { TimeLimit } from './time-limits.js';
import { DUE_SOON_SHARE } from './time-limits.js';
import type { WorkingCalendar } from './working-calendar.js';
import { addWorkingHours } from './working-time.js';

/** A time by which something has to be done, and from when it is nearly due. */
export interface Deadline {
  readonly dueAt: Date;
  readonly dueSoonAt: Date;
}

/** When a time limit that starts at a moment ends. */
export function deadline(from: Date, limit: TimeLimit, calendar: WorkingCalendar): Deadline {
  return {
    dueAt: after(from, limit.hours, limit, calendar),
    dueSoonAt: after(from, limit.hours * DUE_SOON_SHARE, limit, calendar),
  };
}

function after(from: Date, hours: number, limit: TimeLimit, calendar: WorkingCalendar): Date {
  if (limit.aroundTheClock) return new Date(from.getTime() + hours * 3_600_000);
  return addWorkingHours(from, hours, calendar);
}

/** How a deadline stands at a moment; without a deadline there is nothing to be late for. */
export function clockAt(now: Date, due: Deadline | null): Clock {
  if (due === null || now < due.dueSoonAt) return 'NORMAL';
  return now < due.dueAt ? 'DUE_SOON' : 'OVERDUE';
}
