import type { Coordinates } from '@lindan/shared';
import { COUNTRY_BOUNDS, liesWithin } from '@lindan/shared';

import type { Acting } from '../../context/acting.js';
import { askFirst, BadInput } from '../../refusal.js';

/**
 * Refuses a location beyond the country, such as 0, 0 of a device that knows none, and asks about one outside of the city, where
 * its bounds are set.
 * @throws BadInput beyond the country
 * @throws ConfirmFirst outside of the city, unless the call confirms it
 */
export function assertWithinCity(
  { services, now }: Pick<Acting, 'services' | 'now'>,
  location: Coordinates | null | undefined,
  confirmed: readonly string[] | null | undefined,
): void {
  if (location == null) return;
  if (!liesWithin(COUNTRY_BOUNDS, location)) throw new BadInput({ 'input.location': { problem: 'invalid' } });
  const { cityBounds } = services.settings.at(now);
  const isOutside = cityBounds !== null && !liesWithin(cityBounds, location);
  askFirst(isOutside ? ['OUTSIDE_CITY'] : [], confirmed);
}
