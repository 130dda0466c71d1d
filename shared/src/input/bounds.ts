/** A point in degrees of WGS84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export const SIDES = ['south', 'west', 'north', 'east'] as const;
export type Side = (typeof SIDES)[number];

/** A box in degrees of WGS84. */
export type Bounds = Readonly<Record<Side, number>>;

/** China's outermost points. */
export const COUNTRY_BOUNDS: Bounds = { south: 3.4, west: 73.4, north: 53.6, east: 135.1 };

/** Whether a point lies in the box or on its edge. */
export function liesWithin(
  { south, west, north, east }: Bounds,
  { latitude, longitude }: Coordinates,
): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
