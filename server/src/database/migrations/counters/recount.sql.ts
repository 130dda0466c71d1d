import type { Fact } from './facts.js';
import { CLOCKS, DEMAND_FACTS, ORDER_FACTS, RATING_FACTS } from './facts.js';

/** A figure with all its facts, by the rows that they are of. */
export interface Figure {
  readonly name: string;
  readonly from: string;
  readonly placed: string;
  readonly facts: readonly Fact[];
  readonly hasClock: boolean;
}

const SOURCES = [
  { from: 'demands r', placed: 'r', facts: DEMAND_FACTS },
  { from: 'orders r', placed: 'r', facts: ORDER_FACTS },
  { from: 'ratings r join demands d on d.id = r.demand_id', placed: 'd', facts: RATING_FACTS },
];
const CLOCKED: readonly string[] = Object.values(CLOCKS).map(({ figure }) => figure);

export const FIGURES: readonly Figure[] = SOURCES.flatMap(({ from, placed, facts }) =>
  [...new Set(facts.map(({ figure }) => figure))].map((name) => ({
    name,
    from,
    placed,
    facts: facts.filter(({ figure }) => figure === name),
    hasClock: CLOCKED.includes(name),
  })),
);

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function slotsOf({ facts, name }: Figure): number {
  const clocks = Object.values(CLOCKS).filter(({ figure }) => figure === name);
  return Math.max(
    ...clocks.map(({ slot }) => slot),
    ...facts.map(({ slot, steps }) => slot + (steps?.count ?? 1) - 1),
  );
}

const PLACE_OF_LEVEL = (row: string): readonly string[] => [
  `${row}.city_id`,
  `${row}.street_id`,
  `${row}.community_id`,
  `coalesce(${row}.grid_id, ${row}.building_id)`,
];

/** The rows that count in a slot, for each slot of a figure, as a list. */
function countsOf(figure: Figure, at: string): string {
  const conditions = upTo(slotsOf(figure)).map((slot) => {
    const fact = figure.facts.find(
      (one) => one.at === at && slot >= one.slot && slot < one.slot + (one.steps?.count ?? 1),
    );
    if (fact === undefined) return 'false';
    const { holds = 'true', steps } = fact;
    return steps === undefined ? holds : `${holds} and ${steps.which} = ${slot - fact.slot}`;
  });
  const counts = conditions.map((one) =>
    one === 'false' ? '0' : one === 'true' ? 'count(*)' : `count(*) filter (where ${one})`,
  );
  return `array[${counts.join(', ')}]`;
}

/** The last slot worth keeping: lists of steps are long and mostly end early. */
function lastSlotOf(figure: Figure): string {
  const stepped = figure.facts.find(({ steps }) => steps !== undefined);
  if (stepped?.steps === undefined) return `${slotsOf(figure)}`;
  const { slot, steps, holds = 'true' } = stepped;
  return `coalesce(max(${slot} + ${steps.which}) filter (where ${holds}), ${slot - 1})`;
}

/** One scan for each level of places and each moment by which rows count. */
function scansOf(figure: Figure): readonly string[] {
  const [{ depth, key } = { depth: 0, key: '' }] = figure.facts;
  const moments = [...new Set(figure.facts.map(({ at }) => at))];
  return upTo(depth).flatMap((level) => {
    const place = PLACE_OF_LEVEL(figure.placed)[level - 1];
    const rows = moments.map(
      (at) => `
    select ${place} as place_id, counter_day(${at}, zone) as day, ${key} as key, ${countsOf(figure, at)} as n,
      ${lastSlotOf(figure)} as last
    from ${figure.from} where ${place} is not null and ${at} is not null and ${key} is not null group by 1, 2, 3`,
    );
    const slots = upTo(slotsOf(figure)).map((slot) => `count(*) filter (where c.slot = ${slot})`);
    const clocks = `
    select c.places[${level}], counter_day(c.at, zone), c.key, array[${slots.join(', ')}], ${Math.max(...Object.values(CLOCKS).map(({ slot }) => slot))}
    from counter_clocks c where c.is_counted and c.figure = '${figure.name}' and c.places[${level}] is not null group by 1, 2, 3`;
    return figure.hasClock ? [...rows, clocks] : rows;
  });
}

export const sums = (figure: Figure): string =>
  `array[${upTo(slotsOf(figure))
    .map((slot) => `coalesce(sum(s.n[${slot}]), 0)`)
    .join(', ')}]::integer[]`;

const recount = (figure: Figure): string => `
  select s.place_id, '${figure.name}', s.day, s.key, (${sums(figure)})[1:max(s.last)]
  from (${scansOf(figure).join('\n    union all')}
  ) s group by s.place_id, s.day, s.key`;

/** Counts all rows anew. In a repeatable-read transaction one sees of every concurrent writer the row and its change, or neither. */
export const COUNTER_RECOUNT = `
create function recounted(zone text)
returns table (place_id uuid, figure text, day integer, key text, n integer[])
language sql stable as $$
${FIGURES.map(recount).join('\n  union all')}
$$;
`;
