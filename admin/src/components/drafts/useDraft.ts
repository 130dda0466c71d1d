import { useEffect, useMemo } from 'react';

import { drawnFor } from '@/graphql/drawn-for';
import { Draft } from '@/preferences/draft-store';

/**
 * The draft of a form, for the person of this page. It is closed with the form or the page, and the browser asks before a tab
 * closes that holds personal data, because those are kept nowhere else.
 * @param form names the form and its record; null keeps nothing
 * @param turn counts what was sent: each is a draft of its own
 */
export function useDraft(form: string, turn?: number): Draft;
export function useDraft(form: string | null, turn?: number): Draft | undefined;
export function useDraft(form: string | null, turn = 0): Draft | undefined {
  const { draft } = useMemo(
    () => ({ turn, draft: form === null ? undefined : new Draft(drawnFor() ?? '', form) }),
    [form, turn],
  );
  useEffect(() => {
    if (draft === undefined) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      if (draft.isPartial) event.preventDefault();
    };
    const open = () => draft.open();
    const close = () => draft.close();
    open();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', open);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', close);
      window.removeEventListener('pageshow', open);
      close();
    };
  }, [draft]);
  return draft;
}
