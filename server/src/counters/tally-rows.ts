import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Reader, Row, Sql } from '../reading/noun.js';
import { rowOf } from '../reading/noun.js';
import type { CountedFigure, FigureName } from './counted-figures.js';
import { COUNTED_FIGURES } from './counted-figures.js';
import type { Moments, Parts } from './days.js';
import type { Counted, Dimension } from './tally.js';

const row = rowOf('r');
const placed = rowOf('placed');

/** What the rows of these moments add to a figure, counted row by row: queries of `(key, slot, n)`. */
export function cellsOfRows(
  figure: FigureName,
  { place }: Counted,
  parts: Parts['rows'],
  reader: Reader,
  by: Dimension,
): Sql[] {
  const { rows, moments, clock }: CountedFigure = COUNTED_FIGURES[figure];
  const here = rows === 'ratings' ? placed : row;
  const from =
    rows === 'ratings'
      ? sql`ratings r join demands placed on placed.id = r.demand_id`
      : sql`${sql.table(rows)} r`;
  const facts = sql.raw({ demands: 'demand_facts', orders: 'order_facts', ratings: 'rating_facts' }[rows]);
  const key = (column: string, own: Sql): Sql =>
    ({
      KEY: own,
      DAY: sql`(${row.col(column)} at time zone ${reader.timeZone}::text)::date::text`,
      PLACE_BELOW: sql`${placeBelow(here, place.kind)}::text`,
    })[by];
  return parts.flatMap((part) => {
    const counted = moments.map(
      ({ column, slots }) => sql`
        select ${key(column, sql`f.key`)} as key, f.slot, ${part.sign}::integer as n from ${from}, ${facts}(r) f
        where ${liesIn(here, place)} and ${isAt(row, column, part)}
          and f.figure = ${figure} and f.slot = any(${slots}::integer[])`,
    );
    if (clock === undefined) return counted;
    const own = rows === 'orders' ? sql`r.unit_id::text` : sql`''`;
    return [
      ...counted,
      sql`select ${key(clock.column, own)}, ${clock.slot}::integer, ${part.sign}::integer from ${from}
        where ${liesIn(here, place)} and ${isAt(row, clock.column, part)} and ${own} is not null
          and ${sql.raw(clock.lateFrom)}(r) <= ${reader.now}`,
    ];
  });
}

/** The row lies in the place. It lies in what is above the place too, and there is where the indexes are. */
export function liesIn(of: Row, { id, kind }: Counted['place']): Sql {
  const column = `${kind.toLowerCase()}_id`;
  const above = (['city_id', 'community_id'] as const).filter((level) => isAbove(level, kind));
  const indexed = above.map(
    (level) =>
      sql`and ${of.col(level)} = (select up.${sql.ref(level)} from regions up where up.id = ${id}::uuid)`,
  );
  return sql`${of.col(column)} = ${id}::uuid ${sql.join(indexed, sql` `)}`;
}

/** A moment of the row lies among these. */
export function isAt(of: Row, column: string, { from, to }: Moments): Sql {
  return sql`${of.col(column)} >= ${from} and ${of.col(column)} < ${to}`;
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
