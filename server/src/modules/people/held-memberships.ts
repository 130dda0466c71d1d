import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { newId } from '../../sql/id.js';
import { insertRow } from '../../sql/insert-row.js';
import { rowOf } from '../../sql/row.js';
import type { HeldMembership, MembershipChanges, StatedMembership } from './compare-memberships.js';
import { isWithinReach } from './people.policy.js';
import type { Keeper } from './person-for-change.js';

/** The memberships of a person that lie in the keeper's scope, the earliest first. */
export async function heldMemberships(
  em: SqlEntityManager,
  { viewer }: Keeper,
  personId: string,
): Promise<readonly HeldMembership[]> {
  const { rows } = await sql<HeldMembership>`
    select m.id, m.role, m.region_id as "regionId", m.unit_id as "unitId", m.post,
      m.since::text as since, m.until::text as until
    from memberships m where m.person_id = ${personId} and ${isWithinReach(rowOf('m'), viewer)} order by m.id
  `.execute(em.getKysely<unknown>());
  return rows;
}

/** Writes the changes of a person's memberships. */
export async function writeMemberships(
  em: SqlEntityManager,
  personId: string,
  { added, changed, removed }: MembershipChanges,
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  await sql`delete from memberships where id = any(${removed.map(({ id }) => id)}::uuid[])`.execute(kysely);
  for (const { id, post, since, until } of changed) {
    await sql`update memberships set post = ${post}, since = ${since}::date, until = ${until}::date where id = ${id}`.execute(
      kysely,
    );
  }
  for (const one of added) await addMembership(em, personId, one);
}

async function addMembership(em: SqlEntityManager, personId: string, one: StatedMembership): Promise<void> {
  const { role, regionId, unitId, post, since, until } = one;
  const places = { regionId: sql`${regionId}::uuid`, unitId: sql`${unitId}::uuid` };
  const period = { since: sql`${since}::date`, until: sql`${until}::date` };
  const row = { id: newId(), personId, role, ...places, post: sql`${post}::text`, ...period };
  await insertRow('memberships', row).execute(em.getKysely<unknown>());
}
