import { LIMITS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import { cityDate, startOfCityDay } from '@/components/time/format';

export const PERIODS = ['7', '30', '90'] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export interface BoardParams {
  readonly place: string | undefined;
  readonly period: Period | undefined;
  /** First and last day, both counted. */
  readonly from: string;
  readonly to: string;
}

/** Period and place, once for all figures. Own dates in the address go before the number of days. */
export const boardParamsOf =
  (now: Date) =>
  (search: URLSearchParams): BoardParams => {
    const place = readText(search, 'place');
    const own = ownDates(search);
    if (own !== undefined) return { place, period: undefined, ...own };
    const period = readOne(search, 'days', PERIODS) ?? '30';
    const from = new Date(now.getTime() - (Number(period) - 1) * DAY_MS);
    return { place, period, from: cityDate(from), to: cityDate(now) };
  };

function ownDates(search: URLSearchParams): { from: string; to: string } | undefined {
  const from = readText(search, 'from');
  const to = readText(search, 'to');
  if (from === undefined || to === undefined || !isDate(from) || !isDate(to) || from > to) return undefined;
  const days = (startOfCityDay(to).getTime() - startOfCityDay(from).getTime()) / DAY_MS;
  return days < LIMITS.boardDays ? { from, to } : undefined;
}

function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(startOfCityDay(text).getTime());
}

/** The moments between which is counted: the last day is counted whole. */
export function momentsOf({ from, to }: BoardParams): { from: string; to: string } {
  const end = new Date(startOfCityDay(to).getTime() + DAY_MS);
  return { from: startOfCityDay(from).toISOString(), to: end.toISOString() };
}
