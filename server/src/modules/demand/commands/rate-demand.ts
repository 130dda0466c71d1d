import type { DemandStatus } from '@lindan/shared';
import { nextStatus, statusesBefore } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { RESIDENT } from '../../../context/acting.js';
import type { RequestContext } from '../../../context/request-context.js';
import { afterCommit } from '../../../database/after-commit.js';
import { BadInput, NotPossibleNow } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { NOW } from '../../../sql/parameter.js';
import { insertEvent } from '../../../transition/event.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { SENTENCES } from '../../../words/words.js';
import type { Demand } from '../demand.entity.js';
import { demandAsSubject, demandLife } from '../demand.life.js';
import { demandPolicy } from '../demand.policy.js';
import { Rating } from '../rating.entity.js';
import type { Tracked, Tracking } from '../tracked-demand.js';
import { countingTries, isLead, lockTracked } from '../tracked-demand.js';
import { disputeWithin } from './dispute-demand.js';

export interface RatingGiven extends Tracking {
  readonly answered: boolean;
  readonly solved: boolean;
  readonly satisfaction: number;
  readonly comment?: string | null;
  /** After "not solved": true disputes the result, false closes the demand, absent leaves it open. */
  readonly takeUpAgain?: boolean | null;
}

const rate = new StepRunner(demandLife, {
  action: 'RATE',
  input: { rating: 'jsonb' },
  event: (demand, { rating }) => ({
    details: {
      round: demand.col('round'),
      answered: sql`${rating} -> 'answered'`,
      solved: sql`${rating} -> 'solved'`,
      satisfaction: sql`${rating} -> 'satisfaction'`,
    },
  }),
});

/** Ends the demand: after a rating, or when the window of its result is over. */
export const close = new StepRunner(demandLife, {
  action: 'CLOSE',
  sets: () => ({ closed_at: sql`${NOW}::timestamptz` }),
});

/**
 * A requester's rating of the round. That of the demand's own requester closes it, unless it says "not solved": then the answer
 * to "shall it be taken up again?" decides. Requesters that were merged into it or back it rate the same work, before or after
 * it is closed.
 */
export async function rateDemand(
  context: RequestContext,
  input: RatingGiven,
): Promise<Pick<Demand, 'number' | 'status'>> {
  const { solved, takeUpAgain } = input;
  if (solved && takeUpAgain === true) throw new BadInput({ 'input.takeUpAgain': { problem: 'invalid' } });
  return countingTries(context, input, () =>
    context.services.database.transaction(async (em) => {
      const tracked = await lockTracked(em, context, input);
      const { number, followed } = tracked;
      if (
        tracked.isWithdrawn ||
        (await isRated(em, tracked)) ||
        !isRateable(isLead(tracked), followed.status)
      )
        throw new NotPossibleNow(followed.status, []);
      await writeRating(em, context, tracked, input);
      const status = await follow(em, context, tracked, input);
      const { announcer } = context.services;
      afterCommit(em, () => announcer.announce('DEMAND', [tracked.demandId, followed.id]));
      return { number, status };
    }),
  );
}

async function writeRating(
  em: SqlEntityManager,
  context: RequestContext,
  tracked: Tracked,
  input: RatingGiven,
): Promise<void> {
  const { now } = context;
  const { number, demandId, backerId, followed } = tracked;
  const { answered, solved, satisfaction } = input;
  const { round } = followed;
  const comment = input.comment?.trim() || null;
  em.create(Rating, {
    id: newId(),
    demandId,
    backerId,
    round,
    at: now,
    answered,
    solved,
    satisfaction,
    comment,
  });
  const rating = { answered, solved, satisfaction };
  if (isLead(tracked)) {
    await rate.takeWithin(em, context, { id: demandId, values: { rating } }, 'RESIDENT');
    return;
  }
  await em.flush();
  const details = { round, ...rating, ...(backerId !== null && { requester: number }) };
  await eventOfRequester(em, context, demandId, JSON.stringify(details));
}

/** The rating of a merged or backing requester is told of the demand that was stated or is backed. */
async function eventOfRequester(
  em: SqlEntityManager,
  { now }: RequestContext,
  demandId: string,
  details: string,
): Promise<void> {
  await insertEvent(
    {
      id: newId(),
      at: now,
      by: RESIDENT,
      action: 'RATE',
      from: sql`d.status`,
      to: sql`d.status`,
      details: sql`${details}::jsonb`,
      of: demandAsSubject(sql`d.id`),
    },
    sql`from demands d where d.id = ${demandId}`,
  ).execute(em.getKysely<unknown>());
}

/** What follows from the rating. @returns the state of the followed demand */
async function follow(
  em: SqlEntityManager,
  context: RequestContext,
  tracked: Tracked,
  { solved, takeUpAgain, comment }: RatingGiven,
): Promise<DemandStatus> {
  const { followed } = tracked;
  if (takeUpAgain === true) {
    const reason = comment?.trim() || SENTENCES[context.locale].ratedUnsolved;
    return disputeWithin(em, context, tracked, reason);
  }
  if (!isLead(tracked) || (!solved && takeUpAgain !== false)) return followed.status;
  const closed = await close.takeWithin(em, context, { id: followed.id }, 'RESIDENT');
  return closed.status as DemandStatus;
}

async function isRated(em: SqlEntityManager, { demandId, backerId, followed }: Tracked): Promise<boolean> {
  return (await em.count(Rating, { demandId, backerId, round: followed.round })) > 0;
}

/** The work is there to be rated: verified, and for others than the demand's own requester after it is closed too. */
export function isRateable(isLeading: boolean, status: DemandStatus): boolean {
  return isResolved(status) || (!isLeading && RATED.includes(status));
}

const RESOLVED = statusesBefore(demandPolicy.workflow, 'RATE');
const RATED = RESOLVED.map((status) => nextStatus(demandPolicy.workflow, 'CLOSE', status));

function isResolved(status: DemandStatus): boolean {
  return RESOLVED.includes(status);
}
