import type { ReturnReason } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { ChangedRow } from '../../transition/step.js';
import { StepRunner } from '../../transition/step-runner.js';
import { demandLife } from './demand.life.js';
import { setsResult } from './result.js';

/** After the second return of a demand for this reason the street decides, instead of another dispatch. */
const COUNTS_TO_RULING: ReturnReason = 'NOT_OUR_DUTY';
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
  input: { orderId: 'uuid', reason: 'text' },
  sets: (demand, { reason }) => {
    const isOfDuty = sql`(${reason} = ${sql.lit(COUNTS_TO_RULING)})`;
    const dutyReturns = sql`${demand.col('duty_returns')} + ${isOfDuty}::integer`;
    return {
      returns: sql`${demand.col('returns')} + 1`,
      duty_returns: dutyReturns,
      awaits_ruling: sql`${isOfDuty} and ${dutyReturns} >= ${sql.lit(RETURNS_BEFORE_RULING)}`,
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

/** Lists the demand of a returned order again. */
export async function relistDemand(em: SqlEntityManager, acting: Acting, order: ChangedRow): Promise<void> {
  const values = { orderId: order.id, reason: order['return_reason'] };
  await relist.takeWithin(em, acting, { id: order['demand_id'] as string, values }, 'SYSTEM');
}
