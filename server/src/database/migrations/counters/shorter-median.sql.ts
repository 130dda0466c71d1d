/**
 * Where the middle of counts by steps lies, found with one addition a step. It asked the executor for their sum and went
 * through three conditions at each of the 64 steps, for every unit of a board: a fifth of what the board took.
 */
export const SHORTER_MEDIAN = `
create or replace function median_of_steps(
  counts bigint[], out low_step integer, out high_step integer, out low_rank bigint, out high_rank bigint
) language plpgsql immutable parallel safe as $$
declare
  n bigint;
  total bigint := 0;
  below bigint := 0;
  low bigint;
  high bigint;
begin
  foreach n in array counts loop
    total := total + n;
  end loop;
  if total < 1 then return; end if;
  low := (total + 1) / 2;
  high := total / 2 + 1;
  low_step := 0;
  while below + counts[low_step + 1] < low loop
    below := below + counts[low_step + 1];
    low_step := low_step + 1;
  end loop;
  low_rank := low - below;
  high_rank := high - below;
  high_step := low_step;
  while below + counts[high_step + 1] < high loop
    below := below + counts[high_step + 1];
    high_step := high_step + 1;
  end loop;
end $$;
`;
