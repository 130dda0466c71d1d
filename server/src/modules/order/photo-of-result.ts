import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { BadInput } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { ChangedRow } from '../../transition/step.js';

/** Why a result needs a photo, by the category of the demand; null where it does not. */
export function reasonForPhoto(demandId: Sql): Sql {
  return sql`(select c.photo_reason from demands photo_of join categories c on c.code = photo_of.category_code
    where photo_of.id = ${demandId} and c.photo_required)`;
}

/** The result of the order needs a photo. */
export function needsPhoto(order: Row): Sql {
  return sql`${reasonForPhoto(order.col('demand_id'))} is not null`;
}

/**
 * Refuses a result without a photo where the category needs one.
 * @throws BadInput with the reason
 */
export async function refuseWithoutPhoto(em: SqlEntityManager, order: ChangedRow): Promise<void> {
  const { rows } = await sql<{ reason: string | null }>`
    select ${reasonForPhoto(sql`${order['demand_id']}::uuid`)} as reason`.execute(em.getKysely<unknown>());
  const reason = rows[0]?.reason ?? null;
  if (reason !== null) throw new BadInput({ attachmentIds: { problem: 'photoNeeded', values: { reason } } });
}
