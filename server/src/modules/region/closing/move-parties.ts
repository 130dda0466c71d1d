import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { recordMoves } from '../../event/record-moves.js';
import { moveMembershipsOf } from '../../people/move-memberships.js';
import type { Closing } from './move-records.js';

/** Moves memberships to the target. @returns of how many people */
export async function moveMemberships(
  em: SqlEntityManager,
  acting: Acting,
  { region, into, by }: Closing,
): Promise<number> {
  const move = { from: region.id, into: into.id, by };
  const people = await moveMembershipsOf(em, 'region_id', move);
  await recordMoves(em, acting, 'PERSON', people, move);
  return people.length;
}

/** The units that lie there, and what resources cover. */
export async function moveUnits(em: SqlEntityManager, acting: Acting, closing: Closing): Promise<void> {
  const { region, into, by } = closing;
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ id: string }>`
    update units set region_id = ${into.id}, version = version + 1 where region_id = ${region.id} returning id
  `.execute(kysely);
  const units = rows.map(({ id }) => id);
  await recordMoves(em, acting, 'UNIT', units, { from: region.id, into: into.id, by });
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
