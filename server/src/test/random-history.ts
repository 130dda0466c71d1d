import type { ReturnReason } from '@lindan/shared';
import { CONFIRM_CODES, dateIn } from '@lindan/shared';
import { sql } from 'kysely';

import { inOneTransaction } from '../database/one-transaction.js';
import { assessDemand } from '../modules/demand/commands/assess-demand.js';
import { declineDemand } from '../modules/demand/commands/decline-demand.js';
import { disputeDemand } from '../modules/demand/commands/dispute-demand.js';
import { escalateDemand } from '../modules/demand/commands/escalate-demand.js';
import { acceptDemand, listDemand } from '../modules/demand/commands/list-demand.js';
import { mergeDemand } from '../modules/demand/commands/merge-demand.js';
import { rateDemand } from '../modules/demand/commands/rate-demand.js';
import { screenDemand } from '../modules/demand/commands/screen-demand.js';
import { settleDemand } from '../modules/demand/commands/settle-demand.js';
import { shelveDemand } from '../modules/demand/commands/shelve-demand.js';
import { submitDemand } from '../modules/demand/commands/submit-demand.js';
import { withdrawDemand } from '../modules/demand/commands/withdraw-demand.js';
import { assignOrder } from '../modules/order/commands/assign-order.js';
import { cancelOrder } from '../modules/order/commands/cancel-order.js';
import { claimOrder } from '../modules/order/commands/claim-order.js';
import { completeOrder } from '../modules/order/commands/complete-order.js';
import { dispatchDemand } from '../modules/order/commands/dispatch-demand.js';
import { pauseOrder } from '../modules/order/commands/pause-order.js';
import { raiseUnclaimedOrders } from '../modules/order/commands/raise-unclaimed-orders.js';
import { reassignOrder } from '../modules/order/commands/reassign-order.js';
import { resumeOrder } from '../modules/order/commands/resume-order.js';
import { returnOrder } from '../modules/order/commands/return-order.js';
import { startOrder } from '../modules/order/commands/start-order.js';
import { verifyOrder } from '../modules/order/commands/verify-order.js';
import { Refusal } from '../refusal.js';
import { CATEGORY } from './factories/category.js';
import type { City } from './factories/city.js';
import type { ADemand } from './factories/demand.js';
import type { AUnitWithLiaison } from './factories/unit.js';
import {
  changeDemand,
  changeOrder,
  DEMAND_CHANGES,
  DEMANDS_CHANGED_FROM,
  ORDER_CHANGES,
  ORDERS_CHANGED_FROM,
} from './random-changes.js';
import { contextOf } from './run-document.js';

export const ACTS = [
  'SUBMIT',
  'ASSESS',
  'SCREEN',
  'LIST',
  'ACCEPT',
  'SETTLE',
  'ESCALATE',
  'SHELVE',
  'DISPUTE',
  'DECLINE',
  'MERGE',
  'WITHDRAW',
  'DISPATCH',
  'OPEN',
  'CLAIM',
  'START',
  'COMPLETE',
  'PASS',
  'FAIL',
  'RETURN',
  'CANCEL',
  'REASSIGN',
  'ASSIGN',
  'RAISE',
  'PAUSE',
  'RESUME',
  'RATE',
  ...DEMAND_CHANGES,
  ...ORDER_CHANGES,
] as const;
/** Three days and a little. */
const SHELVED_MS = 80 * 3_600_000;
export type Act = (typeof ACTS)[number];

/** What somebody does; `choice` says with which of the records that may fit. */
export interface Step {
  readonly act: Act;
  readonly choice: number;
}

/** People who do things by the product's own commands, in any order, and are refused what is not possible. */
export class RandomHistory {
  private readonly demands: ADemand[] = [];

  constructor(
    private readonly city: City,
    private readonly units: readonly AUnitWithLiaison[],
  ) {}

  /** @returns whether it was done */
  async take(step: Step, services: City['services'] = this.city.services): Promise<boolean> {
    try {
      return await this.does(step, { ...this.city, services });
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** Does steps in one transaction that fails in the end. */
  async takeBack(steps: readonly Step[]): Promise<void> {
    const known = this.demands.length;
    class TakenBack extends Error {}
    const undone = inOneTransaction(this.city.services.database, async (database) => {
      for (const step of steps) await this.take(step, { ...this.city.services, database });
      throw new TakenBack();
    });
    await undone.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    this.demands.length = known;
  }

  private async does({ act, choice }: Step, city: City): Promise<boolean> {
    const { staff } = city;
    const by = (viewer: Parameters<typeof contextOf>[1]) => contextOf(city.services, viewer);
    const pick = <One>(some: readonly One[]): One | undefined => some[choice % some.length];
    if (act === 'SUBMIT') {
      const place = pick([city.grid, city.building, city.otherGrid, city.community]) ?? city.grid;
      const categoryCode = pick(Object.values(CATEGORY)) ?? CATEGORY.manholes;
      const said = { regionId: place.id, title: '井盖破损', description: '晚上有人差点踩空。', categoryCode };
      const { id, trackingCode } = await submitDemand(by(null), said);
      const { rows } = await sql<{ number: string }>`select number from demands where id = ${id}`.execute(
        city.services.database.kysely,
      );
      this.demands.push({ id, trackingCode, number: rows[0]?.number ?? '' });
      return true;
    }
    const demand = pick(await this.demandsFor(act, city));
    const order = pick(await ordersFor(act, city));
    const unit = pick(this.units) as AUnitWithLiaison;
    const liaison = (this.units.find(({ id }) => id === order?.unit_id) ?? unit).liaison;
    if (demand !== undefined) {
      await changeDemand(act, city, { demand, choice });
      if (act === 'ASSESS')
        await assessDemand(by(pick([staff.buildingGroup, staff.community]) ?? null), demand);
      if (act === 'SCREEN') await screenDemand(by(pick([staff.areaBranch, staff.community]) ?? null), demand);
      if (act === 'LIST') await listDemand(by(staff.community), demand);
      if (act === 'ACCEPT') await acceptDemand(by(staff.community), demand);
      if (act === 'SETTLE')
        await settleDemand(by(staff.community), { id: demand.id, result: '当场修好了。' });
      if (act === 'ESCALATE')
        await escalateDemand(by(staff.community), { id: demand.id, reason: '社区没有权限。' });
      if (act === 'SHELVE') {
        const { config, time } = city.services;
        const reviewOn = dateIn(config.timeZone, new Date(time.now().getTime() + SHELVED_MS));
        const shelving = { id: demand.id, reason: '等资金。', reviewOn };
        await shelveDemand(by(pick([staff.community, staff.street]) ?? null), shelving);
      }
      if (act === 'DISPUTE') await disputeDemand(by(null), { ...demand, reason: '还是没有修好。' });
      if (act === 'DECLINE')
        await declineDemand(by(staff.community), { id: demand.id, reason: '不属于社区职责。' });
      if (act === 'WITHDRAW') await withdrawDemand(by(null), demand);
      if (act === 'RATE') {
        const satisfaction = 1 + (choice % 5);
        await rateDemand(by(null), {
          ...demand,
          answered: choice % 2 === 0,
          solved: choice % 3 === 0,
          takeUpAgain: choice % 3 === 0 ? null : choice % 2 === 0,
          satisfaction,
        });
      }
      if (act === 'MERGE') {
        const target = this.demands[(choice * 7) % this.demands.length];
        if (target === undefined) return false;
        await mergeDemand(by(staff.community), { id: demand.id, intoId: target.id });
      }
      if (act === 'DISPATCH' || act === 'OPEN') {
        const mode = act === 'OPEN' ? 'OPEN' : 'ASSIGNED';
        const dispatcher = choice % 4 === 0 ? staff.street : staff.community;
        const unitId = mode === 'OPEN' ? null : unit.id;
        await dispatchDemand(by(dispatcher), {
          demandId: demand.id,
          mode,
          unitId,
          note: '请办理。',
          confirm: CONFIRM_CODES,
        });
      }
    }
    if (order !== undefined) {
      const { id } = order;
      const proposedUnitId = this.units.find((one) => one.id !== order.unit_id)?.id ?? unit.id;
      await changeOrder(act, city, { id, choice, liaison, proposedUnitId });
      const reason = pick<ReturnReason>(['NO_CAPACITY', 'OUT_OF_AREA']) ?? 'NO_CAPACITY';
      const dispatcher = choice % 4 === 0 ? staff.street : staff.community;
      if (act === 'CLAIM') await claimOrder(by(liaison), { id });
      if (act === 'START') await startOrder(by(liaison), { id });
      if (act === 'COMPLETE') await completeOrder(by(liaison), { id, result: '已修好' });
      if (act === 'RETURN') await returnOrder(by(liaison), { id, reason, note: '人手已满。' });
      if (act === 'CANCEL') await cancelOrder(by(dispatcher), { id, reason: '派错单位。' });
      if (act === 'REASSIGN')
        await reassignOrder(by(dispatcher), { id, unitId: unit.id, note: '改派。', confirm: CONFIRM_CODES });
      if (act === 'ASSIGN')
        await assignOrder(by(dispatcher), { id, unitId: unit.id, confirm: CONFIRM_CODES });
      if (act === 'RAISE') await raiseUnclaimedOrders(city.services, city.services.time.now());
      if (act === 'PAUSE') {
        const until = dateIn(city.services.config.timeZone, city.services.time.now());
        await pauseOrder(by(liaison), { id, reason: '等配件。', until });
      }
      if (act === 'RESUME') await resumeOrder(by(liaison), { id });
      if (act === 'PASS' || act === 'FAIL') {
        const passed = act === 'PASS';
        await verifyOrder(by(staff.supervisor), {
          id,
          passed,
          method: 'VISIT',
          note: passed ? null : '未修好',
        });
      }
    }
    return true;
  }

  /** The demands that are in a state where the act may be possible. */
  private async demandsFor(act: Act, { services }: City): Promise<ADemand[]> {
    const from: Partial<Record<Act, readonly string[]>> = {
      ...DEMANDS_CHANGED_FROM,
      ASSESS: ['SUBMITTED'],
      SCREEN: ['ASSESSED'],
      LIST: ['SCREENED'],
      ACCEPT: ['SUBMITTED', 'ASSESSED', 'SCREENED'],
      SETTLE: ['SUBMITTED', 'LISTED'],
      ESCALATE: ['LISTED'],
      SHELVE: ['LISTED', 'ESCALATED'],
      DISPUTE: ['RESOLVED', 'CLOSED'],
      DISPATCH: ['LISTED', 'ESCALATED'],
      OPEN: ['LISTED', 'ESCALATED'],
      DECLINE: ['SUBMITTED', 'ASSESSED', 'LISTED'],
      MERGE: ['SUBMITTED', 'SCREENED', 'LISTED'],
      WITHDRAW: ['SUBMITTED', 'LISTED'],
      RATE: ['RESOLVED', 'MERGED'],
    };
    const found = await inState(services, 'demands', from[act] ?? []);
    return this.demands.filter(({ id }) => found.some((one) => one.id === id));
  }
}

const ORDERS_FROM: Partial<Record<Act, readonly string[]>> = {
  ...ORDERS_CHANGED_FROM,
  CLAIM: ['OFFERED'],
  START: ['CLAIMED'],
  COMPLETE: ['IN_PROGRESS'],
  RETURN: ['OFFERED', 'CLAIMED', 'IN_PROGRESS'],
  CANCEL: ['OFFERED', 'CLAIMED', 'IN_PROGRESS'],
  REASSIGN: ['OFFERED', 'CLAIMED', 'IN_PROGRESS'],
  ASSIGN: ['OFFERED'],
  RAISE: ['OFFERED'],
  PAUSE: ['CLAIMED', 'IN_PROGRESS'],
  RESUME: ['CLAIMED', 'IN_PROGRESS'],
  PASS: ['COMPLETED'],
  FAIL: ['COMPLETED'],
};

function ordersFor(act: Act, { services }: City) {
  return inState(services, 'orders', ORDERS_FROM[act] ?? []);
}

async function inState(
  { database }: City['services'],
  table: 'demands' | 'orders',
  states: readonly string[],
): Promise<readonly { readonly id: string; readonly unit_id: string | null }[]> {
  if (states.length === 0) return [];
  const unit = table === 'orders' ? sql`unit_id` : sql`null`;
  const { rows } = await sql<{ id: string; unit_id: string | null }>`
    select id, ${unit} as unit_id from ${sql.table(table)} where status = any(${states}::text[]) order by id
  `.execute(database.kysely);
  return rows;
}
