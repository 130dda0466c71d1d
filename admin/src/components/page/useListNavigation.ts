import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { useHotkeys } from '@/components/keys/useHotkeys';

/** Going through a list with one of its records open. */
export interface ListNavigation {
  readonly current: string | undefined;
  readonly position: string;
  readonly next: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
  readonly close: () => void;
  readonly open: (id: string) => void;
  /** After a step that takes the record out of this list: the next one opens, or the list alone if it was the last. */
  readonly advance: () => void;
}

const CLOSED = 'closed by hand';

/** Whether the address was come to by closing a record, so that nothing opens by itself. */
export function isClosedByHand(state: unknown): boolean {
  return state === CLOSED;
}

/** @param pathOf the address of a record, or of the list alone without an id; filters and page stay as they are */
export function useListNavigation(
  ids: readonly string[],
  current: string | undefined,
  pathOf: (id?: string) => string,
): ListNavigation {
  const navigate = useNavigate();
  const { search } = useLocation();
  const { t } = useTranslation();

  const go = useCallback(
    (id: string | undefined, state?: string) => {
      // One step back leads out of the record, however many were walked through.
      const replace = id !== undefined && current !== undefined;
      void navigate({ pathname: pathOf(id), search }, { replace, state });
    },
    [navigate, pathOf, search, current],
  );
  const navigation = useMemo<ListNavigation>(() => {
    const index = current === undefined ? -1 : ids.indexOf(current);
    const to = (id: string | undefined) => (id === undefined ? undefined : () => go(id));
    const after = index === -1 ? ids[0] : ids[index + 1];
    const before = index === -1 ? undefined : ids[index - 1];
    return {
      current,
      position: index === -1 ? '' : t('pane.position', { at: index + 1, of: ids.length }),
      next: to(after),
      previous: to(before),
      close: () => go(undefined, CLOSED),
      open: (id: string) => go(id),
      advance: () => go(after ?? before),
    };
  }, [ids, current, go, t]);
  // With one open its pane has the keys.
  useHotkeys({ j: current === undefined ? navigation.next : undefined });
  return navigation;
}
