import type { Clock } from '../vocabulary/clock.js';
import { addCounted, countedHours } from './counted-time.js';
import { movedIntoHours } from './open-hours.js';
import type { TimeLimit } from './time-limits.js';
import { DUE_SOON_SHARE } from './time-limits.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A deadline, with the moment from which it is due soon. */
export interface Deadline {
  readonly dueAt: Date;
  readonly dueSoonAt: Date;
}

/** The deadline of a time limit that starts at a moment: the end of its counted time, moved out of the closed hours. */
export function deadline(from: Date, limit: TimeLimit, calendar: WorkingCalendar): Deadline {
  const { hours, counts } = limit;
  const dueAt = movedIntoHours(addCounted(from, hours, counts, calendar), counts, calendar);
  return { dueAt, dueSoonAt: dueSoonBetween(from, dueAt, limit, calendar) };
}

/** The moment from which a deadline is due soon: the last fifth of the counted time between its start and its end. */
export function dueSoonBetween(
  from: Date,
  dueAt: Date,
  { counts }: Pick<TimeLimit, 'counts'>,
  calendar: WorkingCalendar,
): Date {
  const hours = countedHours(from, dueAt, counts, calendar);
  return addCounted(from, hours * DUE_SOON_SHARE, counts, calendar);
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
