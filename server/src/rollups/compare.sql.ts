import { FIGURE_NAMES, FIGURES, overdueFact, slotsOf } from './facts.js';

const LAST_SLOT = Math.max(...FIGURE_NAMES.flatMap((figure) => slotsOf(figure).map(({ slot }) => slot)));
const SUMS = Array.from({ length: LAST_SLOT }, (_, index) => `coalesce(sum(s.n[${index + 1}]), 0)`).join(
  ', ',
);

/** In which slot the overdue fact of each figure counts. */
const OVERDUE_SLOTS = FIGURE_NAMES.map((figure) => ({ figure, slot: overdueFact(figure)?.slot })).flatMap(
  ({ figure, slot }) => (slot === undefined ? [] : [`when '${figure}' then ${slot}`]),
);

/** Lists of counts say the same when they differ by zeros at the end only. */
const differ = (one: string, other: string): string => {
  const shorter = `least(coalesce(cardinality(${one}), 0), coalesce(cardinality(${other}), 0))`;
  const rest = (list: string) => `0 = all (coalesce(${list}[${shorter} + 1:], '{}'))`;
  const begin = (list: string) => `coalesce(${list}[1:${shorter}], '{}')`;
  return `not (${begin(one)} = ${begin(other)} and ${rest(one)} and ${rest(other)})`;
};

const PLACE_NAME = 'coalesce((select p.name from regions p where p.id = d.place_id), d.place_id::text)';

/** Each day's counts, with the deltas not applied yet, against a recount of all rows. `$1` is the time zone. */
export const COMPARE_DAYS = `
with expected as materialized (
  select * from recount_rollups($1)
), waiting as materialized (
  select place as place_id, c.figure, rollup_day(c.at, $1) as day, c.key, c.slot, sum(c.n) as n
  from rollup_deltas c, unnest(c.places[1:c.depth]) place where place is not null group by 1, 2, 3, 4, 5
), suspects as (
  select coalesce(e.place_id, c.place_id) as place_id, coalesce(e.figure, c.figure) as figure,
    coalesce(e.day, c.block) as day, coalesce(e.key, c.key) as key
  from expected e full join (select * from rollups where size = 0) c
    on c.place_id = e.place_id and c.figure = e.figure and c.block = e.day and c.key = e.key
  where ${differ('e.n', 'c.n')}
  union
  select place_id, figure, day, key from waiting
)
select d.figure, d.place_id as "placeId", d.day, ${PLACE_NAME} as place, (date '2000-01-01' + d.day)::text as days,
  d.key, d.slot::integer as slot,
  d.counted::integer as counted, d.rows::integer as rows
from (
  select place_id, figure, day, key, slot, sum(counted) as counted, sum(rows) as rows from (
    select s.*, n.slot, 0 as counted, n.n as rows from suspects s
      join expected e using (place_id, figure, day, key), unnest(e.n) with ordinality n (n, slot)
    union all
    select s.*, n.slot, n.n, 0 from suspects s
      join rollups c on (c.place_id, c.figure, c.size, c.block, c.key) = (s.place_id, s.figure, 0, s.day, s.key),
      unnest(c.n) with ordinality n (n, slot)
    union all
    select place_id, figure, day, key, slot, n, 0 from waiting
  ) sides group by place_id, figure, day, key, slot
) d
where d.counted <> d.rows
order by d.figure, place, d.day, d.key, d.slot`;

/**
 * Each block of several days, and all time, against its days. `$1` is what the days are short of, as JSON: what waits as a
 * delta is in neither, so both are compared without it.
 */
export const COMPARE_BLOCKS = `
with days as (
  select place_id, figure, block, key, n from rollups where size = 0
  union all
  select w.place_id, w.figure, w.day, w.key, array_fill(0, array[w.slot - 1]) || w.n
  from json_to_recordset($1::json) w (place_id uuid, figure text, day integer, key text, slot integer, n integer)
)
select d.figure, ${PLACE_NAME} as place,
  case when d.size = 30 then 'all time' else concat(1 << d.size, ' days from ', date '2000-01-01' + (d.block << d.size)) end as days,
  d.key, s.slot::integer as slot, coalesce(d.counts[s.slot], 0) as counted, coalesce(d.days[s.slot], 0) as rows
from (
  select coalesce(e.place_id, c.place_id) as place_id, coalesce(e.figure, c.figure) as figure,
    coalesce(e.size, c.size) as size, coalesce(e.block, c.block) as block, coalesce(e.key, c.key) as key,
    e.n as days, c.n as counts
  from (
    select s.place_id, s.figure, coarse as size, s.block >> coarse as block, s.key, array[${SUMS}]::integer[] as n
    from days s, unnest(array[2, 4, 6, 30]) coarse
    group by s.place_id, s.figure, coarse, s.block >> coarse, s.key
  ) e full join (select * from rollups where size > 0) c
    on c.place_id = e.place_id and c.figure = e.figure and c.size = e.size and c.block = e.block and c.key = e.key
  where ${differ('e.n', 'c.n')}
) d, generate_series(1, greatest(cardinality(d.days), cardinality(d.counts))) s (slot)
where coalesce(d.counts[s.slot], 0) <> coalesce(d.days[s.slot], 0)
order by d.figure, place, d.size, d.block, d.key, s.slot`;

/** Each deadline against its row. */
export const COMPARE_DEADLINES = `
select w.figure, coalesce(d.number, o.number, w.id::text) as place, 'now' || coalesce((
    select format(' (%s)', string_agg(format('%s is %s, should be %s', "is".key, "is".value, should.value), '; ' order by "is".key))
    from rollup_deadlines c, expected_rollup_deadlines() e, jsonb_each_text(to_jsonb(c)) "is", jsonb_each_text(to_jsonb(e)) should
    where c.id = w.id and e.id = w.id and should.key = "is".key and "is".key <> 'is_counted'
      and should.value is distinct from "is".value
  ), '') as days, 'deadline' as key,
  case w.figure ${OVERDUE_SLOTS.join(' ')} else ${FIGURES.DEMANDS.facts[2].slot} end as slot,
  (select count(*)::integer from rollup_deadlines c where c.id = w.id) as counted,
  (select count(*)::integer from expected_rollup_deadlines() e where e.id = w.id) as rows
from wrong_rollup_deadlines() w left join demands d on d.id = w.id left join orders o on o.id = w.id
order by 1, 2`;
