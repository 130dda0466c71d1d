import type { LimitStep, Tier, Urgency } from '@lindan/shared';
import { dateIn, deadline, fill, LIMITS, timeLimit } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { BadInput } from '../../refusal.js';
import { SENTENCES } from '../../words/words.js';
import { USUAL_TIER } from '../order/usual-tier.js';

/** An order that might be dispatched. */
export interface PossibleDispatch {
  readonly categoryCode: string;
  readonly urgency: Urgency;
  readonly tier?: Tier | null;
  readonly from: Date;
}

/**
 * The deadlines of an order that is dispatched at a moment, by the settings that hold then.
 * @throws BadInput for an unknown category, or a moment for which there can be no calendar
 */
export async function previewDeadlines(
  { services, locale }: Pick<Acting, 'services' | 'locale'>,
  { categoryCode, urgency, tier, from }: PossibleDispatch,
) {
  const { min, max } = LIMITS.calendarYear;
  if (from.getUTCFullYear() < min || from.getUTCFullYear() > max)
    throw new BadInput({ from: { problem: 'outOfRange', values: { min, max } } });
  const { rows } = await sql<{ groupCode: string | null }>`
    select parent_code as "groupCode" from categories where code = ${categoryCode}
  `.execute(services.database.kysely);
  const [category] = rows;
  if (category === undefined) throw new BadInput({ categoryCode: { problem: 'unknown' } });
  const settings = services.settings.at(from);
  const scope = { categoryCode, groupCode: category.groupCode, urgency, tier: tier ?? USUAL_TIER };
  const dueAt = (step: LimitStep): Date =>
    deadline(from, timeLimit(settings.limitsOf(step), scope), settings.calendar).dueAt;
  const deadlines = {
    claimBy: dueAt('CLAIM'),
    contactBy: dueAt('CONTACT'),
    returnBy: dueAt('RETURN'),
    finishBy: dueAt('FINISH'),
  };
  const known = settings.calendarYears.map(({ year }) => String(year));
  const unknown = [from, ...Object.values(deadlines)]
    .map((moment) => dateIn(services.config.timeZone, moment).slice(0, 4))
    .find((year) => !known.includes(year));
  const warning =
    unknown === undefined ? null : fill(SENTENCES[locale].calendar.unknownYear, { year: unknown });
  return { ...deadlines, warning };
}
