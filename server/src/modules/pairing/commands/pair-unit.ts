import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { isId } from '../../../sql/id.js';
import { pairedCommunity } from '../paired-community.js';
import { recordPairing } from '../record-pairing.js';

export interface Pairing {
  readonly unitId: string;
  readonly communityId: string;
  readonly isLead: boolean;
}

/**
 * 结对: pairs a unit with a community, or changes between lead and member. The lead named last leads; the former one becomes a member.
 * The community's lock lets pairings of one community follow each other.
 * @throws BadInput for the same pairing twice, a closed unit or place, and a place that is no community
 */
export async function pairUnit(acting: Acting, { unitId, communityId, isLead }: Pairing): Promise<void> {
  signedIn(acting);
  await acting.services.database.transaction(async (em) => {
    const community = await pairedCommunity(em, acting, communityId);
    const name = await openUnit(em, unitId);
    const before = await leadOf(em, { unitId, communityId });
    if (before === isLead) throw new BadInput({ unitId: { problem: 'pairedAlready' } });
    if (isLead) await endLead(em, acting, communityId);
    await sql`
      insert into unit_pairings (unit_id, community_id, is_lead, is_demonstration)
      values (${unitId}, ${communityId}, ${isLead}, false)
      on conflict (unit_id, community_id) do update set is_lead = excluded.is_lead
    `.execute(em.getKysely<unknown>());
    const action = before === undefined ? 'PAIR' : isLead ? 'NAME_LEAD' : 'NAME_MEMBER';
    await recordPairing(em, acting, action, { community, unit: { id: unitId, name }, isLead });
  });
}

/** @returns the unit's name. The lock keeps it from being closed. */
async function openUnit(em: SqlEntityManager, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound();
  const { rows } = await sql<{ name: string; isClosed: boolean }>`
    select name, closed_at is not null as "isClosed" from units where id = ${id} for share
  `.execute(em.getKysely<unknown>());
  const [unit] = rows;
  if (unit === undefined) throw new NotFound();
  if (unit.isClosed) throw new BadInput({ unitId: { problem: 'closedUnit' } });
  return unit.name;
}

/** Whether the unit leads; undefined where it is not paired. */
async function leadOf(
  em: SqlEntityManager,
  { unitId, communityId }: Omit<Pairing, 'isLead'>,
): Promise<boolean | undefined> {
  const { rows } = await sql<{ is_lead: boolean }>`
    select is_lead from unit_pairings where unit_id = ${unitId} and community_id = ${communityId}
  `.execute(em.getKysely<unknown>());
  return rows[0]?.is_lead;
}

/** Makes the present lead a member, before the new one is named: the index admits one. */
async function endLead(em: SqlEntityManager, acting: Acting, communityId: string): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; communityName: string }>`
    update unit_pairings p set is_lead = false from units u, regions r
    where p.community_id = ${communityId} and p.is_lead and u.id = p.unit_id and r.id = p.community_id
    returning u.id, u.name, r.name as "communityName"
  `.execute(em.getKysely<unknown>());
  for (const { id, name, communityName } of rows)
    await recordPairing(em, acting, 'NAME_MEMBER', {
      community: { id: communityId, name: communityName },
      unit: { id, name },
      isLead: false,
    });
}
