import type { LimitRule } from '@lindan/shared';
import { useEffect, useState } from 'react';

import { useDraft } from '@/components/drafts/useDraft';

interface Typed {
  readonly limits: readonly LimitRule[];
  /** The day from which they hold, as the field has it. */
  readonly date: string;
}

/** The limits of a category, or of all, as they are being edited: kept until they are saved, for the version that they began with. */
export function useLimitsDraft(began: readonly LimitRule[], categoryCode: string | null, version: number) {
  const draft = useDraft(`setting.limits/${categoryCode ?? 'all'}/${version}`);
  const [typed, setTyped] = useState<Typed>(
    () => (draft.restored as Typed | undefined) ?? { limits: began, date: '' },
  );
  const [isRestored, setRestored] = useState(draft.restored !== undefined);
  useEffect(() => {
    draft.follow(() => (typed.limits === began && typed.date === '' ? {} : { ...typed }));
    draft.flush();
  }, [draft, typed, began]);
  return {
    ...typed,
    isRestored,
    change: (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed })),
    clear: () => {
      setTyped({ limits: began, date: '' });
      setRestored(false);
    },
    end: () => draft.end(),
  };
}
