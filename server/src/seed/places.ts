import type { RegionKind } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../context/services.js';
import { newPlaceCode } from '../modules/region/place-code.js';
import { Region } from '../modules/region/region.entity.js';
import { newId } from '../sql/id.js';
import TEXTS from './texts.json' with { type: 'json' };

/** A place of a demand: a community, or a grid or building in it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly isInGrid: boolean;
}

export interface Community extends Place {
  readonly streetId: string;
  readonly grids: readonly Grid[];
}

export interface Grid extends Place {
  readonly buildings: readonly Place[];
}

/** The communities of the scenarios. The named accounts belong to the first community and its first grid. */
export interface Places {
  readonly cityId: string;
  readonly communities: readonly [Community, ...Community[]];
  readonly home: Community;
  readonly homeGrid: Grid;
}

/** All communities of 舞阳坝街道, one community each of three other streets, and a village. */
const COMMUNITIES = [
  '422801001001',
  '422801001002',
  '422801001003',
  '422801001004',
  '422801001005',
  '422801001008',
  '422801001009',
  '422801001010',
  '422801002004',
  '422801003002',
  '422801004002',
  '422801100212',
] as const;
/** A village has grids but no buildings. */
const VILLAGE = '422801100212';

/** Adds grids and buildings, which no national table lists. They are marked as demonstration data. */
export function addGridsAndBuildings(services: Services): Promise<Places> {
  return services.database.transaction(async (em) => {
    const found = await em.find(Region, { code: { $in: [...COMMUNITIES] } }, { orderBy: { code: 'asc' } });
    const [home, ...others] = found.map((community) => divide(em, community));
    const [homeGrid] = home?.grids ?? [];
    const cityId = found[0]?.cityId;
    if (home === undefined || homeGrid === undefined || cityId === undefined) {
      throw new Error('the communities of the demonstration are not there');
    }
    return { cityId, communities: [home, ...others], home, homeGrid };
  });
}

function divide(em: SqlEntityManager, community: Region): Community {
  const { id, name, streetId } = community;
  if (streetId === null) throw new Error(`${name} lies in no street`);
  const grids = TEXTS.grids.map((gridName, index): Grid => {
    const grid = below(em, community, 'GRID', gridName, index + 1);
    const buildings =
      community.code === VILLAGE
        ? []
        : TEXTS.buildings.map((building, place) => asPlace(below(em, grid, 'BUILDING', building, place + 1)));
    return { ...asPlace(grid), buildings };
  });
  return { id, name, streetId, isInGrid: false, grids };
}

function below(
  em: SqlEntityManager,
  parent: Region,
  kind: Extract<RegionKind, 'GRID' | 'BUILDING'>,
  name: string,
  position: number,
): Region {
  const id = newId();
  return em.create(Region, {
    id,
    kind,
    code: null,
    name,
    parentId: parent.id,
    cityId: parent.cityId,
    streetId: parent.streetId,
    communityId: parent.communityId,
    gridId: parent.gridId ?? id,
    buildingId: kind === 'BUILDING' ? id : null,
    takesOrders: true,
    placeCode: newPlaceCode(),
    position,
    isDemonstration: true,
  });
}

function asPlace({ id, name }: Region): Place {
  return { id, name, isInGrid: true };
}
