import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import type { Say } from '../../say.js';
import type { Demonstration } from '../../seed/demonstration.js';
import { hasDemonstrationAccounts } from './prepare-database.js';

/** Prints the addresses and, with the demonstration loaded, its accounts; in an empty city, how it is opened. */
export async function tellAddresses(
  services: Services,
  port: number,
  { accounts, password }: Demonstration,
  say: Say,
): Promise<void> {
  const { config, database } = services;
  const base = config.publicUrl ?? `http://localhost:${port}`;
  say('console', { url: `${base}/` });
  const { rows } = await sql<{ place_code: string }>`
    select place_code from regions where takes_orders and place_code is not null
    order by is_demonstration desc, position, id limit 1
  `.execute(database.kysely);
  const [place] = rows;
  if (place !== undefined) say('residents', { url: `${base}/r/${place.place_code}` });
  say('api', { url: `${base}/graphql` });
  if (await hasDemonstrationAccounts(services)) say('accounts', { password, accounts: accounts.join(' ') });
  else if (!(await hasRows(services, 'people'))) {
    if (!(await hasRows(services, 'regions'))) say('noPlaces');
    say('noAccount');
  }
}

async function hasRows({ database }: Services, table: 'people' | 'regions'): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(database.kysely);
  return rows.length > 0;
}
