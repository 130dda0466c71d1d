import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import { expireResources } from '../../modules/resource/commands/expire-resources.js';

const EVERY_MS = 10 * 60_000;
/** Often enough that the list is not full before (ADR 0014). */
const SORTED_EVERY_MS = 500;
/** A creating request is not sent again after so long. */
const KEEP_IDEMPOTENCY_KEYS_DAYS = 30;

/**
 * What has to be done now and then without anybody asking for it. Any process may do it, several at once too; what fails
 * because the database is away is done the next time.
 * @returns how it is ended
 */
export function keepHouse(
  services: Services,
  onUnexpectedError: (error: unknown) => void,
): () => Promise<void> {
  const ends = [
    repeatedly(EVERY_MS, () => clearUp(services), onUnexpectedError),
    repeatedly(SORTED_EVERY_MS, () => sortSearchIn(services), onUnexpectedError),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** One round after the other, the first at once. */
function repeatedly(
  everyMs: number,
  work: () => Promise<void>,
  onUnexpectedError: (error: unknown) => void,
): () => Promise<void> {
  let present: Promise<void> = Promise.resolve();
  const round = (): void => {
    present = present.then(work).catch(onUnexpectedError);
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

/** New demands wait in a list of the search's index; a submission is not kept waiting for sorting them in, nor a search. */
async function sortSearchIn({ database }: Services): Promise<void> {
  await sql`select flush_search_terms()`.execute(database.kysely);
}
