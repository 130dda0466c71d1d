import type { DemandAction } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import type { PermittedStep } from '../../policy/assert-allowed.js';
import { assertAllowed, signedIn } from '../../policy/assert-allowed.js';
import { recordEvent } from '../event/record-event.js';
import type { Demand } from './demand.entity.js';
import { demandPolicy } from './demand.policy.js';
import { lockDemand } from './demand.repository.js';
import { startWaiting } from './waiting.js';

export interface DemandChange {
  readonly id: string;
  readonly version?: number | null | undefined;
}

/** What the event says besides; `locked` and changed is the demand itself. */
export interface EventWords {
  readonly note?: string | null | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A step of a locked demand that is permitted already. */
export interface DemandStep {
  readonly action: DemandAction;
  readonly step: PermittedStep<Demand['status']>;
  /** The order that brought it about. */
  readonly throughOrderId?: string;
}

/**
 * One step of a demand's life: lock, ask the table, change, wait for the next, write the event; all in one
 * transaction or not at all.
 */
export async function changeDemand(
  acting: Acting,
  action: DemandAction,
  change: DemandChange,
  apply: (demand: Demand, em: SqlEntityManager) => EventWords | Promise<EventWords>,
): Promise<void> {
  signedIn(acting);
  await acting.services.database.transaction(async (em) => {
    const demand = await lockDemand(em, change.id);
    const step = await permitDemandStep(em, demand, action, change.version, acting);
    await stepDemand(em, acting, demand, { action, step }, () => apply(demand, em));
  });
}

export function permitDemandStep(
  em: SqlEntityManager,
  demand: Demand,
  action: DemandAction,
  version: number | null | undefined,
  acting: Acting,
): Promise<PermittedStep<Demand['status']>> {
  return assertAllowed(em, demandPolicy, 'demands', demand, { action, version }, acting);
}

/** Takes a step that is permitted already. */
export async function stepDemand(
  em: SqlEntityManager,
  acting: Pick<Acting, 'now' | 'services'>,
  demand: Demand,
  { action, step, throughOrderId }: DemandStep,
  apply: () => EventWords | Promise<EventWords> = () => ({}),
): Promise<void> {
  const from = demand.status;
  demand.status = step.to;
  const words = await apply();
  startWaiting(demand, acting);
  recordEvent(em, {
    at: acting.now,
    by: step.by,
    action,
    from,
    to: step.to,
    of: { demandId: demand.id, throughOrderId },
    ...words,
  });
}
