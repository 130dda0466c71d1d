import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Reader } from '../read-model/mapping.js';
import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import { rowOf } from '../sql/row.js';
import type { Stretch } from './asked.js';
import { PLACE_ID } from './asked.js';
import type { CountedFigure, FigureName } from './counted-figures.js';
import { COUNTED_FIGURES } from './counted-figures.js';
import type { Dimension } from './tally.js';

const row = rowOf('r');
const placed = rowOf('placed');

/** What the rows of these moments add to a figure, counted row by row: queries of `(key, slot, n)`. */
export function cellsOfRows(
  figure: FigureName,
  kind: RegionKind,
  stretches: readonly Stretch[],
  reader: Reader,
  { by, hasTotals }: { readonly by: Dimension; readonly hasTotals: boolean },
): Sql[] {
  const { rows, key: own, slots, steps }: CountedFigure = COUNTED_FIGURES[figure];
  const here = rows === 'ratings' ? placed : row;
  const from =
    rows === 'ratings'
      ? sql`ratings r join demands placed on placed.id = r.demand_id`
      : sql`${sql.table(rows)} r`;
  const key = (column: string): Sql =>
    ({
      KEY: sql.raw(own),
      DAY: sql`(${row.col(column)} at time zone ${reader.timeZone}::text)::date::text`,
      PLACE_BELOW: sql`${placeBelow(here, kind)}::text`,
    })[by];
  const columns = [...new Set(slots.map(({ column }) => column))];
  return stretches.flatMap((stretch) => {
    const meant = (column: string) =>
      sql`${liesIn(here, kind)} and ${isAt(row, column, stretch)} and ${sql.raw(own)} is not null`;
    const perSlot = columns.map((column) => {
      const theirs = slots.flatMap((slot, index) =>
        slot.column === column ? [{ slot, number: index + 1 }] : [],
      );
      const counts = sql.join(theirs.map(({ slot }) => countOf(slot, reader)));
      return sql`
        select g.key, c.slot, c.n * ${sql.lit(stretch.sign)} as n from (
          select ${key(column)} as key, array[${counts}] as counts from ${from} where ${meant(column)} group by 1
        ) g, unnest(${theirs.map(({ number }) => number)}::integer[], g.counts) c (slot, n)`;
    });
    if (steps === undefined || !hasTotals) return perSlot;
    return [
      ...perSlot,
      sql`select ${key(steps.column)} as key, ${sql.lit(steps.from)} + ${sql.raw(steps.which)}, count(*) * ${sql.lit(stretch.sign)}
        from ${from} where ${meant(steps.column)} and ${sql.raw(steps.holds)} group by 1, 2`,
    ];
  });
}

function countOf({ holds, lateFrom }: CountedFigure['slots'][number], { now }: Reader): Sql {
  if (lateFrom !== undefined) return sql`count(*) filter (where ${sql.raw(lateFrom)} <= ${now}::timestamptz)`;
  return holds === undefined ? sql`count(*)` : sql`count(*) filter (where ${sql.raw(holds)})`;
}

/** The row lies in the place that is counted, of a kind. It lies in what is above the place too, and there is where the indexes are. */
export function liesIn(of: Row, kind: RegionKind): Sql {
  const column = `${kind.toLowerCase()}_id`;
  const above = (['city_id', 'community_id'] as const).filter((level) => isAbove(level, kind));
  const indexed = above.map(
    (level) =>
      sql`and ${of.col(level)} = (select up.${sql.ref(level)} from regions up where up.id = ${PLACE_ID}::uuid)`,
  );
  return sql`${of.col(column)} = ${PLACE_ID}::uuid ${sql.join(indexed, sql` `)}`;
}

/** A moment of the row lies among these. */
export function isAt(of: Row, column: string, { from, to }: Pick<Stretch, 'from' | 'to'>): Sql {
  return sql`${of.col(column)} >= ${from}::timestamptz and ${of.col(column)} < ${to}::timestamptz`;
}

/** The first place on the way from one of a level down to where the row lies; null where it lies there itself. */
function placeBelow(of: Row, kind: RegionKind): Sql {
  const below = REGION_KINDS.slice(REGION_KINDS.indexOf(kind) + 1);
  if (below.length === 0) return sql`null::uuid`;
  return sql`coalesce(${sql.join(below.map((level) => of.col(`${level.toLowerCase()}_id`)))})`;
}

function isAbove(level: 'city_id' | 'community_id', kind: RegionKind): boolean {
  const ofLevel = level === 'city_id' ? 'CITY' : 'COMMUNITY';
  return REGION_KINDS.indexOf(ofLevel) < REGION_KINDS.indexOf(kind);
}
