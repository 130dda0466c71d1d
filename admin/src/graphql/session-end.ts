import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

/** After the session has ended on the server, the page stays as it is and shows a sign-in dialog. */
export function setSessionEnded(isEnded: boolean): void {
  if (ended === isEnded) return;
  ended = isEnded;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionEnd(): boolean {
  return useSyncExternalStore(subscribe, () => ended);
}
