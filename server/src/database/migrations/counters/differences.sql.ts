import type { Fact } from './facts.js';
import { DEMAND_FACTS, ORDER_FACTS, placesOf, RATING_FACTS } from './facts.js';

/** An expression of a fact, over the old or the new row. */
const over = (row: 'old' | 'new', expression: string): string => expression.replaceAll(/\br\./g, `${row}.`);

const slotOf = ({ slot, steps }: Fact): string =>
  steps === undefined ? `${slot}` : `${slot} + ${steps.which}`;

/** A line for each fact: what the row said and says no more is taken away, what it says now is added. */
function difference(fact: Fact): string {
  const { figure, depth, at, key, holds = 'true' } = fact;
  const said = (row: 'old' | 'new') => {
    const isThere = row === 'old' ? 'is_changed_or_gone' : 'is_changed_or_new';
    return over(row, `${isThere} and ${holds} and ${at} is not null and ${key} is not null`);
  };
  const where = (row: 'old' | 'new') =>
    over(row, `${row === 'old' ? 'before' : 'after'}, ${at}, ${key}, ${slotOf(fact)}`);
  const change = (row: 'old' | 'new') =>
    over(
      row,
      `row ('${figure}', ${row === 'old' ? 'before' : 'after'}, ${depth}, ${at}, ${key}, ${slotOf(fact)}, ${row === 'old' ? -1 : 1})`,
    );
  return `
  was := coalesce(${said('old')}, false);
  is_now := coalesce(${said('new')}, false);
  if was <> is_now or (is_now and (${where('old')}) is distinct from (${where('new')})) then
    if was then changes := changes || ${change('old')}::counter_changes; end if;
    if is_now then changes := changes || ${change('new')}::counter_changes; end if;
  end if;`;
}

const countRow = (name: string, facts: readonly Fact[], places: (row: string) => string): string => `
create or replace function ${name}() returns trigger language plpgsql as $$
declare
  is_changed_or_gone constant boolean := tg_op <> 'INSERT';
  is_changed_or_new constant boolean := tg_op <> 'DELETE';
  before uuid[];
  after uuid[];
  was boolean;
  is_now boolean;
  changes counter_changes[] := '{}';
begin
  if is_changed_or_gone then before := ${places('old')}; end if;
  if is_changed_or_new then after := ${places('new')}; end if;
${facts.map(difference).join('')}
  if cardinality(changes) > 0 then
    insert into counter_changes (figure, places, depth, at, key, slot, n) select c.* from unnest(changes) c;
  end if;
  return null;
end $$;
`;

const ratedPlaces = (row: string): string =>
  `(select ${placesOf('d')} from demands d where d.id = ${row}.demand_id)`;

/** The triggers' functions, fact by fact: less than half the work of comparing all facts as rows. */
export const COUNTER_DIFFERENCES = [
  countRow('count_demand', DEMAND_FACTS, placesOf),
  countRow('count_order', ORDER_FACTS, placesOf),
  countRow('count_rating', RATING_FACTS, ratedPlaces),
];

/** A clock that is put on is changed in place. */
export const COUNTER_CLOCK_SETTING = `
create or replace function set_counter_clock(due counter_clocks) returns void language plpgsql as $$
declare
  was counter_clocks;
begin
  select * into was from counter_clocks c where c.id = due.id for update;
  if not found then
    if due.rings_at is not null then insert into counter_clocks select due.*; end if;
    return;
  end if;
  if due.rings_at is not null and (was.rings_at, was.places, was.at, was.key)
    is not distinct from (due.rings_at, due.places, due.at, due.key) then return; end if;
  if was.is_counted then
    insert into counter_changes (places, depth, figure, at, key, slot, n)
    values (was.places, was.depth, was.figure, was.at, was.key, was.slot, -1);
  end if;
  if due.rings_at is null then
    delete from counter_clocks c where c.id = due.id;
  else
    update counter_clocks c set rings_at = due.rings_at, is_counted = false, places = due.places, at = due.at, key = due.key
    where c.id = due.id;
  end if;
end $$;
`;
