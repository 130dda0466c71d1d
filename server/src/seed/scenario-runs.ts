import type { Place, Places } from './places.js';
import type { Random } from './random.js';
import type { Scenario, Step } from './scenarios.js';
import { DUPLICATES, SCENARIOS } from './scenarios.js';
import type { Scheduler } from './schedule.js';
import type { SourceDemand } from './source-demands.js';
import type { LiaisonUnit, Location, Users } from './users.js';

/** The identifiers of a submitted demand. */
export interface SubmittedDemand {
  readonly id: string;
  readonly number: string;
  readonly trackingCode: string;
}

/** One execution of a scenario with a demand, planned in advance. */
export interface ScenarioRun {
  readonly source: SourceDemand;
  readonly scenario: Scenario;
  readonly location: Location;
  readonly moments: readonly Date[];
  /** The demand that a neighbour submits again, if the scenario has a duplicate. */
  readonly duplicateSource: SourceDemand | undefined;
  submitted?: SubmittedDemand;
  duplicate?: SubmittedDemand;
  orderId?: string;
  /** The unit that currently has the order. */
  unit?: LiaisonUnit;
  returns: number;
  /** A result was rejected or disputed: what follows mends it. */
  isTakenUpAgain: boolean;
}

/** Assigns demands, places and times to all scenarios. */
export function planRuns(
  demands: readonly SourceDemand[],
  users: Users,
  scheduler: Scheduler,
  random: Random,
): readonly ScenarioRun[] {
  const duplicates = new Set(Object.values(DUPLICATES));
  const claimed = new Set(SCENARIOS.flatMap(({ suits }) => (suits?.id === undefined ? [] : [suits.id])));
  const free = random.shuffled(demands.filter(({ id }) => !duplicates.has(id)));
  const take = (fits: (demand: SourceDemand) => boolean): SourceDemand => {
    const index = free.findIndex(fits);
    const [demand] = free.splice(index, index === -1 ? 0 : 1);
    if (demand === undefined) throw new Error('no demand is left for a scenario that needs one');
    return demand;
  };
  // Scenarios with constraints on the demand pick before the others.
  const constrainedFirst = [...SCENARIOS].sort(
    (a, b) => Number(b.suits !== undefined) - Number(a.suits !== undefined),
  );
  return constrainedFirst.flatMap((scenario) =>
    Array.from({ length: scenario.times }, (): ScenarioRun => {
      const source = take((demand) => suitsScenario(demand, scenario, claimed));
      const duplicateSource = demands.find(({ id }) => id === DUPLICATES[source.id]);
      const moments = scheduler.schedule(
        scenario.steps,
        scenario.when,
        isTimedByDeadline(scenario) ? 1 : PACE_OF_URGENCY[source.urgency],
      );
      return {
        source,
        scenario,
        moments,
        duplicateSource,
        location: locationOf(scenario, users.places, random),
        returns: 0,
        isTakenUpAgain: false,
      };
    }),
  );
}

const PACE_OF_URGENCY = { NORMAL: 1, URGENT: 0.35, EMERGENCY: 0.05 } as const;

/** Whether a scenario is timed by a deadline. Such a run has normal urgency, so that its clock shows the intended state. */
export function isTimedByDeadline({ when }: Scenario): boolean {
  return 'step' in when;
}

/** The steps of all runs in chronological order. */
export function stepsInOrder(
  runs: readonly ScenarioRun[],
): readonly { run: ScenarioRun; step: Step; at: Date }[] {
  return runs
    .flatMap((run) =>
      run.scenario.steps.map((step, index) => ({ run, step, at: run.moments[index] ?? new Date(0) })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function suitsScenario(demand: SourceDemand, { suits }: Scenario, claimed: ReadonlySet<string>): boolean {
  if (suits?.id !== undefined) return demand.id === suits.id;
  if (claimed.has(demand.id)) return false;
  if (suits?.unit !== undefined) return demand.unitCode === suits.unit;
  return suits?.kind === undefined || demand.kind === suits.kind;
}

function locationOf({ where }: Scenario, places: Places, random: Random): Location {
  if (where === 'HOME_GRID')
    return { community: places.home, grid: places.homeGrid, place: inGrid(places.homeGrid, random) };
  const others = places.communities.filter((community) => community !== places.home);
  const community = where === 'HOME' ? places.home : random.oneOf(others);
  const isForAll = random.happens(0.2);
  if (isForAll) return { community, grid: null, place: community };
  const grid = random.oneOf(community.grids.filter((one) => one !== places.homeGrid));
  return { community, grid, place: inGrid(grid, random) };
}

function inGrid(grid: Location['grid'] & object, random: Random): Place {
  return grid.buildings.length > 0 && random.happens(0.6) ? random.oneOf(grid.buildings) : grid;
}
