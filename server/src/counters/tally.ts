import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Reader, Sql } from '../reading/noun.js';
import type { CountedFigure, FigureName } from './counted-figures.js';
import { COUNTED_FIGURES } from './counted-figures.js';
import type { Moments, Parts } from './days.js';
import { allRows, blocksOf, partsOf } from './days.js';
import { cellsOfRows } from './tally-rows.js';

/** A place with all below it, and a period. */
export interface Counted {
  readonly place: { readonly id: string; readonly kind: RegionKind };
  readonly period: Moments;
  /** The moment of the request: the future has no rows. */
  readonly now: Date;
}

/** City, street, community, and the grid or a building without one. */
const PLACES_OF_A_CHANGE = [1, 2, 3, 4] as const;

/** By what the counts of a figure are told apart: its own key, the places right below, or the days. */
export type Dimension = 'KEY' | 'PLACE_BELOW' | 'DAY';

/**
 * The counts of a figure, as a query of rows `(key, n)`: several for a key, to be summed. `n` has one count for each slot.
 * Whole days come from their totals, with the changes that are not in them yet; parts of days from the rows themselves.
 * All of it is one statement and so one snapshot: exact, whether totals are up to date or not.
 */
export function tally(figure: FigureName, counted: Counted, reader: Reader, by: Dimension = 'KEY'): Sql {
  const isKept = hasTotals(figure, counted, by);
  const parts = isKept ? partsOf(counted.period, reader.timeZone, counted.now) : allRows(counted.period);
  const rows = cellsOfRows(figure, counted, parts.rows, reader, { by, hasTotals: isKept });
  const isWhole = parts.days.from < parts.days.to;
  const cells = isWhole ? [...cellsNotInTotals(figure, counted, parts, reader, by), ...rows] : rows;
  const loose =
    cells.length === 0
      ? []
      : [
          sql`select c.key, counts_of(array_agg(c.slot), array_agg(c.n), max(c.slot)) as n from (
            select cell.key, cell.slot, sum(cell.n)::bigint as n from (${sql.join(cells, sql` union all `)}) cell
            group by cell.key, cell.slot
          ) c group by c.key`,
        ];
  const totals = isWhole ? [totalsOf(figure, counted, parts, reader, by)] : [];
  return sql.join([...totals, ...loose], sql` union all `);
}

/** Whether totals are kept for a place, or, told apart by the places below, for those. */
export function hasTotals(figure: FigureName, { place }: Counted, by: Dimension = 'KEY'): boolean {
  return levelOf(place.kind) + (by === 'PLACE_BELOW' ? 1 : 0) <= COUNTED_FIGURES[figure].depth;
}

function totalsOf(
  figure: FigureName,
  { place }: Counted,
  { days }: Parts,
  reader: Reader,
  by: Dimension,
): Sql {
  const right = sql`c.figure = ${figure} and counted_in(${reader.timeZone})`;
  if (by === 'DAY') {
    return sql`select (date '2000-01-01' + c.block)::text as key, c.n from counters c
      where c.place_id = ${place.id}::uuid and ${right} and c.size = 0 and c.block >= ${days.from} and c.block < ${days.to}`;
  }
  const blocks = blocksOf(days);
  const [sizes, numbers] = [blocks.map(({ size }) => size), blocks.map(({ block }) => block)];
  const named = sql`unnest(${sizes}::integer[], ${numbers}::integer[]) as b (size, block)`;
  const match = sql`${right} and c.size = b.size and c.block = b.block`;
  return by === 'KEY'
    ? sql`select c.key, c.n from ${named} join counters c on c.place_id = ${place.id}::uuid and ${match}`
    : sql`select c.place_id::text as key, c.n from regions below cross join ${named}
        join counters c on c.place_id = below.id and ${match} where below.parent_id = ${place.id}::uuid`;
}

/** What has changed since the last totals were made, and what has become late since then by time alone. */
function cellsNotInTotals(
  figure: FigureName,
  { place }: Counted,
  { covered }: Parts,
  reader: Reader,
  by: Dimension,
): Sql[] {
  const level = levelOf(place.kind);
  const key = keyOfChange(by, level, reader);
  const here = sql`x.figure = ${figure} and x.places[${sql.lit(level)}] = ${place.id}::uuid
    and x.at >= ${covered.from} and x.at < ${covered.to}`;
  const changes = sql`select ${key} as key, x.slot, x.n from counter_changes x where ${here}`;
  const { slots }: CountedFigure = COUNTED_FIGURES[figure];
  if (slots.every(({ lateFrom }) => lateFrom === undefined)) return [changes];
  return [
    changes,
    sql`select ${key}, x.slot, 1 from counter_clocks x where ${here} and not x.is_counted and x.rings_at <= ${reader.now}`,
    sql`select ${key}, x.slot, -1 from counter_clocks x where ${here} and x.is_counted and x.rings_at > ${reader.now}`,
  ];
}

function keyOfChange(by: Dimension, level: number, reader: Reader): Sql {
  if (by === 'KEY') return sql`x.key`;
  if (by === 'DAY') return sql`(x.at at time zone ${reader.timeZone}::text)::date::text`;
  const below = PLACES_OF_A_CHANGE.slice(level).map((index) => sql`x.places[${sql.lit(index)}]`);
  return sql`coalesce(${sql.join(below)})::text`;
}

/** How many steps a level lies down from the city, the city itself being the first. */
export function levelOf(kind: RegionKind): number {
  return REGION_KINDS.indexOf(kind) + 1;
}
