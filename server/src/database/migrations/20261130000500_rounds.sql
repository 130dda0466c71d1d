-- One row for each round of a demand that has a result: the figure "resolved" counts each round on its day, while the demand
-- keeps the moment of its last result. Triggers of the demand keep the rows (`functions/rounds.sql`).

create table rounds (
  demand_id uuid not null references demands,
  round integer not null,
  resolved_at timestamptz(3) not null,
  primary key (demand_id, round)
);
create index rounds_resolved on rounds (resolved_at);

-- The results so far, from the history: the first result ended the first round.
insert into rounds (demand_id, round, resolved_at)
select e.subject_id, row_number() over (partition by e.subject_id order by e.seq), e.at
from events e where e.noun = 'DEMAND' and e.action in ('RESOLVE', 'SETTLE');

-- Demands that were loaded without a history have only their last result.
insert into rounds (demand_id, round, resolved_at)
select d.id, d.round, d.resolved_at from demands d
where d.resolved_at is not null and not exists (select from rounds r where r.demand_id = d.id);

-- Where there are rounds, the totals are counted anew at the next start.
update rollup_state set is_complete = false where exists (select from rounds);
