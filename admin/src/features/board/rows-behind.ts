import type { DemandStatus, OrderStatus } from '@lindan/shared';

import type { Period } from '@/components/time/period';

import type { BoardParams } from './board-params';

const address = (path: string, params: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value !== undefined) search.set(key, value);
  return `${path}?${search.toString()}`;
};

interface At extends Period {
  readonly place: string;
}

/** Every figure of the board links to the rows that it counts, of the same place and days. */
export const rowsOf = {
  demands: (of: At & { status?: DemandStatus; category?: string }) =>
    address('/demands', { view: 'all', ...of }),
  orders: (of: At & { status?: OrderStatus; unit?: string }) => address('/orders', { view: 'all', ...of }),
  board: (place: string, { period, from, to }: BoardParams) =>
    address('/board', period === undefined ? { place, from, to } : { place, days: period }),
};
