import type { ReturnReason } from '@lindan/shared';
import { nextStatus } from '@lindan/shared';

import type { Acting } from '../../../context/acting.js';
import { SYSTEM } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { stepDemand } from '../../demand/change-demand.js';
import { demandPolicy } from '../../demand/demand.policy.js';
import { giveBackCapacity } from '../../resource/commands/take-capacity.js';
import { existingUnit } from '../../unit/existing-unit.js';
import type { OrderStep } from '../change-order.js';
import { changeOrder } from '../change-order.js';

/** The first return of a demand is the unit's right; with the second one the street decides. */
const RETURNS_BEFORE_RULING = 2;

/** A reason that says "not ours" has to say whose it is then. */
const REASONS_THAT_PROPOSE: readonly ReturnReason[] = ['NOT_OUR_DUTY'];

/** Why a unit sends an order back. */
export interface Return {
  readonly id: string;
  readonly reason: ReturnReason;
  readonly note: string;
  readonly proposedUnitId?: string | null;
  readonly version?: number | null;
}

/** 退单: back to the list, with the reason and, where it is not the unit's duty, the unit whose it is. */
export async function returnOrder(acting: Acting, input: Return): Promise<void> {
  const { id, version, reason, note, proposedUnitId } = input;
  if (REASONS_THAT_PROPOSE.includes(reason) && proposedUnitId == null) {
    throw new BadInput({ proposedUnitId: { problem: 'required' } });
  }
  await changeOrder(
    acting,
    { id, version, action: 'RETURN' },
    {
      apply: async ({ em, order }) => {
        order.proposedUnitId = proposedUnitId == null ? null : await existingUnit(em, proposedUnitId);
        if (order.proposedUnitId !== null && order.proposedUnitId === order.unitId) {
          throw new BadInput({ proposedUnitId: { problem: 'invalid' } });
        }
        order.returnReason = reason;
        order.returnNote = note.trim();
        order.returnedAt = acting.now;
        order.dueAt = null;
        order.dueSoonAt = null;
        const details = { reason, proposedUnitId: order.proposedUnitId, unitId: order.unitId };
        return { note: order.returnNote, details };
      },
      afterwards: (step) => listAgain(acting, step),
    },
  );
}

async function listAgain(acting: Acting, { em, order, demand }: OrderStep): Promise<void> {
  const { timeZone } = acting.services.config;
  if (order.resourceId !== null) await giveBackCapacity(em, order.resourceId, order.offeredAt, timeZone);
  const to = nextStatus(demandPolicy.workflow, 'RELIST', demand.status);
  if (to === undefined) throw new Error(`${demand.number} cannot be listed again from ${demand.status}`);
  const relist = { action: 'RELIST', step: { to, by: SYSTEM }, throughOrderId: order.id } as const;
  await stepDemand(em, acting, demand, relist, () => {
    demand.returns += 1;
    demand.awaitsRuling = demand.returns >= RETURNS_BEFORE_RULING;
    return { details: { orderId: order.id, returns: demand.returns, awaitsRuling: demand.awaitsRuling } };
  });
}
