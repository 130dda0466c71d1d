/** A record that has changed, as a subscription told of it. */
export interface Change {
  readonly noun: 'DEMAND' | 'ORDER';
  readonly id: string;
}

type Listener = (change: Change) => void;

/** Listeners to changes of any record in the viewer's scope. */
const listeners = new Set<Listener>();

export function emitChange(change: Change): void {
  for (const listener of listeners) listener(change);
}

export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
