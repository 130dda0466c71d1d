import type { ReturnReason, VerifyMethod } from '@lindan/shared';
import { dateIn } from '@lindan/shared';
import type { Viewer } from '../context/viewer.js';
import { assessDemand } from '../modules/demand/commands/assess-demand.js';
import { declineDemand } from '../modules/demand/commands/decline-demand.js';
import { disputeDemand } from '../modules/demand/commands/dispute-demand.js';
import { escalateDemand } from '../modules/demand/commands/escalate-demand.js';
import { listDemand } from '../modules/demand/commands/list-demand.js';
import { mergeDemand } from '../modules/demand/commands/merge-demand.js';
import { rateDemand } from '../modules/demand/commands/rate-demand.js';
import { screenDemand } from '../modules/demand/commands/screen-demand.js';
import { settleDemand } from '../modules/demand/commands/settle-demand.js';
import { shelveDemand } from '../modules/demand/commands/shelve-demand.js';
import { withdrawDemand } from '../modules/demand/commands/withdraw-demand.js';
import { cancelOrder } from '../modules/order/commands/cancel-order.js';
import { claimOrder } from '../modules/order/commands/claim-order.js';
import { completeOrder } from '../modules/order/commands/complete-order.js';
import { reportProgress } from '../modules/order/commands/report-progress.js';
import { returnOrder } from '../modules/order/commands/return-order.js';
import { startOrder } from '../modules/order/commands/start-order.js';
import { urgeOrder } from '../modules/order/commands/urge-order.js';
import { verifyOrder } from '../modules/order/commands/verify-order.js';
import type { ScenarioContext, SeedContext } from './context.js';
import { dispatchTo, offerInHall, rightUnit, wrongUnit } from './dispatch-steps.js';
import { nextRating, submit } from './resident-steps.js';
import type { ScenarioRun } from './scenario-runs.js';
import { isTimedByDeadline } from './scenario-runs.js';
import type { Step } from './scenarios.js';
import type { Occasion } from './words-for.js';
import { REJECTED_BY, VERIFIED_BY, wordsFor } from './words-for.js';

type StepHandler = (context: ScenarioContext, run: ScenarioRun) => Promise<unknown>;

const METHODS: readonly VerifyMethod[] = ['CALL', 'CALL', 'VISIT', 'FILE'];
/** A unit that is not responsible says so: the second time leads to a ruling. */
const NOT_OURS: ReturnReason = 'NOT_OUR_DUTY';
/** A shelved demand is looked at again after so long. */
const REVIEW_AFTER_MS = 200 * 24 * 3_600_000;

/** The handler of each step: which user calls which command of the product. */
export const STEP_HANDLERS: Readonly<Record<Step, StepHandler>> = {
  SUBMIT: async (context, run) => {
    run.submitted = await submit(context, run, run.source);
  },
  SUBMIT_DUPLICATE: async (context, run) => {
    if (run.duplicateSource !== undefined) run.duplicate = await submit(context, run, run.duplicateSource);
  },
  ASSESS: ({ seed, users }, run) =>
    assessDemand(
      seed.acting(users.in(run.location, run.location.grid === null ? 'COMMUNITY_STAFF' : 'BUILDING_GROUP')),
      {
        id: demandId(run),
        note: words(seed, run, 'assessed'),
      },
    ),
  SCREEN: ({ seed, users }, run) =>
    screenDemand(
      seed.acting(users.in(run.location, run.location.grid === null ? 'COMMUNITY_STAFF' : 'AREA_BRANCH')),
      {
        id: demandId(run),
        note: words(seed, run, 'screened'),
      },
    ),
  LIST: ({ seed, users }, run) =>
    listDemand(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
      id: demandId(run),
      categoryCode: run.source.categoryCode,
      urgency: isTimedByDeadline(run.scenario) ? 'NORMAL' : run.source.urgency,
    }),
  SCREEN_OUT: ({ seed, users }, run) =>
    declineDemand(
      seed.acting(users.in(run.location, run.location.grid === null ? 'COMMUNITY_STAFF' : 'AREA_BRANCH')),
      {
        id: demandId(run),
        reason: words(seed, run, 'declined'),
      },
    ),
  DECLINE: ({ seed, users }, run) =>
    declineDemand(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
      id: demandId(run),
      reason: words(seed, run, 'declined'),
    }),
  MERGE: ({ seed, users }, run) =>
    mergeDemand(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
      id: run.duplicate?.id ?? '',
      intoId: demandId(run),
    }),
  SETTLE: ({ seed, users }, run) =>
    settleDemand(seed.acting(users.in(run.location, 'GRID_WORKER')), {
      id: demandId(run),
      result: words(seed, run, 'settled'),
    }),
  ESCALATE: ({ seed, users }, run) =>
    escalateDemand(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
      id: demandId(run),
      reason: words(seed, run, 'escalated'),
    }),
  SHELVE: ({ seed, users }, run) => {
    const acting = seed.acting(users.in(run.location, 'COMMUNITY_STAFF'));
    const review = new Date(acting.now.getTime() + REVIEW_AFTER_MS);
    return shelveDemand(acting, {
      id: demandId(run),
      reason: words(seed, run, 'shelved'),
      reviewOn: dateIn(seed.services.config.timeZone, review),
    });
  },
  DISPUTE: async ({ seed }, run) => {
    await disputeDemand(seed.request(null), { ...tracking(run), reason: words(seed, run, 'disputed') });
    run.isTakenUpAgain = true;
  },
  WITHDRAW: async ({ seed }, run) => {
    await withdrawDemand(seed.request(null), tracking(run));
  },

  DISPATCH: (context, run) => dispatchTo(context, run, 'COMMUNITY_STAFF', rightUnit(context, run)),
  RULE: (context, run) => dispatchTo(context, run, 'STREET_STAFF', rightUnit(context, run)),
  MISDISPATCH: (context, run) => dispatchTo(context, run, 'COMMUNITY_STAFF', wrongUnit(context, run)),
  OFFER: offerInHall,
  RETURN: async (context, run) => {
    const { seed } = context;
    await returnOrder(seed.acting(handler(context, run)), {
      id: order(run),
      reason: NOT_OURS,
      note: words(seed, run, 'returned'),
      proposedUnitId: rightUnit(context, run).id,
    });
    run.returns += 1;
  },
  CANCEL: ({ seed, users }, run) =>
    cancelOrder(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
      id: order(run),
      reason: words(seed, run, 'cancelled'),
    }),
  CLAIM: async (context, run) => {
    await claimOrder(context.seed.acting(handler(context, run)), { id: order(run) });
  },
  START: async (context, run) => {
    await startOrder(context.seed.acting(handler(context, run)), { id: order(run) });
  },
  REPORT: (context, run) =>
    reportProgress(context.seed.acting(handler(context, run)), {
      id: order(run),
      note: words(context.seed, run, run.isTakenUpAgain ? 'progressAgain' : 'progress'),
    }),
  COMPLETE: (context, run) =>
    completeOrder(context.seed.acting(handler(context, run)), {
      id: order(run),
      result: words(context.seed, run, run.isTakenUpAgain ? 'resultAgain' : 'result'),
    }),
  URGE: ({ seed, users }, run) =>
    urgeOrder(
      seed.acting(users.in(run.location, seed.random.oneOf(['SUPERVISOR', 'COMMUNITY_STAFF'] as const))),
      {
        id: order(run),
        note: words(seed, run, 'urged'),
      },
    ),
  REJECT: async ({ seed, users }, run) => {
    const method = seed.random.oneOf(METHODS);
    await verifyOrder(seed.acting(users.in(run.location, 'SUPERVISOR')), {
      id: order(run),
      passed: false,
      method,
      note: words(seed, run, REJECTED_BY[method]),
    });
    run.isTakenUpAgain = true;
  },
  VERIFY: ({ seed, users }, run) => {
    const method = seed.random.oneOf(METHODS);
    return verifyOrder(seed.acting(users.in(run.location, 'SUPERVISOR')), {
      id: order(run),
      passed: true,
      method,
      note: words(seed, run, VERIFIED_BY[method]),
    });
  },
  RATE: async (context, run) => {
    const { seed } = context;
    await rateDemand(seed.request(null), { ...tracking(run), ...nextRating(context, run) });
    if (run.duplicate !== undefined && seed.random.happens(0.5)) {
      await rateDemand(seed.request(null), { ...run.duplicate, ...nextRating(context, run) });
    }
  },
};

/** The user who handles the order: the unit's liaison, or the party member. */
function handler({ users }: ScenarioContext, run: ScenarioRun): Viewer {
  if (run.scenario.byMember) return users.member;
  if (run.unit === undefined) throw new Error(`${run.source.id}: no unit has the order`);
  return run.unit.liaison;
}

function demandId(run: ScenarioRun): string {
  return tracking(run).id;
}

function tracking({ submitted: found, source }: ScenarioRun) {
  if (found === undefined) throw new Error(`${source.id} has not been submitted yet`);
  return found;
}

function order({ orderId, source }: ScenarioRun): string {
  if (orderId === undefined) throw new Error(`${source.id} has no order yet`);
  return orderId;
}

/** A text of the run's demand. */
function words({ random }: SeedContext, { source }: ScenarioRun, occasion: Occasion): string {
  return wordsFor(occasion, source.categoryCode, random);
}
