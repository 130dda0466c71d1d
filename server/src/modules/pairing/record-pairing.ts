import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import { recordChange } from '../event/record-change.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Writes a change of a pairing into both histories. Each names the other side. */
export async function recordPairing(
  em: SqlEntityManager,
  acting: Acting,
  action: 'PAIR' | 'UNPAIR' | 'NAME_LEAD' | 'NAME_MEMBER',
  { community, unit, isLead }: { readonly community: Named; readonly unit: Named; readonly isLead: boolean },
): Promise<void> {
  const details = { unitId: unit.id, communityId: community.id, isLead };
  const [ofCommunity, ofUnit] = [
    { noun: 'REGION', id: community.id, action, details, note: unit.name },
    { noun: 'UNIT', id: unit.id, action, details, note: community.name },
  ] as const;
  await recordChange(em, acting, 'ADMIN', ofCommunity);
  await recordChange(em, acting, 'ADMIN', ofUnit);
}
