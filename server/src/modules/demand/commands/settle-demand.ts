import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';
import { setsResult } from '../result.js';

const settle = new StepRunner(demandLife, {
  action: 'SETTLE',
  input: { result: 'text' },
  sets: (_demand, { result }) => setsResult(result),
  event: (_demand, { result }) => ({ forResident: result }),
});

/** 琐事不出网格: a trifle is settled on the spot, with a result that the resident reads and rates. */
export function settleDemand(
  acting: Acting,
  input: { readonly id: string; readonly result: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, result } = input;
  return settle.take(acting, { id, version, values: { result: result.trim() } }, returning);
}

/** Settles a demand in the transaction that writes it down. */
export async function settleWithin(
  em: SqlEntityManager,
  acting: Acting,
  input: { readonly id: string; readonly result: string },
): Promise<void> {
  await settle.takeWithin(em, acting, { id: input.id, values: { result: input.result.trim() } });
}
