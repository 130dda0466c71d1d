import type { SetupGapKind } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { ruleInForce } from '../catalogue/rule-in-force.js';
import { hasHandledDemand, hasHandledOrder } from '../order/order.conditions.js';
import { hasOpenWork } from '../unit/open-work.js';
import type { GapQuery, GapSource } from './gap-row.js';
import { sorted } from './gap-row.js';
import { invitedFor, isServed, serves } from './in-force.js';

const community = rowOf('c');
const order = rowOf('o');
const demand = rowOf('d');

/** What units, categories, orders and demands lack. */
export function dutyGaps(query: GapQuery): readonly GapSource[] {
  const { scope } = query;
  return [
    unitsWithoutLiaison(query),
    ...(scope.isCity ? [categoriesWithoutUnit(query)] : []),
    ordersWithoutVerifier(query),
    disputesWithoutDecider(query),
    rulingsWithoutStreet(query),
  ];
}

/**
 * Only a unit that something is expected of needs a liaison: one that is paired with a community or, in the whole city, that is
 * named by the catalogue, holds an order or helps with one.
 */
function unitsWithoutLiaison({ scope, reader, today }: GapQuery): GapSource {
  const isPaired = sql`exists (
    select from unit_pairings pairing join regions c on c.id = pairing.community_id
    where pairing.unit_id = u.id and c.closed_into_id is null and ${scope.includes(community)}
  )`;
  const isNamed = sql`exists (
    select from dispatch_rules d
    where (d.lead_unit_id = u.id or u.id = any(d.co_unit_ids)) and d.id = ${ruleInForce(sql`d.category_code`, today)}
  )`;
  const isExpected = scope.isCity ? any(isPaired, isNamed, hasOpenWork(sql`u.id`)) : isPaired;
  const liaison = isServed('UNIT_LIAISON', sql`m.unit_id = u.id`, today);
  return {
    kind: 'UNIT_WITHOUT_LIAISON',
    id: sql`u.id`,
    order: [sorted(sql`u.position`)],
    names: { unit: reader.locale === 'en' ? sql`u.name_en` : sql`u.name` },
    unitId: sql`u.id`,
    invitedId: invitedFor('UNIT_LIAISON', sql`m.unit_id = u.id`, today),
    rows: sql`from units u where u.closed_at is null and not ${liaison} and ${isExpected}`,
  };
}

/** A rule of the group serves its categories without one of their own. A group is asked for only where it has no categories. */
function categoriesWithoutUnit({ reader, today }: GapQuery): GapSource {
  const hasUnit = sql`exists (
    select from dispatch_rules d join units u on u.id = d.lead_unit_id
    where d.id = ${ruleInForce(sql`k.code`, today)} and u.closed_at is null
  )`;
  const isGroup = sql`exists (select from categories below where below.parent_code = k.code)`;
  return {
    kind: 'CATEGORY_WITHOUT_UNIT',
    id: sql`k.code`,
    order: [sorted(sql`k.position`)],
    names: { category: reader.locale === 'en' ? sql`k.name_en` : sql`k.name` },
    categoryCode: sql`k.code`,
    rows: sql`from categories k where not ${isGroup} and not ${hasUnit}`,
  };
}

/** An order waits for a supervisor that has not handled it; where there is none, it waits for ever. */
function ordersWithoutVerifier({ scope, today }: GapQuery): GapSource {
  const verifier = person(order, serves('SUPERVISOR', today), hasHandledOrder(order, sql`m.person_id`));
  return {
    kind: 'ORDER_WITHOUT_VERIFIER',
    id: sql`o.id`,
    order: [sql`o.number`],
    names: { place: sql`c.name`, order: sql`o.number` },
    regionId: sql`o.community_id`,
    communityId: sql`o.community_id`,
    unitId: sql`o.unit_id`,
    rows: sql`from orders o join regions c on c.id = o.community_id
      where o.status = 'COMPLETED' and ${all(scope.includes(order), not(verifier))}`,
  };
}

/** A dispute waits for a supervisor that has not handled the demand. */
function disputesWithoutDecider({ scope, today }: GapQuery): GapSource {
  const decider = person(demand, serves('SUPERVISOR', today), hasHandledDemand(demand, sql`m.person_id`));
  const isDisputed = sql`d.status = 'DISPUTED'`;
  return demandsWithout('DISPUTE_WITHOUT_DECIDER', all(isDisputed, scope.includes(demand), not(decider)));
}

/** A ruling waits for street staff that has not handled the demand in another role. */
function rulingsWithoutStreet({ scope, today }: GapQuery): GapSource {
  const handled = hasHandledDemand(demand, sql`m.person_id`, 'STREET_STAFF');
  const street = person(demand, serves('STREET_STAFF', today), handled);
  const awaitsRuling = sql`d.status = 'LISTED' and d.awaits_ruling`;
  return demandsWithout('RULING_WITHOUT_STREET', all(awaitsRuling, scope.includes(demand), not(street)));
}

function demandsWithout(kind: SetupGapKind, where: Sql): GapSource {
  return {
    kind,
    id: sql`d.id`,
    order: [sql`d.number`],
    names: { place: sql`c.name`, demand: sql`d.number` },
    regionId: sql`d.community_id`,
    communityId: sql`d.community_id`,
    rows: sql`from demands d join regions c on c.id = d.community_id where ${where}`,
  };
}

/** A person of the record's place or of a place above serves, and has no hand in it. */
function person(record: Row, serving: Sql, hasHandled: Sql): Sql {
  const places = ['city_id', 'street_id', 'community_id', 'grid_id', 'building_id'].map((name) =>
    record.col(name),
  );
  const here = sql`m.region_id in (${sql.join(places)})`;
  return sql`exists (
    select from memberships m join people p on p.id = m.person_id where ${all(here, serving, not(hasHandled))}
  )`;
}

function not(condition: Sql): Sql {
  return sql`not ${condition}`;
}
