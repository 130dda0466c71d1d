import type { ReturnReason } from '@lindan/shared';
import { NOT_OURS_REASONS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { NOW } from '../../../sql/parameter.js';
import type { ChangedRow } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { proposeAfterReturn } from '../../catalogue/propose-amendment.js';
import { relistDemand } from '../../demand/follow-order.js';
import { existingUnit } from '../../unit/existing-unit.js';
import { giveBackResource } from '../given-resource.js';
import { orderLife } from '../order.life.js';
import { endPause } from './resume-order.js';

/** The reasons that require a proposed unit. */
const REASONS_THAT_PROPOSE: readonly ReturnReason[] = ['NOT_OUR_DUTY'];

/** The input of a return. */
export interface Return {
  readonly id: string;
  readonly reason: ReturnReason;
  readonly note: string;
  readonly proposedUnitId?: string | null;
  readonly version?: number | null;
}

const returnStep = new StepRunner(orderLife, {
  action: 'RETURN',
  input: { reason: 'text', note: 'text', proposedUnitId: 'text' },
  sets: (_order, { reason, note, proposedUnitId }) => ({
    return_reason: reason,
    return_note: note,
    returned_at: sql`${NOW}::timestamptz`,
    // An unknown unit becomes null here; `listAgain` refuses it.
    proposed_unit_id: sql`(select u.id from units u where u.id::text = lower(${proposedUnitId}))`,
  }),
  event: (order, { reason, note }) => ({
    internal: note,
    details: { reason, proposedUnitId: order.col('proposed_unit_id'), unitId: order.col('unit_id') },
  }),
  follows: (em, acting, order, { proposedUnitId }) => listAgain(em, acting, order, proposedUnitId),
});

/** 退单: returns an order, so that its demand is listed again. A return as "not our duty" proposes the unit in charge. */
export async function returnOrder(acting: Acting, input: Return): Promise<void> {
  const { id, version, reason, note, proposedUnitId = null } = input;
  if (REASONS_THAT_PROPOSE.includes(reason) && proposedUnitId === null) {
    throw new BadInput({ proposedUnitId: { problem: 'required' } });
  }
  signedIn(acting);
  const { database } = acting.services;
  await database.transaction(async (em) => {
    const met = await endPause(em, acting, id, version);
    const values = { reason, note: note.trim(), proposedUnitId };
    await returnStep.takeWithin(em, acting, { id, version: met, values });
  });
}

async function listAgain(
  em: SqlEntityManager,
  acting: Acting,
  order: ChangedRow,
  proposedUnitId: unknown,
): Promise<void> {
  const proposed = order['proposed_unit_id'];
  if (proposedUnitId !== null && proposed === null) throw new NotFound();
  if (proposed !== null && proposed === order['unit_id']) {
    throw new BadInput({ proposedUnitId: { problem: 'invalid' } });
  }
  if (typeof proposed === 'string') await existingUnit(em, proposed, 'proposedUnitId');
  await giveBackResource(em, acting, order);
  await relistDemand(em, acting, order);
  const categoryCode = order['category_code'] as string | null;
  if (categoryCode !== null && NOT_OURS_REASONS.includes(order['return_reason'] as ReturnReason))
    await proposeAfterReturn(em, acting, categoryCode);
}
