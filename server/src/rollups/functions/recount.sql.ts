import type { FactTable, FigureName, Slot } from '../facts.js';
import { FIGURE_NAMES, FIGURES, isPlacedByDemand, packedFact, slotsOf, tableOf } from '../facts.js';
import { OVERDUE_FIGURES } from './deadline-sql.js';

const LEVELS = (row: string): readonly string[] => [
  `${row}.city_id`,
  `${row}.street_id`,
  `${row}.community_id`,
  `coalesce(${row}.grid_id, ${row}.building_id)`,
];

/** The rows of a table, as `r`, with the row that has their places. */
function sourceOf(table: FactTable): { readonly from: string; readonly placed: string } {
  return isPlacedByDemand(table)
    ? { from: `${table} r join demands d on d.id = r.demand_id`, placed: 'd' }
    : { from: `${table} r`, placed: 'r' };
}

/** The rows of a table that count in each slot of a figure, by one of the moments, as a list. */
function countsOf(figure: FigureName, { table, at: moment }: Scanned): string {
  const counts = slotsOf(figure).map((slot) => {
    const { at, holds, overdueFrom } = slot;
    if (at !== moment || tableOf(figure, slot) !== table || overdueFrom !== undefined) return '0';
    return holds === undefined ? 'count(*)' : `count(*) filter (where ${holds})`;
  });
  return `array[${counts.join(', ')}]`;
}

/** The last slot worth keeping: lists of steps are long and mostly end early. */
function lastSlotOf(figure: FigureName): string {
  const packed = packedFact(figure);
  if (packed === undefined) return `${slotsOf(figure).length}`;
  const { slot, steps, holds = 'true' } = packed;
  return `coalesce(max(${slot} + ${steps.index}) filter (where ${holds}), ${slot - 1})`;
}

/** What is counted of the deadlines, by slot; the other slots come from the rows. */
const overdueCounts = (figure: FigureName, level: number): string => {
  const counts = slotsOf(figure)
    .filter(({ packed }) => !packed)
    .map(({ slot, overdueFrom }) =>
      overdueFrom === undefined ? '0' : `count(*) filter (where c.slot = ${slot})`,
    );
  return `
    select c.places[${level}], rollup_day(c.at, zone), c.key, array[${counts.join(', ')}], ${counts.length}
    from rollup_deadlines c where c.is_counted and c.figure = '${figure}' and c.places[${level}] is not null group by 1, 2, 3`;
};

/** What one scan counts: the rows of a table by one of their moments. */
interface Scanned {
  readonly table: FactTable;
  readonly at: string;
}

/** The tables and moments by which rows count, each once. */
function scannedBy(figure: FigureName, slots: readonly Slot[]): readonly Scanned[] {
  const named = slots.map((slot) => ({ table: tableOf(figure, slot), at: slot.at }));
  return named.filter(
    (one, index) => named.findIndex(({ table, at }) => table === one.table && at === one.at) === index,
  );
}

/** One scan for each level of places and each moment by which rows count. */
function scansOf(figure: FigureName): readonly string[] {
  const { depth, key } = FIGURES[figure];
  const rowSlots = slotsOf(figure).filter(({ overdueFrom }) => overdueFrom === undefined);
  return Array.from({ length: depth }, (_, index) => index).flatMap((index) => {
    const rows = scannedBy(figure, rowSlots).map((scanned) => {
      const { from, placed } = sourceOf(scanned.table);
      const place = LEVELS(placed)[index];
      return `
    select ${place} as place_id, rollup_day(r.${scanned.at}, zone) as day, ${key} as key, ${countsOf(figure, scanned)} as n,
      ${lastSlotOf(figure)} as last
    from ${from} where ${place} is not null and r.${scanned.at} is not null and ${key} is not null group by 1, 2, 3`;
    });
    return OVERDUE_FIGURES.includes(figure) ? [...rows, overdueCounts(figure, index + 1)] : rows;
  });
}

export const sums = (figure: FigureName): string =>
  `array[${slotsOf(figure)
    .map(({ slot }) => `coalesce(sum(s.n[${slot}]), 0)`)
    .join(', ')}]::integer[]`;

const recount = (figure: FigureName): string => `
  select s.place_id, '${figure}', s.day, s.key, (${sums(figure)})[1:max(s.last)]
  from (${scansOf(figure).join('\n    union all')}
  ) s group by s.place_id, s.day, s.key`;

const coarser = (figure: FigureName): string => `
    insert into rollups (place_id, figure, size, block, key, n)
    select s.place_id, s.figure, coarse, s.block >> (coarse - fine), s.key, (${sums(figure)})[1:max(cardinality(s.n))]
    from rollups s where s.figure = '${figure}' and s.size = fine
    group by s.place_id, s.figure, s.block >> (coarse - fine), s.key
    order by s.place_id, s.block >> (coarse - fine), s.key;`;

/**
 * All rows counted anew. A repeatable-read transaction sees of every concurrent writer the row and its delta, or neither.
 * Totals are written in the order in which they are read: those of a place and of days in a row lie side by side.
 */
export const RECOUNT = `
create function recount_rollups(zone text)
returns table (place_id uuid, figure text, day integer, key text, n integer[])
language sql stable as $$
${FIGURE_NAMES.map(recount).join('\n  union all')}
$$;

create function rebuild_rollups(zone text) returns bigint language plpgsql set work_mem = '256MB' as $$
declare
  sizes constant integer[] := array[0, 2, 4, 6, 30];
  fine integer;
  coarse integer;
begin
  delete from rollups;
  delete from rollup_deltas;
  insert into rollups (place_id, figure, size, block, key, n)
  select r.place_id, r.figure, 0, r.day, r.key, r.n from recount_rollups(zone) r
  order by r.place_id, r.figure, r.day, r.key;
  for step in 2 .. 5 loop
    fine := sizes[step - 1];
    coarse := sizes[step];
${FIGURE_NAMES.map(coarser).join('')}
  end loop;
  update rollup_state set time_zone = zone, is_complete = true;
  return (select count(*) from rollups);
end $$;
`;
