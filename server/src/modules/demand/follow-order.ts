import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { NOW } from '../../sql/parameter.js';
import type { ChangedRow } from '../../transition/step.js';
import { StepRunner } from '../../transition/step-runner.js';
import { demandLife } from './demand.life.js';

/** After the second return of a demand the street decides, instead of another dispatch. */
const RETURNS_BEFORE_RULING = 2;

const resolve = new StepRunner(demandLife, {
  action: 'RESOLVE',
  input: { orderId: 'uuid', reworks: 'integer', result: 'text' },
  sets: () => ({ resolved_at: sql`${NOW}::timestamptz` }),
  event: (demand, { orderId, reworks, result }) => ({
    forResident: result,
    details: { orderId, returns: demand.col('returns'), reworks },
    throughOrderId: orderId,
  }),
});

const relist = new StepRunner(demandLife, {
  action: 'RELIST',
  input: { orderId: 'uuid' },
  sets: (demand) => ({
    returns: sql`${demand.col('returns')} + 1`,
    awaits_ruling: sql`${demand.col('returns')} + 1 >= ${sql.lit(RETURNS_BEFORE_RULING)}`,
  }),
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
  const values = { orderId: order.id };
  await relist.takeWithin(em, acting, { id: order['demand_id'] as string, values }, 'SYSTEM');
}
