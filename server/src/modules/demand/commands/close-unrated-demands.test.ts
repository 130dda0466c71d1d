import { expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aVerifiedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';
import { closeUnratedDemands } from './close-unrated-demands.js';

const stage = setStage();
/** 15 times 24 hours after the result. */
const END = new Date('2026-03-26T02:00:00.000Z');
const AFTER = new Date(END.getTime() + 1);

it('a result that nobody rates closes by itself after 15 days, and not a moment earlier', async () => {
  const { demand } = await aVerifiedOrder(stage.city);
  expect(await storedDemand(stage.city, demand.id)).toMatchObject({
    status: 'RESOLVED',
    waitsFor: 'RESIDENT',
    closesAt: END,
    dueAt: null,
  });
  expect(await closeUnratedDemands(stage.services, END)).toBe(0);
  expect(await closeUnratedDemands(stage.services, AFTER)).toBe(1);
  expect(await closeUnratedDemands(stage.services, AFTER)).toBe(0);
  expect(await storedDemand(stage.city, demand.id)).toMatchObject({ status: 'CLOSED', closedAt: AFTER });
  expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
    action: 'CLOSE',
    role: 'SYSTEM',
    to: 'CLOSED',
  });
});
