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

it('a dispute in the last moment and the closing job, at once: the demand is taken up again, whichever comes first', async () => {
  const verified = await Promise.all(Array.from({ length: 6 }, () => aVerifiedOrder(stage.city)));
  stage.services.time.moveTo(END);
  const disputes = verified.map(({ demand: { number, trackingCode } }) =>
    stage.operate(null, 'DisputeDemand', { number, trackingCode, reason: '还是没修好。' }),
  );
  const [closed, ...answers] = await Promise.all([closeUnratedDemands(stage.services, AFTER), ...disputes]);
  expect(answers.map(({ refusal }) => refusal)).toEqual(verified.map(() => undefined));
  const actions = await Promise.all(
    verified.map(async ({ demand }) => {
      expect(await storedDemand(stage.city, demand.id)).toMatchObject({ status: 'LISTED', closedAt: null });
      return (await eventsOfDemand(stage.city, demand.id)).map(({ action }) => action);
    }),
  );
  expect(actions.flat().filter((action) => action === 'CLOSE')).toHaveLength(closed);
  for (const one of actions) expect(one.at(-1)).toBe('DISPUTE');
});
