import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { NotFound } from '../../../refusal.js';
import { dueOfOrder, SETTING_VERSIONS, TODAY } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { markPushDown } from '../../catalogue/push-down.js';
import { ruleInForce } from '../../catalogue/rule-in-force.js';
import { logSuggestions } from '../../suggestion/log-suggestions.js';
import type { SuggestionsSeen } from '../../suggestion/shown-suggestion.js';
import { existingUnit } from '../../unit/existing-unit.js';
import { askAboutReturns } from '../ask-about-returns.js';
import { orderLife } from '../order.life.js';

interface Assignment extends SuggestionsSeen {
  readonly id: string;
  readonly unitId: string;
  readonly note?: string | null;
  readonly version?: number | null;
  readonly confirm?: readonly string[] | null;
}

const assign = new StepRunner(orderLife, {
  action: 'ASSIGN',
  input: { unitId: 'text', note: 'text' },
  sets: (order, { unitId, note }) => {
    const claim = dueOfOrder('CLAIM', order);
    const contactBy = dueOfOrder('CONTACT', order).due_at;
    // An unknown unit becomes null here, and the command refuses it.
    const unit = sql`(select u.id from units u where u.id::text = lower(${unitId}))`;
    return {
      mode: sql`case when ${unit} is null then ${order.col('mode')} else 'ASSIGNED' end`,
      unit_id: unit,
      note: sql`coalesce(${note}, ${order.col('note')})`,
      raised_at: sql`null::timestamptz`,
      dispatch_rule_id: ruleInForce(order.col('category_code'), TODAY),
      claim_by: claim.due_at,
      contact_by: sql`case when ${order.col('contact_by')} is not null then ${contactBy} end`,
      return_by: dueOfOrder('RETURN', order).due_at,
      ...claim,
    };
  },
  event: (order, { note }) => ({
    internal: note,
    details: {
      unitId: order.col('unit_id'),
      claimBy: order.col('claim_by'),
      returnBy: order.col('return_by'),
      ruleId: order.col('dispatch_rule_id'),
      settings: SETTING_VERSIONS,
    },
  }),
});

/** 指派: gives an open order that nobody has claimed to a unit. The time to finish runs on; the others start anew. */
export async function assignOrder(acting: Acting, input: Assignment): Promise<void> {
  signedIn(acting);
  const { id, version, unitId, confirm } = input;
  const { database } = acting.services;
  await database.transaction(async (em) => {
    const note = input.note?.trim() || null;
    const values = { unitId, note };
    const order = await assign.takeWithin(em, acting, { id, version, values });
    const assigned = order['unit_id'] as string | null;
    if (assigned === null) throw new NotFound();
    await existingUnit(em, assigned, 'unitId');
    await askAboutReturns(em, { demandId: order['demand_id'] as string, unitId: assigned }, confirm);
    await markPushDown(em, { id, reason: note, field: 'note' });
    await logSuggestions(em, { orderId: id, action: 'ASSIGN', at: acting.now }, input);
  });
}
