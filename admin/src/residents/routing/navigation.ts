import { useMemo, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let hasMoved = false;

/** Goes to another page. `state` stays with the entry of the history: it survives a reload, and no address shows it. */
export function navigate(
  path: string,
  options: { readonly replace?: boolean; readonly state?: unknown } = {},
): void {
  hasMoved = true;
  if (options.replace === true) window.history.replaceState(options.state ?? null, '', path);
  else window.history.pushState(options.state ?? null, '', path);
  window.scrollTo(0, 0);
  for (const listener of listeners) listener();
}

/** False on the page that was opened first: there the reader starts at the top, not at the heading. */
export function hasNavigated(): boolean {
  return hasMoved;
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** What was handed over to this entry of the history. */
export function useHistoryState(): unknown {
  // As text, so that the same state is the same value.
  const text = useSyncExternalStore(subscribe, () => JSON.stringify(window.history.state ?? null));
  return useMemo(() => JSON.parse(text) as unknown, [text]);
}

function subscribe(listener: () => void): () => void {
  const moved = () => {
    hasMoved = true;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('popstate', moved);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', moved);
  };
}
