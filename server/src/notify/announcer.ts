import type { Noun } from '@lindan/shared';
import type { Pool } from 'pg';

/** Changes within this time share one statement. */
const BATCH_MS = 25;
const RETRY_MS = 1_000;
/** PostgreSQL limits payloads to 8,000 bytes; an id has 36. */
const IDS_A_PAYLOAD = 150;
/** The bound of the queue while the database is unreachable. */
const MOST_WAITING = 10_000;

/** The channel of one city. Its name depends on the schema, so that cities in one database are separate. */
export const CHANNEL_SQL = `'lindan_' || md5(current_schema())`;

/** The payload of a notification. */
export interface Announcement {
  /** The noun of the changed records, and their ids. */
  readonly noun?: Noun;
  readonly ids?: readonly string[];
  readonly sessions?: readonly string[];
  /** A setting has a new version. */
  readonly settings?: true;
}

/**
 * Publishes changes to all processes by `pg_notify`, after the commit and outside of transactions: a notification inside
 * one takes a database-wide lock until it ends.
 */
export class Announcer {
  /** Changed records, by noun. */
  readonly #waiting = new Map<Noun, Set<string>>();
  #areSettingsWaiting = false;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** Queues changed records, after the commit of their transaction. Returns at once. */
  announce(noun: Noun, ids: Iterable<string>): void {
    this.#add(noun, ids);
    if (this.#waiting.size > 0) this.#schedule(BATCH_MS);
  }

  /** Queues that a setting has a new version, after its commit. Returns at once. */
  settingsChanged(): void {
    this.#areSettingsWaiting = true;
    this.#schedule(BATCH_MS);
  }

  /** Announces ended sessions, so that their sockets are closed. */
  async sessionsEnded(tokenHashes: readonly string[]): Promise<void> {
    if (tokenHashes.length === 0) return;
    // Failures are ignored: sockets also check their sessions periodically.
    await this.#send(chunks(tokenHashes).map((sessions) => ({ sessions }))).catch(() => undefined);
  }

  /** Sends what is still queued. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#sending;
    await this.#sendWaiting().catch(() => undefined);
  }

  #add(noun: Noun, ids: Iterable<string>): void {
    const waiting = this.#waiting.get(noun) ?? new Set();
    for (const id of ids) if (waiting.size < MOST_WAITING) waiting.add(id);
    if (waiting.size > 0) this.#waiting.set(noun, waiting);
  }

  #schedule(after: number): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#sending = this.#sendWaiting().catch(() => this.#schedule(RETRY_MS));
    }, after);
  }

  async #sendWaiting(): Promise<void> {
    const waiting = [...this.#waiting];
    const settings = this.#areSettingsWaiting;
    if (waiting.length === 0 && !settings) return;
    this.#waiting.clear();
    this.#areSettingsWaiting = false;
    try {
      const changes = waiting.flatMap(([noun, all]) => chunks([...all]).map((ids) => ({ noun, ids })));
      await this.#send([...changes, ...(settings ? [{ settings } as const] : [])]);
    } catch (error) {
      for (const [noun, ids] of waiting) this.#add(noun, ids);
      this.#areSettingsWaiting ||= settings;
      throw error;
    }
  }

  async #send(announcements: readonly Announcement[]): Promise<void> {
    // Without waiting for the disk: the changes themselves are there, and submissions share the wait for it.
    await this.pool.query(
      `select pg_notify(${CHANNEL_SQL}, payload), set_config('synchronous_commit', 'off', true)
       from unnest($1::text[]) as payload`,
      [announcements.map((one) => JSON.stringify(one))],
    );
  }
}

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_A_PAYLOAD) }, (_, index) =>
    ids.slice(index * IDS_A_PAYLOAD, (index + 1) * IDS_A_PAYLOAD),
  );
}
