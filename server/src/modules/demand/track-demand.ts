import type { Locale } from '@lindan/shared';
import { WORDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../graphql/context.js';
import { allowsByCode } from '../../policy/allowed-actions.js';
import { rowOf } from '../../reading/noun.js';
import { SENTENCES } from '../../words/words.js';
import { isRateable } from './commands/rate-demand.js';
import type { Demand } from './demand.entity.js';
import { demandPolicy } from './demand.policy.js';
import type { Tracking } from './tracked-demand.js';
import { findTracked } from './tracked-demand.js';

interface FollowedFacts {
  readonly status: Demand['status'];
  readonly resolvedAt: string | null;
  readonly waitsFor: Demand['waitsFor'];
  readonly unit: string | null;
  readonly result: string | null;
  readonly place: string;
  readonly isRated: boolean;
  readonly canWithdraw: boolean;
  readonly events: readonly {
    readonly at: string;
    readonly action: string;
    readonly note: string | null;
    readonly passed: boolean | null;
  }[];
}

/** A demand as its requester reads it: what happened, in his words, who has it now, and what he can do. */
export async function trackDemand(context: RequestContext, input: Tracking) {
  const { database } = context.services;
  const stated = await findTracked(database.orm.em.fork(), context, input);
  const facts = await followedFacts(context, stated);
  const followed = {
    id: stated.mergedIntoId ?? stated.id,
    status: facts.status,
    resolvedAt: facts.resolvedAt === null ? null : new Date(facts.resolvedAt),
  };
  return {
    number: stated.number,
    status: followed.status,
    title: stated.title,
    submittedAt: stated.submittedAt,
    place: facts.place,
    handledBy: handledBy(facts, context.locale),
    result: facts.result,
    timeline: facts.events.flatMap((event) => timelineEntry(event, context.locale)),
    canRate: !facts.isRated && isRateable(stated, followed),
    canWithdraw: facts.canWithdraw,
    isDemonstration: stated.isDemonstration,
  };
}

/** Everything else in one statement; of a merged demand, what happened to the one it follows since then. */
async function followedFacts(context: RequestContext, stated: Demand): Promise<FollowedFacts> {
  const followedId = stated.mergedIntoId ?? stated.id;
  const { rows } = await sql<{ facts: FollowedFacts }>`
    select json_build_object(
      'status', d.status, 'resolvedAt', d.resolved_at, 'waitsFor', d.waits_for,
      'unit', (select u.name from units u where u.id = d.waits_unit_id),
      'result', (select o.result from orders o where o.demand_id = d.id and o.verified_at is not null order by o.verified_at desc limit 1),
      'place', (select string_agg(r.name, ' · ' order by array_position(array['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'], r.kind))
        from regions r where r.id in (s.city_id, s.street_id, s.community_id, s.grid_id, s.building_id)),
      'canWithdraw', ${allowsByCode(demandPolicy, 'WITHDRAW', rowOf('s'), context.now)},
      'isRated', exists (select from ratings g where g.demand_id = s.id),
      'events', (select coalesce(json_agg(json_build_object(
          'at', e.at, 'action', e.action, 'note', e.note, 'passed', e.details ->> 'outcome' = 'PASSED') order by e.seq), '[]'::json)
        from events e
        where e.demand_id = s.id or (e.demand_id = d.id and e.seq > (
          select max(m.seq) from events m where m.demand_id = s.id and m.action = 'MERGE')))
    ) as facts
    from demands s join demands d on d.id = ${followedId} where s.id = ${stated.id}
  `.execute(context.services.database.kysely);
  const [row] = rows;
  if (row === undefined) throw new Error(`${stated.number} was there a moment ago`);
  return row.facts;
}

function handledBy({ waitsFor, unit }: FollowedFacts, locale: Locale): string | null {
  if (waitsFor === null) return null;
  return waitsFor === 'UNIT' ? unit : WORDS[locale].waiting[waitsFor];
}

type TimelineWord = keyof (typeof SENTENCES)[Locale]['timeline'];

/** Notes between offices stay there; a resident reads why he was declined, and what was done. */
const NOTES_FOR_RESIDENTS: readonly string[] = ['DECLINE', 'RESOLVE'];

function timelineEntry(event: FollowedFacts['events'][number], locale: Locale) {
  const words = SENTENCES[locale].timeline;
  const key = event.action === 'VERIFY' && event.passed === false ? 'REWORK' : event.action;
  // Steps that only matter inside (an offer beside its dispatch, a result beside its resolution) have no words.
  if (!Object.hasOwn(words, key)) return [];
  return {
    at: event.at,
    label: words[key as TimelineWord],
    note: NOTES_FOR_RESIDENTS.includes(event.action) ? event.note : null,
  };
}
