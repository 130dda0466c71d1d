import type { FactTable } from '../facts.js';
import { deadlineColumns, deadlineOf } from './deadline-sql.js';
import type { FactSql } from './fact-sql.js';
import { columnsOf, differ, factsOf, factValues, over, PLACES, placesOf } from './fact-sql.js';

/** One fact of a changed row: what it added and no longer does is taken away, what it adds now is added. */
function difference({ figure, depth, at, key, slot, holds }: FactSql): string {
  const isTrue = (row: 'old' | 'new') =>
    over(
      row,
      `${row === 'old' ? 'is_changed_or_gone' : 'is_changed_or_new'} and ${holds} and ${at} is not null and ${key} is not null`,
    );
  const where = (row: 'old' | 'new') =>
    over(row, `${row === 'old' ? 'before' : 'after'}, ${at}, ${key}, ${slot}`);
  const delta = (row: 'old' | 'new') =>
    over(
      row,
      `row ('${figure}', ${row === 'old' ? 'before' : 'after'}, ${depth}, ${at}, ${key}, ${slot}, ${row === 'old' ? -1 : 1})::rollup_deltas`,
    );
  return `
  was := coalesce(${isTrue('old')}, false);
  is_now := coalesce(${isTrue('new')}, false);
  if was <> is_now or (is_now and (${where('old')}) is distinct from (${where('new')})) then
    if was then deltas := deltas || ${delta('old')}; end if;
    if is_now then deltas := deltas || ${delta('new')}; end if;
  end if;`;
}

/** Fact by fact: comparing all facts of a row as rows would be more than twice the work. */
const recordDeltas = (name: string, table: FactTable, places: (row: string) => string): string => `
create function ${name}() returns trigger language plpgsql as $$
declare
  is_changed_or_gone constant boolean := tg_op <> 'INSERT';
  is_changed_or_new constant boolean := tg_op <> 'DELETE';
  before uuid[];
  after uuid[];
  was boolean;
  is_now boolean;
  deltas rollup_deltas[] := '{}';
begin
  if is_changed_or_gone then before := ${places('old')}; end if;
  if is_changed_or_new then after := ${places('new')}; end if;
${factsOf(table).map(difference).join('')}
  if cardinality(deltas) > 0 then
    insert into rollup_deltas (figure, places, depth, at, key, slot, n) select d.* from unnest(deltas) d;
  end if;
  return null;
end $$;
`;

const placesOfDemand = (row: string): string =>
  `(select ${placesOf('d')} from demands d where d.id = ${row}.demand_id)`;

const factColumns = (table: FactTable): readonly string[] => columnsOf(factsOf(table));

const PLACED_BY_DEMAND = ['ratings', 'rounds'] as const;
type ChildTable = (typeof PLACED_BY_DEMAND)[number];

/** The triggers of a table whose rows lie where their demand lies. */
const childTriggers = (table: ChildTable): string => `
${recordDeltas(`record_deltas_of_${table}`, table, placesOfDemand)}
create trigger ${table}_deltas after insert or delete on ${table} for each row execute function record_deltas_of_${table}();
create trigger ${table}_deltas_updated after update on ${table} for each row
  when (${differ(['demand_id', ...factColumns(table)])}) execute function record_deltas_of_${table}();
`;

/** The counts of the rows of a demand, from its old places to its new ones. */
const movedDeltas = (table: ChildTable): string => `
  insert into rollup_deltas (places, depth, figure, at, key, slot, n)
  select moved.places, f.depth, f.figure, f.at, f.key, f.slot, moved.n
  from ${table} r, lateral (${factValues(table)}) f (figure, depth, at, key, slot, holds),
    (values (${placesOf('old')}, -1), (${placesOf('new')}, 1)) moved (places, n)
  where r.demand_id = new.id and f.holds and f.at is not null and f.key is not null;
`;

/**
 * Triggers write the deltas, so that no command can forget them. Inserts of demands and updates of orders are batched, so they
 * have statement-level triggers instead (`statement-triggers.sql.ts`).
 */
export const DELTA_TRIGGERS = `
${recordDeltas('record_demand_deltas', 'demands', placesOf)}
create trigger demands_deltas_deleted after delete on demands for each row execute function record_demand_deltas();
create trigger demands_deltas_updated after update on demands for each row
  when (${differ([...factColumns('demands'), ...PLACES])}) execute function record_demand_deltas();
${recordDeltas('record_order_deltas', 'orders', placesOf)}
create trigger orders_deltas after insert or delete on orders for each row execute function record_order_deltas();
${PLACED_BY_DEMAND.map(childTriggers).join('')}
create function move_deltas_with_demand() returns trigger language plpgsql as $$
begin
${PLACED_BY_DEMAND.map(movedDeltas).join('')}
  return null;
end $$;

create trigger demands_moved after update on demands for each row
  when (${differ(PLACES)}) execute function move_deltas_with_demand();
`;

/**
 * A demand's deadline depends on its orders too, so it is set under the demand's lock: commands hold it already, and the
 * trigger of orders takes it for everything else.
 */
export const DEADLINE_TRIGGERS = `
create function update_demand_deadline() returns trigger language plpgsql as $$
declare
  due rollup_deadlines;
begin
  if tg_op = 'DELETE' then
    perform delete_rollup_deadline(old.id);
  else
    select ${deadlineOf('demands', 'new')} into due;
    perform set_rollup_deadline(due);
  end if;
  return null;
end $$;

create trigger demands_overdue_deleted after delete on demands for each row execute function update_demand_deadline();
create trigger demands_overdue_updated after update on demands for each row
  when (${differ(deadlineColumns('demands'))}) execute function update_demand_deadline();

create function update_order_deadline() returns trigger language plpgsql as $$
declare
  d demands;
  due rollup_deadlines;
begin
  if tg_op = 'DELETE' then
    perform delete_rollup_deadline(old.id);
    select * into d from demands where id = old.demand_id for no key update;
  else
    select ${deadlineOf('orders', 'new', 'order_overdue_from(r)')} into due;
    perform set_rollup_deadline(due);
    select * into d from demands where id = new.demand_id for no key update;
  end if;
  if found then
    select ${deadlineOf('demands', 'd')} into due;
    perform set_rollup_deadline(due);
  end if;
  return null;
end $$;

create trigger orders_overdue after insert or delete on orders for each row execute function update_order_deadline();
`;
