import type { RegionKind } from './region-kind.js';
import type { Role } from './role.js';

/** Where a role is held: at places of these levels, or at none; and for a unit, or for none. */
export interface RolePlaces {
  readonly regions: readonly RegionKind[];
  readonly unit: boolean;
}

/** Which role stands where. What a role needs is required of a membership, and what it does not know is refused. */
export const ROLE_PLACES: Readonly<Record<Exclude<Role, 'RESIDENT'>, RolePlaces>> = {
  GRID_WORKER: { regions: ['GRID'], unit: false },
  BUILDING_GROUP: { regions: ['GRID', 'BUILDING'], unit: false },
  AREA_BRANCH: { regions: ['GRID'], unit: false },
  COMMUNITY_STAFF: { regions: ['COMMUNITY'], unit: false },
  STREET_STAFF: { regions: ['STREET'], unit: false },
  UNIT_LIAISON: { regions: [], unit: true },
  PARTY_MEMBER: { regions: ['COMMUNITY'], unit: true },
  SUPERVISOR: { regions: ['CITY', 'STREET', 'COMMUNITY'], unit: false },
  ADMIN: { regions: ['CITY'], unit: false },
};

/** The roles in its grids that a community fills itself. */
export const GRID_ROLES: readonly Role[] = ['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH'];
