import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/** A membership counts on a day: from its first to its last, both included. */
export function isInForce(membership: Row, day: Sql): Sql {
  return sql`(${hasBegun(membership, day)} and ${hasNotEnded(membership, day)})`;
}

/** The last day of a membership is not over, so it holds or will hold. */
export function hasNotEnded(membership: Row, day: Sql): Sql {
  return sql`coalesce(${membership.col('until')} >= ${day}, true)`;
}

function hasBegun(membership: Row, day: Sql): Sql {
  return sql`coalesce(${membership.col('since')} <= ${day}, true)`;
}
