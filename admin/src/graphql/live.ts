type Listener = () => void;

/** Listeners to changes of any order in the viewer's scope. */
const listeners = new Set<Listener>();

export function emitOrdersChanged(): void {
  for (const listener of listeners) listener();
}

export function onOrdersChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
