import { cityDayOf } from '@lindan/shared';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { SessionCheck, SessionKind } from '../../context/session-check.js';
import { requestValues, SESSION_HOLDS } from '../../context/session-check.js';
import type { Viewer } from '../../context/viewer.js';
import type { Database } from '../../database/database.js';
import { selectRaw } from '../../read-model/read.js';
import type { SignedIn } from './load-viewer.js';
import { loadViewer } from './load-viewer.js';

/** A session's token as a request presents it. */
export interface PresentedToken {
  readonly tokenHash: string;
  readonly kind: SessionKind;
}

/** A viewer from the cache, and the check of the session that is still pending. */
export interface CachedViewer {
  readonly viewer: Viewer;
  readonly sessionCheck: SessionCheck;
}

interface Entry {
  readonly viewer: Viewer;
  readonly rightsVersion: number;
  /** The first moments of its day and of the next one in the city: memberships begin and end at midnight. */
  readonly startsAt: number;
  readonly endsAt: number;
}

const MAX_VIEWERS = 2_000;

/**
 * The viewers of recent sessions (an LRU cache). An entry is never trusted by itself: a statement checks the session and
 * the version of the rights with it, so a withdrawn right holds in no process for longer than one request. No entry outlives
 * the day of the city on which it was loaded, because memberships begin and end with days.
 */
export class ViewerCache {
  readonly #entries = new LRUCache<string, Entry>({ max: MAX_VIEWERS });

  constructor(
    private readonly database: Database,
    private readonly timeZone: string,
  ) {}

  /** The viewer of a token, unchecked. */
  peek(token: PresentedToken, now: Date): CachedViewer | undefined {
    const entry = this.#entries.get(keyOf(token));
    if (entry === undefined || !isOfDay(entry, now)) return undefined;
    const { viewer, rightsVersion } = entry;
    return { viewer, sessionCheck: { ...token, rightsVersion, isConfirmed: false } };
  }

  /** The viewer of a token as of now, in one statement; null when the session is unknown or over. */
  async find(token: PresentedToken, now: Date): Promise<Viewer | null> {
    const cached = this.peek(token, now);
    if (cached !== undefined && (await this.check(cached.sessionCheck, now))) return cached.viewer;
    const loaded = await loadViewer(this.database, token, now, this.timeZone);
    if (loaded === null) this.forget(token);
    else this.#entries.set(keyOf(token), this.#entryOf(loaded, now));
    return loaded?.viewer ?? null;
  }

  #entryOf({ viewer, rightsVersion }: SignedIn, now: Date): Entry {
    const { startsAt, endsAt } = cityDayOf(this.timeZone, now.getTime());
    return { viewer, rightsVersion, startsAt, endsAt };
  }

  /** Checks the session in a statement of its own, unless another one did already. */
  async check(sessionCheck: SessionCheck, now: Date): Promise<boolean> {
    if (sessionCheck.isConfirmed) return true;
    const { sql: text, parameters } = sql`select 1 where ${SESSION_HOLDS}`.compile(this.database.kysely);
    const values = requestValues({ now, sessionCheck });
    const rows = await selectRaw(this.database, { text, values: parameters }, values);
    sessionCheck.isConfirmed = rows.length > 0;
    return sessionCheck.isConfirmed;
  }

  forget(token: PresentedToken): void {
    this.#entries.delete(keyOf(token));
  }
}

function isOfDay({ startsAt, endsAt }: Entry, now: Date): boolean {
  return startsAt <= now.getTime() && now.getTime() < endsAt;
}

/** A cookie's token is no bearer token: the kind is part of the key. */
function keyOf({ kind, tokenHash }: PresentedToken): string {
  return `${kind} ${tokenHash}`;
}
