import type { Services } from '../../context/services.js';
import { applyDeltas } from '../../rollups/apply-deltas.js';

const EVERY_MS = 1_000;

/**
 * Applies rollup deltas shortly after each change. Figures are exact without it too, but pending deltas are read one by
 * one. Any process may do it, several concurrently too.
 * @returns a function that ends it
 */
export function keepRollups(services: Services, onError: (error: unknown) => void): () => Promise<void> {
  let present: Promise<void> = Promise.resolve();
  let isEnded = false;
  const again = (): void => {
    if (isEnded) return;
    timer = setTimeout(round, EVERY_MS);
    timer.unref();
  };
  const round = (): void => {
    present = applyDeltas(services).catch(onError).then(again);
  };
  let timer = setTimeout(round, EVERY_MS);
  timer.unref();
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await present;
  };
}
