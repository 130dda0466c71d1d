import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Reader } from '../read-model/mapping.js';
import type { Sql } from '../sql/fragment.js';
import type { Form } from './asked.js';
import { ALL_ROWS, BLOCKS, besideDays, COVERED, DAYS, PLACE_ID } from './asked.js';
import type { CountedFigure, FigureName } from './counted-figures.js';
import { COUNTED_FIGURES } from './counted-figures.js';
import { areCounted } from './state.js';
import { cellsOfRows } from './tally-rows.js';

/** City, street, community, and the grid or a building without one. */
const PLACES_OF_A_CHANGE = [1, 2, 3, 4] as const;

/** By what the counts of a figure are told apart: its own key, the places right below, or the days. */
export type Dimension = 'KEY' | 'PLACE_BELOW' | 'DAY';

/**
 * The counts of a figure, as a query of rows `(key, n, sign)`: several for a key, to be added up. `n` has one count for each
 * slot, and `sign` says whether they are added or taken away. A figure with steps has `steps` too, where totals are kept: the
 * counts of all its steps in one number (`steps_in_one`).
 * Whole days come from their totals, with the changes that are not in them yet; parts of days from the rows themselves.
 * All of it is one statement and so one snapshot: exact, whether totals are up to date or not.
 */
export function tally(figure: FigureName, form: Form, reader: Reader, by: Dimension = 'KEY'): Sql {
  const isKept = hasTotals(figure, form, by);
  const stretches = isKept ? besideDays(form) : ALL_ROWS;
  const rows = cellsOfRows(figure, form.kind, stretches, reader, { by, hasTotals: isKept });
  const isWhole = isKept && form.hasWholeDays;
  const steps = isKept ? stepsOf(figure) : NO_STEPS;
  const cells = isWhole ? [...cellsNotInTotals(figure, form, reader, by), ...rows] : rows;
  const loose =
    cells.length === 0
      ? []
      : [
          sql`select c.key, c.n, ${steps.counted} 1 as sign from (
            select c.key, counts_of(array_agg(c.slot), array_agg(c.n), max(c.slot)) as n from (
              select cell.key, cell.slot, sum(cell.n)::bigint as n from (${sql.join(cells, sql` union all `)}) cell
              group by cell.key, cell.slot
            ) c group by c.key
          ) c`,
        ];
  const totals = isWhole ? [totalsOf(figure, reader, by, steps.kept)] : [];
  return sql.join([...totals, ...loose], sql` union all `);
}

/** Whether totals are kept for a place, or, told apart by the places below, for those. */
export function hasTotals(figure: FigureName, { kind }: Form, by: Dimension = 'KEY'): boolean {
  return levelOf(kind) + (by === 'PLACE_BELOW' ? 1 : 0) <= COUNTED_FIGURES[figure].depth;
}

const NO_STEPS = { kept: sql``, counted: sql`` };

/** The column of steps, from totals and from counts. */
function stepsOf(figure: FigureName): typeof NO_STEPS {
  const { steps }: CountedFigure = COUNTED_FIGURES[figure];
  if (steps === undefined) return NO_STEPS;
  return { kept: sql`c.steps,`, counted: sql`steps_in_one(c.n[${sql.lit(steps.from)}:]) as steps,` };
}

function totalsOf(figure: FigureName, reader: Reader, by: Dimension, steps: Sql): Sql {
  const isRight = areCounted(sql`${reader.timeZone}::text`);
  const ofFigure = sql`c.figure = ${sql.lit(figure)}`;
  if (by === 'DAY') {
    return sql`select (date '2000-01-01' + c.block)::text as key, c.n, ${steps} 1 as sign from counters c
      where c.place_id = ${PLACE_ID}::uuid and ${ofFigure} and c.size = 0
        and c.block >= ${DAYS.from}::integer and c.block < ${DAYS.to}::integer and ${isRight}`;
  }
  const named = sql`json_to_recordset(${BLOCKS}::json) as b (size integer, block integer, sign integer)`;
  // Each block is looked up by itself (`offset 0`): planned as a join, all totals of the place may be read instead of some hundreds.
  const totals = (place: Sql): Sql => sql`${named} cross join lateral (
    select c.place_id, c.key, c.n, ${steps} b.sign from counters c
    where c.place_id = ${place} and ${ofFigure} and c.size = b.size and c.block = b.block offset 0
  ) c`;
  return by === 'KEY'
    ? sql`select c.key, c.n, ${steps} c.sign from ${totals(sql`${PLACE_ID}::uuid`)} where ${isRight}`
    : sql`select c.place_id::text as key, c.n, ${steps} c.sign from regions below cross join ${totals(sql`below.id`)}
        where below.parent_id = ${PLACE_ID}::uuid and ${isRight}`;
}

/** What has changed since the last totals were made, and what has become late since then by time alone. */
function cellsNotInTotals(figure: FigureName, { kind }: Form, reader: Reader, by: Dimension): Sql[] {
  const level = levelOf(kind);
  const key = keyOfChange(by, level, reader);
  const here = sql`x.figure = ${sql.lit(figure)} and x.places[${sql.lit(level)}] = ${PLACE_ID}::uuid
    and x.at >= ${COVERED.from}::timestamptz and x.at < ${COVERED.to}::timestamptz`;
  const changes = sql`select ${key} as key, x.slot, x.n from counter_changes x where ${here}`;
  const { slots }: CountedFigure = COUNTED_FIGURES[figure];
  if (slots.every(({ lateFrom }) => lateFrom === undefined)) return [changes];
  const now = sql`${reader.now}::timestamptz`;
  return [
    changes,
    sql`select ${key}, x.slot, 1 from counter_clocks x where ${here} and not x.is_counted and x.rings_at <= ${now}`,
    sql`select ${key}, x.slot, -1 from counter_clocks x where ${here} and x.is_counted and x.rings_at > ${now}`,
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
