import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../actor.js';
import { numberOf } from '../../database/number.js';
import type { Kept, KeyedCall } from '../../graphql/idempotency.js';
import { takeKey } from '../../graphql/idempotency.js';
import type { Answering } from '../../reading/answering.js';
import { toldColumns } from '../../reading/answering.js';
import { NOW } from '../../reading/later.js';
import type { Sql } from '../../reading/noun.js';
import type { Node } from '../../reading/read.js';
import { insertRow } from '../../writing/insert-row.js';
import type { Slots } from '../../writing/written-once.js';
import { WrittenOnce } from '../../writing/written-once.js';
import { insertEvent } from '../event/record-event.js';
import type { Demand } from './demand.entity.js';
import type { Requester } from './requester.entity.js';

const DEMAND = [
  'id',
  'status',
  'kind',
  'urgency',
  'channel',
  'title',
  'description',
  'categoryCode',
  'regionId',
  'cityId',
  'streetId',
  'communityId',
  'gridId',
  'buildingId',
  'latitude',
  'longitude',
  'audience',
  'resourceId',
  'backers',
  'returns',
  'awaitsRuling',
  'waitsFor',
  'waitsUnitId',
  'dueAt',
  'dueSoonAt',
  'trackingHash',
  'isDemonstration',
] as const satisfies readonly (keyof Demand)[];
const REQUESTER = [
  'nameCipher',
  'phoneCipher',
  'phoneHash',
  'addressCipher',
] as const satisfies readonly (keyof Requester)[];
const EVENT = ['eventId', 'personId', 'role', 'unitId', 'details'] as const;
const KEY = ['actor', 'key', 'inputHash', 'resultId', 'replyCipher'] as const;
const STATED = [...DEMAND, ...REQUESTER, ...EVENT, ...KEY, 'numberPrefix'] as const;

/** All that is written of a submission. */
export type Submission = Pick<Demand, (typeof DEMAND)[number]> &
  Pick<Requester, (typeof REQUESTER)[number]> &
  ActingAs &
  ((Kept & KeyedCall) | Readonly<Record<(typeof KEY)[number], null>>) & {
    readonly eventId: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly numberPrefix: string;
  };

type Stated = Slots<(typeof STATED)[number]>;

/** Writes all of a submission, or nothing; gives one row when it is written. */
const stating = {
  once: new WrittenOnce(STATED, (stated, _viewer, _mayWork, texts) =>
    written(stated, sql`first_time as (${takeKey({ ...picked(stated, KEY), createdAt: NOW })})`, texts),
  ),
  /** Without a key. */
  always: new WrittenOnce(STATED, (stated, _viewer, _mayWork, texts) =>
    written(stated, sql`first_time as (select 1)`, texts),
  ),
};

/** What a submission writes beside the demand. */
export const WRITTEN_BESIDE: ReadonlySet<string> = new Set(['requester', 'events']);

/**
 * Writes all of a submission.
 * @returns undefined where its key was taken before, and nothing was written; the demand where it is told of
 */
export async function writeSubmission(
  { services: { database }, now }: Acting,
  submission: Submission,
  answering: Answering | undefined,
): Promise<{ readonly demand: Node | undefined } | undefined> {
  const statement = stating[submission.key === null ? 'always' : 'once'];
  const nobody = { viewer: null, now };
  const { text, values } = statement.filledWith(submission, nobody, database.kysely, answering?.plans);
  const [row] = await database.query(text, values);
  return row && { demand: answering?.node({ ...row }) };
}

function written(stated: Stated, firstTime: Sql, texts: number): Sql {
  const row = {
    ...picked(stated, DEMAND),
    number: numberOf('demand', stated.numberPrefix),
    submittedAt: NOW,
  };
  const happening = {
    at: NOW,
    by: stated,
    action: 'SUBMIT',
    from: null,
    to: stated.status,
    details: stated.details,
    of: { demandId: stated.id },
  };
  const once = sql`from first_time`;
  return sql`
    with ${firstTime}, demand as (${insertRow('demands', row, once)} returning *),
      requester as (${insertRow('requesters', { demandId: stated.id, ...picked(stated, REQUESTER) }, once)}),
      told as (${insertEvent(stated.eventId, happening, once)})
    select t1.id${toldColumns(texts)} from demand as t1
  `;
}

function picked<Name extends keyof Stated>(stated: Stated, names: readonly Name[]): Pick<Stated, Name> {
  return Object.fromEntries(names.map((name) => [name, stated[name]])) as Pick<Stated, Name>;
}
