import type { Bounds } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';

/** The coordinates of a place are a point within it: the city goes on beyond the outermost ones, here by some 10 km. */
const MARGIN_DEGREES = 0.1;

/** The box around the places that have coordinates; null where none has. */
export async function boundsOfPlaces({ services }: Acting): Promise<Bounds | null> {
  const { rows } = await sql<{ [Side in keyof Bounds]: number | null }>`
    select min(latitude) as south, min(longitude) as west, max(latitude) as north, max(longitude) as east from regions
  `.execute(services.database.kysely);
  const [found] = rows;
  if (found?.south == null || found.west == null || found.north == null || found.east == null) return null;
  return {
    south: rounded(found.south - MARGIN_DEGREES),
    west: rounded(found.west - MARGIN_DEGREES),
    north: rounded(found.north + MARGIN_DEGREES),
    east: rounded(found.east + MARGIN_DEGREES),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
