import type { Channel } from '@lindan/shared';
import { fill } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../context/viewer.js';
import { submitDemand } from '../modules/demand/commands/submit-demand.js';
import type { ScenarioContext } from './context.js';
import type { ScenarioRun, SubmittedDemand } from './scenario-runs.js';
import { RESOURCE_OF_DEMAND } from './scenarios.js';
import type { SourceDemand } from './source-demands.js';
import TEXTS from './texts.json' with { type: 'json' };
import { wordsFor } from './words-for.js';

/** Submits a demand, by the resident or by staff on behalf of the resident. */
export async function submit(
  context: ScenarioContext,
  run: ScenarioRun,
  source: SourceDemand,
): Promise<SubmittedDemand> {
  const { seed, offers } = context;
  const { channel, by } = channelOf(context, run);
  const offer = RESOURCE_OF_DEMAND[source.id];
  const resourceId = offer === undefined ? null : (offers.get(offer) ?? null);
  // Most residents choose no category; the community sets it when it lists the demand.
  const categoryCode = seed.random.happens(0.4) ? source.categoryCode : null;
  const submitted = await submitDemand(seed.acting(by), {
    regionId: run.location.place.id,
    title: source.title,
    description: source.text,
    categoryCode: resourceId === null ? categoryCode : null,
    kind: resourceId === null ? source.kind : null,
    requester: requesterOf(context, run),
    audience: source.audience,
    channel,
    resourceId,
  });
  return { ...submitted, number: await numberOf(context, submitted.id) };
}

function channelOf(
  { seed, users }: ScenarioContext,
  { location }: ScenarioRun,
): { channel: Channel; by: Viewer | null } {
  const chance = seed.random.next();
  if (chance < 0.6) return { channel: 'QR', by: null };
  if (chance < 0.82) return { channel: 'GRID_VISIT', by: users.in(location, 'GRID_WORKER') };
  return { channel: chance < 0.94 ? 'HOTLINE' : 'MEETING', by: users.in(location, 'COMMUNITY_STAFF') };
}

/** An obviously invented person: a numbered name, and phones counted up from 138 0000 0001. */
function requesterOf(
  { counts }: ScenarioContext,
  { location }: ScenarioRun,
): { name: string; phone: string; address: string } {
  counts.residents += 1;
  const number = String(counts.residents).padStart(3, '0');
  return {
    name: fill(TEXTS.requester.name, { number }),
    phone: `13800000${number}`,
    address: fill(TEXTS.requester.address, { place: `${location.community.name} ${location.place.name}` }),
  };
}

async function numberOf({ seed }: ScenarioContext, id: string): Promise<string> {
  const { rows } = await sql<{ number: string }>`select number from demands where id = ${id}`.execute(
    seed.services.database.kysely,
  );
  return rows[0]?.number ?? '';
}

/** Satisfaction of successive ratings: every mark occurs, most are good. */
const MARKS = [5, 4, 5, 3, 5, 4, 2, 5, 4, 5, 1, 4, 5, 5, 3] as const;

/** The next rating with a matching comment. */
export function nextRating(
  { seed, counts }: ScenarioContext,
  { source }: ScenarioRun,
): {
  readonly answered: boolean;
  readonly solved: boolean;
  readonly satisfaction: number;
  readonly comment: string | null;
  readonly takeUpAgain: boolean | null;
} {
  const satisfaction = MARKS[counts.ratings % MARKS.length] ?? MARKS[0];
  counts.ratings += 1;
  const occasion = satisfaction >= 4 ? 'praised' : satisfaction === 3 ? 'doubted' : 'complained';
  const comment = wordsFor(occasion, source.categoryCode, seed.random);
  return {
    answered: satisfaction > 1,
    solved: satisfaction > 2,
    satisfaction,
    comment: comment === '' ? null : comment,
    // An unsolved demand rests: disputes have scenarios of their own.
    takeUpAgain: satisfaction > 2 ? null : false,
  };
}
