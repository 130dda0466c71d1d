import type { CityDay } from './city-day.js';
import { cityDayOf } from './city-day.js';
import type { OpeningHours } from './opening-hours.js';
import type { CalendarYear } from './worked-dates.js';
import { workedDatesOf } from './worked-dates.js';

/** The worked dates of a city. Dates are ISO (`2026-10-01`), in its time zone. */
export interface WorkedDays {
  isWorkingDay(date: string): boolean;
  /** The day in which a moment (in milliseconds) lies. */
  dayOf(moment: number): CityDay;
}

/** The worked dates and the opening hours, by which deadlines are computed. */
export interface WorkingCalendar extends WorkedDays {
  readonly timeZone: string;
  readonly hours: OpeningHours;
}

/** A calendar from the known years. */
export function workingCalendar(
  timeZone: string,
  hours: OpeningHours,
  years: readonly CalendarYear[],
): WorkingCalendar {
  return {
    timeZone,
    hours,
    isWorkingDay: workedDatesOf(years),
    dayOf: (moment) => cityDayOf(timeZone, moment),
  };
}
