import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Services } from '../context/services.js';
import { assertTimeZone } from './state.js';

/** The number of deltas or deadlines in one transaction, which takes some tens of milliseconds. */
const BATCH = 5_000;

/**
 * Brings the totals up to date: passed deadlines are marked as overdue, and new deltas are added to the totals. Figures are the
 * same before and after, so a kill in between does no harm. Concurrent processes share the deadlines (`skip locked`). Only one
 * applies deltas (advisory lock); the others return at once.
 * @throws RollupsInOtherTimeZone
 */
export async function applyDeltas(services: Services, batch = BATCH): Promise<void> {
  while ((await markOverdue(services, batch)) === batch);
  while ((await applyBatch(services, batch)) === batch);
}

/** @returns how many deadlines were marked */
async function markOverdue({ database, time }: Services, batch: number): Promise<number> {
  return database.transaction(async (em) => {
    const { numAffectedRows } = await sql`
      with overdue as (
        update rollup_deadlines set is_counted = true where id in (
          select id from rollup_deadlines where not is_counted and overdue_at <= ${time.now()}
          order by overdue_at limit ${batch} for update skip locked
        ) returning *
      )
      insert into rollup_deltas (places, depth, figure, at, key, slot, n)
      select places, depth, figure, at, key, slot, 1 from overdue
    `.execute(em.getKysely<unknown>());
    return Number(numAffectedRows ?? 0);
  });
}

/** @returns how many deltas were applied */
async function applyBatch({ config, database }: Services, batch: number): Promise<number> {
  return database.transaction(async (em) => {
    if (!(await isAlone(em))) return 0;
    await assertTimeZone(em.getKysely<unknown>(), config.timeZone);
    const { rows } = await addToTotals(em, config.timeZone, batch);
    const emptied = JSON.stringify(rows.flatMap((row) => row.emptied ?? []));
    await sql`
      delete from rollups c using jsonb_to_recordset(${emptied}::jsonb)
        as e (place_id uuid, figure text, size integer, block integer, key text)
      where (c.place_id, c.figure, c.size, c.block, c.key) = (e.place_id, e.figure, e.size, e.block, e.key)
    `.execute(em.getKysely<unknown>());
    return rows[0]?.taken ?? 0;
  });
}

/** The advisory lock of the rebuild too (`rebuild.ts`). It ends with the transaction. */
async function isAlone(em: SqlEntityManager): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('lindan.rollups.' || current_schema())) as got
  `.execute(em.getKysely<unknown>());
  return rows[0]?.got === true;
}

function addToTotals(em: SqlEntityManager, timeZone: string, batch: number) {
  return sql<{ taken: number; emptied: object[] | null }>`
    with taken as (
      delete from rollup_deltas where ctid = any(array(select ctid from rollup_deltas limit ${batch} for update))
      returning *
    ), daily as (
      select places, depth, figure, day, key, slot, sum(n) as n
      from (select taken.*, rollup_day(at, ${timeZone}) as day from taken) t
      group by places, depth, figure, day, key, slot having sum(n) <> 0
    ), cells as (
      select place as place_id, figure, size, day >> size as block, key, slot, sum(n)::bigint as n
      from daily, unnest(places[1:depth]) place, unnest(array[0, 2, 4, 6, 30]) size where place is not null
      group by place, figure, size, day >> size, key, slot having sum(n) <> 0
    ), totals as (
      insert into rollups as c (place_id, figure, size, block, key, n)
      select place_id, figure, size, block, key, counts_by_slot(array_agg(slot), array_agg(n), max(slot)) from cells
      group by place_id, figure, size, block, key order by place_id, figure, size, block, key
      on conflict (place_id, figure, size, block, key) do update set n = add_counts(c.n, excluded.n)
      returning c.*
    )
    select (select count(*)::integer from taken) as taken, (
      select jsonb_agg(to_jsonb(t) - 'n' - 'steps') from totals t where 0 = all (t.n)
    ) as emptied
  `.execute(em.getKysely<unknown>());
}
