import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { all } from '../../../sql/fragment.js';
import { NOW } from '../../../sql/parameter.js';
import { dueOfOrder, SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { takeDueSteps } from '../due-orders.js';
import { orderLife } from '../order.life.js';

const raise = new StepRunner(orderLife, {
  action: 'RAISE',
  sets: (order) => ({ raised_at: sql`${NOW}::timestamptz`, ...dueOfOrder('RAISED', order) }),
  event: (order) => ({
    details: { claimBy: order.col('claim_by'), unitId: order.col('unit_id'), settings: SETTING_VERSIONS },
  }),
});

/**
 * Raises the orders that nobody has claimed in time. From then on they wait for their dispatcher, by a clock of their own,
 * and can still be claimed.
 * @returns the number of raised orders
 */
export function raiseUnclaimedOrders(services: Services, now: Date): Promise<number> {
  return takeDueSteps(services, now, {
    isDue: (order, moment) =>
      all(
        sql`${order.col('status')} = 'OFFERED' and ${order.col('raised_at')} is null`,
        sql`${order.col('claim_by')} <= ${moment}`,
      ),
    since: (order) => order.col('claim_by'),
    take: (em, acting, orders) => raise.takeAll(em, acting, orders, 'SYSTEM'),
  });
}
