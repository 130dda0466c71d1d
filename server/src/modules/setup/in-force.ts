import type { Role } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { hasNotEnded, isInForce } from '../people/membership-period.js';

/** Membership `m` of person `p` counts today: within its period, and of a person that may sign in. */
export function serves(role: Role, today: Sql): Sql {
  return all(sql`m.role = ${sql.lit(role)}`, sql`p.status = 'ACTIVE'`, isInForce(rowOf('m'), today));
}

/** The person invited last for the role, by memberships `m` that meet the condition, who has not come yet; null without one. */
export function invitedFor(role: Role, where: Sql, today: Sql): Sql {
  const isInvited = all(
    where,
    sql`m.role = ${sql.lit(role)}`,
    sql`p.status = 'INVITED'`,
    hasNotEnded(rowOf('m'), today),
  );
  return sql`(
    select p.id from memberships m join people p on p.id = m.person_id where ${isInvited} order by p.id desc limit 1
  )`;
}

/** A person serves in the role, by memberships `m` that meet the condition. */
export function isServed(role: Role, where: Sql, today: Sql): Sql {
  return sql`exists (select from memberships m join people p on p.id = m.person_id where ${where} and ${serves(role, today)})`;
}
