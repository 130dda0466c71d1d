/**
 * The pairs of a text by what PostgreSQL does in one go: each character is written twice with a mark between, and what then
 * stands between two marks is a pair. Half the time of putting them together one by one, which every submission pays. As before a
 * pair never spans a space and the last character of a word stands by itself; the first one now does so too, which nobody asks for.
 */
const pairsOf = (text: string): string => `string_to_array(
    replace(
      regexp_replace(btrim(regexp_replace(lower(${text}), '[\\s\\x01]+', ' ', 'g')), '(.)', E'\\\\1\\x01\\\\1', 'g'),
      E' \\x01 ', E'\\x01'),
    E'\\x01')`;

const PAIRS = `
create or replace function bigrams(input text) returns tsvector language plpgsql immutable strict parallel safe as $$
begin
  return array_to_tsvector(${pairsOf('input')});
end $$;
`;

/**
 * The same terms as before, brought together before they are sorted. It names another function, so its body is bound when it is made:
 * an index is built without a search path.
 */
const TERMS = `
create or replace function search_terms(
  text text, street_id uuid, community_id uuid, grid_id uuid, building_id uuid, submitted_at timestamptz
) returns tsvector language sql immutable parallel safe cost 100000
  return array_to_tsvector(${pairsOf('text')} || array_remove(array[
    ' ' || street_id::text, ' ' || community_id::text, ' ' || grid_id::text, ' ' || building_id::text,
    ' 0:' || search_day(submitted_at), ' 1:' || (search_day(submitted_at) >> 4),
    ' 2:' || (search_day(submitted_at) >> 8), ' 3:' || (search_day(submitted_at) >> 12)], null));
`;

/**
 * A row of the search is there because its demand's trigger wrote it, so asking for the demand again, and locking it, says nothing
 * new: a twentieth of what a submission took. It goes by a trigger too.
 */
const GONE_WITH_ITS_DEMAND = `
-- In the order in which a submission comes to them, so that none which is under way and this wait for each other.
lock table demands, demand_search in access exclusive mode;
alter table demand_search drop constraint demand_search_demand_id_fkey;

create function forget_demand_search() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then truncate demand_search;
  else delete from demand_search where demand_id in (select id from gone);
  end if;
  return null;
end $$;
create trigger demands_forgotten after delete on demands referencing old table as gone
  for each statement execute function forget_demand_search();
create trigger demands_all_forgotten after truncate on demands
  for each statement execute function forget_demand_search();
`;

export const QUICKER_TERMS = [GONE_WITH_ITS_DEMAND, PAIRS, TERMS];
