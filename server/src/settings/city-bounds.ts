import type { Bounds, Side } from '@lindan/shared';
import { COUNTRY_BOUNDS, SIDES } from '@lindan/shared';

import type { FieldProblem } from '../refusal.js';

/** The sides as they are set: all of them, or none where the city has no bounds. */
export type BoundsSetting = Readonly<Record<Side, number | null>>;

/** The opposite side, which must lie further on. */
const BEYOND: Readonly<Partial<Record<Side, Side>>> = { north: 'south', east: 'west' };

/** All sides are set or none is. They lie in the country, north of south and east of west. */
export function cityBoundsProblems(setting: BoundsSetting): Readonly<Record<string, FieldProblem>> {
  const missing = SIDES.filter((side) => setting[side] === null);
  if (missing.length === SIDES.length) return {};
  const problems: Record<string, FieldProblem> = {};
  for (const side of missing) problems[side] = { problem: 'required' };
  for (const side of SIDES) {
    const value = setting[side];
    if (value === null) continue;
    const [min, max] = rangeOf(side);
    const before = BEYOND[side];
    const from = before === undefined ? null : setting[before];
    if (!(value >= min && value <= max)) problems[side] = { problem: 'outOfRange', values: { min, max } };
    else if (from !== null && value <= from)
      problems[side] = { problem: 'outOfRange', values: { min: from, max } };
  }
  return problems;
}

function rangeOf(side: Side): readonly [number, number] {
  const { south, west, north, east } = COUNTRY_BOUNDS;
  return side === 'south' || side === 'north' ? [south, north] : [west, east];
}

/** The setting with these sides; absent ones are not set. */
export function boundsSetting(sides: Readonly<Partial<Record<Side, number | null>>>): BoundsSetting {
  const { south = null, west = null, north = null, east = null } = sides;
  return { south, west, north, east };
}

/** The bounds of a setting; null where none are set. */
export function boundsOf({ south, west, north, east }: BoundsSetting): Bounds | null {
  if (south === null || west === null || north === null || east === null) return null;
  return { south, west, north, east };
}
