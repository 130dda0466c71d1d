import type { WaitingParty } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../actor.js';
import { numberOf } from '../../database/number.js';
import type { Kept, KeyedCall } from '../../graphql/idempotency.js';
import { keptUnder, takeKey } from '../../graphql/idempotency.js';
import { confirmBy } from '../../reading/admission.js';
import type { Answering } from '../../reading/answering.js';
import { toldColumns } from '../../reading/answering.js';
import { NOW } from '../../reading/later.js';
import type { Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import type { Node } from '../../reading/read.js';
import { columnOf, insertRow } from '../../writing/insert-row.js';
import type { Slots } from '../../writing/written-once.js';
import { WrittenOnce } from '../../writing/written-once.js';
import { insertEvent } from '../event/record-event.js';
import type { Demand } from './demand.entity.js';
import type { Missing } from './named-things.js';
import { NAMED, namedThings } from './named-things.js';
import type { Requester } from './requester.entity.js';

const DEMAND = [
  'id',
  'status',
  'kind',
  'urgency',
  'channel',
  'title',
  'description',
  'latitude',
  'longitude',
  'audience',
  'backers',
  'returns',
  'awaitsRuling',
  'waitsUnitId',
  'dueAt',
  'dueSoonAt',
  'trackingHash',
] as const satisfies readonly (keyof Demand)[];
const REQUESTER = [
  'nameCipher',
  'phoneCipher',
  'phoneHash',
  'addressCipher',
] as const satisfies readonly (keyof Requester)[];
const EVENT = ['eventId', 'personId', 'role', 'unitId', 'details'] as const;
const KEY = ['actor', 'key', 'inputHash', 'resultId', 'replyCipher'] as const;
const WAITS = ['waitsInGrid', 'waitsAboveGrid'] as const;
const STATED = [...DEMAND, ...WAITS, ...REQUESTER, ...EVENT, ...KEY, 'numberPrefix', ...NAMED] as const;
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
export type Submission = Pick<Demand, (typeof DEMAND)[number]> &
  Pick<Requester, (typeof REQUESTER)[number]> &
  Readonly<Record<(typeof WAITS)[number], WaitingParty>> &
  Readonly<Record<(typeof NAMED)[number], unknown>> &
  ActingAs &
  ((Kept & KeyedCall) | Readonly<Record<(typeof KEY)[number], null>>) & {
    readonly eventId: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly numberPrefix: string;
  };

type Stated = Slots<(typeof STATED)[number]>;

const stating = {
  once: new WrittenOnce(STATED, (stated, _viewer, mayWork, texts) => {
    const taken = takeKey({ ...picked(stated, KEY), createdAt: NOW }, MAY_BE);
    return written(stated, mayWork, { firstTime: taken, kept: keptUnder(stated) }, texts);
  }),
  /** Without a key. */
  always: new WrittenOnce(STATED, (stated, _viewer, mayWork, texts) =>
    written(stated, mayWork, { firstTime: sql`select ${MAY_BE}`, kept: sql`select where false` }, texts),
  ),
};

const MAY_BE = sql`from named where named.is_admitted and named.missing is null`;

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
 * Looks up what a submission names and writes all of it, or nothing, in one statement. One without any of the reasons that
 * an outcome may have was not written because its key was taken at the same time.
 */
export async function writeSubmission(
  acting: Acting,
  submission: Submission,
  answering: Answering | undefined,
): Promise<Outcome> {
  const { admission, services } = acting;
  const statement = stating[submission.key === null ? 'always' : 'once'];
  // What is written is the same for all viewers; only whether he is still who he was is asked of each.
  const whoever = { ...acting, viewer: null };
  const { kysely } = services.database;
  const { text, values } = statement.filledWith(submission, whoever, kysely, answering?.plans);
  const [row] = await services.database.query<Row>(text, values);
  if (row === undefined) throw new Error('one row was asked for');
  confirmBy(admission, row.isAdmitted);
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
    at: NOW,
    by: stated,
    action: 'SUBMIT',
    from: null,
    to: stated.status,
    details: stated.details,
    of: { demandId: stated.id },
  };
  const once = sql`from first_time`;
  const told = toldColumns(texts, (text) => sql`case when t1.id is not null then ${text} end`);
  return sql`
    with named as materialized (${namedThings(stated, mayWork)}), first_time as (${firstTime}),
      demand as (${insertRow('demands', row, sql`from first_time, named`)} returning *),
      requester as (${insertRow('requesters', { demandId: stated.id, ...picked(stated, REQUESTER) }, once)}),
      told as (${insertEvent(stated.eventId, happening, once)})
    select named.is_admitted as "isAdmitted", named.missing, t1.id is not null as "isWritten",
      case when t1.id is null then (select row_to_json(kept) from (${kept}) kept) end as kept${told}
    from named left join demand as t1 on true
  `;
}

function picked<Name extends keyof Stated>(stated: Stated, names: readonly Name[]): Pick<Stated, Name> {
  return Object.fromEntries(names.map((name) => [name, stated[name]])) as Pick<Stated, Name>;
}
