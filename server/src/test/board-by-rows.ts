import { sql } from 'kysely';

import type { Services } from '../context/services.js';

interface BoardQuestion {
  readonly place: { readonly id: string; readonly kind: string };
  readonly from: Date;
  readonly to: Date;
}

/**
 * A board's figures, counted row by row as docs/figures.md has them and in no other way: what the rollups are held
 * against. Only what is above zero, told apart by status, category, unit, place or day.
 */
export async function boardByRows(
  { config, database, time }: Services,
  question: BoardQuestion,
): Promise<object> {
  const here = (alias: string) =>
    sql`${sql.ref(`${alias}.${question.place.kind.toLowerCase()}_id`)} = ${question.place.id}::uuid`;
  const within = (column: string) =>
    sql`${sql.ref(column)} >= ${question.from} and ${sql.ref(column)} < ${question.to}`;
  const now = time.now();
  const isLate = sql`o.finish_by <= coalesce(o.completed_at, o.returned_at, o.cancelled_at, o.paused_at, ${now})`;
  const day = (column: string) => sql`(${sql.ref(column)} at time zone ${config.timeZone}::text)::date::text`;
  const demands = sql`from demands d where ${here('d')} and ${within('d.submitted_at')}`;
  const resolved = sql`from rounds n join demands d on d.id = n.demand_id where ${here('d')} and ${within('n.resolved_at')}`;
  const orders = sql`from orders o where ${here('o')} and ${within('o.offered_at')}`;
  const ratings = sql`from ratings g join demands d on d.id = g.demand_id where ${here('d')} and ${within('g.at')}`;
  const below = sql`coalesce((select child.id from regions child where child.parent_id = ${question.place.id}::uuid
    and child.id in (d.street_id, d.community_id, d.grid_id, d.building_id)), ${question.place.id}::uuid)`;
  const counts = (key: ReturnType<typeof sql>, rows: ReturnType<typeof sql>) =>
    sql`(select coalesce(jsonb_object_agg(k, n), '{}') from (select ${key}::text as k, count(*) as n ${rows} group by 1) c where k is not null)`;
  const { rows } = await sql<{ board: object }>`
    select jsonb_build_object(
      'demandsByStatus', ${counts(sql`d.status`, demands)},
      'ordersByStatus', ${counts(sql`o.status`, orders)},
      'byCategory', ${counts(sql`coalesce(d.category_code, '')`, demands)},
      'submittedBelow', ${counts(below, demands)},
      'resolvedBelow', ${counts(below, resolved)},
      'overdueBelow', ${counts(below, sql`${demands} and (d.due_at <= coalesce(d.paused_at, ${now}) or exists (select from orders o where o.demand_id = d.id and ${isLate}))`)},
      'submittedDaily', ${counts(day('d.submitted_at'), demands)},
      'resolvedDaily', ${counts(day('n.resolved_at'), resolved)},
      'byUnit', (select coalesce(jsonb_object_agg(u.unit_id, to_jsonb(u) - 'unit_id'), '{}') from (
        select o.unit_id, count(*) as offered, count(o.claimed_at) as claimed, count(o.verified_at) as verified,
          count(o.returned_at) as returned, count(*) filter (where ${isLate}) as overdue,
          count(o.completed_at) as completed,
          case when count(o.completed_at) >= 5 then round((percentile_cont(0.5) within group (
            order by extract(epoch from o.completed_at - o.offered_at)::double precision / 3600))::numeric, 1) end as "medianHours"
        ${orders} and o.unit_id is not null group by o.unit_id) u),
      'responseRate', (select jsonb_build_array(count(*) filter (where g.answered), count(*)) ${ratings}),
      'resolutionRate', (select jsonb_build_array(count(*) filter (where g.solved), count(*)) ${ratings}),
      'satisfactionRate', (select jsonb_build_array(count(*) filter (where g.satisfaction >= 4), count(*)) ${ratings}),
      'returnRate', (select jsonb_build_array(count(o.returned_at), count(*)) ${orders})
    ) as board
  `.execute(database.kysely);
  return rows[0]?.board ?? {};
}
