import { useSyncExternalStore } from 'react';

/** Why a page cannot go on: its session is over, or another person has signed in in this browser since it was drawn. */
export type SessionEnd = { readonly kind: 'OVER' } | { readonly kind: 'OTHER_PERSON'; readonly name: string };

let end: SessionEnd | undefined;
/** Counts the sessions of this tab: what listens for the session listens anew for the next. */
let session = 0;
const listeners = new Set<() => void>();

/** The page stays as it is and shows a sign-in dialog. */
export function endSession(why: SessionEnd): void {
  if (JSON.stringify(why) === JSON.stringify(end)) return;
  end = why;
  tell();
}

/** After signing in or out. */
export function beginSession(): void {
  if (end === undefined) return;
  end = undefined;
  session += 1;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionEnd(): SessionEnd | undefined {
  return useSyncExternalStore(subscribe, () => end);
}

export function useSessionCount(): number {
  return useSyncExternalStore(subscribe, () => session);
}
