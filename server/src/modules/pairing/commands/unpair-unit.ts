import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { isId } from '../../../sql/id.js';
import { pairedCommunity } from '../paired-community.js';
import { recordPairing } from '../record-pairing.js';
import type { Pairing } from './pair-unit.js';

/**
 * Ends a pairing. Orders that the unit holds there stay with it.
 * @throws BadInput where the unit is not paired
 */
export async function unpairUnit(
  acting: Acting,
  { unitId, communityId }: Omit<Pairing, 'isLead'>,
): Promise<void> {
  signedIn(acting);
  if (!isId(unitId)) throw new NotFound();
  await acting.services.database.transaction(async (em) => {
    const community = await pairedCommunity(em, acting, communityId);
    const kysely = em.getKysely<unknown>();
    const { rows: units } = await sql<{ name: string }>`select name from units where id = ${unitId}`.execute(
      kysely,
    );
    const [unit] = units;
    if (unit === undefined) throw new NotFound();
    const { rows } = await sql<{ is_lead: boolean }>`
      delete from unit_pairings where unit_id = ${unitId} and community_id = ${communityId} returning is_lead
    `.execute(kysely);
    const [ended] = rows;
    if (ended === undefined) throw new BadInput({ unitId: { problem: 'notPaired' } });
    await recordPairing(em, acting, 'UNPAIR', {
      community,
      unit: { id: unitId, name: unit.name },
      isLead: ended.is_lead,
    });
  });
}
