-- Demands of a community that share words with a text, those with the rarest words in common first. The index of the search
-- finds them within a window of time (ADR 0014, ADR 0033). The length of the window follows from how often the words are
-- expected (`share`, matches for each demand) and from how many demands the community has in a day, so that about 300
-- match. Where more do, the window is shortened, so that what is read stays bounded however many demands there are.
create function alike_candidates(
  place uuid, word_query text, terms text[], weights real[], share double precision, until timestamptz
) returns table (found_id uuid, rarity real) language plpgsql stable rows 300
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  probed constant integer := 256;
  expected constant integer := 300;
  bound constant integer := 900;
  most constant integer := 300;
  recent integer;
  oldest timestamptz;
  days double precision;
  query tsquery;
  candidates uuid[];
begin
  select count(*), min(p.submitted_at) into recent, oldest from (
    select submitted_at from demand_search where community_id = place
    order by submitted_at desc, demand_id desc limit probed) p;
  if recent = 0 then return; end if;
  days := greatest(extract(epoch from until - oldest) / 86400, 1);
  days := least(4000, greatest(1, expected / (share * recent / days)));
  loop
    query := ('(' || word_query || ') & ' || search_lexeme(' ' || place::text) || ' & '
      || search_days(until - days * interval '1 day', until + interval '1 day'))::tsquery;
    candidates := array(
      select s.demand_id from demand_search s
      where search_terms(s.text, s.street_id, s.community_id, s.grid_id, s.building_id, s.submitted_at) @@ query
      limit bound);
    exit when cardinality(candidates) < bound or days <= 1;
    days := days / 4;
  end loop;
  return query
    select s.demand_id, matched.weight from demand_search s cross join lateral (
      select sum(w.weight)::real as weight from unnest(terms, weights) w (term, weight)
      where position(w.term in s.text) > 0
    ) matched
    where s.demand_id = any (candidates) and matched.weight is not null
    order by matched.weight desc, s.submitted_at desc, s.demand_id desc limit most;
end $$;
