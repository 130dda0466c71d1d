import { dispatchDemand } from '../modules/order/commands/dispatch-demand.js';
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
  run.orderId = await dispatchDemand(seed.acting(users.in(run.location, role)), {
    demandId: run.submitted?.id ?? '',
    mode: 'ASSIGNED',
    unitId: unit.id,
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

/** 派单 into the claim hall. The responsible unit claims the order later, or a unit paired with the community. */
export async function offerInHall({ seed, users }: ScenarioContext, run: ScenarioRun): Promise<void> {
  run.orderId = await dispatchDemand(seed.acting(users.in(run.location, 'COMMUNITY_STAFF')), {
    demandId: run.submitted?.id ?? '',
    mode: 'OPEN',
    note: seed.random.happens(0.5) ? wordsFor('dispatched', run.source.categoryCode, seed.random) : null,
  });
  run.unit = users.claimant(run.source.unitCode, run.location, run.source.categoryCode);
}
