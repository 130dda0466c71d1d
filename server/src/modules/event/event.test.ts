import { describe, expect, it } from 'vitest';
import { Database } from '../../database/database.js';
import { aListedDemand, aSubmittedDemand, storedDemand } from '../../test/factories/demand.js';
import { eventsOfDemand } from '../../test/factories/event.js';
import {
  aCompletedOrder,
  anOpenOrder,
  aReturnedOrder,
  aVerifiedOrder,
  storedOrder,
} from '../../test/factories/order.js';
import { aPersonWith } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { mergeDemand } from '../demand/commands/merge-demand.js';
import { SCHEMA } from '../nouns.js';
import { claimOrder } from '../order/commands/claim-order.js';
import { dispatchDemand } from '../order/commands/dispatch-demand.js';
import { returnOrder } from '../order/commands/return-order.js';
import { verifyOrder } from '../order/commands/verify-order.js';

const stage = setStage();

describe('history cannot be', () => {
  it.each([
    ['changed', `update events set action = 'x'`],
    ['taken away', 'delete from events'],
    ['emptied', 'truncate events cascade'],
    ['emptied with all that hangs on it', 'truncate demands cascade'],
  ])(
    '%s: the product has no right to it, and a trigger refuses it to the owner',
    async (_case, statement) => {
      const { id } = await aSubmittedDemand(stage.city);
      const { database, owner } = stage.services;
      await expect(database.pool.query(statement)).rejects.toThrow('permission denied');
      await expect(owner.query(statement)).rejects.toThrow('events are append-only');
      expect(await eventsOfDemand(stage.city, id)).toHaveLength(1);
    },
  );
});

describe('a command that breaks', () => {
  /** Lets everything be written and then fails, as a full disk or a lost connection would. */
  async function broken(work: () => Promise<unknown>): Promise<void> {
    const { owner } = stage.services;
    await owner.query(`create or replace function break() returns trigger language plpgsql as
      $$ begin raise exception 'broken'; end $$`);
    // Deferred: it strikes at the commit, when all statements went through.
    await owner.query(`create constraint trigger break_commit after insert on events
      deferrable initially deferred for each row execute function break()`);
    try {
      await expect(work()).rejects.toThrow('broken');
    } finally {
      await owner.query('drop trigger break_commit on events');
    }
  }

  it('at its end leaves the order, the demand and the history as they were', async () => {
    const { id, demand, unit } = await anOpenOrder(stage.city);
    const before = [await storedOrder(stage.city, id), await storedDemand(stage.city, demand.id)];
    const events = await eventsOfDemand(stage.city, demand.id);
    await broken(() => claimOrder(contextOf(stage.services, unit.liaison), { id }));
    expect([await storedOrder(stage.city, id), await storedDemand(stage.city, demand.id)]).toEqual(before);
    expect(await eventsOfDemand(stage.city, demand.id)).toEqual(events);
  });

  it.each([
    [
      'a dispatch',
      async () => {
        const { id } = await aListedDemand(stage.city);
        const work = () =>
          dispatchDemand(contextOf(stage.services, stage.city.staff.community), {
            demandId: id,
            mode: 'OPEN',
          });
        return { id, work };
      },
    ],
    [
      'a merge',
      async () => {
        const [{ id }, other] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
        const work = () =>
          mergeDemand(contextOf(stage.services, stage.city.staff.community), { id, intoId: other.id });
        return { id, work };
      },
    ],
    [
      'a verification',
      async () => {
        const { id, demand } = await aCompletedOrder(stage.city);
        const verdict = { id, passed: true, method: 'CALL' } as const;
        const work = () => verifyOrder(contextOf(stage.services, stage.city.staff.supervisor), verdict);
        return { id: demand.id, work };
      },
    ],
    [
      'a return',
      async () => {
        const { id, demand, unit } = await anOpenOrder(stage.city);
        await claimOrder(contextOf(stage.services, unit.liaison), { id });
        const words = { id, reason: 'NO_CAPACITY', note: '人手不足' } as const;
        return { id: demand.id, work: () => returnOrder(contextOf(stage.services, unit.liaison), words) };
      },
    ],
  ])('leaves nothing of %s', async (_case, prepare) => {
    const { id, work } = await prepare();
    const before = await storedDemand(stage.city, id);
    const events = await eventsOfDemand(stage.city, id);
    await broken(work);
    expect(await storedDemand(stage.city, id)).toEqual(before);
    expect(await eventsOfDemand(stage.city, id)).toEqual(events);
    await expect(work()).resolves.not.toThrow();
  });
});

describe('a whole life', () => {
  it('is told in the order in which it happened, each step by who took it', async () => {
    const { demand, unit } = await aVerifiedOrder(stage.city);
    const { number, trackingCode } = demand;
    await stage.operate(null, 'RateDemand', {
      number,
      trackingCode,
      answered: true,
      solved: true,
      satisfaction: 5,
    });
    const { value } = await stage.operate<{
      events: { action: string; from: string | null; to: string; actor: object }[];
    }>(stage.city.staff.community, 'Demand', { id: demand.id });
    expect(value.events.map(({ action, from, to, actor }) => [action, from, to, actor])).toEqual([
      ['SUBMIT', null, 'SUBMITTED', { name: null, role: 'RESIDENT', unit: null }],
      ['ASSESS', 'SUBMITTED', 'ASSESSED', { name: '谭楼', role: 'BUILDING_GROUP', unit: null }],
      ['SCREEN', 'ASSESSED', 'SCREENED', { name: '向片', role: 'AREA_BRANCH', unit: null }],
      ['LIST', 'SCREENED', 'LISTED', { name: '田社', role: 'COMMUNITY_STAFF', unit: null }],
      ['DISPATCH', 'LISTED', 'DISPATCHED', { name: '田社', role: 'COMMUNITY_STAFF', unit: null }],
      ['OFFER', null, 'OFFERED', { name: '田社', role: 'COMMUNITY_STAFF', unit: null }],
      ['CLAIM', 'OFFERED', 'CLAIMED', { name: '李联', role: 'UNIT_LIAISON', unit: unit.name }],
      ['START', 'CLAIMED', 'IN_PROGRESS', { name: '李联', role: 'UNIT_LIAISON', unit: unit.name }],
      ['COMPLETE', 'IN_PROGRESS', 'COMPLETED', { name: '李联', role: 'UNIT_LIAISON', unit: unit.name }],
      ['VERIFY', 'COMPLETED', 'VERIFIED', { name: '冉督', role: 'SUPERVISOR', unit: null }],
      ['RESOLVE', 'DISPATCHED', 'RESOLVED', { name: null, role: 'SYSTEM', unit: null }],
      ['RATE', 'RESOLVED', 'RESOLVED', { name: null, role: 'RESIDENT', unit: null }],
      ['CLOSE', 'RESOLVED', 'CLOSED', { name: null, role: 'RESIDENT', unit: null }],
    ]);
  });

  it('is told with the unit’s name in the reader’s language', async () => {
    const { id, unit } = await aReturnedOrder(stage.city);
    const read = async (locale: 'en' | 'zh-CN') =>
      (
        await stage.operate<{ events: { actor: { unit: string | null } }[] }>(
          unit.liaison,
          'Order',
          { id },
          locale,
        )
      ).value;
    expect((await read('zh-CN')).events.at(-1)?.actor.unit).toBe(unit.name);
    expect((await read('en')).events.at(-1)?.actor.unit).toMatch(/^Unit \d+$/);
  });

  it('of an order holds what happened to the order alone', async () => {
    const { id } = await aVerifiedOrder(stage.city);
    const { value } = await stage.operate<{ events: { action: string }[] }>(
      stage.city.staff.community,
      'Order',
      { id },
    );
    expect(value.events.map(({ action }) => action)).toEqual([
      'OFFER',
      'CLAIM',
      'START',
      'COMPLETE',
      'VERIFY',
    ]);
  });

  it('names the unit for which somebody of two units acted', async () => {
    const [first, second] = [
      await aUnit(stage.city),
      await aUnit(stage.city, { paired: [stage.city.community] }),
    ];
    const both = await aPersonWith(stage.services, [
      { role: 'UNIT_LIAISON', unit: first },
      { role: 'UNIT_LIAISON', unit: second },
    ]);
    const { id, demand } = await anOpenOrder(stage.city);
    await claimOrder(contextOf(stage.services, both), { id });
    expect((await storedOrder(stage.city, id)).unitId).toBe(second.id);
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({ unitId: second.id });
  });
});

describe('two processes', () => {
  it('on one database are one city: of two claims through different pools one wins', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const second = await aUnit(stage.city, { paired: [stage.city.community] });
    const database = await Database.connect(stage.services.url, SCHEMA, 2);
    const elsewhere = { ...stage.services, database };
    const claims = await Promise.allSettled([
      claimOrder(contextOf(stage.services, unit.liaison), { id }),
      claimOrder(contextOf(elsewhere, second.liaison), { id }),
    ]);
    await database.close();
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
