import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import { applyDeltas } from '../../rollups/apply-deltas.js';

/** Often enough that the pending list is flushed before it is full (ADR 0014). */
const FLUSH_EVERY_MS = 500;
/** Figures are exact without it too, but pending deltas are read one by one. */
const APPLY_EVERY_MS = 1_000;

/**
 * Runs what has to follow each change within a second. It changes no record, so it is no job: the queue's own rows would be
 * written as often (ADR 0024). Any process may do it, several concurrently too.
 * @returns a function that ends it
 */
export function keepHouse(services: Services, onError: (error: unknown) => void): () => Promise<void> {
  const ends = [
    repeatedly(FLUSH_EVERY_MS, () => flushSearchTerms(services), onError),
    repeatedly(APPLY_EVERY_MS, () => applyDeltas(services), onError),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** Runs work in rounds, one after the other, each so long after the end of the one before. */
function repeatedly(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let present: Promise<void> = Promise.resolve();
  let isEnded = false;
  const again = (): void => {
    if (isEnded) return;
    timer = setTimeout(round, everyMs);
    timer.unref();
  };
  const round = (): void => {
    present = work().catch(onError).then(again);
  };
  let timer = setTimeout(round, everyMs);
  timer.unref();
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await present;
  };
}

/** Flushes the pending list of the search index in the background, so that neither submissions nor searches have to. */
async function flushSearchTerms({ database }: Services): Promise<void> {
  await sql`select flush_search_terms()`.execute(database.kysely);
}
