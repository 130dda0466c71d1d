import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { NotSignedIn } from '../../refusal.js';
import { countStatements } from '../../test/count-statements.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import { aListedDemand, anAssessedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import { aCompletedOrder, anOfferedOrder, anOpenOrder, aStartedOrder } from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import type { RunDocument } from '../../test/run-document.js';
import { runDocuments } from '../../test/run-document.js';
import { DeskResolver } from './desk.resolver.js';

const DESK = '{ desk { demandsWaiting ordersToClaim ordersInHand ordersToVerify ordersAtRisk } }';
const NOTHING = {
  demandsWaiting: 0,
  ordersToClaim: 0,
  ordersInHand: 0,
  ordersToVerify: 0,
  ordersAtRisk: 0,
};
const DAY = 86_400_000;

let services: TestServices;
let city: City;
let unit: AUnitWithLiaison;
let coUnit: AUnitWithLiaison;
let run: RunDocument;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  unit = await aUnit(city, { paired: [city.community] });
  coUnit = await aUnit(city);
  await aSubmittedDemand(city);
  await anAssessedDemand(city);
  await aListedDemand(city);
  await anOfferedOrder(city, { unit });
  await anOpenOrder(city, { unit });
  await anOpenOrder(city, { unit, demand: { kind: 'WISH' } });
  await aStartedOrder(city, { unit, coUnitIds: [coUnit.id] });
  await aCompletedOrder(city, { unit });
  run = await runDocuments(services, [DeskResolver]);
});
afterAll(() => services.close());

const deskOf = async (viewer: Viewer | null) => (await run<{ desk: object }>(viewer, DESK)).desk;

describe('a desk is refused', () => {
  it('without a session', async () => {
    await expect(deskOf(null)).rejects.toBeInstanceOf(NotSignedIn);
  });
});

describe('nothing waits', () => {
  it('for the same roles of another city', async () => {
    const elsewhere = await aCity(services);
    for (const viewer of Object.values(elsewhere.staff)) expect(await deskOf(viewer)).toEqual(NOTHING);
  });

  it('for a unit that is neither paired nor responsible nor sent anything', async () => {
    expect(await deskOf((await aUnit(city)).liaison)).toEqual(NOTHING);
  });

  it('for a grid worker, without screening and handling', async () => {
    expect(await deskOf(city.staff.gridWorker)).toEqual(NOTHING);
  });

  it('for an administrator, with sight of everything and no steps', async () => {
    expect(await deskOf(city.staff.admin)).toEqual(NOTHING);
  });
});

describe('a desk counts', () => {
  it('what the building group has to assess and the branch to screen', async () => {
    expect(await deskOf(city.staff.buildingGroup)).toEqual({ ...NOTHING, demandsWaiting: 1 });
    expect(await deskOf(city.staff.areaBranch)).toEqual({ ...NOTHING, demandsWaiting: 1 });
  });

  it('what the community has to dispatch', async () => {
    expect(await deskOf(city.staff.community)).toEqual({ ...NOTHING, demandsWaiting: 1 });
  });

  it('what a unit may claim, of its own and in the hall, and what it has in hand', async () => {
    expect(await deskOf(unit.liaison)).toEqual({
      ...NOTHING,
      // The offered and the started order wait for the unit; two in the hall wait for a claim.
      demandsWaiting: 4,
      ordersToClaim: 3,
      ordersInHand: 1,
    });
  });

  it('what a co-operating unit has in hand with others', async () => {
    expect(await deskOf(coUnit.liaison)).toEqual({ ...NOTHING, ordersInHand: 1 });
  });

  it('the micro-wishes of a community to which a party member has reported', async () => {
    const member = await aPerson(city, 'PARTY_MEMBER', { region: city.community, unit: coUnit });
    expect(await deskOf(member)).toMatchObject({ ordersToClaim: 1, ordersInHand: 0 });
  });

  it('what a supervisor has to verify', async () => {
    expect(await deskOf(city.staff.supervisor)).toEqual({ ...NOTHING, demandsWaiting: 1, ordersToVerify: 1 });
  });

  it('orders due soon, for roles that can urge them', async () => {
    const then = services.time.now();
    services.time.moveTo(new Date(then.getTime() + 60 * DAY));
    try {
      for (const who of ['community', 'street', 'supervisor'] as const)
        expect(await deskOf(city.staff[who])).toMatchObject({ ordersAtRisk: 5 });
      expect(await deskOf(unit.liaison)).toMatchObject({ ordersAtRisk: 0 });
      const other = await aPerson(city, 'SUPERVISOR', { region: city.otherStreet });
      expect(await deskOf(other)).toEqual(NOTHING);
    } finally {
      services.time.moveTo(then);
    }
  });
});

describe('a desk costs', () => {
  it('one statement, of the selected numbers and no more', async () => {
    const whole = await countStatements(services.database, () => deskOf(unit.liaison));
    expect(whole.statements).toHaveLength(1);
    const part = await countStatements(services.database, () =>
      run(unit.liaison, '{ desk { ordersInHand } }'),
    );
    expect(part.result).toEqual({ desk: { ordersInHand: 1 } });
    expect(part.statements.join()).not.toContain('"demands"');
  });
});
