import { LIMITS } from '@lindan/shared';
import { useCallback, useEffect, useState } from 'react';

import type { PlaceServicesQuery } from '@/graphql/generated/residents/graphql';
import { PlaceServicesDocument } from '@/graphql/generated/residents/graphql';

import type { Failure } from '../network/failure';
import { asFailure } from '../network/failure';
import { send } from '../network/send';
import { useLocale } from '../words/locale';

type Page = PlaceServicesQuery['placeServices'];
export type Service = Page['nodes'][number];

interface Menu {
  readonly services: readonly Service[];
  readonly totalCount: number;
  /** undefined: nothing is loaded yet. null: the whole menu is loaded. */
  readonly after: string | null | undefined;
}

const NOTHING: Menu = { services: [], totalCount: 0, after: undefined };

/**
 * The menu of a place, page by page. `wantsAll` loads all pages: a search over half a menu would miss services that
 * exist.
 */
export function usePlaceServices(placeCode: string, wantsAll: boolean) {
  const locale = useLocale();
  const [menu, setMenu] = useState<Menu>(NOTHING);
  const [failure, setFailure] = useState<Failure>();
  const [wanted, setWanted] = useState(1);
  const [loaded, setLoaded] = useState(0);

  useEffect(() => {
    setMenu(NOTHING);
    setLoaded(0);
    setWanted(1);
  }, [placeCode, locale]);

  const isComplete = menu.after === null;
  const isLoading = failure === undefined && !isComplete && (wantsAll || loaded < wanted);
  useEffect(() => {
    if (!isLoading) return undefined;
    const leaving = new AbortController();
    const first = wantsAll ? LIMITS.page.max : LIMITS.page.default;
    send(PlaceServicesDocument, { code: placeCode, first, after: menu.after ?? null }, leaving.signal).then(
      ({ placeServices }) => {
        if (leaving.signal.aborted) return;
        setMenu((before) => withPage(before, placeServices));
        setLoaded((count) => count + 1);
      },
      (thrown: unknown) => {
        if (!leaving.signal.aborted) setFailure(asFailure(thrown));
      },
    );
    return () => leaving.abort();
  }, [isLoading, wantsAll, placeCode, locale, menu.after]);

  const more = useCallback(() => setWanted(loaded + 1), [loaded]);
  const again = useCallback(() => setFailure(undefined), []);
  return { ...menu, isComplete, isLoading, failure, more, again };
}

function withPage(before: Menu, page: Page): Menu {
  return {
    services: [...before.services, ...page.nodes],
    totalCount: page.totalCount,
    after: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
  };
}
