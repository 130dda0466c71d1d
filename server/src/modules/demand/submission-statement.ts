import type { WaitingParty } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, sql } from 'kysely';

import type { Acting, ActingAs } from '../../context/acting.js';
import { confirmSession } from '../../context/session-check.js';
import { numberOf } from '../../database/number.js';
import type { Node } from '../../read-model/read.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import { returningColumns } from '../../read-model/returning.js';
import { BATCH_INPUT, batchInput, typedParameters } from '../../sql/batch-input.js';
import type { Sql } from '../../sql/fragment.js';
import { columnOf, insertRow } from '../../sql/insert-row.js';
import { NOW } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import { dueOf } from '../../transition/clock.js';
import { eventEntries } from '../../transition/event.js';
import type { Kept, KeyedCall } from '../../transition/idempotency.js';
import { keptUnder, takeKey } from '../../transition/idempotency.js';
import { StatementTemplate } from '../../transition/statement-template.js';
import type { Demand } from './demand.entity.js';
import { demandAsSubject } from './demand.life.js';
import type { Missing } from './named-things.js';
import { NAMED, namedThings } from './named-things.js';
import type { Requester } from './requester.entity.js';

/** The parameters with their column types, by target: the demand, the requester, the event, the idempotency key. */
const DEMAND = {
  id: 'uuid',
  status: 'text',
  kind: 'text',
  urgency: 'text',
  wishedUrgency: 'text',
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
/** The columns that come from the looked-up records. */
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

/** All parameters of one submission. */
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
  once: new StatementTemplate(NAMES, (slots, _viewer, isAdmitted, texts) => {
    const stated = typedParameters(slots, STATED);
    // Ordered by key, so that two batches with the same keys cannot deadlock.
    const from = sql`${MAY_BE} order by ${stated.actor}, ${stated.key}`;
    const taken = sql`${takeKey({ ...picked(stated, KEY), createdAt: NOW }, from)} returning result_id as id`;
    return written(stated, isAdmitted, { firstTime: taken, kept: keptUnder(stated) }, texts);
  }),
  /** For submissions without an idempotency key. */
  always: new StatementTemplate(NAMES, (slots, _viewer, isAdmitted, texts) => {
    const stated = typedParameters(slots, STATED);
    const firstTime = sql`select ${stated.id} as id ${MAY_BE}`;
    return written(stated, isAdmitted, { firstTime, kept: sql`select where false` }, texts);
  }),
};

const MAY_BE = sql`from named join batch using (ordinal) where named.is_admitted and named.missing is null`;

/** Fields of the demand that the statement's CTEs write; its snapshot does not contain them yet. */
export const SUBMISSION_SIDE_EFFECTS: ReadonlySet<string> = new Set(['requester', 'events']);

/** The outcome of one submission. */
export interface Outcome {
  readonly isWritten: boolean;
  /** The written demand, when a selection was passed. */
  readonly demand: Node | undefined;
  /** Why it was not written, as far as it depends on a referenced record. */
  readonly missing: Missing | null;
  /** The result already kept under the same key. */
  readonly kept: Kept | null;
}

type Row = Omit<Outcome, 'demand'> & { readonly isAdmitted: boolean };

/**
 * Looks up what a submission refers to and writes all of it, or nothing. Concurrent submissions share one statement
 * (batched), unless one is part of a transaction. An outcome that is neither written nor has a reason lost the race for its key.
 */
export async function writeSubmission(
  acting: Acting,
  submission: Submission,
  returning: ReturningSelection | undefined,
  em?: SqlEntityManager,
): Promise<Outcome> {
  const { sessionCheck, services } = acting;
  const statement = stating[submission.key === null ? 'always' : 'once'];
  // The written values do not depend on the viewer, so all viewers share one template; the session check stays per row.
  const withoutViewer = { ...acting, viewer: null };
  const { kysely } = services.database;
  const { text, values } = statement.bind(submission, withoutViewer, kysely, returning?.plans);
  const row =
    em === undefined
      ? await services.database.executeBatched<Row>(text, values)
      : await executeWithin(em, text, values);
  if (row === undefined) throw new Error('one row was asked for');
  confirmSession(sessionCheck, row.isAdmitted);
  return { ...row, demand: row.isWritten ? returning?.node({ ...row }) : undefined };
}

async function executeWithin(
  em: SqlEntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row | undefined> {
  const query = CompiledQuery.raw(text, [batchInput([values])]);
  const { rows } = await em.getKysely<unknown>().executeQuery<Row>(query);
  return rows[0];
}

function written(
  stated: Stated,
  isAdmitted: Sql,
  { firstTime, kept }: { readonly firstTime: Sql; readonly kept: Sql },
  texts: number,
): Sql {
  const named = rowOf('named');
  const due = dueOf('STEP', {
    ...named,
    col: (name) => (name === 'urgency' ? stated.urgency : named.col(name)),
  });
  const row = {
    ...picked(stated, DEMAND),
    ...Object.fromEntries(PLACED.map((property) => [property, named.col(columnOf(property))])),
    dueAt: due.due_at,
    dueSoonAt: due.due_soon_at,
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
    of: demandAsSubject(stated.id),
  };
  const now = sql`from first_time join batch on ${stated.id} = first_time.id join named using (ordinal)`;
  const returned = returningColumns(texts, (text) => sql`case when t1.id is not null then ${text} end`);
  return sql`
    with ${BATCH_INPUT}, named as materialized (${namedThings(stated, isAdmitted)}), first_time as (${firstTime}),
      demand as (${insertRow('demands', row, now)} returning *),
      requester as (${insertRow('requesters', { demandId: stated.id, ...picked(stated, REQUESTER) }, now)}),
      ${eventEntries(happening, now)}
    select ordinal, named.is_admitted as "isAdmitted", named.missing, t1.id is not null as "isWritten",
      case when t1.id is null then (select row_to_json(kept) from (${kept}) kept) end as kept${returned}
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
