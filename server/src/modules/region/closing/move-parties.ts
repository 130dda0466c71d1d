import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { insertEvent } from '../../../transition/event.js';
import type { Closing } from './move-records.js';

/**
 * Moves memberships to the target. A person that holds the same role there for as long loses none: the two become one, the longer
 * one. Rights follow at once, by the triggers of `rights-version.sql`.
 */
export async function moveMemberships(
  em: SqlEntityManager,
  acting: Acting,
  closing: Closing,
): Promise<number> {
  const { region, into } = closing;
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ id: string }>`
    update people set version = version + 1
    where id in (select person_id from memberships where region_id = ${region.id})
    returning id
  `.execute(kysely);
  const people = rows.map(({ id }) => id);
  await sql`
    delete from memberships m using memberships other
    where m.region_id in (${region.id}, ${into.id}) and other.region_id in (${region.id}, ${into.id})
      and m.id <> other.id and m.person_id = other.person_id and m.role = other.role
      and m.unit_id is not distinct from other.unit_id
      and ${PERIOD('m')} <@ ${PERIOD('other')}
      and (${PERIOD('m')} <> ${PERIOD('other')} or (m.region_id = ${region.id}, m.id) > (other.region_id = ${region.id}, other.id))
      and exists (select from memberships here where here.person_id = m.person_id and here.region_id = ${region.id})
  `.execute(kysely);
  await sql`update memberships set region_id = ${into.id} where region_id = ${region.id}`.execute(kysely);
  await moved(em, acting, closing, 'PERSON', people);
  return people.length;
}

const PERIOD = (alias: string) =>
  sql`daterange(${sql.ref(`${alias}.since`)}, ${sql.ref(`${alias}.until`)}, '[]')`;

/** The units that lie there, and what resources cover. */
export async function moveUnits(em: SqlEntityManager, acting: Acting, closing: Closing): Promise<void> {
  const { region, into } = closing;
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ id: string }>`
    update units set region_id = ${into.id}, version = version + 1 where region_id = ${region.id} returning id
  `.execute(kysely);
  await moved(
    em,
    acting,
    closing,
    'UNIT',
    rows.map(({ id }) => id),
  );
  await sql`
    insert into resource_regions (resource_id, region_id)
    select resource_id, ${into.id} from resource_regions where region_id = ${region.id} on conflict do nothing
  `.execute(kysely);
  await sql`delete from resource_regions where region_id = ${region.id}`.execute(kysely);
}

/** A community's units. The target keeps its lead unit; without one it takes over the closed one's. */
export async function movePairings(em: SqlEntityManager, { region, into }: Closing): Promise<void> {
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ unit_id: string; is_lead: boolean }>`
    delete from unit_pairings where community_id = ${region.id} returning unit_id, is_lead
  `.execute(kysely);
  if (rows.length === 0) return;
  await sql`
    insert into unit_pairings (unit_id, community_id, is_lead, is_demonstration)
    select unit_id, ${into.id}, false, ${region.isDemonstration} from unnest(${rows.map((row) => row.unit_id)}::uuid[]) unit_id
    on conflict do nothing
  `.execute(kysely);
  const lead = rows.find((row) => row.is_lead);
  if (lead === undefined) return;
  await sql`
    update unit_pairings set is_lead = true where community_id = ${into.id} and unit_id = ${lead.unit_id}
      and not exists (select from unit_pairings p where p.community_id = ${into.id} and p.is_lead)
  `.execute(kysely);
}

/** Writes into the history of each record that it moved. */
async function moved(
  em: SqlEntityManager,
  acting: Acting,
  { region, into, by }: Closing,
  noun: 'PERSON' | 'UNIT',
  ids: readonly string[],
): Promise<void> {
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: acting.now,
      by,
      action: 'MOVE',
      from: null,
      to: 'OPEN',
      details: sql`${JSON.stringify({ from: region.id, into: into.id })}::jsonb`,
      of: { noun, id: sql`moved.id` },
    },
    sql`from unnest(${ids}::uuid[]) moved (id)`,
  ).execute(em.getKysely<unknown>());
}
