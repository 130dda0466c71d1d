import { readText } from '@/components/table/url-params';

import { addDays, startOfDay, utcMidnight } from './city-day';

/** First and last day, both counted: `2026-11-22`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The period that an address names; none where it makes no sense. */
export function readPeriod(search: URLSearchParams): Period | undefined {
  const from = readText(search, 'from');
  const to = readText(search, 'to');
  if (from === undefined || to === undefined || !isDate(from) || !isDate(to) || from > to) return undefined;
  return { from, to };
}

function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(utcMidnight(text));
}

/** The moments of a period in the city's time zone; the end is exclusive, so the last day is counted whole. */
export function momentsOf({ from, to }: Period, timeZone: string): Period {
  return {
    from: startOfDay(timeZone, from).toISOString(),
    to: startOfDay(timeZone, addDays(to, 1)).toISOString(),
  };
}
