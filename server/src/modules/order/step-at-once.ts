import type { OrderAction, OrderStatus } from '@lindan/shared';

import type { Acting } from '../../actor.js';
import { isId, newId } from '../../database/identity.js';
import { permit, signedIn } from '../../policy/assert-allowed.js';
import type { Standing } from '../../policy/standing.js';
import type { ActorInSql } from '../../policy/step-in-sql.js';
import type { Viewer } from '../../policy/viewer.js';
import { confirmBy } from '../../reading/admission.js';
import type { Answering } from '../../reading/answering.js';
import type { Row, Sql } from '../../reading/noun.js';
import type { Node } from '../../reading/read.js';
import type { Refusal } from '../../refusal.js';
import { NotFound } from '../../refusal.js';
import { oneAfterAnother } from '../../writing/one-after-another.js';
import { WrittenOnce } from '../../writing/written-once.js';
import { orderPolicy } from './order.policy.js';
import type { Attempted } from './step-statement.js';
import { ATTEMPTED, lookStatement, stepStatement } from './step-statement.js';

/** A step that many take at once, said in SQL so that it is one statement. */
export interface StepAtOnce {
  readonly action: OrderAction;
  /** What it sets of the order besides its state, by column. */
  readonly sets: (order: Row, by: ActorInSql) => Readonly<Record<string, Sql>>;
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
  readonly standing: Standing | null;
  readonly precluded: unknown;
}

/**
 * Takes a step in one statement, which is its whole transaction, and in the same one for all who take it with others at the
 * same time; no two of them the same order, since those go one after another. What comes of it is what a transaction of
 * `changeOrder` would do. Whoever looks on is told after the commit.
 * @returns takes an attempt, and gives the changed order where it is to be told of
 */
export function stepAtOnce(
  step: StepAtOnce,
): (acting: Acting, attempt: StepAttempt, answering?: Answering) => Promise<Node | undefined> {
  const [taking, takingAlone] = [false, true].map(
    (mayWait) =>
      new WrittenOnce(ATTEMPTED, (slots, viewer, mayWork, texts) =>
        stepStatement(step, slots, someone(viewer), { mayWork, mayWait, texts }),
      ),
  ) as [WrittenOnce<Attempted>, WrittenOnce<Attempted>];
  const looking = new WrittenOnce(ATTEMPTED, (slots, viewer, mayWork) =>
    lookStatement(step, slots, someone(viewer), mayWork),
  );
  return async (acting, { id, version = null }, answering) => {
    const { database, announcer } = acting.services;
    const viewer = signedIn(acting);
    if (!isId(id)) throw new NotFound();
    const attempt = { id, version, eventId: newId() };
    const confirmed = (answer: Answer | undefined): Answer | undefined => {
      if (answer !== undefined) confirmBy(acting.admission, answer.isAdmitted);
      return answer;
    };
    const answer = await oneAfterAnother(database, id.toLowerCase(), {
      look: async () => {
        const { text, values } = looking.filledWith(attempt, acting, database.kysely);
        return confirmed(await database.together<Answer>('read', text, values));
      },
      change: async () => {
        const { text, values } = taking.filledWith(attempt, acting, database.kysely, answering?.plans);
        const taken = await database.together<Answer>('query', text, values);
        if (taken?.isBusy !== true) return confirmed(taken);
        const alone = takingAlone.filledWith(attempt, acting, database.kysely, answering?.plans);
        return confirmed(await database.alone<Answer>(alone.text, alone.values));
      },
    });
    if (answer === undefined) throw new NotFound();
    if (!answer.isTaken) throw refusal(step, answer, version, viewer);
    announcer.announce([id]);
    return answering?.node({ ...answer });
  };
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
  permit(orderPolicy, answer, { action, version }, viewer, answer.standing ?? undefined);
  return new Error(`${action} was neither taken nor refused`);
}
