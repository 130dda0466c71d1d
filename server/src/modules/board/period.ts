import { dateIn, LIMITS } from '@lindan/shared';

import { BadInput } from '../../refusal.js';

const DAY_MS = 86_400_000;

/** A half-open period, with the first and the last day that it touches in the city's time zone. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** @throws BadInput when the period is empty, or longer than a board allows */
export function periodOf({ from, to }: { readonly from: Date; readonly to: Date }, timeZone: string): Period {
  const length = to.getTime() - from.getTime();
  const firstDay = dateIn(timeZone, from);
  const lastDay = dateIn(timeZone, new Date(to.getTime() - 1));
  // The API cannot write dates beyond the year 9999.
  const isWritable = [firstDay, lastDay].every((day) => /^\d{4}-/.test(day));
  if (length <= 0 || length > LIMITS.boardDays * DAY_MS || !isWritable) {
    throw new BadInput({ to: { problem: 'period', values: { max: LIMITS.boardDays } } });
  }
  return { from, to, firstDay, lastDay };
}
