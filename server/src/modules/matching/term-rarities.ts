import { sql } from 'kysely';

import type { Services } from '../../context/services.js';
import type { Database } from '../../database/database.js';
import type { Rarity } from './rarity.js';
import { LEAST_RESOURCES, RAREST, rarityFrom } from './rarity.js';
import { TITLE_MARK } from './terms.js';

const KEPT_MS = 600_000;

interface Kept {
  readonly readAt: number;
  readonly rarity: Promise<Rarity>;
}

/** Of each database the table as it was read last. Another process's count is seen within ten minutes. */
const kept = new WeakMap<Database, Kept>();

/** The rarity of terms, from the last count. */
export function rarityOf(database: Database): Promise<Rarity> {
  const cached = kept.get(database);
  if (cached !== undefined && performance.now() - cached.readAt < KEPT_MS) return cached.rarity;
  const rarity = readRarities(database);
  kept.set(database, { readAt: performance.now(), rarity });
  rarity.catch(() => kept.delete(database));
  return rarity;
}

async function readRarities(database: Database): Promise<Rarity> {
  const rows = await database.select<{ term: string; rarity: number }>(
    'select term, rarity from term_rarities',
    [],
  );
  return rarityFrom(new Map(rows.map(({ term, rarity }) => [term, rarity])));
}

/**
 * Counts in how many published resources each term stands, and keeps the terms that are not rare.
 * @returns the number of terms whose rarity has changed
 */
export async function countTerms({ database }: Pick<Services, 'database'>): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    with published as materialized (
      select t.terms from resource_terms t join resources r on r.id = t.resource_id where r.status = 'PUBLISHED'
    ), total as (select greatest(count(*), ${LEAST_RESOURCES}) as resources from published),
    counted as (
      select term, count(*) as resources from published, unnest(terms) term
      where left(term, 1) <> ${TITLE_MARK} group by term having count(*) > 1
    ), fresh as materialized (
      select * from (
        select term, greatest(0, round(log(2, total.resources / counted.resources::numeric)))::smallint as rarity
        from counted, total
      ) rated where rarity < ${RAREST}
    ), gone as (
      delete from term_rarities t where not exists (select from fresh where fresh.term = t.term) returning 1
    ), written as (
      insert into term_rarities as t select term, rarity from fresh
      on conflict (term) do update set rarity = excluded.rarity where t.rarity <> excluded.rarity returning 1
    )
    select (select count(*) from gone)::integer + (select count(*) from written)::integer as changed
  `.execute(database.kysely);
  kept.delete(database);
  return rows[0]?.changed ?? 0;
}
