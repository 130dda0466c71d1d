import type { WaitingParty } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../context/acting.js';
import { confirmSession } from '../../context/session-check.js';
import { numberOf } from '../../database/number.js';
import type { Node } from '../../read-model/read.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import { returningColumns } from '../../read-model/returning.js';
import { BATCH_INPUT, typedParameters } from '../../sql/batch-input.js';
import type { Sql } from '../../sql/fragment.js';
import { columnOf, insertRow } from '../../sql/insert-row.js';
import { NOW } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import { insertEvent } from '../../transition/event.js';
import type { Kept, KeyedCall } from '../../transition/idempotency.js';
import { keptUnder, takeKey } from '../../transition/idempotency.js';
import { StatementTemplate } from '../../transition/statement-template.js';
import type { Demand } from './demand.entity.js';
import type { Missing } from './named-things.js';
import { NAMED, namedThings } from './named-things.js';
import type { Requester } from './requester.entity.js';

/** What is stated, with the types of its columns: by its demand, its requester, its event, its key. */
const DEMAND = {
  id: 'uuid',
  status: 'text',
  kind: 'text',
  urgency: 'text',
  channel: 'text',
  title: 'text',
  description: 'text',
  latitude: 'float8',
  longitude: 'float8',
  audience: 'text[]',
  backers: 'integer',
  returns: 'integer',
  awaitsRuling: 'boolean',
  waitsUnitId: 'uuid',
  dueAt: 'timestamptz',
  dueSoonAt: 'timestamptz',
  trackingHash: 'text',
} as const satisfies Partial<Record<keyof Demand, string>>;
const REQUESTER = {
  nameCipher: 'text',
  phoneCipher: 'text',
  phoneHash: 'text',
  addressCipher: 'text',
} as const satisfies Partial<Record<keyof Requester, string>>;
const EVENT = { eventId: 'uuid', personId: 'uuid', role: 'text', unitId: 'uuid', details: 'jsonb' } as const;
const KEY = { actor: 'text', key: 'text', inputHash: 'text', resultId: 'uuid', replyCipher: 'text' } as const;
const WAITS = { waitsInGrid: 'text', waitsAboveGrid: 'text' } as const;
const STATED = {
  ...DEMAND,
  ...WAITS,
  ...REQUESTER,
  ...EVENT,
  ...KEY,
  numberPrefix: 'text',
  ...NAMED,
} as const;
const NAMES = Object.keys(STATED) as (keyof typeof STATED)[];
/** What follows from what a statement names. */
const PLACED = [
  'regionId',
  'cityId',
  'streetId',
  'communityId',
  'gridId',
  'buildingId',
  'isDemonstration',
  'resourceId',
  'categoryCode',
] as const satisfies readonly (keyof Demand)[];

/** All that is written of a submission. */
export type Submission = Pick<Demand, keyof typeof DEMAND> &
  Pick<Requester, keyof typeof REQUESTER> &
  Readonly<Record<keyof typeof WAITS, WaitingParty>> &
  Readonly<Record<keyof typeof NAMED, unknown>> &
  ActingAs &
  ((Kept & KeyedCall) | Readonly<Record<keyof typeof KEY, null>>) & {
    readonly eventId: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly numberPrefix: string;
  };

type Stated = Readonly<Record<keyof typeof STATED, Sql>>;

const stating = {
  once: new StatementTemplate(NAMES, (slots, _viewer, mayWork, texts) => {
    const stated = typedParameters(slots, STATED);
    // In an order, so that no two who take the same keys at once wait for each other.
    const from = sql`${MAY_BE} order by ${stated.actor}, ${stated.key}`;
    const taken = sql`${takeKey({ ...picked(stated, KEY), createdAt: NOW }, from)} returning result_id as id`;
    return written(stated, mayWork, { firstTime: taken, kept: keptUnder(stated) }, texts);
  }),
  /** Without a key. */
  always: new StatementTemplate(NAMES, (slots, _viewer, mayWork, texts) => {
    const stated = typedParameters(slots, STATED);
    const firstTime = sql`select ${stated.id} as id ${MAY_BE}`;
    return written(stated, mayWork, { firstTime, kept: sql`select where false` }, texts);
  }),
};

const MAY_BE = sql`from named join batch using (ordinal) where named.is_admitted and named.missing is null`;

/** What a submission writes beside the demand. */
export const WRITTEN_BESIDE: ReadonlySet<string> = new Set(['requester', 'events']);

/** What became of a submission. */
export interface Outcome {
  readonly isWritten: boolean;
  /** The demand where it is told of. */
  readonly demand: Node | undefined;
  /** Why it was not written, as far as it hangs on what it names. */
  readonly missing: Missing | null;
  /** What was made under the same key before. */
  readonly kept: Kept | null;
}

type Row = Omit<Outcome, 'demand'> & { readonly isAdmitted: boolean };

/**
 * Looks up what a submission names and writes all of it, or nothing, in one statement, and in the same one for all that come
 * at the same time. One without any of the reasons that
 * an outcome may have was not written because its key was taken at the same time.
 */
export async function writeSubmission(
  acting: Acting,
  submission: Submission,
  answering: ReturningSelection | undefined,
): Promise<Outcome> {
  const { sessionCheck, services } = acting;
  const statement = stating[submission.key === null ? 'always' : 'once'];
  // What is written is the same for all viewers; only whether he is still who he was is asked of each.
  const whoever = { ...acting, viewer: null };
  const { kysely } = services.database;
  const { text, values } = statement.bind(submission, whoever, kysely, answering?.plans);
  const row = await services.database.executeBatched<Row>(text, values);
  if (row === undefined) throw new Error('one row was asked for');
  confirmSession(sessionCheck, row.isAdmitted);
  return { ...row, demand: row.isWritten ? answering?.node({ ...row }) : undefined };
}

function written(
  stated: Stated,
  mayWork: Sql,
  { firstTime, kept }: { readonly firstTime: Sql; readonly kept: Sql },
  texts: number,
): Sql {
  const named = rowOf('named');
  const row = {
    ...picked(stated, DEMAND),
    ...Object.fromEntries(PLACED.map((property) => [property, named.col(columnOf(property))])),
    waitsFor: sql`case when ${named.col('grid_id')} is null then ${stated.waitsAboveGrid} else ${stated.waitsInGrid} end`,
    number: numberOf('demand', stated.numberPrefix),
    submittedAt: NOW,
  };
  const happening = {
    id: stated.eventId,
    at: NOW,
    by: stated,
    action: 'SUBMIT',
    from: null,
    to: stated.status,
    details: stated.details,
    of: { demandId: stated.id },
  };
  const now = sql`from first_time join batch on ${stated.id} = first_time.id join named using (ordinal)`;
  const told = returningColumns(texts, (text) => sql`case when t1.id is not null then ${text} end`);
  return sql`
    with ${BATCH_INPUT}, named as materialized (${namedThings(stated, mayWork)}), first_time as (${firstTime}),
      demand as (${insertRow('demands', row, now)} returning *),
      requester as (${insertRow('requesters', { demandId: stated.id, ...picked(stated, REQUESTER) }, now)}),
      told as (${insertEvent(happening, now)})
    select ordinal, named.is_admitted as "isAdmitted", named.missing, t1.id is not null as "isWritten",
      case when t1.id is null then (select row_to_json(kept) from (${kept}) kept) end as kept${told}
    from named join batch using (ordinal) left join demand as t1 on t1.id = ${stated.id}
  `;
}

function picked<Name extends keyof Stated>(
  stated: Stated,
  names: Readonly<Record<Name, string>>,
): Pick<Stated, Name> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, stated[name as Name]])) as Pick<
    Stated,
    Name
  >;
}
