import { URGENCIES } from '@lindan/shared';

import type { Viewer } from '../context/viewer.js';
import { backDemand } from '../modules/demand/commands/back-demand.js';
import { correctDemand } from '../modules/demand/commands/correct-demand.js';
import { decideDispute } from '../modules/demand/commands/decide-dispute.js';
import { sendBackDemand } from '../modules/demand/commands/escalate-demand.js';
import { setUrgency } from '../modules/demand/commands/set-urgency.js';
import { unshelveDemand } from '../modules/demand/commands/shelve-demand.js';
import { contactRequester } from '../modules/order/commands/contact-requester.js';
import { decideExtension } from '../modules/order/commands/decide-extension.js';
import { reportProgress } from '../modules/order/commands/report-progress.js';
import { requestExtension } from '../modules/order/commands/request-extension.js';
import { returnOrder } from '../modules/order/commands/return-order.js';
import { urgeOrder } from '../modules/order/commands/urge-order.js';
import { CATEGORY } from './factories/category.js';
import type { City } from './factories/city.js';
import type { ADemand } from './factories/demand.js';
import { contextOf } from './run-document.js';

interface ChangedDemand {
  readonly demand: ADemand;
  readonly choice: number;
}
interface ChangedOrder {
  readonly id: string;
  readonly choice: number;
  readonly liaison: Viewer;
  /** A unit that a return proposes. */
  readonly proposedUnitId: string;
}

const BEFORE_RESULT = ['SUBMITTED', 'ASSESSED', 'SCREENED', 'LISTED', 'ESCALATED', 'SHELVED', 'DISPATCHED'];
const IN_WORK = ['CLAIMED', 'IN_PROGRESS'];

/** What people do to a demand beside the main loop: the states it may be in, and how. */
const OF_DEMANDS = {
  SET_URGENCY: {
    from: BEFORE_RESULT,
    take: ({ staff, services }: City, { demand, choice }: ChangedDemand) => {
      const urgency = URGENCIES[choice % URGENCIES.length] ?? 'NORMAL';
      return setUrgency(contextOf(services, staff.community), {
        id: demand.id,
        urgency,
        note: '核实后调整。',
      });
    },
  },
  CORRECT: {
    from: BEFORE_RESULT,
    take: ({ staff, services, grid, otherGrid }: City, { demand, choice }: ChangedDemand) => {
      const categoryCode = choice % 2 === 0 ? CATEGORY.manholes : CATEGORY.property;
      const regionId = choice % 3 === 0 ? grid.id : otherGrid.id;
      const corrected = { id: demand.id, note: '写错了。', categoryCode, regionId };
      return correctDemand(contextOf(services, staff.community), corrected);
    },
  },
  BACK: {
    from: BEFORE_RESULT,
    take: ({ staff, services }: City, { demand, choice }: ChangedDemand) => {
      const phone = `139${String(choice).padStart(8, '0')}`;
      return backDemand(contextOf(services, staff.community), {
        number: demand.number,
        requester: { phone },
      });
    },
  },
  SEND_BACK: {
    from: ['ESCALATED'],
    take: ({ staff, services }: City, { demand: { id } }: ChangedDemand) =>
      sendBackDemand(contextOf(services, staff.street), { id, note: '请社区先议。' }),
  },
  UNSHELVE: {
    from: ['SHELVED'],
    take: ({ staff, services }: City, { demand: { id }, choice }: ChangedDemand) =>
      unshelveDemand(contextOf(services, choice % 2 === 0 ? staff.community : staff.street), {
        id,
        note: '资金到了。',
      }),
  },
  DECIDE_DISPUTE: {
    from: ['DISPUTED'],
    take: ({ staff, services }: City, { demand: { id }, choice }: ChangedDemand) =>
      decideDispute(contextOf(services, staff.supervisor), {
        id,
        granted: choice % 2 === 0,
        reason: '已经核实。',
      }),
  },
} as const;

/** The same to an order. */
const OF_ORDERS = {
  REQUEST_EXTENSION: {
    from: IN_WORK,
    take: ({ services }: City, { id, choice, liaison }: ChangedOrder) =>
      requestExtension(contextOf(services, liaison), {
        id,
        workingDays: 1 + (choice % 10),
        reason: '等配件。',
      }),
  },
  DECIDE_EXTENSION: {
    from: IN_WORK,
    take: ({ services, staff }: City, { id, choice }: ChangedOrder) =>
      decideExtension(contextOf(services, staff.supervisor), { id, granted: choice % 3 > 0 }),
  },
  CONTACT: {
    from: IN_WORK,
    take: ({ services }: City, { id, choice, liaison }: ChangedOrder) =>
      contactRequester(contextOf(services, liaison), { id, reached: choice % 2 === 0 }),
  },
  REPORT_PROGRESS: {
    from: IN_WORK,
    take: ({ services }: City, { id, liaison }: ChangedOrder) =>
      reportProgress(contextOf(services, liaison), { id, note: '已到现场。' }),
  },
  URGE: {
    from: ['OFFERED', ...IN_WORK],
    take: ({ services, staff }: City, { id }: ChangedOrder) =>
      urgeOrder(contextOf(services, staff.community), { id, note: '请尽快。' }),
  },
  RETURN_AS_NOT_OURS: {
    from: ['OFFERED', ...IN_WORK],
    take: ({ services }: City, { id, liaison, proposedUnitId }: ChangedOrder) =>
      returnOrder(contextOf(services, liaison), {
        id,
        reason: 'NOT_OUR_DUTY',
        note: '不归我们。',
        proposedUnitId,
      }),
  },
} as const;

export type DemandChange = keyof typeof OF_DEMANDS;
export type OrderChange = keyof typeof OF_ORDERS;
export const DEMAND_CHANGES = Object.keys(OF_DEMANDS) as readonly DemandChange[];
export const ORDER_CHANGES = Object.keys(OF_ORDERS) as readonly OrderChange[];

/** The states from which each change may be possible. */
export const DEMANDS_CHANGED_FROM = statesOf(OF_DEMANDS);
export const ORDERS_CHANGED_FROM = statesOf(OF_ORDERS);

export async function changeDemand(act: string, city: City, changed: ChangedDemand): Promise<void> {
  const change = OF_DEMANDS[act as DemandChange] as (typeof OF_DEMANDS)[DemandChange] | undefined;
  await change?.take(city, changed);
}

export async function changeOrder(act: string, city: City, changed: ChangedOrder): Promise<void> {
  const change = OF_ORDERS[act as OrderChange] as (typeof OF_ORDERS)[OrderChange] | undefined;
  await change?.take(city, changed);
}

function statesOf(changes: Readonly<Record<string, { readonly from: readonly string[] }>>) {
  return Object.fromEntries(Object.entries(changes).map(([act, { from }]) => [act, from]));
}
