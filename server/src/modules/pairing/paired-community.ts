import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import { signedIn } from '../../policy/permit.js';
import { BadInput, NotFound } from '../../refusal.js';
import type { Region } from '../region/region.entity.js';
import { keeperOf } from '../region/region.policy.js';
import { lockRegion } from '../region/region.repository.js';

/**
 * The community whose pairings an administrator changes, locked.
 * @throws NotFound out of the administrator's city
 * @throws BadInput for a place that is no community, or is closed
 */
export async function pairedCommunity(em: SqlEntityManager, acting: Acting, id: string): Promise<Region> {
  const region = await lockRegion(em, id);
  if (keeperOf(signedIn(acting), region) !== 'ADMIN') throw new NotFound();
  if (region.kind !== 'COMMUNITY') throw new BadInput({ communityId: { problem: 'communityOnly' } });
  if (region.closedIntoId !== null) throw new BadInput({ communityId: { problem: 'closedPlace' } });
  return region;
}
