import { BadInput } from '../../refusal.js';

/** China's outermost points, in degrees of WGS84. */
const CHINA = { latitude: [3.4, 53.6], longitude: [73.4, 135.1] } as const;

/**
 * Refuses a location beyond the country, such as 0, 0 of a device that knows none.
 * @throws BadInput
 */
export function assertWithinCountry(
  location: { readonly latitude: number; readonly longitude: number } | null | undefined,
): void {
  if (location == null) return;
  const isWithin = (['latitude', 'longitude'] as const).every((axis) => {
    const [least, most] = CHINA[axis];
    return location[axis] >= least && location[axis] <= most;
  });
  if (!isWithin) throw new BadInput({ 'input.location': { problem: 'invalid' } });
}
