import type { DemandStatus, OrderStatus } from '@lindan/shared';

const address = (path: string, params: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value !== undefined) search.set(key, value);
  return `${path}?${search.toString()}`;
};

/** Every mark of the board leads to the rows that it counts. */
export const rowsOf = {
  demands: (of: { status?: DemandStatus; category?: string; place: string }) =>
    address('/demands', { view: 'all', ...of }),
  orders: (of: { status?: OrderStatus; unit?: string; place: string }) =>
    address('/orders', { view: 'all', ...of }),
  board: (place: string) => address('/board', { place }),
};
