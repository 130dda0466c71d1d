import { lazy, Suspense, useSyncExternalStore } from 'react';

import { currentQuestion, onQuestion } from '@/graphql/ask-first';

/** Loaded when something first has to be confirmed. */
const ConfirmFirstDialog = lazy(async () => ({
  default: (await import('./ConfirmFirstDialog')).ConfirmFirstDialog,
}));

/** Where the question of any command appears. */
export function ConfirmFirst() {
  const question = useSyncExternalStore(onQuestion, currentQuestion);
  if (question === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmFirstDialog question={question} />
    </Suspense>
  );
}
