import { sql } from 'kysely';

import { isOneOf } from '../../policy/grants.js';
import type { Field, Reader, Row, Sql } from '../../reading/noun.js';
import { all } from '../../reading/read.js';
import { demandsVisibleTo } from '../demand/demand.policy.js';
import { ordersVisibleTo } from '../order/order.policy.js';
import type { BoardPlace } from './board-place.js';
import type { Period } from './period.js';

/** What a board counts: a place with all below it, and a period. */
export interface Counted {
  readonly place: BoardPlace;
  readonly period: Period;
}

/** One figure of a board. Each stands in a file of its own, so that it can be counted in another way by itself. */
export type Figure = (counted: Counted) => Field;

/** The moment lies in the period. */
export function within({ period }: Counted, moment: Sql): Sql {
  return sql`(${moment} >= ${period.from} and ${moment} < ${period.to})`;
}

/** The place's demands, as far as the reader may see them. */
export function demandsHere(counted: Counted, demand: Row, reader: Reader): Sql {
  return all(lies(counted, demand), demandsVisibleTo(demand, reader.viewer));
}

/** The place's demands that were submitted in the period. */
export function demandsSubmitted(counted: Counted, demand: Row, reader: Reader): Sql {
  return all(demandsHere(counted, demand, reader), within(counted, demand.col('submitted_at')));
}

/** The place's orders that were offered in the period. */
export function ordersOffered(counted: Counted, order: Row, reader: Reader): Sql {
  return all(
    lies(counted, order),
    ordersVisibleTo(order, reader.viewer),
    within(counted, order.col('offered_at')),
  );
}

/** Completed after its deadline, or not completed though it has passed. A returned order has nothing to complete. */
export function isLate(order: Row, { now }: Reader): Sql {
  const ended = sql`coalesce(${order.col('completed_at')}, ${order.col('returned_at')}, ${now})`;
  return sql`${order.col('finish_by')} <= ${ended}`;
}

function lies({ place }: Counted, row: Row): Sql | undefined {
  return isOneOf(row.col(`${place.kind.toLowerCase()}_id`), [place.id]);
}
