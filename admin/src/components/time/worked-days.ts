import type { CalendarYear, WorkedDays } from '@lindan/shared';
import { workedDatesOf } from '@lindan/shared';
import { createContext, useContext } from 'react';

import { addDays, dateIn, startOfDay } from './city-day';

/** Filled with the answer to the session's query. Without it every day counts as an ordinary one. */
export const CityWorkedDays = createContext<WorkedDays | null>(null);

const PLAIN = workedDaysIn('Asia/Shanghai', []);

/** The worked dates of the city, by which remaining time is counted. */
export function useWorkedDays(): WorkedDays {
  return useContext(CityWorkedDays) ?? PLAIN;
}

/** The worked dates in a time zone. Its days come from `Intl`, because the calendar of the server is too large for a page. */
export function workedDaysIn(timeZone: string, years: readonly CalendarYear[]): WorkedDays {
  const days = new Map<string, ReturnType<WorkedDays['dayOf']>>();
  return {
    isWorkingDay: workedDatesOf(years),
    dayOf(moment) {
      const date = dateIn(timeZone, new Date(moment));
      const cached = days.get(date);
      if (cached !== undefined) return cached;
      const startsAt = startOfDay(timeZone, date).getTime();
      const day = { date, startsAt, endsAt: startOfDay(timeZone, addDays(date, 1)).getTime() };
      days.set(date, day);
      return day;
    },
  };
}
