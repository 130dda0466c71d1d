import { newId } from '../product.mjs';
import { offerOrders, remembered } from './claim-orders.mjs';
import { fromPeer } from './shapes.mjs';

/** So many units try to claim each order at once. */
const TRIES = 4;

/** Orders for each second that a measurement of the others takes: about as many as are claimed in it. */
const ORDERS_A_SECOND = 600;

/** Units claim orders of the hall, several the same at the same moment: one wins, the others are told so. */
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
  peer: {
    document: 'Claim',
    variables: ({ orderId, unitId, personId }) => ({ orderId, unitId, personId, eventId: newId() }),
  },
  limit: {
    statement: 'claim',
    values: ({ orderId, unitId, personId }) => [orderId, unitId, personId, newId()],
  },
  /** Orders that there are not, by everybody who will claim: enough to be asked before anything is measured. */
  probes: ({ communities }) =>
    communities.flatMap(({ liaisons }) => liaisons).map((liaison) => tryOf(newId(), liaison)),
  /** Fresh orders for each measurement, and what has to be true of them afterwards. */
  async supply({ side }, { client, city, product, seconds }) {
    const count = Math.max(8, Math.round(seconds * ORDERS_A_SECOND));
    const orders = await offerOrders(product, city, count);
    const ids = orders.map(({ id }) => id);
    const inputs = orders.flatMap(({ id, liaisons }) =>
      Array.from({ length: TRIES }, (_, nth) => tryOf(id, liaisons[nth % liaisons.length])),
    );
    const winners = new Map(orders.map(({ id }) => [id, 0]));
    return {
      inputs,
      judge(status, body, { input }) {
        const outcome = outcomeOf(side.name, status, body, input);
        if (outcome === 'won') winners.set(input.orderId, winners.get(input.orderId) + 1);
        return outcome === 'won' || outcome === 'lost' ? undefined : outcome;
      },
      check: () => oneWinnerEach(client, winners),
      takeBack: await remembered(client, ids),
    };
  },
};

function tryOf(orderId, { unit_id: unitId, person_id: personId, account }) {
  return { orderId, unitId, personId, account };
}

/** `won`, `lost`, or what went wrong. */
function outcomeOf(side, status, body, { unitId }) {
  const text = body.toString('utf8');
  const answer = JSON.parse(text);
  const wrong = `${status} ${text.slice(0, 300)}`;
  if (side === 'product') {
    const code = answer.errors?.[0]?.extensions?.code;
    return code === 'CONFLICT' ? 'lost' : isTheirs(answer.data?.claimOrder, unitId) ? 'won' : wrong;
  }
  if (status !== 200 || answer?.errors !== undefined) return wrong;
  const given = side === 'peer' ? answer.data.peerClaimOrder.result : answer;
  if (given === null) return 'lost';
  return isTheirs(side === 'peer' ? fromPeer.order(given) : given, unitId) ? 'won' : wrong;
}

/** Every side tells the winner of his order in the same fields. */
function isTheirs(order, unitId) {
  return order?.status === 'CLAIMED' && order.unit.id === unitId && Array.isArray(order.coUnits);
}

/** By what the clients were told, and by what the database holds. */
async function oneWinnerEach(client, winners) {
  const ids = [...winners.keys()];
  const { rows } = await client.query(
    `select o.id, o.status, (select count(*)::integer from public.events e where e.order_id = o.id and e.action = 'CLAIM') as claims
     from public.orders o where o.id = any($1::uuid[])`,
    [ids],
  );
  const isRight = ({ id, status, claims }) => status === 'CLAIMED' && claims === 1 && winners.get(id) === 1;
  const wrong = rows.filter((row) => !isRight(row));
  if (wrong.length === 0 && rows.length === ids.length) return [];
  const [first = {}] = wrong;
  return [
    `${wrong.length} of ${ids.length} orders have not exactly one winner: ${first.id} is ${first.status} with ${first.claims} claims, ${winners.get(first.id)} told so`,
  ];
}
