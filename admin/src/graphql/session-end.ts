import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

/** The server no longer knows the session: the page stays as it is and asks to sign in again. */
export function setSessionEnded(isEnded: boolean): void {
  if (ended === isEnded) return;
  ended = isEnded;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useSessionEnd(): boolean {
  return useSyncExternalStore(subscribe, () => ended);
}
