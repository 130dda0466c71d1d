import type { DemandStatus, OrderStatus } from '@lindan/shared';
import { demandWaitsFor, finalStatuses, orderWaitsFor, orderWorkflow } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aListedDemand } from '../../test/factories/demand.js';
import { aResource } from '../../test/factories/resource.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage({ LIMIT_TRACK_NUMBER: 'off', LIMIT_TRACK_ADDRESS: 'off' });

/** A seeded generator, so that a failure can be repeated. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const EXPECTED = [
  'CONFLICT',
  'INVALID_TRANSITION',
  'NOT_FOUND',
  'FORBIDDEN',
  'CAPACITY_EXHAUSTED',
  'BAD_USER_INPUT',
];

interface Stored {
  readonly id: string;
  readonly status: DemandStatus;
  readonly waits_for: string | null;
  readonly waits_unit_id: string | null;
  readonly awaits_ruling: boolean;
  readonly grid_id: string | null;
  readonly returns: number;
  readonly backers: number;
  readonly merged_into_id: string | null;
  readonly orders: readonly {
    id: string;
    status: OrderStatus;
    unit_id: string | null;
    resource_id: string | null;
  }[];
  readonly events: readonly {
    noun: string;
    action: string;
    subject_id: string;
    from_status: string | null;
    to_status: string;
  }[];
}

async function stored(ids: readonly string[]): Promise<readonly Stored[]> {
  const { rows } = await stage.services.database.pool.query<Stored>(
    `select d.*, (select coalesce(json_agg(o order by o.offered_at, o.id), '[]') from orders o where o.demand_id = d.id) as orders,
       (select json_agg(e order by e.seq) from events e where e.demand_id = d.id) as events
     from demands d where d.id = any($1)`,
    [ids],
  );
  return rows;
}

/** Sends some rounds of every concurrent operation. */
async function storm(
  demands: readonly ADemand[],
  units: readonly AUnitWithLiaison[],
  resourceId: string,
): Promise<ReadonlySet<string>> {
  const { city, operate } = stage;
  const pick = numbersFrom(20_260_311);
  const any = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  const codes = new Set<string>();
  const { community, street, supervisor } = city.staff;
  for (let round = 0; round < 6; round += 1) {
    const orders = (await stored(demands.map(({ id }) => id))).flatMap((demand) =>
      demand.orders.map(({ id }) => id),
    );
    const commands = Array.from({ length: 40 }, (): readonly [Viewer | null, string, object] => {
      const demand = any(demands);
      const id = orders.length === 0 ? demand.id : any(orders);
      const { liaison } = any(units);
      const input = {
        demandId: demand.id,
        ...any([{ mode: 'OPEN' }, { mode: 'ASSIGNED', unitId: any(units).id }]),
      };
      return any([
        [community, 'DispatchDemand', { input: { ...input, ...any([{}, { resourceId }]) } }],
        [street, 'DispatchDemand', { input }],
        [liaison, 'ClaimOrder', { id }],
        [liaison, 'ClaimOrder', { id }],
        [liaison, 'StartOrder', { id }],
        [liaison, 'ReportProgress', { id, note: '进行中' }],
        [liaison, 'CompleteOrder', { id, result: '已办结' }],
        [liaison, 'ReturnOrder', { id, reason: 'NO_CAPACITY', note: '人手不足' }],
        [liaison, 'PauseOrder', { id, reason: '等配件', until: '2026-03-12' }],
        [liaison, 'ResumeOrder', { id }],
        [community, 'AssignOrder', { id, unitId: any(units).id }],
        [community, 'CancelOrder', { id, reason: '派错' }],
        [community, 'ReassignOrder', { id, unitId: any(units).id, note: '改派' }],
        [supervisor, 'VerifyOrder', { id, passed: pick(2) === 0, method: 'CALL', note: '已核' }],
        [supervisor, 'UrgeOrder', { id, note: '请尽快' }],
        [community, 'MergeDemand', { id: demand.id, intoId: any(demands).id }],
        [null, 'WithdrawDemand', { number: demand.number, trackingCode: demand.trackingCode }],
        [null, 'RateDemand', { ...demand, answered: true, solved: true, satisfaction: 4 }],
      ] as const);
    });
    const answers = await Promise.all(
      commands.map(([who, what, variables]) => operate(who, what, { ...variables })),
    );
    for (const { refusal } of answers) codes.add(refusal?.code ?? 'done');
  }
  return codes;
}

describe('many people at once', () => {
  it('get their steps or a plain refusal, and leave a city in order', async () => {
    const { city } = stage;
    const units = await Promise.all([1, 2, 3].map(() => aUnit(city, { paired: [city.community] })));
    const resource = await aResource(city, { capacity: 6, period: 'TOTAL' });
    const demands: ADemand[] = [];
    for (let count = 0; count < 8; count += 1) demands.push(await aListedDemand(city));

    // An unexpected error (a deadlock, a broken constraint) would be thrown here.
    const codes = await storm(demands, units, resource.id);
    expect([...codes].filter((code) => code !== 'done' && !EXPECTED.includes(code))).toEqual([]);
    expect(codes).toContain('done');

    const ended = finalStatuses(orderWorkflow);
    const after = await stored(demands.map(({ id }) => id));
    for (const demand of after) {
      const running = demand.orders.filter(({ status }) => !ended.includes(status));
      expect(running.length).toBeLessThanOrEqual(1);
      const [order] = running;
      const facts = { isAboveGrid: demand.grid_id === null, awaitsRuling: demand.awaits_ruling };
      const party = demandWaitsFor(demand.status, facts);
      expect(party === 'ORDER').toBe(order !== undefined);
      const waitsFor =
        party === 'ORDER' && order
          ? orderWaitsFor(order.status, {
              hasUnit: order.unit_id !== null,
              isRaised: false,
              isByStreet: false,
            })
          : party;
      expect(demand.waits_for).toBe(waitsFor);
      expect(demand.waits_unit_id).toBe(waitsFor === 'UNIT' ? order?.unit_id : null);
      expect(demand.returns).toBe(demand.orders.filter(({ status }) => status === 'RETURNED').length);
      expectUnbrokenHistory(demand);
    }
    const leads = after.filter(({ merged_into_id }) => merged_into_id === null);
    // A requester that withdraws while others go on leaves them, and is no backer any more.
    const gone = after.flatMap(({ events }) =>
      events.filter(
        ({ action, from_status, to_status }) => action === 'WITHDRAW' && from_status === to_status,
      ),
    );
    expect(leads.reduce((sum, { backers }) => sum + backers, gone.length)).toBe(demands.length);
    const { rows } = await stage.services.database.pool.query('select taken from resources where id = $1', [
      resource.id,
    ]);
    const used = after.flatMap(({ orders }) =>
      orders.filter(
        ({ resource_id, status }) =>
          resource_id === resource.id && status !== 'RETURNED' && status !== 'CANCELLED',
      ),
    );
    expect(rows).toEqual([{ taken: used.length }]);
  });
});

/** Each event starts in the state in which the previous one ended; the last one ends in the present state. */
function expectUnbrokenHistory(demand: Stored): void {
  const own = demand.events.filter(({ noun, action }) => noun === 'DEMAND' && action !== 'RATE');
  const histories = [
    [demand.status, own] as const,
    ...demand.orders.map(
      ({ id, status }) =>
        [
          status,
          demand.events.filter(({ noun, subject_id }) => noun === 'ORDER' && subject_id === id),
        ] as const,
    ),
  ];
  for (const [status, events] of histories) {
    let present: string | null = null;
    for (const { from_status, to_status } of events) {
      expect(from_status).toBe(present);
      present = to_status;
    }
    expect(['CLOSED', present]).toContain(status);
  }
}
