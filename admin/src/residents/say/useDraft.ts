import type { DemandKind } from '@lindan/shared';
import { useCallback, useEffect, useState } from 'react';

import type { Draft, KeptDraft, Pending } from './draft';
import { dropDraft, emptyDraft, isBlank, keepDraft, keptDraft } from './draft';

/** What is being written, kept on the device with every change. */
export function useDraft(key: string, kind: DemandKind) {
  const [kept, setKept] = useState<KeptDraft>(
    () => keptDraft(key, Date.now()) ?? { draft: emptyDraft(kind), savedAt: Date.now() },
  );

  useEffect(() => {
    if (isBlank(kept.draft) && kept.pending === undefined) dropDraft(key);
    else keepDraft(key, kept);
  }, [key, kept]);

  const change = useCallback((part: Partial<Draft>) => {
    setKept((before) => ({ ...before, draft: { ...before.draft, ...part }, savedAt: Date.now() }));
  }, []);
  const setPending = useCallback((pending: Pending) => setKept((before) => ({ ...before, pending })), []);
  const hold = useCallback(() => {
    setKept(({ pending, ...rest }) => ({ ...rest, pending: pending && { ...pending, isHeld: true } }));
  }, []);
  const clear = useCallback(() => setKept({ draft: emptyDraft(kind), savedAt: Date.now() }), [kind]);

  return { draft: kept.draft, pending: kept.pending, change, setPending, hold, clear };
}
