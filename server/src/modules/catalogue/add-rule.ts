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

/** A version that there is. */
interface Version extends Omit<Rule, 'categoryCode'> {
  readonly id: string;
  readonly version: number;
}

interface Addition {
  readonly id: string;
  /** The newest version that the client saw; nothing is compared without it. */
  readonly seen?: number | null | undefined;
  /** The proposal that the rule accepts. */
  readonly proposalId?: string | null | undefined;
}

/**
 * Adds a version of a category's rule, with its event, under the lock of the catalogue. What the newest version says already is no new
 * one, unless it accepts a proposal.
 * @returns the id of the version that says it
 * @throws StaleVersion
 */
export async function addRule(
  em: SqlEntityManager,
  acting: Acting,
  rule: Rule,
  { id, seen, proposalId = null }: Addition,
): Promise<string> {
  const { viewer, now } = acting;
  const { categoryCode, leadUnitId, coUnitIds, tier, basis, mayPushDown, from } = rule;
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ categoryId: string } & (Version | Record<keyof Version, null>)>`
    select c.id as "categoryId", r.id, r.version, r.lead_unit_id as "leadUnitId", r.co_unit_ids as "coUnitIds",
      r.tier, r.basis, r.may_push_down as "mayPushDown", r.holds_from::text as "from"
    from categories c left join dispatch_rules r on r.category_code = c.code where c.code = ${categoryCode}
    order by r.version desc limit 1
  `.execute(kysely);
  const [newest] = rows;
  const before = newest?.version ?? 0;
  if (seen != null && seen !== before) throw new StaleVersion({ version: before });
  const isSaid = newest?.id != null && isSameRule(newest, rule) && newest.from <= from;
  if (isSaid && proposalId === null) return newest.id;
  const version = before + 1;
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
    id: newest?.categoryId ?? '',
    action: 'EDIT',
    details: { categoryCode, version, leadUnitId, coUnitIds, tier, mayPushDown, from, proposalId },
  });
  return id;
}

/** Whether two rules say the same. The order of co-units says nothing. */
export function isSameRule(
  one: Omit<Rule, 'categoryCode' | 'from'>,
  other: Omit<Rule, 'categoryCode' | 'from'>,
): boolean {
  const coUnits = new Set(one.coUnitIds);
  return (
    one.leadUnitId === other.leadUnitId &&
    one.tier === other.tier &&
    one.basis === other.basis &&
    one.mayPushDown === other.mayPushDown &&
    coUnits.size === other.coUnitIds.length &&
    other.coUnitIds.every((id) => coUnits.has(id))
  );
}
