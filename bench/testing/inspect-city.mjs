/** The loaded tables, each with the columns to ignore: ciphertexts are random, and sequence numbers depend on timing. */
const COMPARED = {
  regions: [],
  units: [],
  unit_categories: [],
  unit_pairings: [],
  people: [],
  memberships: [],
  categories: [],
  resources: [],
  resource_regions: [],
  demands: [],
  requesters: ['name_cipher', 'phone_cipher', 'address_cipher'],
  ratings: [],
  orders: [],
  events: ['seq'],
  event_texts: [],
};

/** Row count and order-independent digest of each table. */
export async function digestOf(client) {
  const digests = {};
  for (const [table, without] of Object.entries(COMPARED)) {
    const { rows } = await client.query(
      `select count(*) || ' ' || md5(string_agg(row, ' ' order by row)) as digest
       from (select (to_jsonb(t) - $1::text[])::text as row from ${table} t) rows`,
      [without],
    );
    digests[table] = rows[0].digest;
  }
  return digests;
}

/** Violated foreign keys. A load with triggers disabled bypasses their check. */
export async function orphansIn(client) {
  const { rows } = await client.query(
    `select conname, conrelid::regclass::text as one, confrelid::regclass::text as other, a.attname as from_column, b.attname as to_column
     from pg_constraint c
     join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
     join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
     where contype = 'f' and cardinality(conkey) = 1`,
  );
  const found = [];
  for (const { conname, one, other, from_column: from, to_column: to } of rows) {
    const { rowCount } = await client.query(
      `select from ${one} x where x.${from} is not null and not exists (select from ${other} y where y.${to} = x.${from}) limit 1`,
    );
    if (rowCount > 0) found.push(conname);
  }
  return found;
}
