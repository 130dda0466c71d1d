import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../../context/acting.js';
import { lockInCity } from '../../../database/city-lock.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { idempotently } from '../../../transition/idempotency.js';
import { existingCategory } from '../../category/existing-category.js';
import type { Rule } from '../add-rule.js';
import { addRule } from '../add-rule.js';
import { existingUnits } from '../named-units.js';
import { deriveResponsibleUnits } from '../responsible-units.js';
import { decideProposal } from './dismiss-amendment.js';

/** The new rule of a category. */
export interface RuleInput
  extends Pick<Rule, 'categoryCode' | 'leadUnitId'>,
    Partial<{
      readonly [Name in 'coUnitIds' | 'tier' | 'basis' | 'mayPushDown' | 'from']: Rule[Name] | null;
    }> {
  readonly version?: number | null;
  readonly proposalId?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Saves a new version of a category's rule, which holds from a date on. Who may claim follows in the same transaction, or by the job
 * on that date. Saving what is said already changes nothing.
 * @returns the id of the version
 * @throws BadInput naming an unknown category, a unit that is unknown, closed or named twice, or a date in the past
 * @throws StaleVersion when another version was saved since the client saw the newest
 */
export async function saveDispatchRule(acting: Acting, input: RuleInput): Promise<string> {
  signedIn(acting);
  const call = { operation: 'saveDispatchRule', key: input.idempotencyKey, input };
  const save = (em: SqlEntityManager) => async (id: string) => {
    return { id: await saveRule(em, acting, id, input) };
  };
  const { id } = await acting.services.database.transaction((em) =>
    idempotently(em, acting, call, save(em), newId),
  );
  return id;
}

async function saveRule(em: SqlEntityManager, acting: Acting, id: string, input: RuleInput): Promise<string> {
  const today = dateIn(acting.services.config.timeZone, acting.now);
  const from = input.from ?? today;
  if (from < today) throw new BadInput({ 'input.from': { problem: 'pastDay' } });
  await lockInCity(em, 'catalogue');
  const categoryCode = await existingCategory(em, input.categoryCode, 'input.categoryCode');
  const units = await existingUnits(em, { leadUnitId: input.leadUnitId, coUnitIds: input.coUnitIds ?? [] });
  const rule = {
    categoryCode,
    ...units,
    tier: input.tier ?? null,
    basis: input.basis?.trim() || null,
    mayPushDown: input.mayPushDown ?? false,
    from,
  };
  const { version: seen, proposalId } = input;
  if (proposalId != null)
    await decideProposal(em, acting, { id: proposalId, status: 'ACCEPTED', categoryCode });
  const saved = await addRule(em, acting, rule, { id, seen, proposalId });
  if (saved === id) await deriveResponsibleUnits(em, today);
  return saved;
}
