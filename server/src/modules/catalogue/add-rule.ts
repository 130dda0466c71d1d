import type { Tier } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { StaleVersion } from '../../refusal.js';
import { insertRow } from '../../sql/insert-row.js';
import { recordChange } from '../event/record-change.js';

/** What a rule says: whose duty a category is, from a date on. */
export interface Rule {
  readonly categoryCode: string;
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
  readonly tier: Tier | null;
  readonly basis: string | null;
  readonly mayPushDown: boolean;
  readonly from: string;
}

interface Addition {
  readonly id: string;
  /** The newest version that the client saw; nothing is compared without it. */
  readonly seen?: number | null | undefined;
  /** The proposal that the rule accepts. */
  readonly proposalId?: string | null | undefined;
}

/**
 * Adds a version of a category's rule, with its event, under the lock of the catalogue.
 * @throws StaleVersion
 */
export async function addRule(
  em: SqlEntityManager,
  acting: Acting,
  rule: Rule,
  { id, seen, proposalId = null }: Addition,
): Promise<void> {
  const { viewer, now } = acting;
  const { categoryCode, leadUnitId, coUnitIds, tier, basis, mayPushDown, from } = rule;
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ categoryId: string; newest: number }>`
    select c.id as "categoryId", coalesce(max(r.version), 0) as newest
    from categories c left join dispatch_rules r on r.category_code = c.code where c.code = ${categoryCode} group by c.code
  `.execute(kysely);
  const [{ categoryId, newest } = { categoryId: '', newest: 0 }] = rows;
  if (seen != null && seen !== newest) throw new StaleVersion({ version: newest });
  const version = newest + 1;
  await insertRow('dispatch_rules', {
    id,
    categoryCode,
    version,
    leadUnitId,
    coUnitIds: sql`${coUnitIds}::uuid[]`,
    tier,
    basis,
    mayPushDown,
    holdsFrom: sql`${from}::date`,
    savedAt: now,
    savedById: viewer?.personId ?? null,
  }).execute(kysely);
  await recordChange(em, acting, viewer === null ? 'SYSTEM' : 'ADMIN', {
    noun: 'DISPATCH_RULE',
    id: categoryId,
    action: 'EDIT',
    details: { categoryCode, version, leadUnitId, coUnitIds, tier, mayPushDown, from, proposalId },
  });
}
