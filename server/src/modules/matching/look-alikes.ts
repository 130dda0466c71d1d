import { dateIn, demandWorkflow, startOfDayIn, stepsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { stands } from '../../policy/allowed-actions.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { any } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { demandPolicy, demandsVisibleTo } from '../demand/demand.policy.js';
import { newJoinToken } from '../demand/join-token.js';
import { alikeReasons } from './alike/alike-reasons.js';
import { CLOSELY, COARSELY } from './alike/closeness.js';
import type { ComparedDemand } from './alike-candidates.js';
import { demandsAlike } from './alike-candidates.js';
import { neutralTitle, readFound } from './found-demands.js';
import type { LookAlikeArgs } from './matching.args.js';
import type { LookAlikeType } from './matching.type.js';

/**
 * Demands like the one that is being typed, before it exists. Staff read number and title of those that they may see, and why
 * they are alike. Anybody else reads a neutral line and gets a token to join, of demands that can be joined: no number and no
 * text of others.
 * @throws NotFound when there is no such place
 */
export async function lookAlikes(
  context: RequestContext,
  typed: LookAlikeArgs,
  first: number,
): Promise<readonly LookAlikeType[]> {
  const sought = await soughtWhileTyped(context, typed);
  if (sought === undefined) return [];
  const isStaff = (context.viewer?.memberships.length ?? 0) > 0;
  const where = isStaff ? demandsVisibleTo(rowOf('d'), context.viewer) : canBeJoined(context);
  const alike = await demandsAlike(context, sought, where, isStaff ? CLOSELY : COARSELY, first);
  const found = await readFound(
    context,
    alike.map(({ id }) => id),
  );
  const { timeZone } = context.services.config;
  const shownOnes = alike.flatMap(({ id, score, circumstances, ...text }) => {
    const demand = found.get(id);
    if (demand === undefined) return [];
    const { number, title, status, submittedAt, backers } = demand;
    const shown = isStaff
      ? {
          score,
          demandId: id,
          number,
          title,
          why: alikeReasons(sought, text, circumstances, context.locale),
          submittedAt,
          joinToken: null,
        }
      : {
          score: coarse(score),
          demandId: null,
          number: null,
          title: neutralTitle(demand, context.now, context.locale),
          why: [],
          // To the day: a moment would tell that two look-ups found one demand.
          submittedAt: startOfDayIn(timeZone, dateIn(timeZone, submittedAt)),
          joinToken: newJoinToken(context.services.vault, id, context.now),
        };
    return [{ ...shown, status, backers }];
  });
  // The exact order would tell a stranger more than the rounded scores.
  return isStaff ? shownOnes : shownOnes.sort(byScoreAndDay);
}

/** Within a day by the tokens, which are random. */
function byScoreAndDay(one: LookAlikeType, other: LookAlikeType): number {
  const days = other.submittedAt.getTime() - one.submittedAt.getTime();
  return other.score - one.score || days || (one.joinToken ?? '').localeCompare(other.joinToken ?? '');
}

/** A resident without an account could back the demand by its token. */
function canBeJoined({ now }: RequestContext): Sql {
  const steps = stepsOf(demandWorkflow, 'BACK').filter(({ by }) => by.some(({ scope }) => scope === 'TOKEN'));
  return any(...steps.map((step) => stands(demandPolicy, step, rowOf('d'), now)));
}

/** In quarters, so that an exact score does not tell a stranger which words a text has. */
function coarse(score: number): number {
  return Math.floor(score * 4) / 4;
}

/**
 * A demand that does not exist yet. An unknown category says nothing.
 * @returns undefined above the community
 * @throws NotFound
 */
async function soughtWhileTyped(
  { services, now }: RequestContext,
  { regionId, title, description, categoryCode, location }: LookAlikeArgs,
): Promise<ComparedDemand | undefined> {
  if (!isId(regionId)) throw new NotFound();
  const { rows } = await sql<
    Pick<ComparedDemand, 'buildingId' | 'categoryCode' | 'groupCode'> & { communityId: string | null }
  >`
    select r.community_id as "communityId", r.building_id as "buildingId", c.code as "categoryCode",
      coalesce(c.parent_code, c.code) as "groupCode"
    from regions r left join categories c on c.code = ${categoryCode ?? null} where r.id = ${regionId}
  `.execute(services.database.kysely);
  const [place] = rows;
  if (place === undefined) throw new NotFound();
  const { communityId, ...rest } = place;
  if (communityId === null) return undefined;
  return { ...rest, communityId, title, description: description ?? '', location: location ?? null, at: now };
}
