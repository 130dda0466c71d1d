import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import { expireResources } from '../../modules/resource/commands/expire-resources.js';

const EVERY_MS = 10 * 60_000;
/** Often enough that the pending list is flushed before it is full (ADR 0014). */
const FLUSH_EVERY_MS = 500;
/** The time in which a client may repeat a creating request. */
const KEEP_IDEMPOTENCY_KEYS_DAYS = 30;

/**
 * Runs the periodic tasks. Any process may run them, several concurrently too; a task that fails in an outage runs again in
 * the next round.
 * @returns a function that ends them
 */
export function keepHouse(services: Services, onError: (error: unknown) => void): () => Promise<void> {
  const ends = [
    repeatedly(EVERY_MS, () => clearUp(services), onError),
    repeatedly(FLUSH_EVERY_MS, () => flushSearchTerms(services), onError),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** Runs work in rounds, one after the other, the first at once. */
function repeatedly(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let present: Promise<void> = Promise.resolve();
  const round = (): void => {
    present = present.then(work).catch(onError);
  };
  round();
  const timer = setInterval(round, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await present;
  };
}

async function clearUp(services: Services): Promise<void> {
  const { database, time } = services;
  await expireResources(services);
  const now = time.now();
  await sql`delete from sessions where expires_at <= ${now}`.execute(database.kysely);
  const kept = new Date(now.getTime() - KEEP_IDEMPOTENCY_KEYS_DAYS * 86_400_000);
  await sql`delete from idempotency_keys where created_at < ${kept}`.execute(database.kysely);
}

/** Flushes the pending list of the search index in the background, so that neither submissions nor searches have to. */
async function flushSearchTerms({ database }: Services): Promise<void> {
  await sql`select flush_search_terms()`.execute(database.kysely);
}
