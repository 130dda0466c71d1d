import { useEffect, useRef } from 'react';

import { onChange } from './live';

const GATHERED_MS = 1_500;

/** Reads a list again, quietly, some moments after a record changed; the changes of these moments read once. */
export function useLiveList(readAgain: () => Promise<unknown>): void {
  const latest = useRef(readAgain);
  useEffect(() => {
    latest.current = readAgain;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        // What cannot be read now is read with the next change; the rows shown stay.
        latest.current().catch(() => undefined);
      }, GATHERED_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}
