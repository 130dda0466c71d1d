import { sql } from 'kysely';

import type { Viewer } from '../../context/viewer.js';
import { maskedUnless } from '../../personal-data/masked-text.js';
import type { Field } from '../../read-model/mapping.js';
import { typedColumn } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { holdsOrder } from '../order/order.policy.js';
import { toldByPlace } from './demand.policy.js';

/** The viewer reads the requester in full, and so the numbers in the texts, by the function of `disclosure-function.ts`. */
export function isTold(demandId: Sql, viewer: Viewer | null): Sql {
  if (viewer === null) return sql`false`;
  const held = viewer.memberships.flatMap(({ role, region, unit }) =>
    [region?.id, unit?.id].flatMap((id) => (id === undefined ? [] : [{ role, id }])),
  );
  const [roles, ids] = [held.map(({ role }) => role), held.map(({ id }) => id)];
  return sql`reads_requester_in_full(${demandId}, ${roles}::text[], ${ids}::uuid[], ${viewer.personId}::uuid)`;
}

/** A text of a demand as the viewer may read it. */
export function demandText(row: Row, viewer: Viewer | null, column: string): Sql {
  return maskedUnless(any(toldByPlace(row, viewer), isTold(row.col('id'), viewer)), row.col(column));
}

/** A text of an order as the viewer may read it. What a statement has just claimed, the function does not see yet. */
function orderText(row: Row, viewer: Viewer | null, column: string): Sql {
  const own = any(toldByPlace(row, viewer), holdsOrder(row, viewer), isTold(row.col('demand_id'), viewer));
  return maskedUnless(own, row.col(column));
}

/** A text that people typed, in a field: without the numbers of persons where the requester is masked. */
export const freeText = {
  ofDemand: (column: string): Field =>
    typedColumn(column, (row, { viewer }) => demandText(row, viewer, column)),
  ofOrder: (column: string): Field => typedColumn(column, (row, { viewer }) => orderText(row, viewer, column)),
  /** @param demandId the demand that the row belongs to */
  beside: (column: string, demandId: (row: Row) => Sql): Field =>
    typedColumn(column, (row, { viewer }) =>
      maskedUnless(isTold(demandId(row), viewer), row.col(column)),
    ),
};
