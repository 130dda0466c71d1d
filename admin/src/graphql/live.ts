/** Who wants to know that an order somewhere in the viewer's scope has changed. */
type Listener = () => void;
const listeners = new Set<Listener>();

export function emitOrdersChanged(): void {
  for (const tell of listeners) tell();
}

export function onOrdersChanged(tell: Listener): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
