import { KIND } from './functions.sql.mjs';
import { PLACES } from './sizes.mjs';

const { streets, communities, grids } = PLACES;
const begin = `timestamptz '2020-01-01 00:00:00+00'`;
const region = (n) => `bench.id(${KIND.region}, ${begin}, ${n})`;

/** First numbers of places by kind, so that ids never collide: 1 is the city. */
const STREET = 1_000;
const COMMUNITY = 10_000;
const GRID = 100_000;

const streetOf = (community) => `((${community} - 1) / ${communities / streets} + 1)`;
const communityOf = (grid) => `((${grid} - 1) / ${grids / communities} + 1)`;

/** Inserts places with numbered names, which cannot be mistaken for real places. */
export const LOAD_PLACES = `
insert into regions (id, kind, code, name, parent_id, city_id, street_id, community_id, grid_id, building_id,
  takes_orders, place_code, position, is_demonstration)
select ${region(1)}, 'CITY', null, '测试市', null::uuid, ${region(1)}, null::uuid, null::uuid, null::uuid, null::uuid, false, null, 0, false
union all
select ${region(`${STREET} + s`)}, 'STREET', null, format('第%s街道', s), ${region(1)}, ${region(1)},
  ${region(`${STREET} + s`)}, null, null, null, false, null, s, false
from generate_series(1, ${streets}) s
union all
select ${region(`${COMMUNITY} + c`)}, 'COMMUNITY', null, format('第%s社区', c), ${region(`${STREET} + ${streetOf('c')}`)},
  ${region(1)}, ${region(`${STREET} + ${streetOf('c')}`)}, ${region(`${COMMUNITY} + c`)}, null, null,
  true, format('c%s', c), c, false
from generate_series(1, ${communities}) c
union all
select ${region(`${GRID} + g`)}, 'GRID', null, format('第%s网格', g), ${region(`${COMMUNITY} + ${communityOf('g')}`)},
  ${region(1)}, ${region(`${STREET} + ${streetOf(communityOf('g'))}`)}, ${region(`${COMMUNITY} + ${communityOf('g')}`)},
  ${region(`${GRID} + g`)}, null, true, format('g%s', g), g, false
from generate_series(1, ${grids}) g;

/* The places by number, for the rows that refer to them. */
create table bench.grids as
select row_number() over (order by position)::integer as n, ${communityOf('position')} as community,
  id, city_id, street_id, community_id
from regions where kind = 'GRID';
create table bench.communities as
select position as n, id, city_id, street_id from regions where kind = 'COMMUNITY';
`;
