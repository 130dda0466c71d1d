import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { allowsByCode } from '../../policy/allowed-actions.js';
import { readerOf } from '../../read-model/read.js';
import { rowOf } from '../../sql/row.js';
import { unitName } from '../unit/unit.read.js';
import type { Demand } from './demand.entity.js';
import { demandPolicy } from './demand.policy.js';

export interface TrackedEvent {
  readonly at: string;
  readonly action: string;
  /** The text for the resident: the statement reads no other. */
  readonly note: string | null;
  readonly passed: boolean | null;
  /** The actor's unit. */
  readonly unit: string | null;
}

/** The data of the resident's tracking page. */
export interface TrackedFacts {
  readonly stated: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly submittedAt: string;
    readonly canWithdraw: boolean;
    readonly isRated: boolean;
    readonly isDemonstration: boolean;
  };
  /** The merge target, or the same demand. */
  readonly followed: {
    readonly id: string;
    readonly status: Demand['status'];
    readonly resolvedAt: string | null;
    readonly waitsFor: Demand['waitsFor'];
    /** The unit of the last order that was not returned. */
    readonly unit: string | null;
    readonly result: string | null;
  };
  readonly place: string;
  readonly events: readonly TrackedEvent[];
}

/** Reads everything for a number in one statement, with the hash to compare the code with. */
export async function trackedFacts(
  context: RequestContext,
  number: string,
): Promise<{ hash: string; facts: TrackedFacts } | undefined> {
  const stated = rowOf('s');
  const unit = rowOf('u');
  const { rows } = await sql<{ hash: string; facts: TrackedFacts }>`
    select s.tracking_hash as hash, json_build_object(
      'stated', json_build_object('id', s.id, 'number', s.number, 'title', s.title, 'submittedAt', s.submitted_at,
        'canWithdraw', ${allowsByCode(demandPolicy, 'WITHDRAW', stated, context.now)},
        'isRated', exists (select from ratings g where g.demand_id = s.id), 'isDemonstration', s.is_demonstration),
      'followed', json_build_object('id', d.id, 'status', d.status, 'resolvedAt', d.resolved_at, 'waitsFor', d.waits_for,
        'unit', (select ${unitName(unit, readerOf(context))} from orders o join units u on u.id = o.unit_id
          where o.demand_id = d.id and o.returned_at is null order by o.offered_at desc limit 1),
        'result', (select o.result from orders o where o.demand_id = d.id and o.verified_at is not null
          order by o.verified_at desc limit 1)),
      'place', (select string_agg(r.name, ' · '
          order by array_position(array['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'], r.kind))
        from regions r where r.id in (s.city_id, s.street_id, s.community_id, s.grid_id, s.building_id)),
      'events', (select coalesce(json_agg(json_build_object('at', e.at, 'action', e.action,
          'note', (select x.for_resident from event_texts x where x.event_id = e.id),
          'unit', (select ${unitName(unit, readerOf(context))} from units u where u.id = e.actor_unit_id),
          'passed', e.details ->> 'outcome' = 'PASSED') order by e.seq), '[]'::json)
        from (${ownEvents} union all ${followedEvents}) e)
    ) as facts
    from demands s join demands d on d.id = coalesce(s.merged_into_id, s.id) where s.number = ${number}
  `.execute(context.services.database.kysely);
  return rows[0];
}

/** The demand's own events. Later moves of a merged demand to another target are internal. */
const ownEvents = sql`
  select e.id, e.seq, e.at, e.action, e.details, e.actor_unit_id from events e
  where e.demand_id = s.id and not (e.action = 'MERGE' and e.from_status = e.to_status)`;

/** The events of each followed demand, for the time it was followed. Its own requester's rating is left out. */
const followedEvents = sql`
  select e.id, e.seq, e.at, e.action, e.details, e.actor_unit_id
  from (
    select m.seq as since, lead(m.seq) over (order by m.seq) as until, (m.details ->> 'intoId')::uuid as demand_id
    from events m where m.demand_id = s.id and m.action = 'MERGE'
  ) f join events e on e.demand_id = f.demand_id and e.seq > f.since and (f.until is null or e.seq < f.until)
  where e.action not in ('MERGE', 'RATE')`;
