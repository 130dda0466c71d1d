import { newId } from '../product.mjs';
import { offerOrders, snapshotOrders } from './claim-orders.mjs';
import { fromCompetitor } from './competitor-answers.mjs';

/** Concurrent claims of each order. */
const TRIES = 4;

/** Orders per second of measurement: about as many as are claimed in it. */
const ORDERS_A_SECOND = 600;

/** Units claim orders of the hall, several units the same order at the same time: one wins, the others get a conflict. */
export const claim = {
  name: 'claim',
  title: 'Claim',
  writes: true,
  product: {
    document: 'ClaimOrder',
    account: ({ account }) => account,
    variables: ({ orderId }) => ({ id: orderId }),
    modes: ['registered'],
  },
  competitor: {
    document: 'Claim',
    variables: ({ orderId, unitId, personId }) => ({ orderId, unitId, personId, eventId: newId() }),
  },
  baseline: {
    statement: 'claim',
    values: ({ orderId, unitId, personId }) => [orderId, unitId, personId, newId()],
  },
  /** Claims of orders that do not exist, by every liaison. */
  warmUpInputs: ({ communities }) =>
    communities.flatMap(({ liaisons }) => liaisons).map((liaison) => tryOf(newId(), liaison)),
  /** New orders for each measurement, with the check that each has exactly one winner. */
  async supply({ target }, { client, city, product, seconds }) {
    const count = Math.max(8, Math.round(seconds * ORDERS_A_SECOND));
    const orders = await offerOrders(product, city, count);
    const ids = orders.map(({ id }) => id);
    const inputs = orders.flatMap(({ id, liaisons }) =>
      Array.from({ length: TRIES }, (_, nth) => tryOf(id, liaisons[nth % liaisons.length])),
    );
    const winners = new Map(orders.map(({ id }) => [id, 0]));
    return {
      inputs,
      validate(status, body, { input }) {
        const outcome = outcomeOf(target.name, status, body, input);
        if (outcome === 'won') winners.set(input.orderId, winners.get(input.orderId) + 1);
        return outcome === 'won' || outcome === 'lost' ? undefined : outcome;
      },
      check: () => findWrongWinners(client, winners),
      undo: await snapshotOrders(client, ids),
    };
  },
};

function tryOf(orderId, { unit_id: unitId, person_id: personId, account }) {
  return { orderId, unitId, personId, account };
}

/** `won`, `lost`, or the unexpected answer. */
function outcomeOf(target, status, body, { unitId }) {
  const text = body.toString('utf8');
  const answer = JSON.parse(text);
  const wrong = `${status} ${text.slice(0, 300)}`;
  if (target === 'product') {
    const code = answer.errors?.[0]?.extensions?.code;
    return code === 'CONFLICT' ? 'lost' : isClaimedBy(answer.data?.claimOrder, unitId) ? 'won' : wrong;
  }
  if (status !== 200 || answer?.errors !== undefined) return wrong;
  const order = target === 'competitor' ? answer.data.competitorClaimOrder.result : answer;
  if (order === null) return 'lost';
  return isClaimedBy(target === 'competitor' ? fromCompetitor.order(order) : order, unitId) ? 'won' : wrong;
}

/** Every target returns the claimed order to the winner in the same fields. */
function isClaimedBy(order, unitId) {
  return order?.status === 'CLAIMED' && order.unit.id === unitId && Array.isArray(order.coUnits);
}

/** Compares the clients' answers with the rows in the database. */
async function findWrongWinners(client, winners) {
  const ids = [...winners.keys()];
  const { rows } = await client.query(
    `select o.id, o.status, (select count(*)::integer from public.events e where e.subject_id = o.id and e.noun = 'ORDER' and e.action = 'CLAIM') as claims
     from public.orders o where o.id = any($1::uuid[])`,
    [ids],
  );
  const isRight = ({ id, status, claims }) => status === 'CLAIMED' && claims === 1 && winners.get(id) === 1;
  const wrong = rows.filter((row) => !isRight(row));
  if (wrong.length === 0 && rows.length === ids.length) return [];
  const [first = {}] = wrong;
  return [
    `${wrong.length} of ${ids.length} orders have not exactly one winner: ${first.id} is ${first.status} with ${first.claims} claims, ${winners.get(first.id)} clients got it`,
  ];
}
