import { sql } from 'kysely';

import { rowOf } from '../../sql/row.js';
import type { GapQuery, GapSource } from './gap-row.js';

const place = rowOf('r');

/** What the city itself lacks. */
export function cityGaps(query: GapQuery): readonly GapSource[] {
  return query.scope.isCity ? [citiesWithoutBounds(query)] : [];
}

/** The version in force is that of `Settings.at`: the one that began last, and of several that began at once the newest. */
function citiesWithoutBounds({ scope, reader: { now } }: GapQuery): GapSource {
  const south = sql`(
    select s.value ->> 'south' from settings s where s.name = 'cityBounds' and s.holds_from <= ${now}
    order by s.holds_from desc, s.version desc limit 1
  )`;
  return {
    kind: 'CITY_WITHOUT_BOUNDS',
    id: sql`r.id`,
    order: [],
    names: { place: sql`r.name` },
    regionId: sql`r.id`,
    rows: sql`from regions r where r.kind = 'CITY' and ${scope.includes(place)} and ${south} is null`,
  };
}
