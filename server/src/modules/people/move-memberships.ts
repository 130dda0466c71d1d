import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Move } from '../event/record-moves.js';

const PERIOD = (alias: string) =>
  sql`daterange(${sql.ref(`${alias}.since`)}, ${sql.ref(`${alias}.until`)}, '[]')`;

/**
 * Moves the memberships in a closed place or unit to the one that takes it in. A person that holds the same role there for as long
 * loses none: the two become one, the longer one. Rights follow at once, by the triggers of `rights-version.sql`.
 * @returns the people
 */
export async function moveMembershipsOf(
  em: SqlEntityManager,
  column: 'region_id' | 'unit_id',
  { from, into }: Move & { readonly into: string },
): Promise<readonly string[]> {
  const kysely = em.getKysely<unknown>();
  const of = (alias: string) => sql.ref(`${alias}.${column}`);
  const beside = (alias: string) => sql.ref(`${alias}.${column === 'region_id' ? 'unit_id' : 'region_id'}`);
  const { rows } = await sql<{ id: string }>`
    update people set version = version + 1
    where id in (select person_id from memberships m where ${of('m')} = ${from})
    returning id
  `.execute(kysely);
  await sql`
    delete from memberships m using memberships other
    where ${of('m')} in (${from}, ${into}) and ${of('other')} in (${from}, ${into})
      and m.id <> other.id and m.person_id = other.person_id and m.role = other.role
      and ${beside('m')} is not distinct from ${beside('other')}
      and ${PERIOD('m')} <@ ${PERIOD('other')}
      and (${PERIOD('m')} <> ${PERIOD('other')} or (${of('m')} = ${from}, m.id) > (${of('other')} = ${from}, other.id))
      and exists (select from memberships here where here.person_id = m.person_id and ${of('here')} = ${from})
  `.execute(kysely);
  await sql`update memberships m set ${sql.ref(column)} = ${into} where ${of('m')} = ${from}`.execute(kysely);
  return rows.map(({ id }) => id);
}
