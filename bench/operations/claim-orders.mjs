import { tokenOf } from '../city/secrets.mjs';
import { documentOf } from '../documents/documents.mjs';
import { Connection, requestBytes } from '../measure/connection.mjs';

const CONCURRENCY = 16;

/** Creates open orders in the claim hall through the product's API. */
export async function offerOrders({ port }, { communities, demands }, count) {
  const connections = await Promise.all(Array.from({ length: CONCURRENCY }, () => Connection.open(port)));
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

/** The demand is submitted for a whole community, so its staff may take every step up to the claim hall. */
async function offerOrder(
  connection,
  { id: regionId, account },
  { title, description, category_code: categoryCode },
) {
  const execute = async (name, field, variables) => {
    const document = documentOf('product', name);
    const body = JSON.stringify({ operationName: name, query: document.text, variables });
    const { body: answer } = await connection.send(
      requestBytes({ path: '/graphql', body, token: tokenOf(account) }),
    );
    const { data, errors } = JSON.parse(answer.toString('utf8'));
    if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 400)}`);
    return data[field];
  };
  const { demand } = await execute('SubmitDemand', 'submitDemand', {
    input: { regionId, title, description, categoryCode },
  });
  const { id } = demand;
  await execute('AssessDemand', 'assessDemand', { id });
  await execute('ScreenDemand', 'screenDemand', { id });
  await execute('ListDemand', 'listDemand', { id });
  const order = await execute('DispatchDemand', 'dispatchDemand', { input: { demandId: id, mode: 'OPEN' } });
  return order.id;
}

/** Snapshots orders. @returns a function that restores them and deletes their claims; triggers must be disabled then */
export async function snapshotOrders(client, ids) {
  const { rows } = await client.query(
    'select to_jsonb(o) as o from public.orders o where o.id = any($1::uuid[])',
    [ids],
  );
  const before = JSON.stringify(rows.map(({ o }) => o));
  return async () => {
    await client.query(
      `delete from public.events where subject_id = any($1::uuid[]) and noun = 'ORDER' and action = 'CLAIM'`,
      [ids],
    );
    await client.query(
      `update public.orders o set (status, version, unit_id, claimed_by_id, claimed_at, due_at, due_soon_at)
         = (b.status, b.version, b.unit_id, b.claimed_by_id, b.claimed_at, b.due_at, b.due_soon_at)
       from jsonb_populate_recordset(null::public.orders, $1::jsonb) b where b.id = o.id`,
      [before],
    );
  };
}
