import { sql } from 'kysely';
import type { WebSocket } from 'ws';

import type { Services } from '../../context/services.js';
import type { Listener } from '../../notify/listener.js';

/** The interval at which sessions are found that ended without a notification: by expiry, or during an outage. */
const LOOK_EVERY_MS = 30_000;
const SESSION_OVER = 4401;

/** The open sockets of this process, each with its session. A socket is closed when its session ends. */
export class OpenSockets {
  readonly #sockets = new Map<WebSocket, string | null>();
  #stopHearing: (() => void) | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly services: Services,
    private readonly listener: Listener,
  ) {
    this.#timer = setInterval(() => void this.#closeEnded().catch(() => undefined), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** @param tokenHash null: opened without a session, so there is nothing to subscribe to */
  add(socket: WebSocket, tokenHash: string | null): void {
    this.#sockets.set(socket, tokenHash);
    socket.once('close', () => this.#sockets.delete(socket));
    if (this.#stopHearing !== undefined) return;
    this.#stopHearing = () => undefined;
    this.listener
      .hear(({ sessions }) => {
        if (Array.isArray(sessions)) this.#closeOf(new Set(sessions));
      })
      .then(
        (stop) => (this.#stopHearing = stop),
        () => (this.#stopHearing = undefined),
      );
  }

  close(): void {
    clearInterval(this.#timer);
    this.#stopHearing?.();
  }

  async #closeEnded(): Promise<void> {
    const hashes = [...new Set([...this.#sockets.values()].filter((hash) => hash !== null))];
    const { rows } = await sql<{ token_hash: string }>`
      select token_hash from sessions
      where token_hash = any(${hashes}) and expires_at > ${this.services.time.now()}
    `.execute(this.services.database.kysely);
    const alive = new Set(rows.map((row) => row.token_hash));
    this.#closeOf(new Set(hashes.filter((hash) => !alive.has(hash))));
    this.#closeOf(new Set([null]));
  }

  #closeOf(ended: ReadonlySet<string | null>): void {
    for (const [socket, hash] of this.#sockets)
      if (ended.has(hash)) socket.close(SESSION_OVER, 'Unauthorized');
  }
}
