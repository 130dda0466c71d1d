import { sql } from 'kysely';
import { dayOf } from '../../read-model/day-of.js';
import type { Field, Reader } from '../../read-model/mapping.js';
import { column, many, objectMapping, one, value } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { derivedFrom } from '../../sql/parameter.js';
import type { Row } from '../../sql/row.js';
import { categoryRead } from '../category/category.read.js';
import { eventRead, inSequence } from '../event/event.read.js';
import { isOpenUnit, unitRead } from '../unit/unit.read.js';
import { isNotOurs } from './not-ours.js';
import { heldCategories, quarterBegins, ruleInForce } from './rule-in-force.js';

function coUnits(condition?: (unit: Row) => Sql): Field {
  return many(
    () => unitRead,
    (child, row) => all(sql`${child.col('id')} = any(${row.col('co_unit_ids')})`, condition?.(child)),
    (child) => sql`${child.col('position')}, ${child.col('id')}`,
  );
}

/** What every version of a rule says. */
const ruleFields = {
  leadUnit: one(() => unitRead, 'lead_unit_id'),
  coUnits: coUnits(),
  from: column('holds_from'),
  // Before the first version begins, no rule holds.
  isInForce: value(
    (row, reader) =>
      sql`(${row.col('id')} is not distinct from ${ruleInForce(row.col('category_code'), dayOf(reader))})`,
  ),
};

const versionRead = objectMapping('DispatchRuleVersion', 'dispatch_rules', {
  ...ruleFields,
  savedBy: value((row) => sql`(select p.name from people p where p.id = ${row.col('saved_by_id')})`),
});

/** The rule that an order was dispatched by: it stays though the catalogue changes. */
export const ruleOfOrderRead = objectMapping('OrderRule', 'dispatch_rules', {
  ...ruleFields,
  category: one(() => categoryRead, 'category_code', 'code'),
});

const powerRead = objectMapping('HandedDownPower', 'handed_down_powers', {
  category: one(() => categoryRead, 'category_code', 'code'),
  from: column('holds_from'),
  until: column('holds_until'),
});

/** A count of this quarter's orders of the categories for which the rule decides, by a partial index. */
function ordersThisQuarter(row: Row, reader: Reader, at: string, holds: Sql): Sql {
  const begins = derivedFrom(reader.now, (moment) => quarterBegins(reader.timeZone, moment));
  return sql`(select count(*)::integer from orders o
    where o.category_code = any(${heldCategories(row, dayOf(reader))}) and ${sql.ref(`o.${at}`)} >= ${begins}::timestamptz and ${holds})`;
}

export const dispatchRuleRead = objectMapping('DispatchRule', 'dispatch_rules', {
  ...ruleFields,
  // A dispatch with a closed unit is refused; the history names it still.
  coUnits: coUnits(isOpenUnit),
  category: one(() => categoryRead, 'category_code', 'code'),
  version: value(
    (row) =>
      sql`(select max(newest.version) from dispatch_rules newest where newest.category_code = ${row.col('category_code')})`,
  ),
  returns: value((row, reader) => ordersThisQuarter(row, reader, 'returned_at', isNotOurs('o'))),
  overturned: value((row, reader) =>
    ordersThisQuarter(
      row,
      reader,
      'offered_at',
      sql`o.is_ruling and exists (select from orders before
        where before.demand_id = o.demand_id and before.unit_id = o.unit_id and ${isNotOurs('before')})`,
    ),
  ),
  history: many(
    () => versionRead,
    (child, row) => sql`${child.col('category_code')} = ${row.col('category_code')}`,
    (child) => sql`${child.col('version')} desc`,
  ),
  powers: many(
    () => powerRead,
    (child, row, reader) =>
      all(
        sql`${child.col('category_code')} = any(${heldCategories(row, dayOf(reader))})`,
        sql`${child.col('holds_from')} <= ${dayOf(reader)}`,
        sql`coalesce(${child.col('holds_until')} >= ${dayOf(reader)}, true)`,
      ),
    (child) => sql`${child.col('code')}`,
  ),
  events: many(
    () => eventRead,
    (child, row) =>
      all(
        sql`${child.col('subject_id')} = (select c.id from categories c where c.code = ${row.col('category_code')})`,
        sql`${child.col('noun')} = 'DISPATCH_RULE'`,
      ),
    inSequence,
  ),
});
