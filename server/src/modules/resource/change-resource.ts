import type { ResourceAction } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import { assertAllowed } from '../../policy/assert-allowed.js';
import { recordEvent } from '../event/record-event.js';
import type { Resource } from './resource.entity.js';
import { resourcePolicy } from './resource.policy.js';
import { lockResource } from './resource.repository.js';

export interface ResourceAttempt {
  readonly id: string;
  readonly action: ResourceAction;
  readonly version?: number | null | undefined;
}

/** One step of a resource's life: lock, ask the table, change, write the event; all in one transaction or not at all. */
export function changeResource(
  acting: Acting,
  attempt: ResourceAttempt,
  apply: (
    resource: Resource,
    em: SqlEntityManager,
  ) => Promise<Readonly<Record<string, unknown>>> = async () => ({}),
): Promise<void> {
  return acting.services.database.transaction(async (em) => {
    const resource = await lockResource(em, attempt.id);
    const step = await assertAllowed(em, resourcePolicy, 'resources', resource, attempt, acting);
    const from = resource.status;
    resource.status = step.to;
    resource.updatedAt = acting.now;
    const details = await apply(resource, em);
    recordEvent(em, {
      at: acting.now,
      by: step.by,
      action: attempt.action,
      from,
      to: step.to,
      of: { resourceId: resource.id },
      details,
    });
  });
}
