/** What was done, to what, and where that now is. */
export interface Notice {
  readonly done: string;
  readonly title: string;
  readonly to: string;
}

let current: Notice | undefined;
const listeners = new Set<() => void>();

/** Says that a step succeeded, wherever the page leads next; a later one takes its place. */
export function notify(notice: Notice | undefined): void {
  current = notice;
  for (const tell of listeners) tell();
}

export function currentNotice(): Notice | undefined {
  return current;
}

export function onNotice(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
