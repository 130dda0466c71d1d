import { localPhone, maskPhone, PERSON_STATUSES, PERSON_STEPS } from '@lindan/shared';
import { sql } from 'kysely';
import { dayOf } from '../../read-model/day-of.js';
import type { Field, Reader } from '../../read-model/mapping.js';
import { jsonText, many, objectMapping, one, value } from '../../read-model/mapping.js';
import { unseal } from '../../read-model/unseal.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { ownEvents } from '../event/event.read.js';
import { regionRead } from '../region/region.read.js';
import { unitRead } from '../unit/unit.read.js';
import { isInForce } from './membership-period.js';
import { isPersonKept, isWithinReach } from './people.policy.js';

export const membershipRead = objectMapping('Membership', 'memberships', {
  region: one(() => regionRead, 'region_id'),
  unit: one(() => unitRead, 'unit_id'),
  isInForce: value((row, reader) => isInForce(row, dayOf(reader))),
});

/** The signed-in person, with the memberships that count today. */
export const viewerRead = objectMapping('Viewer', 'people', {
  memberships: memberships((child, reader) => isInForce(child, dayOf(reader))),
});

/** A person as keepers of people see one. The password's hash is not a field; memberships outside of their scope are not seen. */
export const personRead = objectMapping('Person', 'people', {
  memberships: memberships((child, { viewer }) =>
    viewer === null ? sql`false` : isWithinReach(child, viewer),
  ),
  phone: value(
    (row) => sql`case when ${row.col('phone_cipher')} is not null
      then json_build_object('id', ${row.col('id')}, 'cipher', ${row.col('phone_cipher')}) end`,
    (found, context) => {
      const { id, cipher } = JSON.parse(found) as { readonly id: string; readonly cipher: string };
      const phone = unseal(context, cipher, id, 'phone');
      return phone === null ? null : maskPhone(localPhone(phone));
    },
  ),
  allowedActions: jsonText(allowedActions),
  events: ownEvents('PERSON'),
});

function memberships(isShown: (child: Row, reader: Reader) => Sql): Field {
  return many(
    () => membershipRead,
    (child, row, reader) => all(sql`${child.col('person_id')} = ${row.col('id')}`, isShown(child, reader)),
    (child) => child.col('id'),
  );
}

/** Where the account is not the viewer's, only memberships are. */
function allowedActions(row: Row, reader: Reader): Sql {
  const isKept = isPersonKept(row, reader.viewer, dayOf(reader));
  const cases = PERSON_STATUSES.map(
    (status) =>
      sql`when ${isKept} and ${row.col('status')} = ${sql.lit(status)} then ${asJson(PERSON_STEPS[status])}`,
  );
  return sql`case ${sql.join(cases, sql` `)} else ${asJson(['SET_MEMBERSHIPS'])} end`;
}

function asJson(actions: readonly string[]): Sql {
  return sql`${sql.lit(JSON.stringify(actions))}::text`;
}
