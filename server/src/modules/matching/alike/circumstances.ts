import type { Coordinates } from '@lindan/shared';

/** Where, when and about what a demand is, besides its text. What is null says nothing. */
export interface Circumstances {
  /** null: not known, as of a text alone. */
  readonly communityId: string | null;
  readonly buildingId: string | null;
  readonly location: Coordinates | null;
  readonly categoryCode: string | null;
  /** The first-level category above it, or the category itself. */
  readonly groupCode: string | null;
  readonly at: Date;
}

/** How the circumstances of two demands compare; undefined: one of them says nothing. */
export interface ComparedCircumstances {
  readonly isOneCommunity: boolean;
  readonly building: 'same' | 'other' | undefined;
  /** Metres between both. */
  readonly distance: number | undefined;
  readonly category: 'same' | 'related' | 'other' | undefined;
  /** Days between both. */
  readonly days: number;
}

const DAY_MS = 86_400_000;
const EARTH_RADIUS = 6_371_000;

export function compareCircumstances(one: Circumstances, other: Circumstances): ComparedCircumstances {
  return {
    isOneCommunity: compared(one.communityId, other.communityId) === 'same',
    building: compared(one.buildingId, other.buildingId),
    distance:
      one.location === null || other.location === null ? undefined : metres(one.location, other.location),
    category:
      compared(one.categoryCode, other.categoryCode) === 'other' && one.groupCode === other.groupCode
        ? 'related'
        : compared(one.categoryCode, other.categoryCode),
    days: Math.abs(one.at.getTime() - other.at.getTime()) / DAY_MS,
  };
}

function compared(one: string | null, other: string | null): 'same' | 'other' | undefined {
  if (one === null || other === null) return undefined;
  return one === other ? 'same' : 'other';
}

/** The great-circle distance (haversine). */
export function metres(one: Coordinates, other: Coordinates): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord =
    half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(other.longitude - one.longitude));
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
