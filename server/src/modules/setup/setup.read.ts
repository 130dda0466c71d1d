import { sql } from 'kysely';
import { dayOf } from '../../read-model/day-of.js';
import type { Ordering } from '../../read-model/keyset.js';
import type { Reader } from '../../read-model/mapping.js';
import { objectMapping, one, oneWhere, value } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { categoryRead } from '../category/category.read.js';
import { isPersonVisible } from '../people/people.policy.js';
import { regionRead } from '../region/region.read.js';
import { unitRead } from '../unit/unit.read.js';
import { cityGaps } from './city-gaps.js';
import { dutyGaps } from './duty-gaps.js';
import type { GapQuery } from './gap-row.js';
import { gapRows } from './gap-row.js';
import { placeGaps } from './place-gaps.js';
import type { SetupScope } from './setup-scope.js';

/** The person is named where the reader keeps people; anybody else reads only until when the link works. */
const setupInviteeRead = objectMapping('SetupInvitee', 'people', {
  id: value((row, reader) => kept(row, reader, 'id')),
  name: value((row, reader) => kept(row, reader, 'name')),
  expiresAt: value(
    (row, { now }) => sql`(
      select i.expires_at from invitations i
      where i.person_id = ${row.col('id')} and i.ended_at is null and i.expires_at > ${now}
    )`,
  ),
});

function kept(row: Row, { viewer }: Reader, column: 'id' | 'name'): Sql {
  return sql`case when ${isPersonVisible(row, viewer)} then ${row.col(column)} end`;
}

/** Gaps have no table: they are computed from places, units, categories and orders. */
export const setupGapRead = objectMapping('SetupGap', 'setup_gaps', {
  region: one(() => regionRead, 'region_id'),
  unit: one(() => unitRead, 'unit_id'),
  category: one(() => categoryRead, 'category_code', 'code'),
  invitee: oneWhere(
    () => setupInviteeRead,
    (person, row) => sql`${person.col('id')} = ${row.col('invited_id')}`,
  ),
});

/** By kind, then as places, units and categories are listed. */
export const GAPS_BY_KIND: Ordering = {
  name: 'KIND',
  direction: 'asc',
  by: (row) => row.col('sort'),
  type: 'text',
  id: 'id',
};

/** The gaps of a scope as rows. */
export function setupGaps(scope: SetupScope, reader: Reader): Sql {
  const query: GapQuery = { scope, reader, today: dayOf(reader) };
  const sources = [...placeGaps(query), ...dutyGaps(query), ...cityGaps(query)];
  return sql.join(
    sources.map((source) => gapRows(source, query)),
    sql` union all `,
  );
}
