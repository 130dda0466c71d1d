import pTimeout from 'p-timeout';
import type { ClientConfig } from 'pg';
import pg from 'pg';

import { Unavailable } from '../refusal.js';
import type { Announcement } from './announcer.js';
import { CHANNEL_SQL } from './announcer.js';

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;
/** The longest wait of a subscriber for a listening connection. */
const READY_WITHIN_MS = 5_000;

type Hear = (announcement: Announcement) => void;

/**
 * Subscribes to the notifications of all processes on a connection of its own, and passes them to the local subscribers. It
 * connects with the first subscriber, and reconnects with back-off.
 */
export class Listener {
  readonly #hearers = new Map<Hear, () => void>();
  #client: pg.Client | undefined;
  #running: Promise<void> | undefined;
  #listening = newSignal();
  #stop: (() => void) | undefined;
  #isClosed = false;

  constructor(private readonly connection: ClientConfig) {}

  /**
   * Subscribes without waiting for the connection.
   * @param onConnected is called after each connection, because nothing was heard before it
   * @returns the function that unsubscribes
   */
  follow(hearer: Hear, onConnected: () => void = () => undefined): () => void {
    this.#running ??= this.#run();
    this.#hearers.set(hearer, onConnected);
    return () => void this.#hearers.delete(hearer);
  }

  /**
   * Subscribes on an established connection.
   * @returns the function that unsubscribes
   * @throws Unavailable when the connection cannot be established in time
   */
  async hear(hearer: Hear): Promise<() => void> {
    const stop = this.follow(hearer);
    try {
      await pTimeout(this.#listening.promise, { milliseconds: READY_WITHIN_MS });
      return stop;
    } catch {
      stop();
      throw new Unavailable();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop?.();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  async #run(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!this.#isClosed) {
      await this.#listen(() => {
        wait = FIRST_WAIT_MS;
        for (const onConnected of this.#hearers.values()) onConnected();
      }).catch(() => undefined);
      if (this.#isClosed) return;
      await this.#sleep(wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  /** Listens until the connection ends. */
  async #listen(onListening: () => void): Promise<void> {
    const client = new pg.Client({
      ...this.connection,
      application_name: 'lindan listener',
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', ({ payload }) => this.#tell(payload));
    this.#client = client;
    try {
      // The promise of a client that is ended while it connects never settles.
      await Promise.race([client.connect(), ended]);
      if (this.#isClosed) return;
      const { rows } = await client.query<{ channel: string }>(`select ${CHANNEL_SQL} as channel`);
      await client.query(`listen ${client.escapeIdentifier(rows[0]?.channel ?? '')}`);
      onListening();
      this.#listening.resolve();
      await ended;
    } finally {
      this.#listening = newSignal();
      await client.end().catch(() => undefined);
    }
  }

  #tell(payload: string | undefined): void {
    const announcement = parse(payload);
    if (announcement !== undefined) for (const hear of this.#hearers.keys()) hear(announcement);
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#stop = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

interface Signal {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function newSignal(): Signal {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Every user of the database can notify, so malformed payloads are ignored. */
function parse(payload: string | undefined): Announcement | undefined {
  try {
    const parsed: unknown = JSON.parse(payload ?? '');
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
