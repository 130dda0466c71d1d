import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { allowsByCode } from '../../policy/allowed-actions.js';
import { readerOf } from '../../read-model/read.js';
import { rowOf } from '../../sql/row.js';
import { unitName } from '../unit/unit.read.js';
import type { Demand } from './demand.entity.js';
import { demandPolicy } from './demand.policy.js';
import { maskedUnless } from './free-text.js';
import type { TrackedFile } from './tracked-files.js';
import { trackedFiles } from './tracked-files.js';
import { isLead, requesters } from './tracked-requester.js';

export interface TrackedEvent {
  readonly at: string;
  readonly action: string;
  /** The text for the resident: the statement reads no other. */
  readonly note: string | null;
  readonly passed: boolean | null;
  readonly reached: boolean | null;
  /** The actor's unit. */
  readonly unit: string | null;
}

/** The data of the resident's tracking page. */
export interface TrackedFacts {
  readonly stated: {
    readonly number: string;
    /** Null for a neighbour that backs the demand: its words are not the neighbour's to read. */
    readonly title: string | null;
    readonly category: string | null;
    readonly submittedAt: string;
    readonly isLead: boolean;
    readonly isWithdrawn: boolean;
    readonly isRated: boolean;
    readonly isDemonstration: boolean;
  };
  /** The merge target, or the same demand. */
  readonly followed: {
    readonly id: string;
    readonly status: Demand['status'];
    readonly waitsFor: Demand['waitsFor'];
    /** The unit of the last order that was neither returned nor cancelled. */
    readonly unit: string | null;
    readonly result: string | null;
    readonly closesAt: string | null;
    readonly reviewOn: string | null;
    readonly canWithdraw: boolean;
    readonly canDispute: boolean;
  };
  readonly place: string;
  readonly files: readonly TrackedFile[];
  readonly events: readonly TrackedEvent[];
}

/** Reads everything for a number in one statement, with the hash to compare the code with. */
export async function trackedFacts(
  context: RequestContext,
  number: string,
): Promise<{ hash: string; facts: TrackedFacts } | undefined> {
  const followed = rowOf('d');
  const unit = rowOf('u');
  const category = context.locale === 'en' ? sql`c.name_en` : sql`c.name`;
  const { rows } = await sql<{ hash: string; facts: TrackedFacts }>`
    select r.hash, json_build_object(
      'stated', json_build_object('number', r.number, 'title', case when r.backer_id is null then s.title end,
        'category', (select ${category} from categories c where c.code = d.category_code), 'submittedAt', r.at,
        'isLead', ${isLead}, 'isWithdrawn', r.withdrawn_at is not null,
        'isRated', exists (select from ratings g where g.demand_id = s.id and g.round = d.round
          and g.backer_id is not distinct from r.backer_id), 'isDemonstration', s.is_demonstration),
      'followed', json_build_object('id', d.id, 'status', d.status, 'waitsFor', d.waits_for, 'result', ${maskedUnless(isLead, sql`d.result`)},
        'closesAt', d.closes_at, 'reviewOn', d.review_on,
        'canWithdraw', ${allowsByCode(demandPolicy, 'WITHDRAW', followed, context.now)},
        'canDispute', coalesce(${allowsByCode(demandPolicy, 'DISPUTE', followed, context.now)}, false),
        'unit', (select ${unitName(unit, readerOf(context))} from orders o join units u on u.id = o.unit_id
          where o.demand_id = d.id and o.returned_at is null and o.cancelled_at is null order by o.offered_at desc limit 1)),
      'place', (select string_agg(r.name, ' · '
          order by array_position(array['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'], r.kind))
        from regions own join regions r on r.id in (own.city_id, own.street_id, own.community_id, own.grid_id, own.building_id)
        where own.id = s.region_id),
      'files', ${trackedFiles},
      'events', (select coalesce(json_agg(json_build_object('at', e.at, 'action', e.action,
          'note', (select ${maskedUnless(sql`e.is_own`, sql`x.for_resident`)} from event_texts x where x.event_id = e.id),
          'unit', (select ${unitName(unit, readerOf(context))} from units u where u.id = e.actor_unit_id),
          'passed', e.details ->> 'outcome' = 'PASSED', 'reached', (e.details ->> 'reached')::boolean) order by e.seq), '[]'::json)
        from (${ownEvents} union all ${followedEvents}) e
        where case when e.action = 'RATE' and r.backer_id is not null then e.details ->> 'requester' = r.number
          else coalesce(e.details ->> 'requester', r.number) = r.number end)
    ) as facts
    from (${requesters(number)}) r join demands s on s.id = r.demand_id
    join demands d on d.id = coalesce(s.merged_into_id, s.id)
  `.execute(context.services.database.kysely);
  return rows[0];
}

/** The demand's own events, for a neighbour since it was joined. Later moves of a merged demand to another target are internal. */
const ownEvents = sql`
  select e.id, e.seq, e.at, e.action, e.details, e.actor_unit_id, r.backer_id is null as is_own from events e
  where e.demand_id = s.id and e.seq >= r.since and not (e.action = 'MERGE' and e.from_status = e.to_status)`;

/** The events of each followed demand, for the time it was followed. Its own requester's rating is left out. */
const followedEvents = sql`
  select e.id, e.seq, e.at, e.action, e.details, e.actor_unit_id, false as is_own
  from (
    select m.seq as since, lead(m.seq) over (order by m.seq) as until, (m.details ->> 'intoId')::uuid as demand_id
    from events m where m.demand_id = s.id and m.action = 'MERGE'
  ) f join events e on e.demand_id = f.demand_id and e.seq > f.since and (f.until is null or e.seq < f.until)
  where e.action not in ('MERGE', 'RATE')`;
