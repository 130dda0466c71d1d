import { sql } from 'kysely';

import type { ActingAs } from '../../actor.js';
import { numberOf } from '../../database/number.js';
import type { Kept, KeyedCall } from '../../graphql/idempotency.js';
import { takeKey } from '../../graphql/idempotency.js';
import { NOW } from '../../reading/later.js';
import type { Sql } from '../../reading/noun.js';
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
export const stateOnce = new WrittenOnce(STATED, (stated) =>
  written(stated, sql`first_time as (${takeKey({ ...picked(stated, KEY), createdAt: NOW })})`),
);

/** The same without a key. */
export const state = new WrittenOnce(STATED, (stated) => written(stated, sql`first_time as (select 1)`));

function written(stated: Stated, firstTime: Sql): Sql {
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
    with ${firstTime}, demand as (${insertRow('demands', row, once)}),
      requester as (${insertRow('requesters', { demandId: stated.id, ...picked(stated, REQUESTER) }, once)}),
      told as (${insertEvent(stated.eventId, happening, once)})
    select 1 from first_time
  `;
}

function picked<Name extends keyof Stated>(stated: Stated, names: readonly Name[]): Pick<Stated, Name> {
  return Object.fromEntries(names.map((name) => [name, stated[name]])) as Pick<Stated, Name>;
}
