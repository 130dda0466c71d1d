import type { ReturnReason, VerifyMethod } from '@lindan/shared';

import { assessDemand } from '../modules/demand/commands/assess-demand.js';
import { declineDemand } from '../modules/demand/commands/decline-demand.js';
import { listDemand } from '../modules/demand/commands/list-demand.js';
import { mergeDemand } from '../modules/demand/commands/merge-demand.js';
import { rateDemand } from '../modules/demand/commands/rate-demand.js';
import { screenDemand } from '../modules/demand/commands/screen-demand.js';
import { withdrawDemand } from '../modules/demand/commands/withdraw-demand.js';
import { claimOrder } from '../modules/order/commands/claim-order.js';
import { completeOrder } from '../modules/order/commands/complete-order.js';
import { reportProgress } from '../modules/order/commands/report-progress.js';
import { returnOrder } from '../modules/order/commands/return-order.js';
import { startOrder } from '../modules/order/commands/start-order.js';
import { urgeOrder } from '../modules/order/commands/urge-order.js';
import { verifyOrder } from '../modules/order/commands/verify-order.js';
import type { Viewer } from '../policy/viewer.js';
import { dispatchTo, offerInHall, rightUnit, wrongUnit } from './dispatching.js';
import type { Step } from './fates.js';
import type { History } from './histories.js';
import { isCalm } from './histories.js';
import type { Play } from './play.js';
import { nextRating } from './ratings.js';
import { state } from './stating.js';
import TEXTS from './texts.json' with { type: 'json' };

type Perform = (play: Play, history: History) => Promise<void>;

const METHODS: readonly VerifyMethod[] = ['CALL', 'CALL', 'VISIT', 'FILE'];
/** The first return says whose duty it is; what comes back again does so for another reason. */
const SECOND_RETURN: readonly ReturnReason[] = ['OUT_OF_AREA', 'NO_CAPACITY', 'INSUFFICIENT_INFORMATION'];

/** How each step of a history is taken: by whom, and with which of the product's commands. */
export const PERFORM: Readonly<Record<Step, Perform>> = {
  STATE: async (play, history) => {
    history.stated = await state(play, history, history.said);
  },
  ECHO: async (play, history) => {
    if (history.echo !== undefined) history.echoed = await state(play, history, history.echo);
  },
  ASSESS: ({ stage, cast }, history) =>
    assessDemand(
      stage.acting(
        cast.in(history.scene, history.scene.grid === null ? 'COMMUNITY_STAFF' : 'BUILDING_GROUP'),
      ),
      {
        id: stated(history),
        note: stage.random.oneOf(TEXTS.assessed),
      },
    ),
  SCREEN: ({ stage, cast }, history) =>
    screenDemand(
      stage.acting(cast.in(history.scene, history.scene.grid === null ? 'COMMUNITY_STAFF' : 'AREA_BRANCH')),
      {
        id: stated(history),
        note: stage.random.oneOf(TEXTS.screened),
      },
    ),
  LIST: ({ stage, cast }, history) =>
    listDemand(stage.acting(cast.in(history.scene, 'COMMUNITY_STAFF')), {
      id: stated(history),
      categoryCode: history.said.categoryCode,
      urgency: isCalm(history.fate) ? 'NORMAL' : history.said.urgency,
    }),
  SCREEN_OUT: ({ stage, cast }, history) =>
    declineDemand(
      stage.acting(cast.in(history.scene, history.scene.grid === null ? 'COMMUNITY_STAFF' : 'AREA_BRANCH')),
      {
        id: stated(history),
        reason: stage.random.oneOf(TEXTS.declined),
      },
    ),
  DECLINE: ({ stage, cast }, history) =>
    declineDemand(stage.acting(cast.in(history.scene, 'COMMUNITY_STAFF')), {
      id: stated(history),
      reason: stage.random.oneOf(TEXTS.declined),
    }),
  MERGE: ({ stage, cast }, history) =>
    mergeDemand(stage.acting(cast.in(history.scene, 'COMMUNITY_STAFF')), {
      id: history.echoed?.id ?? '',
      intoId: stated(history),
    }),
  WITHDRAW: async ({ stage }, history) => {
    await withdrawDemand(stage.resident(), tracking(history));
  },

  DISPATCH: (play, history) => dispatchTo(play, history, 'COMMUNITY_STAFF', rightUnit(play, history)),
  RULE: (play, history) => dispatchTo(play, history, 'STREET_STAFF', rightUnit(play, history)),
  MISDISPATCH: (play, history) => dispatchTo(play, history, 'COMMUNITY_STAFF', wrongUnit(play, history)),
  OFFER: offerInHall,
  RETURN: async (play, history) => {
    const { stage } = play;
    const reason = history.returns === 0 ? 'NOT_OUR_DUTY' : stage.random.oneOf(SECOND_RETURN);
    const note = reason in TEXTS.returned ? TEXTS.returned[reason as keyof typeof TEXTS.returned] : [];
    await returnOrder(stage.acting(handler(play, history)), {
      id: order(history),
      reason,
      note: stage.random.oneOf(note),
      proposedUnitId: reason === 'NOT_OUR_DUTY' ? rightUnit(play, history).id : null,
    });
    history.returns += 1;
  },
  CLAIM: async (play, history) => {
    await claimOrder(play.stage.acting(handler(play, history)), { id: order(history) });
  },
  START: async (play, history) => {
    await startOrder(play.stage.acting(handler(play, history)), { id: order(history) });
  },
  REPORT: (play, history) =>
    reportProgress(play.stage.acting(handler(play, history)), {
      id: order(history),
      note: play.stage.random.oneOf(TEXTS.progress),
    }),
  COMPLETE: (play, history) =>
    completeOrder(play.stage.acting(handler(play, history)), {
      id: order(history),
      result: play.stage.random.oneOf(resultsOf(history.said.categoryCode)),
    }),
  URGE: ({ stage, cast }, history) =>
    urgeOrder(
      stage.acting(cast.in(history.scene, stage.random.oneOf(['SUPERVISOR', 'COMMUNITY_STAFF'] as const))),
      {
        id: order(history),
        note: stage.random.oneOf(TEXTS.urged),
      },
    ),
  REJECT: ({ stage, cast }, history) =>
    verifyOrder(stage.acting(cast.in(history.scene, 'SUPERVISOR')), {
      id: order(history),
      passed: false,
      method: stage.random.oneOf(METHODS),
      note: stage.random.oneOf(TEXTS.rejected),
    }),
  VERIFY: ({ stage, cast }, history) => {
    const method = stage.random.oneOf(METHODS);
    return verifyOrder(stage.acting(cast.in(history.scene, 'SUPERVISOR')), {
      id: order(history),
      passed: true,
      method,
      note: stage.random.oneOf(TEXTS.verified[method]),
    });
  },
  RATE: async (play, history) => {
    const { stage } = play;
    await rateDemand(stage.resident(), { ...tracking(history), ...nextRating(play) });
    if (history.echoed !== undefined && stage.random.happens(0.5)) {
      await rateDemand(stage.resident(), { ...history.echoed, ...nextRating(play) });
    }
  },
};

/** Who works on the order: the unit's liaison, or the member who claimed it. */
function handler({ cast }: Play, history: History): Viewer {
  if (history.fate.byMember) return cast.member;
  if (history.unit === undefined) throw new Error(`${history.said.id}: no unit has the order`);
  return history.unit.liaison;
}

function stated(history: History): string {
  return tracking(history).id;
}

function tracking({ stated: found, said }: History) {
  if (found === undefined) throw new Error(`${said.id} has not been stated yet`);
  return found;
}

function order({ orderId, said }: History): string {
  if (orderId === undefined) throw new Error(`${said.id} has no order yet`);
  return orderId;
}

/** What was done, in the words of the field. */
function resultsOf(categoryCode: string): readonly string[] {
  const area = categoryCode.slice(0, 2);
  return area in TEXTS.results ? TEXTS.results[area as keyof typeof TEXTS.results] : TEXTS.results['99'];
}
