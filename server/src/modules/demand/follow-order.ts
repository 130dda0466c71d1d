import type { ReturnReason } from '@lindan/shared';
import { NOT_OURS_REASONS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { ChangedRow } from '../../transition/step.js';
import { StepRunner } from '../../transition/step-runner.js';
import { demandLife } from './demand.life.js';
import { setsResult } from './result.js';

/** After the second return that says "not ours" the street decides, instead of another dispatch. */
const RETURNS_BEFORE_RULING = 2;

const resolve = new StepRunner(demandLife, {
  action: 'RESOLVE',
  input: { orderId: 'uuid', reworks: 'integer', result: 'text' },
  sets: (_demand, { result }) => setsResult(result),
  event: (demand, { orderId, reworks, result }) => ({
    forResident: result,
    details: { orderId, returns: demand.col('returns'), reworks },
    throughOrderId: orderId,
  }),
});

const relist = new StepRunner(demandLife, {
  action: 'RELIST',
  input: { orderId: 'uuid', isReturn: 'boolean', isNotOurs: 'boolean', isRuling: 'boolean' },
  sets: (demand, { isReturn, isNotOurs, isRuling }) => {
    const notOurs = sql`${demand.col('returns_not_ours')} + ${isNotOurs}::integer`;
    return {
      returns: sql`${demand.col('returns')} + ${isReturn}::integer`,
      returns_not_ours: notOurs,
      awaits_ruling: sql`${isRuling} or (${isNotOurs} and ${notOurs} >= ${sql.lit(RETURNS_BEFORE_RULING)})`,
    };
  },
  event: (demand, { orderId }) => ({
    details: { orderId, returns: demand.col('returns'), awaitsRuling: demand.col('awaits_ruling') },
    throughOrderId: orderId,
  }),
});

/** Resolves the demand of a verified order. The database allows one open order per demand, so this order is the last one. */
export async function resolveDemand(em: SqlEntityManager, acting: Acting, order: ChangedRow): Promise<void> {
  const values = { orderId: order.id, reworks: order['reworks'], result: order['result'] };
  await resolve.takeWithin(em, acting, { id: order['demand_id'] as string, values }, 'SYSTEM');
}

/**
 * Lists the demand of a returned or cancelled order again. A cancellation is no return, and where a ruling is cancelled the
 * street has to rule anew.
 */
export async function relistDemand(em: SqlEntityManager, acting: Acting, order: ChangedRow): Promise<void> {
  const reason = order['return_reason'] as ReturnReason | null;
  const isReturn = reason !== null;
  const values = {
    orderId: order.id,
    isReturn,
    isNotOurs: isReturn && NOT_OURS_REASONS.includes(reason),
    isRuling: !isReturn && order['is_ruling'] === true,
  };
  await relist.takeWithin(em, acting, { id: order['demand_id'] as string, values }, 'SYSTEM');
}
