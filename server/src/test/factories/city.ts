import type { RegionKind } from '@lindan/shared';
import { Region } from '../../modules/region/region.entity.js';
import { newId } from '../../sql/id.js';
import type { TestServices } from '../harness.js';
import { categoriesOf } from './category.js';
import type { Staff } from './staff.js';
import { staffOf } from './staff.js';

/** A place as factories and tests name it. */
export interface Place {
  readonly id: string;
  readonly kind: RegionKind;
  readonly name: string;
}

/** The places of a small city: two streets; the first has two communities, and grids and a building in the first. */
export interface Places {
  readonly city: Place;
  readonly street: Place;
  readonly community: Place;
  readonly grid: Place;
  readonly building: Place;
  /** A second grid of the community. */
  readonly otherGrid: Place;
  /** A second community of the street, without grids. */
  readonly neighbour: Place;
  readonly otherStreet: Place;
  /** A community of the other street, without grids. */
  readonly otherCommunity: Place;
}

/** A small city with the people who screen, dispatch and audit in its first community. */
export interface City extends Places {
  readonly services: TestServices;
  readonly staff: Staff;
}

/** Every call makes a city of its own, so that tests on one database do not meet. */
export async function aCity(services: TestServices): Promise<City> {
  await categoriesOf(services);
  const places = await services.database.transaction(async (em) => {
    const build = (kind: RegionKind, name: string, parent: Region | null, position = 1): Region => {
      const id = newId();
      const lineage = {
        cityId: parent?.cityId ?? id,
        streetId: parent?.streetId ?? null,
        communityId: parent?.communityId ?? null,
        gridId: parent?.gridId ?? null,
        buildingId: null,
        ...(kind !== 'CITY' && { [`${kind.toLowerCase()}Id`]: id }),
      };
      const takesOrders = lineage.communityId !== null;
      const parentId = parent?.id ?? null;
      const codes = { code: null, placeCode: null };
      const region = { id, kind, name, parentId, takesOrders, position, isDemonstration: false };
      return em.create(Region, { ...region, ...lineage, ...codes });
    };
    const city = build('CITY', '恩施市', null);
    const street = build('STREET', '舞阳坝街道', city, 1);
    const otherStreet = build('STREET', '六角亭街道', city, 2);
    const community = build('COMMUNITY', '官坡社区', street, 1);
    const neighbour = build('COMMUNITY', '书院社区', street, 2);
    const otherCommunity = build('COMMUNITY', '西湖社区', otherStreet, 1);
    const grid = build('GRID', '第一网格', community, 1);
    const otherGrid = build('GRID', '第二网格', community, 2);
    const building = build('BUILDING', '3栋', grid, 1);
    for (const region of [city, street, otherStreet, community, neighbour, otherCommunity])
      em.persist(region);
    for (const region of [grid, otherGrid, building]) em.persist(region);
    return { city, street, community, grid, building, otherGrid, neighbour, otherStreet, otherCommunity };
  });
  return { services, ...places, staff: await staffOf(services, places) };
}
