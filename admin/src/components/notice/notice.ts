/** What was done, and to what and where that now is, if it is one record. */
export interface Notice {
  readonly done: string;
  readonly title?: string;
  readonly to?: string;
  /** Takes the step back; offered for ten seconds. */
  readonly undo?: () => void;
}

let current: Notice | undefined;
const listeners = new Set<() => void>();

/** Shows that a step succeeded, on whichever page is next; a later notice replaces it. */
export function notify(notice: Notice | undefined): void {
  current = notice;
  for (const listener of listeners) listener();
}

export function currentNotice(): Notice | undefined {
  return current;
}

export function onNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
