import type { Acting } from '../../actor.js';
import { BadInput, NotFound } from '../../refusal.js';
import { guessCategory } from '../matching/guess-category.js';
import { placedIn } from '../region/placed-record.js';
import type { DemandStatement } from './commands/submit-demand.js';
import type { Demand } from './demand.entity.js';
import { demandPolicy } from './demand.policy.js';
import type { SubmissionFacts } from './submission-facts.js';
import { startWaiting } from './waiting.js';

/** The demand that a statement makes, with what its event tells. @throws NotFound, BadInput naming the field */
export async function statedDemand(
  acting: Acting,
  input: DemandStatement,
  { place, ...facts }: SubmissionFacts,
  id: string,
) {
  if (place === null) throw new NotFound();
  if (!place.takesOrders || place.communityId === null)
    throw new BadInput({ 'input.regionId': { problem: 'noOrders' } });
  // Files come with an operation of their own; until one is uploaded there is none to name.
  if ((input.attachmentIds ?? []).length > 0) throw new NotFound();
  if (input.resourceId != null && facts.resource === null) throw new NotFound();
  if (input.categoryCode != null && facts.categoryCode === null)
    throw new BadInput({ 'input.categoryCode': { problem: 'unknown' } });
  const categoryCode = facts.categoryCode ?? facts.resource?.categoryCode ?? (await guessed(acting, input));
  const kind = input.kind ?? (facts.resource === null ? 'ISSUE' : 'SERVICE_ORDER');
  const channel = input.channel ?? (acting.viewer === null ? 'QR' : 'GRID_VISIT');
  const demand = {
    id,
    status: demandPolicy.workflow.initial,
    kind,
    urgency: input.urgency ?? 'NORMAL',
    channel,
    title: input.title.trim(),
    description: input.description.trim(),
    categoryCode,
    ...placedIn(place),
    latitude: input.location?.latitude ?? null,
    longitude: input.location?.longitude ?? null,
    audience: [...new Set(input.audience ?? [])],
    resourceId: facts.resource?.id ?? null,
    backers: 1,
    returns: 0,
    awaitsRuling: false,
    ...UNSET,
    isDemonstration: place.isDemonstration,
    details: { channel, kind },
  };
  startWaiting(demand, acting);
  return demand;
}

/** What the rules of waiting set. */
const UNSET: Pick<Demand, 'waitsFor' | 'waitsUnitId' | 'dueAt' | 'dueSoonAt'> = {
  waitsFor: null,
  waitsUnitId: null,
  dueAt: null,
  dueSoonAt: null,
};

function guessed({ services }: Acting, { title, description }: DemandStatement): Promise<string | null> {
  return guessCategory(services.database, `${title} ${description}`);
}
