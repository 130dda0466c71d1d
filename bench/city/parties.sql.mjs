import { KIND } from './functions.sql.mjs';
import { PLACES } from './sizes.mjs';

const { units, communities } = PLACES;
const begin = `timestamptz '2020-01-01 00:00:00+00'`;
const unit = (n) => `bench.id(${KIND.unit}, ${begin}, ${n})`;

/** The number of units with categories: departments and public institutions. The other units are only paired. */
const RESPONSIBLE = 60;

/** Communities per unit, which gives five units per community. */
const PAIRINGS = 2;

export const LOAD_PARTIES = `
insert into units (id, code, name, short_name, name_en, kind, duties, keywords, position, is_demonstration)
select ${unit('u')}, format('B%s', lpad(u::text, 3, '0')), format('第%s单位', u), format('单位%s', u), format('Unit %s', u),
  case when u <= 24 then 'DEPARTMENT' when u <= ${RESPONSIBLE} then 'PUBLIC_INSTITUTION'
    when u % 3 = 0 then 'ENTERPRISE' else 'SOCIAL_ORGANISATION' end,
  '测试用的职责说明', '{}', u, false
from generate_series(1, ${units}) u;

/* The import gives random ids; a loaded city is the same each time. */
update categories set id = md5(code)::uuid;

/* Every category has three or four responsible units. */
create table bench.categories as
select row_number() over (order by position)::integer as n, code, parent_code from categories where parent_code is not null;

insert into unit_categories (unit_id, category_code)
select distinct ${unit(`1 + (c.n * 7 + k * 17) % ${RESPONSIBLE}`)}, c.code
from bench.categories c, generate_series(0, 2 + c.n % 2) k;

insert into unit_pairings (unit_id, community_id, is_lead, is_demonstration)
select ${unit('u')}, c.id, u <= ${communities / PAIRINGS}, false
from generate_series(1, ${units}) u, generate_series(0, ${PAIRINGS - 1}) k
join bench.communities c on true
where c.n = 1 + (u * ${PAIRINGS} + k) % ${communities};

/* The units of each category, from which the unit of an order is chosen. */
create table bench.responsible as
select c.n as category, array_agg(u.position order by u.position) as units
from bench.categories c join unit_categories x on x.category_code = c.code join units u on u.id = x.unit_id
group by c.n;
`;

const person = (n) => `bench.id(${KIND.person}, ${begin}, ${n})`;

/** First numbers of people by role; the number of the community or unit is added. */
export const PERSON = { staff: 0, street: 1_000, supervisor: 2_001, admin: 2_002, liaison: 10_000 };

/** People without a usable password: sessions are inserted directly. */
export const LOAD_PEOPLE = `
create table bench.people as
select * from (
  select ${PERSON.staff} + n as n, format('staff%s', n) as account, 'COMMUNITY_STAFF' as role, id as region_id, null::uuid as unit_id
  from bench.communities
  union all
  select ${PERSON.street} + position, format('street%s', position), 'STREET_STAFF', id, null::uuid from regions where kind = 'STREET'
  union all
  select p.n, p.account, p.role, r.id, null::uuid from regions r,
    (values (${PERSON.supervisor}, 'supervisor', 'SUPERVISOR'), (${PERSON.admin}, 'admin', 'ADMIN')) p (n, account, role)
  where r.kind = 'CITY'
  union all
  select ${PERSON.liaison} + position, format('liaison%s', position), 'UNIT_LIAISON', null::uuid, id from units
) people;

insert into people (id, account, name, password_hash, created_at, is_demonstration)
select ${person('n')}, account, format('%s号人员', n), 'none', ${begin}, false from bench.people;

insert into memberships (id, person_id, role, region_id, unit_id)
select bench.id(${KIND.membership}, ${begin}, n), ${person('n')}, role, region_id, unit_id from bench.people;
`;

/** One session per account, with the hash of the token that its requests send. */
export const LOAD_SESSIONS = `
insert into sessions (token_hash, person_id, kind, created_at, expires_at)
select s.hash, p.id, 'BEARER', now(), now() + interval '1 year'
from unnest($1::text[], $2::text[]) s (account, hash) join people p on p.account = s.account
`;

export { begin, person, unit };
