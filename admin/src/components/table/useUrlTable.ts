import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { PAGE_KEY, readCursors, withParams, writeCursors } from './url-params';

/** The pages of a list that is read by cursors. */
export interface Pager {
  readonly page: number;
  readonly after: string | undefined;
  next(endCursor: string): void;
  previous(): void;
  first(): void;
}

export type Changes = Parameters<typeof withParams>[1];

/** The filters and the page of a list, kept in the address: reload, back and a sent link show the same rows. */
export function useUrlTable<Params>(parse: (search: URLSearchParams) => Params): {
  readonly params: Params;
  readonly change: (changes: Changes) => void;
  readonly pager: Pager;
} {
  const [search, setSearch] = useSearchParams();
  const params = useMemo(() => parse(search), [parse, search]);

  // Another filter is another list: it starts on its first page.
  const change = useCallback(
    (changes: Changes) => setSearch((before) => withParams(before, { ...changes, [PAGE_KEY]: undefined })),
    [setSearch],
  );
  const pager = useMemo<Pager>(() => {
    const cursors = readCursors(search);
    const go = (to: readonly string[]) => setSearch((before) => writeCursors(before, to));
    return {
      page: cursors.length + 1,
      after: cursors.at(-1),
      next: (endCursor) => go([...cursors, endCursor]),
      previous: () => go(cursors.slice(0, -1)),
      first: () => go([]),
    };
  }, [search, setSearch]);
  return { params, change, pager };
}
