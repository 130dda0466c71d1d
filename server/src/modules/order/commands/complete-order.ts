import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { Refusal } from '../../../refusal.js';
import type { Sql } from '../../../sql/fragment.js';
import { NOW } from '../../../sql/parameter.js';
import type { Row } from '../../../sql/row.js';
import { SETTING_VERSIONS } from '../../../transition/clock.js';
import type { ChangedRow } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { NamedFiles } from '../../file/attach-files.js';
import { hasFiles } from '../../file/attach-files.js';
import { takeWithFiles } from '../attach-to-order.js';
import { orderLife } from '../order.life.js';
import { needsPhoto, refuseWithoutPhoto } from '../photo-of-result.js';
import { endPause } from './resume-order.js';

/** More has to be done or asked than one statement can: a pause to end, a photo to look for. Never told to a client. */
class NotInOneStatement extends Refusal {
  constructor() {
    super('INVALID_TRANSITION', 'notPossibleNow');
  }
}

/** @param isMore where the step is left to another way */
const completing = (isMore: (order: Row) => Sql) =>
  new StepRunner(orderLife, {
    action: 'COMPLETE',
    input: { result: 'text' },
    sets: (_order, { result }) => ({ result, completed_at: sql`${NOW}::timestamptz` }),
    event: (order, { result }) => ({
      internal: result,
      details: { inTime: sql`${NOW}::timestamptz <= ${order.col('finish_by')}`, settings: SETTING_VERSIONS },
    }),
    conflict: { when: isMore, tells: () => sql`'{}'::json`, refusal: () => new NotInOneStatement() },
  });

const isPaused = (order: Row): Sql => sql`${order.col('paused_at')} is not null`;

const completeAlone = completing((order) => sql`(${isPaused(order)} or ${needsPhoto(order)})`);
const completeWithin = completing(isPaused);

/** A result that is handed in. */
interface Completed extends NamedFiles {
  readonly id: string;
  readonly result: string;
  readonly version?: number | null;
}

/**
 * 办结: done, with a result that a supervisor can check. Completing ends a pause.
 * @throws BadInput where the category needs a photo of the result, with its reason
 */
export async function completeOrder(
  acting: Acting,
  input: Completed,
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version } = input;
  if (!hasFiles(input)) {
    try {
      return await completeAlone.take(acting, { id, version, values: valuesOf(input) }, returning);
    } catch (error) {
      if (!(error instanceof NotInOneStatement)) throw error;
    }
  }
  await acting.services.database.transaction(async (em) => {
    const { order, images } = await takeWithFiles(
      em,
      acting,
      { action: 'COMPLETE', files: input },
      (eventId) => endPauseAndComplete(em, acting, input, eventId),
    );
    if (images === 0) await refuseWithoutPhoto(em, order);
  });
  return undefined;
}

async function endPauseAndComplete(
  em: SqlEntityManager,
  acting: Acting,
  input: Completed,
  eventId: string,
): Promise<ChangedRow> {
  const { id, version } = input;
  const attempt = { id, values: valuesOf(input), eventId };
  try {
    return await completeWithin.takeWithin(em, acting, { ...attempt, version });
  } catch (error) {
    if (!(error instanceof NotInOneStatement)) throw error;
  }
  const met = await endPause(em, acting, id, version);
  return completeWithin.takeWithin(em, acting, { ...attempt, version: met });
}

function valuesOf({ result }: Completed): { readonly result: string } {
  return { result: result.trim() };
}
