import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../actor.js';
import { numberOf } from '../../database/number.js';
import type { Kept, KeyedCall } from '../../graphql/idempotency.js';
import { takeKey } from '../../graphql/idempotency.js';
import type { Answering } from '../../reading/answering.js';
import { NOW, settled } from '../../reading/later.js';
import type { Sql } from '../../reading/noun.js';
import type { Node } from '../../reading/read.js';
import { PLANNED, statementOf } from '../../reading/statement.js';
import { insertRow } from '../../writing/insert-row.js';
import type { Slots } from '../../writing/written-once.js';
import { slotsFor, WrittenOnce } from '../../writing/written-once.js';
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

const FIRST_TIME = {
  once: (stated: Stated) => sql`first_time as (${takeKey({ ...picked(stated, KEY), createdAt: NOW })})`,
  always: () => sql`first_time as (select 1)`,
};

/** Without an answer. */
const SILENT = {
  once: new WrittenOnce(STATED, (stated) => written(stated, FIRST_TIME.once(stated), 0)),
  always: new WrittenOnce(STATED, (stated) => written(stated, FIRST_TIME.always(), 0)),
};

/** What a submission writes beside the demand. */
export const WRITTEN_BESIDE: ReadonlySet<string> = new Set(['requester', 'events']);

/** What was written of a submission: the demand as it is asked for, where its row can tell. */
interface Written {
  readonly demand: Node | undefined;
}

/** Writes all of a submission, or nothing where its key was taken before. */
export async function writeSubmission(
  { services: { database }, now }: Acting,
  submission: Submission,
  answering: Answering | undefined,
): Promise<Written | undefined> {
  const kind = submission.key === null ? 'always' : 'once';
  if (answering === undefined) {
    const { text, values } = SILENT[kind].filledWith(submission, { viewer: null, now }, database.kysely);
    const rows = await database.query(text, values);
    return rows.length === 0 ? undefined : { demand: undefined };
  }
  const { plans, node } = answering;
  const slots = slotsFor(STATED);
  const write = () => written(slots, FIRST_TIME[kind](slots), plans.length);
  const statement = await statementOf(plans, `submission ${kind}`, write, database.kysely);
  const given = { ...submission, now };
  const values = statement.values.map((value) => settled(value, given));
  const [row] = await database.query<Record<string, string>>(statement.text, values);
  return row && { demand: node(plans.map((_plan, index) => row[`text_${index}`])) };
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
  const told = Array.from({ length: texts }, (_, index) => sql`, ${PLANNED} as ${sql.ref(`text_${index}`)}`);
  return sql`
    with ${firstTime}, demand as (${insertRow('demands', row, once)} returning *),
      requester as (${insertRow('requesters', { demandId: stated.id, ...picked(stated, REQUESTER) }, once)}),
      told as (${insertEvent(stated.eventId, happening, once)})
    select t1.id${sql.join(told, sql``)} from demand as t1
  `;
}

function picked<Name extends keyof Stated>(stated: Stated, names: readonly Name[]): Pick<Stated, Name> {
  return Object.fromEntries(names.map((name) => [name, stated[name]])) as Pick<Stated, Name>;
}
