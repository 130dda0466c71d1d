import type { Words } from '@lindan/shared';
import { demandWorkflow, orderWorkflow, statusesBefore, WORDS } from '@lindan/shared';
import { sql } from 'kysely';

import { allowedActions } from '../../policy/allowed-actions.js';
import { clockOf } from '../../read-model/clock.js';
import { dayOf } from '../../read-model/day-of.js';
import type { Reader } from '../../read-model/mapping.js';
import {
  jsonText,
  many,
  objectMapping,
  one,
  oneWhere,
  plainColumn,
  value,
} from '../../read-model/mapping.js';
import { constant } from '../../sql/compile-cached.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { SENTENCES } from '../../words/words.js';
import { dispatchRuleRead } from '../catalogue/catalogue.read.js';
import { ruleInForce } from '../catalogue/rule-in-force.js';
import { categoryRead } from '../category/category.read.js';
import { eventRead, inSequence } from '../event/event.read.js';
import { ownFiles } from '../file/file.read.js';
import { orderVisibleTo } from '../order/order.policy.js';
import { orderRead } from '../order/order.read.js';
import { coordinatesOf, regionRead, roundedCoordinatesOf } from '../region/region.read.js';
import { resourceRead } from '../resource/resource.read.js';
import { unitName } from '../unit/unit.read.js';
import {
  demandPolicy,
  demandVisibleTo,
  isInScope,
  knowsUnit,
  ratingVisibleTo,
  requesterDisclosure,
} from './demand.policy.js';
import { freeText } from './free-text.js';
import { backerRead, requesterField } from './requester.read.js';

const eventOrder = rowOf('event_order');
/** A resolved demand closes by itself. */
const CLOSING = statusesBefore(demandWorkflow, 'CLOSE');

/** Events of an order, or through one, are visible with the order, so a unit does not read what another unit did. */
function eventVisible(event: Row, reader: Reader): Sql {
  const orderId = sql`case ${event.col('noun')} when ${sql.lit(orderWorkflow.noun)} then ${event.col('subject_id')} else ${event.col('through_order_id')} end`;
  return sql`(${orderId} is null or exists (
    select from orders ${sql.ref(eventOrder.alias)}
    where ${eventOrder.col('id')} = ${orderId} and ${orderVisibleTo(eventOrder, reader.viewer)}
  ))`;
}

/** Exact for staff of the place and for units with an order. The claim hall shows about where it is. */
function locationOf(row: Row, { viewer }: Reader): Sql {
  const inScope = isInScope(row, viewer);
  if (inScope === undefined) return coordinatesOf(row);
  return sql`case when ${row.col('latitude')} is null then null when ${inScope} then ${coordinatesOf(row)}
    else ${roundedCoordinatesOf(row)} end`;
}

/** The waiting party in the reader's language. The name of another unit is hidden from a unit. */
function waitingText(row: Row, reader: Reader): Sql {
  const words: Words['waiting'] = WORDS[reader.locale].waiting;
  const { UNIT, ...others } = words;
  const unit = rowOf('waiting_unit');
  const name = sql`case when ${knowsUnit(row, reader.viewer)} then ${unitName(unit, reader)} else ${constant(SENTENCES[reader.locale].anotherUnit)}::text end`;
  const unitText = sql`(select replace(${constant(UNIT)}::text, '{{unit}}', ${name}) from units ${sql.ref(unit.alias)} where ${unit.col('id')} = ${row.col('waits_unit_id')})`;
  const cases = Object.entries(others).map(
    ([party, text]) => sql`when ${sql.lit(party)} then ${constant(text)}::text`,
  );
  return sql`case ${row.col('waits_for')} when 'UNIT' then ${unitText} ${sql.join(cases, sql` `)} end`;
}

import { demandDueCounts } from './waiting.js';

export const ratingRead = objectMapping('Rating', 'ratings', {
  comment: freeText.beside('comment', (row) => row.col('demand_id')),
});

export const demandRead = objectMapping('Demand', 'demands', {
  number: plainColumn('number'),
  title: freeText.ofDemand('title'),
  description: freeText.ofDemand('description'),
  result: freeText.ofDemand('result'),
  clock: value(clockOf),
  isPaused: value((row) => sql`(${row.col('paused_at')} is not null)`),
  dueCounts: value(demandDueCounts),
  closesAt: value(
    (row) =>
      sql`case when ${all(...CLOSING.map((status) => sql`${row.col('status')} = ${sql.lit(status)}`))} then ${row.col('closes_at')} end`,
  ),
  waitingFor: value(waitingText),
  allowedActions: jsonText((row, reader) => allowedActions(demandPolicy, row, reader.viewer, reader.now)),
  location: value(locationOf),
  requester: requesterField,
  neighbours: many(
    () => backerRead,
    (child, row, reader) =>
      all(
        sql`${child.col('demand_id')} = ${row.col('id')}`,
        sql`${child.col('withdrawn_at')} is null`,
        sql`${requesterDisclosure(row, reader.viewer)} is not null`,
      ),
    (child) => sql`${child.col('at')}, ${child.col('id')}`,
  ),
  category: one(() => categoryRead, 'category_code', 'code'),
  dispatchRule: oneWhere(
    () => dispatchRuleRead,
    // A rule whose lead is closed names nobody to dispatch to.
    (child, row, reader) =>
      all(
        sql`${child.col('id')} = ${ruleInForce(row.col('category_code'), dayOf(reader))}`,
        sql`exists (select from units u where u.id = ${child.col('lead_unit_id')} and u.closed_at is null)`,
      ),
  ),
  region: one(() => regionRead, 'region_id'),
  resource: one(() => resourceRead, 'resource_id'),
  rating: oneWhere(
    () => ratingRead,
    (child, row, reader) =>
      all(
        sql`${child.col('id')} = (select own.id from ratings own
          where own.demand_id = ${row.col('id')} and own.backer_id is null order by own.round desc limit 1)`,
        ratingVisibleTo(row, reader.viewer),
      ),
  ),
  ratings: many(
    () => ratingRead,
    (child, row, reader) =>
      all(
        sql`${child.col('demand_id')} = any(array(select behind.id from demands behind
          where behind.id = ${row.col('id')} or behind.merged_into_id = ${row.col('id')}))`,
        ratingVisibleTo(row, reader.viewer),
      ),
    (child) => sql`${child.col('at')}, ${child.col('id')}`,
  ),
  mergedDemands: many(
    () => demandRead,
    (child, row, reader) =>
      all(sql`${child.col('merged_into_id')} = ${row.col('id')}`, demandVisibleTo(child, reader.viewer)),
    (child) => sql`${child.col('submitted_at')}, ${child.col('id')}`,
  ),
  mergedInto: oneWhere(
    () => demandRead,
    (child, row, reader) =>
      all(sql`${child.col('id')} = ${row.col('merged_into_id')}`, demandVisibleTo(child, reader.viewer)),
  ),
  attachments: ownFiles(
    demandWorkflow.noun,
    (subjectId, row) =>
      sql`${subjectId} = any(array(select behind.id from demands behind
        where behind.id = ${row.col('id')} or behind.merged_into_id = ${row.col('id')}))`,
  ),
  orders: many(
    () => orderRead,
    (child, row, reader) =>
      all(sql`${child.col('demand_id')} = ${row.col('id')}`, orderVisibleTo(child, reader.viewer)),
    (child) => sql`${child.col('offered_at')}, ${child.col('id')}`,
  ),
  events: many(
    () => eventRead,
    (child, row, reader) =>
      all(sql`${child.col('demand_id')} = ${row.col('id')}`, eventVisible(child, reader)),
    inSequence,
  ),
});
