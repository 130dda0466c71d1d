import { useEffect, useRef } from 'react';

import { onOrdersChanged } from './live';

const QUIET_MS = 1_500;

/** Reads a list again, quietly, some moments after an order changed; a burst of changes reads once. */
export function useLiveOrders(readAgain: () => Promise<unknown>): void {
  const latest = useRef(readAgain);
  useEffect(() => {
    latest.current = readAgain;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onOrdersChanged(() => {
      clearTimeout(timer);
      // What cannot be read now is read with the next change; the rows shown stay.
      timer = setTimeout(() => void latest.current().catch(() => undefined), QUIET_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}
