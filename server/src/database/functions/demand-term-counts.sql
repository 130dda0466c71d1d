-- Counts the pairs of Chinese characters in the newest demands of each city (document frequencies). The sample is bounded,
-- and an index gives it, so the cost does not grow with the data. @returns the size of the sample
create function count_demand_terms(most integer) returns integer language plpgsql as $$
declare
  least_texts constant integer := 4;
  sampled constant text := format(
    'select search_terms(s.text, null, null, null, null, s.submitted_at) from regions r cross join lateral (
       select text, submitted_at from demand_search where city_id = r.id
       order by submitted_at desc, demand_id desc limit %s) s
     where r.kind = ''CITY''', most);
  of_all integer;
begin
  perform pg_advisory_xact_lock(hashtext('count_demand_terms' || current_schema()));
  execute format('select count(*) from (%s) sampled', sampled) into of_all;
  delete from demand_term_counts;
  insert into demand_term_counts (term, texts, of_texts)
  select word, ndoc, of_all from ts_stat(sampled)
  where ndoc >= least_texts and word ~ '^[\u3400-\u9fff]{2}$';
  return of_all;
end $$;
