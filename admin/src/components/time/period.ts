import { readText } from '@/components/table/url-params';

import { DAY, startOfCityDay } from './format';

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
  return DATE.test(text) && !Number.isNaN(startOfCityDay(text).getTime());
}

/** The moments between which is counted: the last day is counted whole. */
export function momentsOf({ from, to }: Period): Period {
  const end = new Date(startOfCityDay(to).getTime() + DAY);
  return { from: startOfCityDay(from).toISOString(), to: end.toISOString() };
}
