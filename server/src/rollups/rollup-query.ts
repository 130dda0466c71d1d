import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Reader } from '../read-model/mapping.js';
import type { Sql } from '../sql/fragment.js';
import type { FigureName } from './facts.js';
import { FIGURES, overdueFact, packedFact } from './facts.js';
import type { QueryForm } from './parameters.js';
import { BLOCKS, besideDays, COVERED, DAYS, PLACE_ID, WHOLE_PERIOD } from './parameters.js';
import type { Dimension } from './row-counts.js';
import { rowCounts } from './row-counts.js';
import { rollupsAreValid } from './state.js';

/** City, street, community, and the grid or a building without one. */
const PLACES_OF_A_DELTA = [1, 2, 3, 4] as const;

/**
 * The counts of a figure, as a query of rows `(key, n, sign)`: several for a key, to be added up. `n` has one count for each
 * slot, and `sign` says whether they are added or taken away. A figure with packed steps has `steps` too, where totals are
 * kept: a cumulative histogram in one number (`pack_steps`).
 * Whole days come from their totals, with the deltas that are not in them yet; parts of days from the rows themselves.
 * All of it is one statement and so one snapshot: exact, whether totals are up to date or not.
 */
export function rollupQuery(figure: FigureName, form: QueryForm, reader: Reader, by: Dimension = 'KEY'): Sql {
  const isKept = hasTotals(figure, form, by);
  const ranges = isKept ? besideDays(form) : WHOLE_PERIOD;
  const rows = rowCounts(figure, form.kind, ranges, reader, { by, hasTotals: isKept });
  const isWhole = isKept && form.hasWholeDays;
  const steps = isKept ? stepsOf(figure) : NO_STEPS;
  const counts = isWhole ? [...countsNotInTotals(figure, form, reader, by), ...rows] : rows;
  const beside =
    counts.length === 0
      ? []
      : [
          sql`select c.key, c.n, ${steps.counted} 1 as sign from (
            select c.key, counts_by_slot(array_agg(c.slot), array_agg(c.n), max(c.slot)) as n from (
              select cell.key, cell.slot, sum(cell.n)::bigint as n from (${sql.join(counts, sql` union all `)}) cell
              group by cell.key, cell.slot
            ) c group by c.key
          ) c`,
        ];
  const totals = isWhole ? [totalsOf(figure, reader, by, steps.kept)] : [];
  return sql.join([...totals, ...beside], sql` union all `);
}

/** Whether totals are kept for a place or, told apart by the places below, for those. */
export function hasTotals(figure: FigureName, { kind }: QueryForm, by: Dimension = 'KEY'): boolean {
  return levelOf(kind) + (by === 'PLACE_BELOW' ? 1 : 0) <= FIGURES[figure].depth;
}

const NO_STEPS = { kept: sql``, counted: sql`` };

/** The column of steps, from totals and from counts. */
function stepsOf(figure: FigureName): typeof NO_STEPS {
  const packed = packedFact(figure);
  if (packed === undefined) return NO_STEPS;
  return { kept: sql`c.steps,`, counted: sql`pack_steps(c.n[${sql.lit(packed.slot)}:]) as steps,` };
}

function totalsOf(figure: FigureName, reader: Reader, by: Dimension, steps: Sql): Sql {
  const isValid = rollupsAreValid(sql`${reader.timeZone}::text`);
  const ofFigure = sql`c.figure = ${sql.lit(figure)}`;
  if (by === 'DAY') {
    return sql`select (date '2000-01-01' + c.block)::text as key, c.n, ${steps} 1 as sign from rollups c
      where c.place_id = ${PLACE_ID}::uuid and ${ofFigure} and c.size = 0
        and c.block >= ${DAYS.from}::integer and c.block < ${DAYS.to}::integer and ${isValid}`;
  }
  const named = sql`json_to_recordset(${BLOCKS}::json) as b (size integer, block integer, sign integer)`;
  // Each block is looked up by itself (`offset 0`): planned as a join, all totals of the place may be read instead of some hundreds.
  const totals = (place: Sql): Sql => sql`${named} cross join lateral (
    select c.place_id, c.key, c.n, ${steps} b.sign from rollups c
    where c.place_id = ${place} and ${ofFigure} and c.size = b.size and c.block = b.block offset 0
  ) c`;
  return by === 'KEY'
    ? sql`select c.key, c.n, ${steps} c.sign from ${totals(sql`${PLACE_ID}::uuid`)} where ${isValid}`
    : sql`select c.place_id::text as key, c.n, ${steps} c.sign from regions below cross join ${totals(sql`below.id`)}
        where below.parent_id = ${PLACE_ID}::uuid and ${isValid}`;
}

/** The deltas that are not applied yet, and what has become overdue by time alone since they last were. */
function countsNotInTotals(figure: FigureName, { kind }: QueryForm, reader: Reader, by: Dimension): Sql[] {
  const level = levelOf(kind);
  const key = keyOfDelta(by, level, reader);
  const here = sql`x.figure = ${sql.lit(figure)} and x.places[${sql.lit(level)}] = ${PLACE_ID}::uuid
    and x.at >= ${COVERED.from}::timestamptz and x.at < ${COVERED.to}::timestamptz`;
  const deltas = sql`select ${key} as key, x.slot, x.n from rollup_deltas x where ${here}`;
  if (overdueFact(figure) === undefined) return [deltas];
  const now = sql`${reader.now}::timestamptz`;
  return [
    deltas,
    sql`select ${key}, x.slot, 1 from rollup_deadlines x where ${here} and not x.is_counted and x.overdue_at <= ${now}`,
    sql`select ${key}, x.slot, -1 from rollup_deadlines x where ${here} and x.is_counted and x.overdue_at > ${now}`,
  ];
}

function keyOfDelta(by: Dimension, level: number, reader: Reader): Sql {
  if (by === 'KEY') return sql`x.key`;
  if (by === 'DAY') return sql`(x.at at time zone ${reader.timeZone}::text)::date::text`;
  const below = PLACES_OF_A_DELTA.slice(level).map((index) => sql`x.places[${sql.lit(index)}]`);
  return sql`coalesce(${sql.join(below)})::text`;
}

/** How many steps a level lies down from the city, the city itself being the first. */
function levelOf(kind: RegionKind): number {
  return REGION_KINDS.indexOf(kind) + 1;
}
