import { LIMITS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import { cityDate, DAY, startOfCityDay } from '@/components/time/format';
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
  (now: Date) =>
  (search: URLSearchParams): BoardParams => {
    const place = readText(search, 'place');
    const own = ownDates(search);
    if (own !== undefined) return { place, period: undefined, ...own };
    const period = readOne(search, 'days', PERIODS) ?? '30';
    const from = new Date(now.getTime() - (Number(period) - 1) * DAY);
    return { place, period, from: cityDate(from), to: cityDate(now) };
  };

function ownDates(search: URLSearchParams): Period | undefined {
  const own = readPeriod(search);
  if (own === undefined) return undefined;
  const days = (startOfCityDay(own.to).getTime() - startOfCityDay(own.from).getTime()) / DAY;
  return days < LIMITS.boardDays ? own : undefined;
}
