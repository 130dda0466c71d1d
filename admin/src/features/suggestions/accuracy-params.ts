import { SUGGESTION_KINDS } from '@lindan/shared';

import { readOne } from '@/components/table/url-params';
import { dateIn } from '@/components/time/city-day';
import type { Period } from '@/components/time/period';

export const MONTHS = ['3', '6', '12'] as const;
export const SCOPES = ['OWN', 'CITY'] as const;

export interface AccuracyParams extends Period {
  readonly months: (typeof MONTHS)[number];
  readonly scope: (typeof SCOPES)[number];
  readonly kind: (typeof SUGGESTION_KINDS)[number];
}

/** Whole months up to today, so that no row tells of half a month but the last. */
export const accuracyParamsOf =
  (now: Date, timeZone: string) =>
  (search: URLSearchParams): AccuracyParams => {
    const months = readOne(search, 'months', MONTHS) ?? '6';
    const today = dateIn(timeZone, now);
    const [year = 0, month = 1] = today.split('-').map(Number);
    const first = new Date(Date.UTC(year, month - Number(months), 1));
    return {
      months,
      scope: readOne(search, 'scope', SCOPES) ?? 'OWN',
      kind: readOne(search, 'kind', SUGGESTION_KINDS) ?? 'UNIT',
      from: first.toISOString().slice(0, 10),
      to: today,
    };
  };
