import type { Role, SetupGapKind } from '@lindan/shared';

import { cataloguePaths } from '@/features/catalogue/paths';
import { categoryPaths } from '@/features/categories/paths';
import { placePaths } from '@/features/places/paths';
import { settingsPath } from '@/features/settings/path';
import { unitPaths } from '@/features/units/paths';

import { mendPaths } from './paths';

/** What a gap is about, as far as its mending needs it. */
export interface GapSubject {
  readonly kind: SetupGapKind;
  readonly region: {
    readonly id: string;
    readonly path: readonly { readonly id: string; readonly kind: string }[];
  } | null;
  readonly unit: { readonly id: string } | null;
  readonly category: { readonly code: string } | null;
}

/** The role whose invitation fills a gap. */
const LACKING: Partial<Record<SetupGapKind, Role>> = {
  COMMUNITY_WITHOUT_STAFF: 'COMMUNITY_STAFF',
  COMMUNITY_WITHOUT_SUPERVISOR: 'SUPERVISOR',
  GRID_WITHOUT_WORKER: 'GRID_WORKER',
  GRID_WITHOUT_BUILDING_GROUP: 'BUILDING_GROUP',
  GRID_WITHOUT_BRANCH: 'AREA_BRANCH',
  UNIT_WITHOUT_LIAISON: 'UNIT_LIAISON',
  ORDER_WITHOUT_VERIFIER: 'SUPERVISOR',
  DISPUTE_WITHOUT_DECIDER: 'SUPERVISOR',
  RULING_WITHOUT_STREET: 'STREET_STAFF',
};

/** A community keeps its own grids and their people; all else is the administrator's. */
const OF_COMMUNITY: readonly SetupGapKind[] = [
  'COMMUNITY_WITHOUT_GRID',
  'GRID_WITHOUT_WORKER',
  'GRID_WITHOUT_BUILDING_GROUP',
  'GRID_WITHOUT_BRANCH',
];

/** The role that mends a kind of gap, besides the administrator. */
export function mendedBy(kind: SetupGapKind): 'COMMUNITY_STAFF' | 'ADMIN' {
  return OF_COMMUNITY.includes(kind) ? 'COMMUNITY_STAFF' : 'ADMIN';
}

export function canMend(kind: SetupGapKind, role: Role | undefined): boolean {
  return role === 'ADMIN' || role === mendedBy(kind);
}

/** The page of the unit or category that a gap is about. */
export function subjectPath({ unit, category }: GapSubject): string | undefined {
  if (unit !== null) return unitPaths.detail(unit.id);
  return category === null ? undefined : categoryPaths.list(category.code);
}

/** The page where a gap is mended, with what is known filled in. */
export function mendPath({ kind, region, unit, category }: GapSubject): string | undefined {
  if (kind === 'CATEGORY_WITHOUT_UNIT')
    return category === null ? undefined : cataloguePaths.edit(category.code);
  if (kind === 'COMMUNITY_WITHOUT_LEAD_UNIT') {
    const street = streetOf(region);
    return street === undefined ? undefined : mendPaths.pair(street);
  }
  if (kind === 'COMMUNITY_WITHOUT_GRID') return region === null ? undefined : placePaths.list(region.id);
  if (kind === 'CITY_WITHOUT_BOUNDS') return settingsPath;
  const role = LACKING[kind];
  if (role === undefined) return undefined;
  if (kind === 'UNIT_WITHOUT_LIAISON')
    return unit === null ? undefined : mendPaths.invite(role, { of: unit.id });
  const place = kind === 'RULING_WITHOUT_STREET' ? streetOf(region) : region?.id;
  return place === undefined ? undefined : mendPaths.invite(role, { where: place });
}

function streetOf(region: GapSubject['region']): string | undefined {
  return region?.path.find(({ kind }) => kind === 'STREET')?.id;
}
