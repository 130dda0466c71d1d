import type { Clock } from '../vocabulary/clock.js';
import type { TimeLimit } from './time-limits.js';
import { DUE_SOON_SHARE } from './time-limits.js';
import type { WorkingCalendar } from './working-calendar.js';
import { addWorkingHours } from './working-time.js';

/** A deadline, with the moment from which it is due soon. */
export interface Deadline {
  readonly dueAt: Date;
  readonly dueSoonAt: Date;
}

/** The deadline of a time limit that starts at a moment. */
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

/** A deadline at a given moment, due soon in the last fifth of the time until then. */
export function dueBetween(from: Date, dueAt: Date): Deadline {
  const length = Math.max(0, dueAt.getTime() - from.getTime());
  return { dueAt, dueSoonAt: new Date(dueAt.getTime() - length * (1 - DUE_SOON_SHARE)) };
}

/** The state of a deadline at a moment; without a deadline it is normal. */
export function clockAt(now: Date, due: Deadline | null): Clock {
  if (due === null || now < due.dueSoonAt) return 'NORMAL';
  return now < due.dueAt ? 'DUE_SOON' : 'OVERDUE';
}
