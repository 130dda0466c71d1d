import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';
import type { Reader } from '../read-model/mapping.js';
import { constant } from '../sql/compile-cached.js';
import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import { rowOf } from '../sql/row.js';
import type { FactTable, Figure, FigureName, Slot } from './facts.js';
import { FIGURES, isPlacedByDemand, packedFact, slotsOf, tableOf } from './facts.js';
import type { SignedRange } from './parameters.js';
import { PLACE_ID } from './parameters.js';

/** The dimension by which counts are grouped: the figure's key, the places right below, or the days. */
export type Dimension = 'KEY' | 'PLACE_BELOW' | 'DAY';

const row = rowOf('r');
const placed = rowOf('placed');

/** What the rows of these ranges add to a figure, counted one by one: queries of `(key, slot, n)`. */
export function rowCounts(
  figure: FigureName,
  kind: RegionKind,
  ranges: readonly SignedRange[],
  reader: Reader,
  { by, hasTotals }: { readonly by: Dimension; readonly hasTotals: boolean },
): Sql[] {
  const { table: ofFigure, key: own }: Figure = FIGURES[figure];
  const key = ({ at: column, here }: Counted): Sql =>
    ({
      KEY: sql.raw(own),
      DAY: sql`(${row.col(column)} at time zone ${reader.timeZone}::text)::date::text`,
      PLACE_BELOW: sql`${placeBelow(here, kind)}::text`,
    })[by];
  const slots = slotsOf(figure).filter(({ packed }) => !packed);
  const counted = countedBy(figure, slots);
  const packed = hasTotals ? packedFact(figure) : undefined;
  return ranges.flatMap((range) => {
    const where = ({ here, at }: Counted) =>
      sql`${liesIn(here, kind)} and ${isAt(row, at, range)} and ${sql.raw(own)} is not null`;
    const ofSlots = counted.map((one) => {
      const ofColumn = slots.filter((slot) => slot.at === one.at && tableOf(figure, slot) === one.table);
      const counts = sql.join(ofColumn.map((slot) => countOf(slot, reader)));
      return sql`
        select g.key, c.slot, c.n * ${sql.lit(range.sign)} as n from (
          select ${key(one)} as key, array[${counts}] as counts from ${one.from} where ${where(one)} group by 1
        ) g, unnest(${constant(ofColumn.map(({ slot }) => slot))}::integer[], g.counts) c (slot, n)`;
    });
    if (packed === undefined) return ofSlots;
    const { slot, at, holds = 'true', steps } = packed;
    const one = countedOf(ofFigure, at);
    return [
      ...ofSlots,
      sql`select ${key(one)} as key, ${sql.lit(slot)} + ${sql.raw(steps.index)}, count(*) * ${sql.lit(range.sign)}
        from ${one.from} where ${where(one)} and ${sql.raw(holds)} group by 1, 2`,
    ];
  });
}

/** Rows that are counted by one of their moments, and the row that has their places. */
interface Counted {
  readonly table: FactTable;
  readonly at: string;
  readonly from: Sql;
  readonly here: Row;
}

function countedOf(table: FactTable, at: string): Counted {
  return isPlacedByDemand(table)
    ? {
        table,
        at,
        from: sql`${sql.table(table)} r join demands placed on placed.id = r.demand_id`,
        here: placed,
      }
    : { table, at, from: sql`${sql.table(table)} r`, here: row };
}

function countedBy(figure: FigureName, slots: readonly Slot[]): readonly Counted[] {
  const named = new Map(slots.map((slot) => [`${tableOf(figure, slot)}.${slot.at}`, slot]));
  return [...named.values()].map((slot) => countedOf(tableOf(figure, slot), slot.at));
}

function countOf({ holds, overdueFrom }: Slot, { now }: Reader): Sql {
  if (overdueFrom !== undefined)
    return sql`count(*) filter (where ${sql.raw(overdueFrom)} <= ${now}::timestamptz)`;
  return holds === undefined ? sql`count(*)` : sql`count(*) filter (where ${sql.raw(holds)})`;
}

/** The row lies in the queried place, which is of a kind. The places above it are compared too, because indexes begin with them. */
export function liesIn(of: Row, kind: RegionKind): Sql {
  const column = `${kind.toLowerCase()}_id`;
  const above = (['city_id', 'community_id'] as const).filter((level) => isAbove(level, kind));
  const indexed = above.map(
    (level) =>
      sql`and ${of.col(level)} = (select up.${sql.ref(level)} from regions up where up.id = ${PLACE_ID}::uuid)`,
  );
  return sql`${of.col(column)} = ${PLACE_ID}::uuid ${sql.join(indexed, sql` `)}`;
}

/** A moment of the row lies in a time range. */
export function isAt(of: Row, column: string, { from, to }: Pick<SignedRange, 'from' | 'to'>): Sql {
  return sql`${of.col(column)} >= ${from}::timestamptz and ${of.col(column)} < ${to}::timestamptz`;
}

/** The child of the queried place on the path down to the row's place; null where the row lies in the queried place itself. */
function placeBelow(of: Row, kind: RegionKind): Sql {
  const below = REGION_KINDS.slice(REGION_KINDS.indexOf(kind) + 1);
  if (below.length === 0) return sql`null::uuid`;
  return sql`coalesce(${sql.join(below.map((level) => of.col(`${level.toLowerCase()}_id`)))})`;
}

function isAbove(level: 'city_id' | 'community_id', kind: RegionKind): boolean {
  const ofLevel = level === 'city_id' ? 'CITY' : 'COMMUNITY';
  return REGION_KINDS.indexOf(ofLevel) < REGION_KINDS.indexOf(kind);
}
