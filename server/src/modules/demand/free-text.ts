import { sql } from 'kysely';

import type { Viewer } from '../../context/viewer.js';
import type { Field } from '../../read-model/mapping.js';
import { typedColumn } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { holdsOrder } from '../order/order.policy.js';
import { isToldEverywhere, toldByPlace } from './demand.policy.js';

/**
 * A typed text as the viewer may read it: without the numbers of persons where the requester is masked. The guard comes first, so most
 * texts cost one look; the function that decides is called for the others alone.
 * @param demandId the demand that the text belongs to; null: a record that is none of a demand's
 * @param own a condition on the row itself, for a statement that has just written what the function does not see yet
 */
export function textFor(viewer: Viewer | null, text: Sql, demandId: Sql, own?: Sql): Sql {
  if (viewer !== null && isToldEverywhere(viewer)) return text;
  const shown = viewer === null ? sql`mask_personal_data(${text})` : disclosedText(viewer, text, demandId);
  const inner = own === undefined ? shown : sql`case when ${own} then ${text} else ${shown} end`;
  return sql`case when has_run_of_digits(${text}) then ${inner} else ${text} end`;
}

function disclosedText({ memberships, personId }: Viewer, text: Sql, demandId: Sql): Sql {
  const held = memberships.flatMap(({ role, region, unit }) =>
    [region?.id, unit?.id].flatMap((id) => (id === undefined ? [] : [{ role, id }])),
  );
  const [roles, ids] = [held.map(({ role }) => role), held.map(({ id }) => id)];
  return sql`disclosed_text(${text}, ${demandId}, ${roles}::text[], ${ids}::uuid[], ${personId}::uuid)`;
}

/** The same for readers without an account: by a condition on the row alone. */
export function maskedUnless(own: Sql, text: Sql): Sql {
  return textFor(null, text, sql`null`, own);
}

/** A text of a demand as the viewer may read it. */
export function demandText(row: Row, viewer: Viewer | null, column: string): Sql {
  return textFor(viewer, row.col(column), row.col('id'), toldByPlace(row, viewer));
}

/** A text that people typed, in a field. */
export const freeText = {
  ofDemand: (column: string): Field =>
    typedColumn(column, (row, { viewer }) => demandText(row, viewer, column)),
  ofOrder: (column: string): Field =>
    typedColumn(column, (row, { viewer }) => textFor(viewer, row.col(column), row.col('demand_id'))),
  /** Of an order, written before it is claimed: the answer to the claim shows it. */
  ofOffer: (column: string): Field =>
    typedColumn(column, (row, { viewer }) => {
      const own = any(toldByPlace(row, viewer), holdsOrder(row, viewer));
      return textFor(viewer, row.col(column), row.col('demand_id'), own);
    }),
  /** @param demandId the demand that the row belongs to */
  beside: (column: string, demandId: (row: Row) => Sql): Field =>
    typedColumn(column, (row, { viewer }) => textFor(viewer, row.col(column), demandId(row))),
};
