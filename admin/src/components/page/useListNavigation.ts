import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { useHotkeys } from '@/components/keys/useHotkeys';

/** The address of a record beside its list, or of the list alone. */
export function recordPath(list: string, id?: string): string {
  return id === undefined ? list : `${list}/${encodeURIComponent(id)}`;
}

/** Moves through a list while one of its records is open. */
export interface ListNavigation {
  readonly current: string | undefined;
  readonly position: string;
  readonly next: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
  readonly close: () => void;
  readonly open: (id: string) => void;
  /** After a step that takes the record out of this list: opens the next one, or the list alone after the last. */
  readonly advance: () => void;
}

const CLOSED = 'closed by hand';

/** Whether a record was closed by hand, so that none opens by itself. */
export function isClosedByHand(state: unknown): boolean {
  return state === CLOSED;
}

/** @param path the address of the list; the filters and the page in the address stay as they are */
export function useListNavigation(
  ids: readonly string[],
  current: string | undefined,
  path: string,
): ListNavigation {
  const navigate = useNavigate();
  const { search } = useLocation();
  const { t } = useTranslation();

  const go = (id: string | undefined, state?: string) => {
    // Replaced, so that one step back leads out of the record however many were opened in turn.
    const replace = id !== undefined && current !== undefined;
    void navigate({ pathname: recordPath(path, id), search }, { replace, state });
  };
  const to = (id: string | undefined) => (id === undefined ? undefined : () => go(id));
  const index = current === undefined ? -1 : ids.indexOf(current);
  const after = index === -1 ? ids[0] : ids[index + 1];
  const before = index === -1 ? undefined : ids[index - 1];
  const next = to(after);
  // With a record open, its pane handles the keys.
  useHotkeys({ j: current === undefined ? next : undefined });
  return {
    current,
    position: index === -1 ? '' : t('pane.position', { at: index + 1, of: ids.length }),
    next,
    previous: to(before),
    close: () => go(undefined, CLOSED),
    open: (id) => go(id),
    advance: () => go(after ?? before),
  };
}
