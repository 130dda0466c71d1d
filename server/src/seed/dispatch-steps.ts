import type { OverrideReason } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';

import type { RequestContext } from '../context/request-context.js';
import { rankUnits } from '../modules/matching/suggest-units.js';
import { dispatchDemand } from '../modules/order/commands/dispatch-demand.js';
import type { ShownSuggestion } from '../modules/suggestion/shown-suggestion.js';
import type { ScenarioContext } from './context.js';
import type { ScenarioRun } from './scenario-runs.js';
import { isTimedByDeadline } from './scenario-runs.js';
import { RESOURCE_OF_DEMAND } from './scenarios.js';
import TEXTS from './texts.json' with { type: 'json' };
import type { LiaisonUnit } from './users.js';
import type { Occasion } from './words-for.js';
import { wordsFor } from './words-for.js';

/** Units that often get orders outside their duties. */
const FREQUENT_MISDISPATCHES = ['U02', 'U56', 'U03', 'U57', 'U01'] as const;
/** 街道办 and 居委会: to give them a department's duty needs a reason. */
const GRASSROOTS: readonly string[] = ['U56', 'U57'];
/** The residents' committee, which joins many orders as a co-unit. */
const RESIDENTS_COMMITTEE = 'U57';

/** The responsible unit. */
export function rightUnit({ users }: ScenarioContext, { source }: ScenarioRun): LiaisonUnit {
  return users.unit(source.unitCode);
}

/** A unit that is not responsible, a different one after each return. */
export function wrongUnit({ users }: ScenarioContext, { source, returns }: ScenarioRun): LiaisonUnit {
  const others = FREQUENT_MISDISPATCHES.filter((code) => code !== source.unitCode);
  return users.unit(others[returns] ?? others[0] ?? RESIDENTS_COMMITTEE);
}

/** 派单 to a unit: by the community or, as a ruling, by the street. */
export async function dispatchTo(
  context: ScenarioContext,
  run: ScenarioRun,
  role: 'COMMUNITY_STAFF' | 'STREET_STAFF',
  unit: LiaisonUnit,
): Promise<void> {
  const { seed, users, offers } = context;
  const { random } = seed;
  const words = (occasion: Occasion) => wordsFor(occasion, run.source.categoryCode, random);
  const isRuling = role === 'STREET_STAFF';
  const isRight = unit.code === run.source.unitCode;
  const offer = RESOURCE_OF_DEMAND[run.source.id];
  const helps = isRight && unit.code !== RESIDENTS_COMMITTEE && random.happens(0.15);
  const viewer = users.in(run.location, role);
  const demandId = run.submitted?.id ?? '';
  const suggestions = await shownUnits(seed.request(viewer), demandId);
  run.orderId = await dispatchDemand(seed.acting(viewer), {
    demandId,
    mode: 'ASSIGNED',
    unitId: unit.id,
    suggestions,
    overrideReason: overrideReason(run, unit, suggestions[0]),
    coUnitIds: helps ? [users.unit(RESIDENTS_COMMITTEE).id] : [],
    resourceId: isRight && offer !== undefined ? (offers.get(offer) ?? null) : null,
    // Higher tiers have longer deadlines, which would break scenarios that are timed by a deadline.
    tier: run.source.kind === 'SUGGESTION' && !isTimedByDeadline(run.scenario) ? 'COMMITTEE' : null,
    reason: GRASSROOTS.includes(unit.code) ? words('pushedDown') : null,
    basis: isRuling ? TEXTS.rulingBasis : null,
    note: isRuling ? words('ruled') : random.happens(0.6) ? words('dispatched') : null,
  });
  run.unit = unit;
}

/** What the match desk would have shown at that moment: no unit of the demonstration is closed or has a place of its own. */
async function shownUnits(context: RequestContext, demandId: string): Promise<readonly ShownSuggestion[]> {
  const { ranked, version } = await rankUnits(context, demandId);
  return ranked
    .slice(0, LIMITS.suggestions.default)
    .map(({ id }, place) => ({ kind: 'UNIT', id, rank: place + 1, modelVersion: version }));
}

/** Why the first unit that was shown is not the one that gets it, if it is not. */
function overrideReason(
  { returns, unit: previous }: ScenarioRun,
  unit: LiaisonUnit,
  first: ShownSuggestion | undefined,
): OverrideReason | null {
  if (first === undefined || first.id === unit.id) return null;
  return returns > 0 && first.id === previous?.id ? 'RETURNED_BEFORE' : 'KNOWN_BETTER';
}

/** 派单 into the claim hall. The responsible unit claims the order later, or a unit paired with the community. */
export async function offerInHall({ seed, users }: ScenarioContext, run: ScenarioRun): Promise<void> {
  run.orderId = await dispatchDemand(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
    demandId: run.submitted?.id ?? '',
    mode: 'OPEN',
    note: seed.random.happens(0.5) ? wordsFor('dispatched', run.source.categoryCode, seed.random) : null,
  });
  run.unit = users.claimant(run.source.unitCode, run.location, run.source.categoryCode);
}
