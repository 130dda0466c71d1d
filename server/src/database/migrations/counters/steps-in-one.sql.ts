import { ORDER_FACTS } from './facts.js';

const [{ figure, slot, steps } = { figure: '', slot: 0 }] = ORDER_FACTS.filter((fact) => fact.steps);
/** So many are always an integer, whatever stands there, and no unit completes a thousand million orders. */
const DIGITS = 9;
const LAST = (steps?.count ?? 1) - 1;
const ONE = '1'.padStart(DIGITS, '0');

/** How many took at most this step, from the digits behind a leading one. */
const upto = (step: string): string =>
  `convert_from(substring(digits from ${DIGITS} * (${step}) + 2 for ${DIGITS}), 'UTF8')::integer`;

/**
 * Counts by steps as one number: for each step, from the left, nine digits say how many lie in it or before it. Adding two such
 * numbers adds all their counts at once. Adding the counts of each step was a third of what the units of a board took.
 *
 * Names and keys of figures are compared by their bytes, as nobody reads them in an order of a language. A column whose type changes loses
 * its statistics: without them a board of a large city takes sixty times as long.
 */
export const STEPS_IN_ONE = [
  `create function steps_in_one(counts integer[]) returns numeric language plpgsql immutable parallel safe as $$
declare
  from_first constant text := repeat('${ONE}', ${LAST + 1});
  total numeric := 0;
begin
  for step in 1 .. cardinality(counts) loop
    if counts[step] <> 0 then
      total := total + counts[step] * substr(from_first, ${DIGITS} * step - ${DIGITS - 1})::numeric;
    end if;
  end loop;
  return total;
end $$;`,
  `alter table counters alter figure type text collate "C", alter key type text collate "C",
  add column steps numeric generated always as (case figure when '${figure}' then steps_in_one(n[${slot}:]) end) stored;`,
  `drop function median_of_steps(integer[], integer);
create function median_of_steps(
  steps numeric, out low_step integer, out high_step integer, out low_rank integer, out high_rank integer
) language plpgsql immutable parallel safe as $$
declare
  digits constant bytea := convert_to((1e${DIGITS * (LAST + 1)} + steps)::text, 'UTF8');
  total constant integer := ${upto(`${LAST}`)};
  low constant integer := (total + 1) / 2;
  high constant integer := total / 2 + 1;
  half integer;
begin
  if coalesce(total, 0) < 1 then return; end if;
  low_step := 0;
  high_step := ${LAST};
  while low_step < high_step loop
    half := (low_step + high_step) / 2;
    if ${upto('half')} < low then low_step := half + 1; else high_step := half; end if;
  end loop;
  while high_step < ${LAST} and ${upto('high_step')} < high loop
    high_step := high_step + 1;
  end loop;
  low_rank := low;
  if low_step > 0 then low_rank := low - ${upto('low_step - 1')}; end if;
  high_rank := low_rank + high - low;
end $$;`,
  'analyze counters;',
];
