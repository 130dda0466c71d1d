import type { Cast, CastUnit, Scene } from './cast.js';
import type { Fate, Step } from './fates.js';
import { ECHOES, FATES } from './fates.js';
import type { Place, Places } from './places.js';
import type { Random } from './random.js';
import type { SpokenDemand } from './spoken-demands.js';
import type { Timing } from './timing.js';

/** What is known of a demand while its history plays. */
export interface Stated {
  readonly id: string;
  readonly number: string;
  readonly trackingCode: string;
}

/** A demand's way through the product, planned before it plays. */
export interface History {
  readonly said: SpokenDemand;
  readonly fate: Fate;
  readonly scene: Scene;
  readonly moments: readonly Date[];
  /** What a neighbour states again, if anybody does. */
  readonly echo: SpokenDemand | undefined;
  stated?: Stated;
  echoed?: Stated;
  orderId?: string;
  /** Who has the order now. */
  unit?: CastUnit;
  returns: number;
}

/** Gives every demand a fate, a place and its moments. */
export function planHistories(
  demands: readonly SpokenDemand[],
  cast: Cast,
  timing: Timing,
  random: Random,
): readonly History[] {
  const echoes = new Set(Object.values(ECHOES));
  const claimed = new Set(FATES.flatMap(({ suits }) => (suits?.id === undefined ? [] : [suits.id])));
  const free = random.shuffled(demands.filter(({ id }) => !echoes.has(id)));
  const take = (fits: (demand: SpokenDemand) => boolean): SpokenDemand => {
    const index = free.findIndex(fits);
    const [demand] = free.splice(index, index === -1 ? 0 : 1);
    if (demand === undefined) throw new Error('no demand is left for a fate that needs one');
    return demand;
  };
  // Those who are choosy choose first.
  const choosy = [...FATES].sort((a, b) => Number(b.suits !== undefined) - Number(a.suits !== undefined));
  return choosy.flatMap((fate) =>
    Array.from({ length: fate.times }, (): History => {
      const said = take((demand) => suitsFate(demand, fate, claimed));
      const echo = demands.find(({ id }) => id === ECHOES[said.id]);
      const moments = timing.momentsOf(fate.steps, fate.when, isCalm(fate) ? 1 : HASTE[said.urgency]);
      return { said, fate, moments, echo, scene: sceneOf(fate, cast.places, random), returns: 0 };
    }),
  );
}

const HASTE = { NORMAL: 1, URGENT: 0.35, EMERGENCY: 0.05 } as const;

/** Histories that are set by a deadline run at the ordinary pace, so that the clock shows what it should. */
export function isCalm({ when }: Fate): boolean {
  return 'step' in when;
}

/** The steps of all histories in the order in which they happened. */
export function inOrder(
  histories: readonly History[],
): readonly { history: History; step: Step; at: Date }[] {
  return histories
    .flatMap((history) =>
      history.fate.steps.map((step, index) => ({ history, step, at: history.moments[index] ?? new Date(0) })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function suitsFate(demand: SpokenDemand, { suits }: Fate, claimed: ReadonlySet<string>): boolean {
  if (suits?.id !== undefined) return demand.id === suits.id;
  if (claimed.has(demand.id)) return false;
  if (suits?.unit !== undefined) return demand.unitCode === suits.unit;
  return suits?.kind === undefined || demand.kind === suits.kind;
}

function sceneOf({ where }: Fate, places: Places, random: Random): Scene {
  if (where === 'HOME_GRID')
    return { community: places.home, grid: places.homeGrid, place: inGrid(places.homeGrid, random) };
  const others = places.communities.filter((community) => community !== places.home);
  const community = where === 'HOME' ? places.home : random.oneOf(others);
  const isForAll = random.happens(0.2);
  if (isForAll) return { community, grid: null, place: community };
  const grid = random.oneOf(community.grids.filter((one) => one !== places.homeGrid));
  return { community, grid, place: inGrid(grid, random) };
}

function inGrid(grid: Scene['grid'] & object, random: Random): Place {
  return grid.buildings.length > 0 && random.happens(0.6) ? random.oneOf(grid.buildings) : grid;
}
