import { useState } from 'react';

import type { Failure } from '../network/failure';
import { asFailure } from '../network/failure';

/** One thing done at a tap: whether it is under way, and why it was refused. */
export function useAction(work: () => Promise<void>) {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    setRunning(true);
    setFailure(undefined);
    try {
      await work();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, failure, run };
}
