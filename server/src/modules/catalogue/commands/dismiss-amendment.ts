import type { AmendmentStatus } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { NotFound, NotPossibleNow } from '../../../refusal.js';
import { isId } from '../../../sql/id.js';
import { recordChange } from '../../event/record-change.js';

interface Decision {
  readonly id: string;
  readonly status: Exclude<AmendmentStatus, 'OPEN'>;
  /** The category of the rule that accepts it. */
  readonly categoryCode?: string;
}

/**
 * Decides an open proposal, once.
 * @returns the id of its category
 * @throws NotFound also for a proposal of another category
 * @throws NotPossibleNow when it is decided already
 */
export async function decideProposal(
  em: SqlEntityManager,
  { now }: Acting,
  { id, status, categoryCode }: Decision,
): Promise<string> {
  if (!isId(id)) throw new NotFound();
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{
    status: AmendmentStatus;
    isDecided: boolean;
    categoryCode: string;
    categoryId: string;
  }>`
    select p.status, p.decided_at is not null as "isDecided", p.category_code as "categoryCode", c.id as "categoryId"
    from amendment_proposals p join categories c on c.code = p.category_code where p.id = ${id} for update of p
  `.execute(kysely);
  const [found] = rows;
  if (found === undefined || (categoryCode !== undefined && found.categoryCode !== categoryCode))
    throw new NotFound();
  if (found.isDecided) throw new NotPossibleNow(found.status, []);
  await sql`update amendment_proposals set status = ${status}, decided_at = ${now} where id = ${id}`.execute(
    kysely,
  );
  return found.categoryId;
}

/**
 * Dismisses a proposal, with the reason in the history of the category's rule.
 * @throws NotFound, NotPossibleNow
 */
export async function dismissAmendment(
  acting: Acting,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  signedIn(acting);
  await acting.services.database.transaction(async (em) => {
    const categoryId = await decideProposal(em, acting, { id, status: 'DISMISSED' });
    await recordChange(em, acting, 'ADMIN', {
      noun: 'DISPATCH_RULE',
      id: categoryId,
      action: 'DECLINE',
      details: { proposalId: id.toLowerCase() },
      note: reason.trim(),
    });
  });
}
