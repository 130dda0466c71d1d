import { tokenOf } from '../city/secrets.mjs';
import { documentOf } from '../documents/documents.mjs';
import { Connection, requestBytes } from '../measure/connection.mjs';

const AT_ONCE = 16;

/** Orders in the hall, brought there through the product as its people would do it. */
export async function offerOrders({ port }, { communities, demands }, count) {
  const connections = await Promise.all(Array.from({ length: AT_ONCE }, () => Connection.open(port)));
  const orders = [];
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (next < count) {
        const n = next++;
        const community = communities[(n * 7) % communities.length];
        const id = await offerOrder(connection, community, demands[n % demands.length]);
        orders.push({ id, liaisons: community.liaisons });
      }
      connection.close();
    }),
  );
  return orders;
}

/** Stated for the community as a whole, which its staff bring all the way to the hall by themselves. */
async function offerOrder(
  connection,
  { id: regionId, account },
  { title, description, category_code: categoryCode },
) {
  const say = async (name, field, variables) => {
    const document = documentOf('product', name);
    const body = JSON.stringify({ operationName: name, query: document.text, variables });
    const { body: answer } = await connection.send(
      requestBytes({ path: '/graphql', body, token: tokenOf(account) }),
    );
    const { data, errors } = JSON.parse(answer.toString('utf8'));
    if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 400)}`);
    return data[field];
  };
  const { demand } = await say('SubmitDemand', 'submitDemand', {
    input: { regionId, title, description, categoryCode },
  });
  const { id } = demand;
  await say('AssessDemand', 'assessDemand', { id });
  await say('ScreenDemand', 'screenDemand', { id });
  await say('ListDemand', 'listDemand', { id });
  const order = await say('DispatchDemand', 'dispatchDemand', { input: { demandId: id, mode: 'OPEN' } });
  return order.id;
}

/** Orders of the same form in the peer's plain table. */
export async function layOutOrders(client, { communities }, count) {
  const { rows } = await client.query(
    `with fresh as (
       select gen_random_uuid() as id, n from generate_series(1, $1::integer) n
     ), written as (
       insert into peer.orders
       select (jsonb_populate_record(null::peer.orders, to_jsonb(o) || jsonb_build_object(
         'id', f.id, 'number', 'GD-' || f.id, 'demand_id', gen_random_uuid(), 'status', 'OFFERED', 'mode', 'OPEN', 'unit_id', null,
         'claimed_by_id', null, 'claimed_at', null, 'completed_at', null, 'verified_at', null, 'returned_at', null))).*
       from fresh f, (select * from public.orders where status = 'VERIFIED' order by id limit 1) o
       returning id
     ) select id from written`,
    [count],
  );
  return rows.map(({ id }, n) => ({ id, liaisons: communities[(n * 7) % communities.length].liaisons }));
}
