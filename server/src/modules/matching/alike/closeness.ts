import type { Coordinates } from '@lindan/shared';

import type { Circumstances, ComparedCircumstances } from './circumstances.js';
import { compareCircumstances, metres } from './circumstances.js';

/** How closely demands are compared: never more closely than the reader may know what is compared. */
export interface Closeness {
  readonly compare: (one: Circumstances, other: Circumstances) => ComparedCircumstances;
  /** Whether numbers of flats in the texts count. */
  readonly withDoors: boolean;
}

/** For staff, who may read what is compared. */
export const CLOSELY: Closeness = { compare: compareCircumstances, withDoors: true };

/**
 * For anybody. Only what the neutral line tells counts besides the text: the category and the day. Otherwise somebody could ask
 * from building to building, or from point to point, until a demand shows, and so learn where it is. Points count only when
 * they lie far apart, in squares of about a kilometre.
 */
export const COARSELY: Closeness = {
  compare: (one, other) => ({
    ...compareCircumstances(one, other),
    building: undefined,
    distance: farApart(one.location, other.location),
  }),
  withDoors: false,
};

const FAR_METRES = 1600;

function farApart(one: Coordinates | null, other: Coordinates | null): number | undefined {
  if (one === null || other === null) return undefined;
  const distance = metres(squareOf(one), squareOf(other));
  return distance > FAR_METRES ? distance : undefined;
}

function squareOf({ latitude, longitude }: Coordinates): Coordinates {
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 };
}
