/** The inputs of the operations: places, people and a sample of demands of a loaded city. */
export async function readCity(client) {
  const all = async (text, values) => (await client.query(text, values)).rows;
  const [{ id: cityId }] = await all(`select id from regions where kind = 'CITY'`);
  const communities = await all(
    `select id, position as n from regions where kind = 'COMMUNITY' order by position`,
  );
  const liaisons = await all(
    `select p.community_id, u.id as unit_id, m.person_id, person.account
     from unit_pairings p join units u on u.id = p.unit_id
     join memberships m on m.unit_id = u.id join people person on person.id = m.person_id
     where m.role = 'UNIT_LIAISON' order by p.community_id, u.position`,
  );
  const [{ count }] = await all('select count(*)::integer as count from demands');
  return {
    cityId,
    communities: communities.map((one) => ({
      ...one,
      account: `staff${one.n}`,
      liaisons: liaisons.filter(({ community_id: id }) => id === one.id),
    })),
    demands: await all(
      `select ${SAMPLE_COLUMNS} from demands d join regions c on c.id = d.community_id
       where (hashtextextended(d.id::text, 1) & 1048575) % $1 = 0 order by d.id limit 2000`,
      [Math.max(1, Math.floor(count / 1_500))],
    ),
    waiting: await all(
      `select ${SAMPLE_COLUMNS} from demands d join regions c on c.id = d.community_id
       where d.submitted_at > (select max(submitted_at) - interval '60 days' from demands)
       order by d.status in ('LISTED', 'SCREENED') desc, d.id limit 200`,
    ),
  };
}

const SAMPLE_COLUMNS = `d.id, d.title, d.description, d.category_code, d.region_id, d.city_id, d.street_id, d.community_id, d.grid_id,
  'staff' || c.position as account`;

const DAY_MS = 86_400_000;
const CITY_MIDNIGHT_MS = 16 * 3_600_000;

/** The thirty days up to the end of the given day, with boundaries at midnight in Asia/Shanghai (UTC+8). */
export function lastThirtyDays(until) {
  const sinceMidnight = (until.getTime() - CITY_MIDNIGHT_MS) % DAY_MS;
  const to = until.getTime() - sinceMidnight + DAY_MS;
  return { from: new Date(to - 30 * DAY_MS).toISOString(), to: new Date(to).toISOString() };
}
