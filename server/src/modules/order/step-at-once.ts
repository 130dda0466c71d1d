import type { OrderAction, OrderStatus } from '@lindan/shared';

import type { Acting } from '../../context/acting.js';
import { confirmSession } from '../../context/session-check.js';
import type { Viewer } from '../../context/viewer.js';
import { permit, signedIn } from '../../policy/assert-allowed.js';
import type { Rights } from '../../policy/rights.js';
import type { ActorColumns } from '../../policy/step-conditions.js';
import type { Node } from '../../read-model/read.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import type { Refusal } from '../../refusal.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId, newId } from '../../sql/id.js';
import type { Row } from '../../sql/row.js';
import { withKeyedLock } from '../../transition/keyed-lock.js';
import { withKeyedMutex } from '../../transition/keyed-mutex.js';
import { StatementTemplate } from '../../transition/statement-template.js';
import { orderPolicy } from './order.policy.js';
import type { Attempted } from './step-statement.js';
import { ATTEMPTED, stepStatement } from './step-statement.js';

/** A step that many take at once, said in SQL so that it is one statement. */
export interface StepAtOnce {
  readonly action: OrderAction;
  /** What it sets of the order besides its state, by column. */
  readonly sets: (order: Row, by: ActorColumns) => Readonly<Record<string, Sql>>;
  /** What its event says besides, of the changed order. */
  readonly details: (order: Row) => Readonly<Record<string, Sql>>;
  /** A refusal that comes before the table is asked, and what it tells of the order. */
  readonly precluded?: {
    readonly when: (order: Row, viewer: Viewer) => Sql;
    readonly said: (order: Row) => Sql;
    readonly refusal: (order: OrderNow, said: unknown) => Refusal;
  };
}

/** An order as far as a refusal tells of it. */
interface OrderNow {
  readonly id: string;
  readonly status: OrderStatus;
  readonly version: number;
}

interface StepAttempt {
  readonly id: string;
  readonly version?: number | null;
}

interface Answer extends OrderNow {
  readonly isAdmitted: boolean;
  readonly isTaken: boolean;
  /** Somebody else has the order in hand; it was not waited for him. */
  readonly isBusy: boolean;
  /** Somebody who attempted it together with him takes the order; the rest is as it is after that. */
  readonly isLate: boolean;
  readonly rights: Rights | null;
  readonly precluded: unknown;
}

/**
 * Takes a step in one statement, which is its whole transaction, and in the same one for all who take it with others at the
 * same time. What comes of it is what a transaction of `changeOrder` would do. Whoever looks on is told after the commit.
 * @returns takes an attempt, and gives the changed order where it is to be told of
 */
export function stepAtOnce(
  step: StepAtOnce,
): (acting: Acting, attempt: StepAttempt, answering?: ReturningSelection) => Promise<Node | undefined> {
  const [taking, takingAlone] = [false, true].map(
    (mayWait) =>
      new StatementTemplate(ATTEMPTED, (slots, viewer, mayWork, texts) =>
        stepStatement(step, slots, someone(viewer), { mayWork, mayWait, texts }),
      ),
  ) as [StatementTemplate<Attempted>, StatementTemplate<Attempted>];
  return async (acting, { id, version = null }, answering) => {
    const { database, announcer } = acting.services;
    const viewer = signedIn(acting);
    if (!isId(id)) throw new NotFound();
    const attempt = { id, version, eventId: newId() };
    const { text, values } = taking.bind(attempt, acting, database.kysely, answering?.plans);
    const together = () => database.together<Answer>(text, values);
    const alone = async (): Promise<Answer | undefined> => {
      const lone = takingAlone.bind(attempt, acting, database.kysely, answering?.plans);
      return await database.alone<Answer>(lone.text, lone.values);
    };
    const order = id.toLowerCase();
    const answer = await withKeyedLock(database, order, text, async () => {
      const first = await together();
      if (!isOpen(first)) return first;
      return await withKeyedMutex(database, order, {
        look: async () => {
          const seen = await together();
          return isOpen(seen) ? undefined : seen;
        },
        change: alone,
      });
    });
    if (answer === undefined) throw new NotFound();
    confirmSession(acting.sessionCheck, answer.isAdmitted);
    if (!answer.isTaken) throw refusal(step, answer, version, viewer);
    announcer.announce([id]);
    return answering?.node({ ...answer });
  };
}

/** Whether it has to be asked once more what comes of the attempt. */
function isOpen(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.isBusy || (answer.isLate && answer.precluded === null));
}

function someone(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new Error('nobody takes a step');
  return viewer;
}

function refusal(
  { action, precluded }: StepAtOnce,
  answer: Answer,
  version: number | null,
  viewer: Viewer,
): Error {
  if (precluded !== undefined && answer.precluded !== null)
    return precluded.refusal(answer, answer.precluded);
  permit(orderPolicy, answer, { action, version }, viewer, answer.rights ?? undefined);
  return new Error(`${action} was neither taken nor refused`);
}
