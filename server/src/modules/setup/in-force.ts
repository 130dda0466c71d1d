import type { Role } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { isInForce } from '../people/membership-period.js';

/** Membership `m` of person `p` counts today: within its period, and of a person that may sign in. */
export function serves(role: Role, today: Sql): Sql {
  return all(sql`m.role = ${sql.lit(role)}`, sql`p.status = 'ACTIVE'`, isInForce(rowOf('m'), today));
}

/** A person serves in the role, by memberships `m` that meet the condition. */
export function isServed(role: Role, where: Sql, today: Sql): Sql {
  return sql`exists (select from memberships m join people p on p.id = m.person_id where ${where} and ${serves(role, today)})`;
}

/** Rule `d` of the dispatch catalogue holds today: the newest version of its category that has begun. */
export function ruleHolds(today: Sql): Sql {
  return sql`d.version = (
    select max(newest.version) from dispatch_rules newest
    where newest.category_code = d.category_code and newest.holds_from <= ${today}
  )`;
}
