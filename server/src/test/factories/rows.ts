import { newId } from '../../sql/id.js';
import type { TestServices } from '../harness.js';
import { CATEGORY } from './category.js';
import type { City, Place } from './city.js';

/** Columns of a row as they are named in the database. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Puts demands there as rows: for tests of what is read, where how they came to be does not matter, and many of them are
 * needed.
 * @returns their ids, in the order of the rows
 */
export async function demandRows(
  city: City,
  rows: readonly Row[],
  place: Place = city.building,
): Promise<string[]> {
  const placed = await placeColumns(city, place);
  return insertRows(
    city.services,
    'demands',
    rows.map((row) => {
      const id = newId();
      const shelved = row['status'] === 'SHELVED' ? { review_on: '2026-12-31' } : {};
      const usual = { ...USUAL_DEMAND, ...placed, submitted_at: now(city), ...shelved };
      return { id, number: `XQ-${id}`, ...usual, ...row };
    }),
  );
}

/** Puts orders there as rows, each with a demand of its own unless one is named. */
export async function orderRows(
  city: City,
  rows: readonly Row[],
  place: Place = city.building,
): Promise<string[]> {
  const placed = await placeColumns(city, place);
  const lacking = rows.filter((row) => row['demand_id'] === undefined);
  const demands = await demandRows(
    city,
    lacking.map(() => ({ status: 'DISPATCHED' })),
    place,
  );
  return insertRows(
    city.services,
    'orders',
    rows.map((row) => {
      const id = newId();
      const demandId = row['demand_id'] ?? demands.shift();
      return { id, number: `GD-${id}`, ...usualOrder(city), ...placed, ...row, demand_id: demandId };
    }),
  );
}

async function insertRows(
  { database }: TestServices,
  table: string,
  rows: readonly Row[],
): Promise<string[]> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return [];
  await database.pool.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  return rows.map((row) => String(row['id']));
}

const now = ({ services }: City): string => services.time.now().toISOString();

async function placeColumns({ services }: City, place: Place): Promise<Row> {
  const { rows } = await services.database.pool.query<Row>(
    'select id as region_id, city_id, street_id, community_id, grid_id, building_id from regions where id = $1',
    [place.id],
  );
  return rows[0] ?? {};
}

const USUAL_DEMAND = {
  status: 'LISTED',
  kind: 'ISSUE',
  urgency: 'NORMAL',
  channel: 'QR',
  title: '小区门口井盖破损',
  description: '井盖裂开了,晚上有人差点踩空。',
  category_code: CATEGORY.manholes,
  audience: [],
  backers: 1,
  returns: 0,
  awaits_ruling: false,
  merged_into_id: null,
  waits_for: null,
  waits_unit_id: null,
  due_at: null,
  due_soon_at: null,
  resolved_at: null,
  closed_at: null,
  review_on: null,
  tracking_hash: 'none',
  is_demonstration: false,
} as const;

function usualOrder(city: City): Row {
  const hours = (count: number) =>
    new Date(city.services.time.now().getTime() + count * 3_600_000).toISOString();
  return {
    status: 'OFFERED',
    mode: 'OPEN',
    tier: 'DEPARTMENT',
    demand_kind: 'ISSUE',
    category_code: CATEGORY.manholes,
    urgency: 'NORMAL',
    unit_id: null,
    claimed_by_id: null,
    dispatcher_role: 'COMMUNITY_STAFF',
    is_ruling: false,
    reworks: 0,
    urges: 0,
    offered_at: now(city),
    claim_by: hours(24),
    return_by: hours(48),
    finish_by: hours(120),
    finish_soon_at: hours(96),
    due_at: hours(24),
    due_soon_at: hours(19),
    is_demonstration: false,
  };
}
