import type { DemandAction, DemandCondition, DemandStatus } from '@lindan/shared';

import type { EventSubject } from '../../transition/event.js';
import type { Life } from '../../transition/step.js';
import { demandPolicy } from './demand.policy.js';
import { demandWaits } from './waiting.js';

/** What a step of a demand writes beside the demand: its own statement does not see that yet. */
export const WRITTEN_BESIDE_DEMAND: ReadonlySet<string> = new Set(['events']);

/** The life of demands, for the transition runner. */
export const demandLife: Life<DemandStatus, DemandAction, DemandCondition> = {
  table: 'demands',
  policy: demandPolicy,
  demandColumn: 'id',
  sets: (row, isNewState) => (isNewState ? demandWaits(row) : {}),
  keeps: { CATEGORY: 'category_code' },
  isAnnounced: true,
};

/** The demand as what an event tells of, where a step does not write the event. */
export function demandAsSubject(id: unknown): EventSubject {
  return { noun: demandPolicy.workflow.noun, id, demandId: id };
}
