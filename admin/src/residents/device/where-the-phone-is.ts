import type { Coordinates } from '@lindan/shared';

const LONGEST_MS = 15_000;
/** A position that is this old will do. */
const FRESH_MS = 60_000;

/** The position of the device; undefined where it is not allowed, not known, or takes too long. */
export function whereThePhoneIs(): Promise<Coordinates | undefined> {
  return new Promise((resolve) => {
    // Pages without https have none.
    if (!('geolocation' in navigator)) resolve(undefined);
    else {
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
        () => resolve(undefined),
        { enableHighAccuracy: true, timeout: LONGEST_MS, maximumAge: FRESH_MS },
      );
    }
  });
}
