import type { ConfirmCode, Role } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { askFirst, LastAdministrator } from '../../refusal.js';
import { rowOf } from '../../sql/row.js';
import { hasOpenWork } from '../unit/open-work.js';
import type { StatedMembership } from './compare-memberships.js';
import { isInForce } from './membership-period.js';
import type { Keeper, LockedPerson } from './person-for-change.js';

/** Roles without which something stops. */
const CODES: Partial<Record<Role, ConfirmCode>> = {
  UNIT_LIAISON: 'LAST_LIAISON',
  COMMUNITY_STAFF: 'LAST_STAFF',
};

/** The memberships of a person before and after a change. */
interface Loss {
  readonly person: LockedPerson;
  readonly before: readonly StatedMembership[];
  readonly after: readonly StatedMembership[];
  readonly confirmed: readonly string[] | null | undefined;
}

/**
 * Checks what a change leaves without anybody, from today on: the city without an administrator, a community without staff, a
 * unit with open orders without a liaison. People who were invited and never came, and disabled ones, count for nothing.
 * @throws LastAdministrator, whatever is confirmed
 * @throws ConfirmFirst
 */
export async function askAboutLast(em: SqlEntityManager, keeper: Keeper, loss: Loss): Promise<void> {
  const roles = await rolesLeftEmpty(em, keeper, loss);
  if (roles.includes('ADMIN')) throw new LastAdministrator();
  askFirst(
    roles.flatMap((role) => CODES[role] ?? []),
    loss.confirmed,
  );
}

/**
 * The roles in which the person is the last somewhere on some day from today on. A day can become empty only today, when the
 * person's membership would have begun, or on the day after one that ends.
 */
async function rolesLeftEmpty(
  em: SqlEntityManager,
  { today }: Keeper,
  { person, before, after }: Loss,
): Promise<readonly Role[]> {
  const day = sql`d.day`;
  const heldBy = (memberships: readonly StatedMembership[]) =>
    sql`jsonb_to_recordset(${JSON.stringify(memberships.map(asRow))}::jsonb)`;
  const columns = sql.raw('(role text, region_id uuid, unit_id uuid, since date, until date)');
  // One administrator of the city is as good as another, wherever it is held.
  const isSameDuty = (alias: string) => {
    const other = rowOf(alias);
    return sql`${other.col('role')} = b.role and (b.role = 'ADMIN' or (
      ${other.col('region_id')} is not distinct from b.region_id and ${other.col('unit_id')} is not distinct from b.unit_id))`;
  };
  const others = sql`memberships o join people p on p.id = o.person_id
    where p.status = 'ACTIVE' and p.id <> ${person.id} and ${isSameDuty('o')}`;
  const { rows } = await sql<{ role: Role }>`
    select distinct b.role from ${heldBy(before)} as b ${columns}
    cross join lateral (
      select greatest(${today}, b.since) as day
      union select a.until + 1 from ${heldBy(after)} as a ${columns} where ${isSameDuty('a')}
      union select o.until + 1 from ${others}
    ) d
    where exists (select from people p where p.id = ${person.id} and p.status = 'ACTIVE')
      and b.role in ('ADMIN', 'COMMUNITY_STAFF', 'UNIT_LIAISON') and d.day >= ${today}
      and ${isInForce(rowOf('b'), day)}
      and not exists (select from ${heldBy(after)} as a ${columns} where ${isSameDuty('a')} and ${isInForce(rowOf('a'), day)})
      and not exists (select from ${others} and ${isInForce(rowOf('o'), day)})
      and (b.role <> 'UNIT_LIAISON' or ${hasOpenWork(sql`b.unit_id`)})
    order by b.role
  `.execute(em.getKysely<unknown>());
  return rows.map(({ role }) => role);
}

function asRow({ role, regionId, unitId, since, until }: StatedMembership): object {
  return { role, region_id: regionId, unit_id: unitId, since, until };
}
