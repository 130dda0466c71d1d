import type { Services } from '../../context/services.js';
import { applyDeltas } from '../../rollups/apply-deltas.js';

const EVERY_MS = 1_000;

/**
 * Brings the figures' totals up to date, some moments after each change. Figures are exact without it too; but what is not
 * in the totals yet is read one by one. Any process may do it, several at once too.
 * @returns how it is ended
 */
export function keepRollups(
  services: Services,
  onUnexpectedError: (error: unknown) => void,
): () => Promise<void> {
  let present: Promise<void> = Promise.resolve();
  let isEnded = false;
  const again = (): void => {
    if (isEnded) return;
    timer = setTimeout(round, EVERY_MS);
    timer.unref();
  };
  const round = (): void => {
    present = applyDeltas(services).catch(onUnexpectedError).then(again);
  };
  let timer = setTimeout(round, EVERY_MS);
  timer.unref();
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await present;
  };
}
