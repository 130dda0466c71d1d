-- In how many of the sampled demands a pair of characters stands: a rare word in common says more than a common one. Only
-- pairs that several demands have are kept, so that no name of a person is among them. A job counts them anew
-- (functions/demand-term-counts.sql).
create table demand_term_counts (
  term text primary key,
  texts integer not null check (texts > 0),
  of_texts integer not null
);
