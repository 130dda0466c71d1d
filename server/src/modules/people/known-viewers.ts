import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { Database } from '../../database/database.js';
import type { Viewer } from '../../policy/viewer.js';
import type { Admission } from '../../reading/admission.js';
import { NOW } from '../../reading/later.js';
import type { Sql } from '../../reading/noun.js';
import { send } from '../../reading/read.js';
import type { SignedIn } from './load-viewer.js';
import { loadViewer } from './load-viewer.js';
import type { SessionKind } from './session.entity.js';

/** A session's token as a request bears it. */
export interface BorneToken {
  readonly tokenHash: string;
  readonly kind: SessionKind;
}

/** Who bears a token, and what of that has still to be confirmed. */
export interface Known {
  readonly viewer: Viewer;
  readonly admission: Admission;
}

interface Remembered {
  readonly viewer: Viewer;
  readonly holds: Sql;
}

const MOST_KNOWN = 2_000;

/** The people behind the sessions that came lately: whoever asks again is not looked up again, only confirmed. */
export class KnownViewers {
  readonly #known = new LRUCache<string, Remembered>({ max: MOST_KNOWN });

  constructor(private readonly database: Database) {}

  /** Whom this process remembers, unconfirmed. */
  remembered(borne: BorneToken): Known | undefined {
    const known = this.#known.get(keyOf(borne));
    if (known === undefined) return undefined;
    return { viewer: known.viewer, admission: { holds: known.holds, isConfirmed: false } };
  }

  /** Who bears the token now; null when the session is unknown or over. One statement. */
  async find(borne: BorneToken, now: Date): Promise<Viewer | null> {
    const known = this.remembered(borne);
    if (known !== undefined && (await this.confirm(known.admission, now))) return known.viewer;
    const found = await loadViewer(this.database, borne, now);
    if (found === null) this.#known.delete(keyOf(borne));
    else this.#known.set(keyOf(borne), { viewer: found.viewer, holds: stillStands(borne, found) });
    return found?.viewer ?? null;
  }

  /** Asks whether what is remembered still holds, where no statement has said so yet. */
  async confirm(admission: Admission, now: Date): Promise<boolean> {
    if (admission.isConfirmed) return true;
    const { sql: text, parameters } = sql`select 1 where ${admission.holds}`.compile(this.database.kysely);
    const rows = await send(this.database, { text, values: parameters }, { now });
    admission.isConfirmed = rows.length > 0;
    return admission.isConfirmed;
  }

  /** Forgets somebody who no longer stands as he is remembered. */
  forget(borne: BorneToken): void {
    this.#known.delete(keyOf(borne));
  }
}

/** A token of one kind is none of the other. */
function keyOf({ kind, tokenHash }: BorneToken): string {
  return `${kind} ${tokenHash}`;
}

function stillStands({ tokenHash, kind }: BorneToken, { rightsVersion }: SignedIn): Sql {
  return sql`${rightsVersion}::integer = (
    select p.rights_version from sessions s join people p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and s.kind = ${kind} and s.expires_at > ${NOW}
  )`;
}
