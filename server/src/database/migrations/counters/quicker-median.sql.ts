/**
 * Where the middle of counts by steps lies. How many there are in all is known to who asks, and each step is looked at once, up to
 * the middle: half the time of adding up all of them first.
 */
export const QUICKER_MEDIAN = `
drop function median_of_steps(bigint[]);
create function median_of_steps(
  counts integer[], total integer, out low_step integer, out high_step integer, out low_rank integer, out high_rank integer
) language plpgsql immutable parallel safe as $$
declare
  low constant integer := (total + 1) / 2;
  high constant integer := total / 2 + 1;
  upto integer := 0;
begin
  if total < 1 then return; end if;
  for step in 1 .. cardinality(counts) loop
    upto := upto + counts[step];
    if upto >= low then
      low_step := step - 1;
      exit;
    end if;
  end loop;
  low_rank := low - upto + counts[low_step + 1];
  high_rank := low_rank + high - low;
  high_step := low_step;
  while upto < high loop
    high_step := high_step + 1;
    upto := upto + counts[high_step + 1];
  end loop;
end $$;
`;
