import { useEffect, useRef } from 'react';

import type { Change } from './live';
import { onChange } from './live';

/** Reads the open record again, quietly, as soon as it has changed. */
export function useLiveRecord(noun: Change['noun'], id: string, readAgain: () => Promise<unknown>): void {
  const latest = useRef(readAgain);
  useEffect(() => {
    latest.current = readAgain;
  });
  useEffect(
    () =>
      onChange((change) => {
        // A record that may no longer be seen stays as it was shown; the lists drop it.
        if (change.noun === noun && change.id === id) latest.current().catch(() => undefined);
      }),
    [noun, id],
  );
}
