import { LIMITS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import { addDays, dateIn, daysBetween } from '@/components/time/city-day';
import type { Period } from '@/components/time/period';
import { readPeriod } from '@/components/time/period';

export const PERIODS = ['7', '30', '90'] as const;

export interface BoardParams extends Period {
  readonly place: string | undefined;
  /** The number of days up to today; none of dates of one's own. */
  readonly period: (typeof PERIODS)[number] | undefined;
}

/** Period and place, once for all figures. Own dates in the address go before the number of days. */
export const boardParamsOf =
  (now: Date, timeZone: string) =>
  (search: URLSearchParams): BoardParams => {
    const place = readText(search, 'place');
    const own = ownDates(search);
    if (own !== undefined) return { place, period: undefined, ...own };
    const period = readOne(search, 'days', PERIODS) ?? '30';
    const today = dateIn(timeZone, now);
    return { place, period, from: addDays(today, 1 - Number(period)), to: today };
  };

function ownDates(search: URLSearchParams): Period | undefined {
  const own = readPeriod(search);
  if (own === undefined) return undefined;
  return daysBetween(own.from, own.to) < LIMITS.boardDays ? own : undefined;
}
