/** Whether a key belongs to an input method; the Enter that ends a composition says so in Safari by its key code alone. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

let open = false;
const ended = new Set<() => void>();
document.addEventListener('compositionstart', () => {
  open = true;
});
document.addEventListener('compositionend', () => {
  open = false;
  for (const run of ended) run();
});

/** Runs at once, or when what is being composed has become text. @returns a function that calls it off */
export function afterComposition(run: () => void): () => void {
  if (!open) {
    run();
    return () => undefined;
  }
  const once = () => {
    ended.delete(once);
    run();
  };
  ended.add(once);
  return () => ended.delete(once);
}
