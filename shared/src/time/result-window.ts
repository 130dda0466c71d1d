import { movedIntoHours } from './open-hours.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A resident has 15 days of 24 hours after a result, to rate or to dispute it. */
export const RESULT_WINDOW_DAYS = 15;
const WINDOW_MS = RESULT_WINDOW_DAYS * 24 * 3_600_000;

/** The end of the window of a result, in the opening hours of any day. */
export function resultWindowEnd(resolvedAt: Date, calendar: WorkingCalendar): Date {
  return movedIntoHours(new Date(resolvedAt.getTime() + WINDOW_MS), 'EVERY_DAY', calendar);
}
