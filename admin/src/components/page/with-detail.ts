/** Addresses of a list whose records open beside it. */
export const withDetail =
  (list: string) =>
  (id?: string): string =>
    id === undefined ? list : `${list}/${encodeURIComponent(id)}`;
