import { NOT_OURS_REASONS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { askFirst } from '../../refusal.js';

/**
 * Asks before a demand goes back to a unit that has returned it as not its own.
 * @throws ConfirmFirst
 */
export async function askAboutReturns(
  em: SqlEntityManager,
  { demandId, unitId }: { readonly demandId: string; readonly unitId: string | null },
  confirmed: readonly string[] | null | undefined,
): Promise<void> {
  if (unitId === null) return;
  const { rows } = await sql`
    select from orders where demand_id = ${demandId} and unit_id = ${unitId}
      and return_reason = any(${NOT_OURS_REASONS}::text[]) limit 1
  `.execute(em.getKysely<unknown>());
  askFirst(rows.length > 0 ? ['RETURNED_AS_NOT_THEIRS'] : [], confirmed);
}
