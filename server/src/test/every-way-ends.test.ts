import { CONFIRM_CODES, demandWorkflow } from '@lindan/shared';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../context/viewer.js';
import { closeUnratedDemands } from '../modules/demand/commands/close-unrated-demands.js';
import { decideDispute } from '../modules/demand/commands/decide-dispute.js';
import { acceptDemand } from '../modules/demand/commands/list-demand.js';
import { settleDemand } from '../modules/demand/commands/settle-demand.js';
import { unshelveDueDemands } from '../modules/demand/commands/unshelve-due-demands.js';
import { verifyDemandDeadlines } from '../modules/demand/deadlines/verify-deadlines.js';
import { claimOrder } from '../modules/order/commands/claim-order.js';
import { completeOrder } from '../modules/order/commands/complete-order.js';
import { dispatchDemand } from '../modules/order/commands/dispatch-demand.js';
import { raiseUnclaimedOrders } from '../modules/order/commands/raise-unclaimed-orders.js';
import { resumePausedOrders } from '../modules/order/commands/resume-order.js';
import { startOrder } from '../modules/order/commands/start-order.js';
import { verifyOrder } from '../modules/order/commands/verify-order.js';
import { verifyDeadlines } from '../modules/order/deadlines/verify-deadlines.js';
import type { AUnitWithLiaison } from './factories/unit.js';
import { aUnit } from './factories/unit.js';
import type { Step } from './random-history.js';
import { ACTS, RandomHistory } from './random-history.js';
import { contextOf } from './run-document.js';
import { setStage } from './stage.js';

/** Recorded, so that a failure can be repeated. */
const SEED = 20261130;
const HOUR = 3_600_000;
const stage = setStage({ LIMIT_TRACK_NUMBER: 'off', LIMIT_TRACK_ADDRESS: 'off' });

let units: AUnitWithLiaison[];
beforeAll(async () => {
  units = [];
  for (let count = 0; count < 2; count += 1)
    units.push(await aUnit(stage.city, { paired: [stage.city.community] }));
});

interface OpenDemand {
  readonly id: string;
  readonly status: string;
  readonly waitsFor: string | null;
  readonly isTimed: boolean;
  readonly awaitsRuling: boolean;
  readonly order: { readonly id: string; readonly status: string; readonly unitId: string | null } | null;
}

/** The demands that have not ended, with their open order. */
async function openDemands(): Promise<readonly OpenDemand[]> {
  const { rows } = await stage.services.database.pool.query<OpenDemand>(
    `select d.id, d.status, d.waits_for as "waitsFor", d.awaits_ruling as "awaitsRuling",
       coalesce(d.due_at, d.closes_at, d.review_on::timestamptz) is not null as "isTimed",
       (select json_build_object('id', o.id, 'status', o.status, 'unitId', o.unit_id) from orders o
        where o.demand_id = d.id and o.status in ('OFFERED', 'CLAIMED', 'IN_PROGRESS', 'COMPLETED')) as order
     from demands d where d.status <> all($1) order by d.id`,
    [demandWorkflow.ends],
  );
  return rows;
}

function viewers(): readonly Viewer[] {
  const staff: readonly Viewer[] = Object.values<Viewer>({ ...stage.city.staff });
  return [...staff, ...units.map(({ liaison }): Viewer => liaison)];
}

/** Steps that change something beside the state: they lead no demand on. */
const BESIDE = [
  'URGE',
  'SET_URGENCY',
  'CORRECT',
  'BACK',
  'REPORT_PROGRESS',
  'CONTACT',
  'REQUEST_EXTENSION',
  'DECIDE_EXTENSION',
  'PAUSE',
  'RESUME',
  'CONFIRM_PART',
];
const RIGHTS = 'query ($id: ID!) { demand(id: $id) { allowedActions orders { allowedActions } } }';

/** Somebody among all roles can lead the demand on; the resident does so without an account. */
async function canBeLedOn({ id, waitsFor }: OpenDemand): Promise<boolean> {
  if (waitsFor === 'RESIDENT') return true;
  for (const viewer of viewers()) {
    const { value } = await stage.operate<{
      allowedActions: string[];
      orders: { allowedActions: string[] }[];
    } | null>(viewer, RIGHTS, { id });
    const actions = [
      value?.allowedActions ?? [],
      ...(value?.orders ?? []).map((order) => order.allowedActions),
    ];
    if (actions.flat().some((action) => !BESIDE.includes(action))) return true;
  }
  return false;
}

async function leadOn({ id, status, order, awaitsRuling }: OpenDemand): Promise<void> {
  const { staff } = stage.city;
  const as = (viewer: Viewer) => contextOf(stage.services, viewer);
  if (order !== null) {
    const unit = units.find((one) => one.id === order.unitId) ?? units[0];
    const liaison = as((unit as AUnitWithLiaison).liaison);
    if (order.status === 'OFFERED') await claimOrder(liaison, order);
    if (order.status === 'CLAIMED') await startOrder(liaison, order);
    if (order.status === 'IN_PROGRESS') await completeOrder(liaison, { id: order.id, result: '已修好。' });
    if (order.status === 'COMPLETED')
      await verifyOrder(as(staff.supervisor), { id: order.id, passed: true, method: 'VISIT', note: '看过' });
    return;
  }
  if (['SUBMITTED', 'ASSESSED', 'SCREENED'].includes(status)) await acceptDemand(as(staff.community), { id });
  if (status === 'LISTED' && !awaitsRuling)
    await settleDemand(as(staff.community), { id, result: '当场办好。' });
  if (status === 'ESCALATED' || (status === 'LISTED' && awaitsRuling))
    await dispatchDemand(as(staff.street), {
      demandId: id,
      mode: 'ASSIGNED',
      unitId: units[0]?.id ?? null,
      reason: '由该单位负责。',
      confirm: CONFIRM_CODES,
    });
  if (status === 'DISPUTED')
    await decideDispute(as(staff.supervisor), { id, granted: false, reason: '已经核实。' });
}

/** What comes due by itself. */
async function letTimePass(hours: number): Promise<void> {
  const { services } = stage;
  services.time.advance(hours * HOUR);
  const now = services.time.now();
  await resumePausedOrders(services, now);
  await raiseUnclaimedOrders(services, now);
  await unshelveDueDemands(services, now);
  await closeUnratedDemands(services, now);
}

async function expectNothingStuck(): Promise<void> {
  for (const demand of await openDemands()) {
    expect(demand.waitsFor, JSON.stringify(demand)).not.toBeNull();
    expect(demand.isTimed, JSON.stringify(demand)).toBe(true);
    expect(await canBeLedOn(demand), JSON.stringify(demand)).toBe(true);
  }
}

async function expectRightDeadlines(): Promise<void> {
  expect((await verifyDeadlines(stage.services)).wrong).toEqual([]);
  expect((await verifyDemandDeadlines(stage.services)).wrong).toEqual([]);
}

const step: fc.Arbitrary<Step> = fc.record({ act: fc.constantFrom(...ACTS), choice: fc.nat(1000) });
/** A step, or hours in which things come due. */
const happening = fc.oneof(
  { weight: 6, arbitrary: step },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
);

describe('after any history', () => {
  it('each demand waits for somebody that can act, until a time, and can be led to an end', async () => {
    const people = new RandomHistory(stage.city, units);
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 90, maxLength: 90 }), async (happenings) => {
        for (let count = 0; count < 6; count += 1) await people.take({ act: 'SUBMIT', choice: count });
        for (const one of happenings)
          await (typeof one === 'number'
            ? letTimePass(one)
            : Promise.all([one].flat().map((each) => people.take(each))));
        await expectNothingStuck();
        await expectRightDeadlines();
        for (let round = 0; round < 8 && (await openDemands()).length > 0; round += 1) {
          for (const demand of await openDemands()) await leadOn(demand);
          await letTimePass(16 * 24);
        }
        expect(await openDemands()).toEqual([]);
        await expectRightDeadlines();
      }),
      { seed: SEED, numRuns: 4, endOnFailure: true },
    );
  }, 600_000);
});
