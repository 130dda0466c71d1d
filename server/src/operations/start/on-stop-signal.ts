/** A wish to stop often arrives several times at once: from the terminal, and passed on by whoever started us. */
const SAME_WISH_MS = 2_000;

/**
 * Calls `stop` at the first signal to stop, and `force` at a later one from somebody who will not wait.
 */
export function onStopSignal(stop: () => void, force: () => void): void {
  let first: number | undefined;
  const wish = (): void => {
    const now = Date.now();
    if (first === undefined) {
      first = now;
      stop();
    } else if (now - first > SAME_WISH_MS) {
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish);
}
