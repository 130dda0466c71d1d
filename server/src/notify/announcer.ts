import type { Pool } from 'pg';

/** Changes within so many milliseconds are told in one statement. */
const BATCH_MS = 25;
const RETRY_MS = 1_000;
/** PostgreSQL takes payloads below 8,000 bytes; an id is 36 long. */
const IDS_A_PAYLOAD = 150;
/** While the database is away not more than this is kept to be told later. */
const MOST_WAITING = 10_000;

/** The channel of one city: its name carries the schema, so that cities in one database do not hear each other. */
export const CHANNEL_SQL = `'lindan_' || md5(current_schema())`;

/** What processes tell each other. */
export interface Announcement {
  readonly orders?: readonly string[];
  readonly sessions?: readonly string[];
}

/**
 * Tells all processes on the database what has changed, after the commit and outside of any transaction: a
 * notification inside of one takes a lock on the whole database until it ends.
 */
export class Announcer {
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** Call it when the transaction that changed these orders has committed. Nobody waits for it. */
  announce(orderIds: Iterable<string>): void {
    for (const id of orderIds) if (this.#waiting.size < MOST_WAITING) this.#waiting.add(id);
    if (this.#waiting.size > 0) this.#schedule(BATCH_MS);
  }

  /** Tells that these sessions are over, so that sockets opened with them are closed. */
  async sessionsEnded(tokenHashes: readonly string[]): Promise<void> {
    if (tokenHashes.length === 0) return;
    // Sockets look for ended sessions by themselves too, only later.
    await this.#send(chunks(tokenHashes).map((sessions) => ({ sessions }))).catch(() => undefined);
  }

  /** Tells what still waits. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#sending;
    await this.#tellWaiting().catch(() => undefined);
  }

  #schedule(after: number): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#sending = this.#tellWaiting().catch(() => this.#schedule(RETRY_MS));
    }, after);
  }

  async #tellWaiting(): Promise<void> {
    const ids = [...this.#waiting];
    if (ids.length === 0) return;
    this.#waiting.clear();
    try {
      await this.#send(chunks(ids).map((orders) => ({ orders })));
    } catch (error) {
      for (const id of ids) if (this.#waiting.size < MOST_WAITING) this.#waiting.add(id);
      throw error;
    }
  }

  async #send(announcements: readonly Announcement[]): Promise<void> {
    await this.pool.query(`select pg_notify(${CHANNEL_SQL}, payload) from unnest($1::text[]) as payload`, [
      announcements.map((one) => JSON.stringify(one)),
    ]);
  }
}

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_A_PAYLOAD) }, (_, index) =>
    ids.slice(index * IDS_A_PAYLOAD, (index + 1) * IDS_A_PAYLOAD),
  );
}
