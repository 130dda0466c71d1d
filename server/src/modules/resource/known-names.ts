import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { NameLookup } from '../../tables/name-lookup.js';
import type { KnownNames } from './resource-row.js';

/** Reads what a table of resources may name: categories, open units, which stay open until the end of the transaction, and open places. */
export async function knownNames(em: SqlEntityManager): Promise<KnownNames> {
  const kysely = em.getKysely<unknown>();
  const categories = await sql<{ code: string }>`select code from categories`.execute(kysely);
  // The code of one unit precedes the name of another.
  const units = await sql<Named>`
    select name, id from (
      select u.id, named.name, named.place, u.position
      from units u, unnest(array[u.short_name, u.name, u.code]) with ordinality named (name, place) where u.closed_at is null
      for key share of u
    ) names order by place, position desc
  `.execute(kysely);
  // Names that several places have are no names here.
  const places = await sql<Named>`
    select min(name) as name, min(id::text) as id from regions
    where closed_into_id is null and kind in ('CITY', 'STREET', 'COMMUNITY') group by searched having count(*) = 1
    union all
    select code, id::text from regions where closed_into_id is null and code is not null
  `.execute(kysely);
  const cities = await sql<{ id: string }>`select id from regions where kind = 'CITY' limit 2`.execute(
    kysely,
  );
  const [city, another] = cities.rows;
  return {
    categories: new Set(categories.rows.map(({ code }) => code)),
    units: lookUp(units.rows),
    places: lookUp(places.rows),
    cityId: another === undefined ? city?.id : undefined,
  };
}

interface Named {
  readonly name: string;
  readonly id: string;
}

function lookUp(rows: readonly Named[]): NameLookup<string> {
  return new NameLookup(rows.map(({ name, id }) => [name, id]));
}
