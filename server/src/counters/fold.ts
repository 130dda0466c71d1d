import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Services } from '../context/services.js';
import { assertCountedHere } from './state.js';

/** So many changes and clocks at once: some tens of milliseconds' work. */
const BATCH = 5_000;

/**
 * Brings the totals up to date: what has become late by time alone is counted, and the changes written since the last
 * time move into the totals. Figures are the same before and after, so whoever is killed in between harms nothing. Of
 * processes that come at once, one works and the others leave it to him.
 * @throws CountersOfAnotherZone
 */
export async function foldCounters(services: Services, batch = BATCH): Promise<void> {
  while ((await ringClocks(services, batch)) === batch);
  while ((await foldBatch(services, batch)) === batch);
}

/** @returns how many clocks rang */
async function ringClocks({ database, time }: Services, batch: number): Promise<number> {
  return database.transaction(async (em) => {
    const { numAffectedRows } = await sql`
      with rung as (
        update counter_clocks set is_counted = true where id in (
          select id from counter_clocks where not is_counted and rings_at <= ${time.now()}
          order by rings_at limit ${batch} for update skip locked
        ) returning *
      )
      insert into counter_changes (places, depth, figure, at, key, slot, n)
      select places, depth, figure, at, key, slot, 1 from rung
    `.execute(em.getKysely<unknown>());
    return Number(numAffectedRows ?? 0);
  });
}

/** @returns how many changes were taken */
async function foldBatch({ config, database }: Services, batch: number): Promise<number> {
  return database.transaction(async (em) => {
    if (!(await isAlone(em))) return 0;
    await assertCountedHere(em.getKysely<unknown>(), config.timeZone);
    const { rows } = await moveIntoTotals(em, config.timeZone, batch);
    const emptied = JSON.stringify(rows.flatMap((row) => row.emptied ?? []));
    await sql`
      delete from counters c using jsonb_to_recordset(${emptied}::jsonb)
        as e (place_id uuid, figure text, size integer, block integer, key text)
      where (c.place_id, c.figure, c.size, c.block, c.key) = (e.place_id, e.figure, e.size, e.block, e.key)
    `.execute(em.getKysely<unknown>());
    return rows[0]?.taken ?? 0;
  });
}

/** The lock of the rebuild too: see `rebuild.ts`. It is let go with the transaction. */
async function isAlone(em: SqlEntityManager): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('lindan.counters.' || current_schema())) as got
  `.execute(em.getKysely<unknown>());
  return rows[0]?.got === true;
}

function moveIntoTotals(em: SqlEntityManager, timeZone: string, batch: number) {
  return sql<{ taken: number; emptied: object[] | null }>`
    with taken as (
      delete from counter_changes where ctid = any(array(select ctid from counter_changes limit ${batch} for update))
      returning *
    ), daily as (
      select places, depth, figure, day, key, slot, sum(n) as n
      from (select taken.*, counter_day(at, ${timeZone}) as day from taken) t
      group by places, depth, figure, day, key, slot having sum(n) <> 0
    ), cells as (
      select place as place_id, figure, size, day >> size as block, key, slot, sum(n)::bigint as n
      from daily, unnest(places[1:depth]) place, unnest(array[0, 2, 4, 6, 30]) size where place is not null
      group by place, figure, size, day >> size, key, slot having sum(n) <> 0
    ), totals as (
      insert into counters as c (place_id, figure, size, block, key, n)
      select place_id, figure, size, block, key, counts_of(array_agg(slot), array_agg(n), max(slot)) from cells
      group by place_id, figure, size, block, key order by place_id, figure, size, block, key
      on conflict (place_id, figure, size, block, key) do update set n = add_counts(c.n, excluded.n)
      returning c.*
    )
    select (select count(*)::integer from taken) as taken, (
      select jsonb_agg(to_jsonb(t) - 'n' - 'steps') from totals t where 0 = all (t.n)
    ) as emptied
  `.execute(em.getKysely<unknown>());
}
