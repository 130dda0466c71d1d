import type { DemandStatus, Locale } from '@lindan/shared';
import { demandWorkflow, fill, stepsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { stands } from '../../policy/allowed-actions.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { any } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { SENTENCES } from '../../words/words.js';
import { demandPolicy, demandsVisibleTo } from '../demand/demand.policy.js';
import { demandText } from '../demand/free-text.js';
import { newJoinToken } from '../demand/join-token.js';
import { demandsAlike } from './alike-candidates.js';
import type { LookAlikeArgs } from './matching.args.js';
import type { LookAlikeType } from './matching.type.js';

const DAY_MS = 86_400_000;

interface Found {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: DemandStatus;
  readonly submittedAt: Date;
  readonly backers: number;
  readonly category: string | null;
  readonly place: string;
}

/**
 * Demands like the one that is being typed, before it exists. Staff read number and title of those that they may see. Anybody
 * else reads a neutral line and gets a token to join, of demands that can be joined: no number and no text of others.
 * @throws NotFound when there is no such place
 */
export async function lookAlikes(
  context: RequestContext,
  { regionId, title, description }: LookAlikeArgs,
  first: number,
): Promise<readonly LookAlikeType[]> {
  const communityId = await communityOf(context, regionId);
  if (communityId === null) return [];
  const isStaff = (context.viewer?.memberships.length ?? 0) > 0;
  const where = isStaff ? demandsVisibleTo(rowOf('d'), context.viewer) : canBeJoined(context);
  const alike = await demandsAlike(
    context,
    { title, description: description ?? '' },
    { communityId, where },
    first,
  );
  const found = await readFound(
    context,
    alike.map(({ id }) => id),
  );
  return alike.flatMap(({ id, score }) => {
    const demand = found.get(id);
    if (demand === undefined) return [];
    const { number, title: own, status, submittedAt, backers } = demand;
    const shown = isStaff
      ? { score, number, title: own, joinToken: null }
      : {
          score: coarse(score),
          number: null,
          title: neutralTitle(demand, context.now, context.locale),
          joinToken: newJoinToken(context.services.vault, id, context.now),
        };
    return [{ ...shown, status, submittedAt, backers }];
  });
}

/** A resident without an account could back the demand by its token. */
function canBeJoined({ now }: RequestContext): Sql {
  const steps = stepsOf(demandWorkflow, 'BACK').filter(({ by }) => by.some(({ scope }) => scope === 'TOKEN'));
  return any(...steps.map((step) => stands(demandPolicy, step, rowOf('d'), now)));
}

/** In tenths, so that an exact score does not tell a stranger which words a text has. */
function coarse(score: number): number {
  return Math.round(score * 10) / 10;
}

function neutralTitle({ category, place, submittedAt }: Found, now: Date, locale: Locale): string {
  const words = SENTENCES[locale].lookAlike;
  const days = Math.floor((now.getTime() - submittedAt.getTime()) / DAY_MS);
  const when = days < 1 ? words.today : fill(days === 1 ? words.yesterday : words.daysAgo, { days });
  return fill(words.title, { category: category ?? words.noCategory, place, when });
}

/** @throws NotFound */
async function communityOf({ services }: RequestContext, regionId: string): Promise<string | null> {
  if (!isId(regionId)) throw new NotFound();
  const { rows } = await sql<{ communityId: string | null }>`
    select community_id as "communityId" from regions where id = ${regionId}
  `.execute(services.database.kysely);
  const [place] = rows;
  if (place === undefined) throw new NotFound();
  return place.communityId;
}

/** The place is named down to the grid: a building would tell of a household. */
async function readFound(
  { services, locale, viewer }: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  if (ids.length === 0) return new Map();
  const category = locale === 'en' ? sql`c.name_en` : sql`c.name`;
  const { rows } = await sql<Found>`
    select d.id, d.number, ${demandText(rowOf('d'), viewer, 'title')} as title, d.status, d.submitted_at as "submittedAt", d.backers, ${category} as category, p.name as place
    from demands d join regions p on p.id = coalesce(d.grid_id, d.community_id)
    left join categories c on c.code = d.category_code
    where d.id = any(${ids}::uuid[])
  `.execute(services.database.kysely);
  return new Map(rows.map((found) => [found.id, { ...found, submittedAt: new Date(found.submittedAt) }]));
}
