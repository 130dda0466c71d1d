/** One request to stop may arrive as several signals: from the terminal, and passed on by the parent process. */
const SAME_REQUEST_MS = 2_000;

/** Calls `stop` at the first signal to stop, and `force` at a later one. */
export function onStopSignal(stop: () => void, force: () => void): void {
  let first: number | undefined;
  const onSignal = (): void => {
    const now = Date.now();
    if (first === undefined) {
      first = now;
      stop();
    } else if (now - first > SAME_REQUEST_MS) {
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
