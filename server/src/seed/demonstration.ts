import type { Services } from '../context/services.js';
import type { Say } from '../say.js';

/** A demonstration that can be loaded, and who signs in to it. */
export interface Demonstration {
  /** Loads it into an empty database through the product's own commands: all of it, or nothing when it is cut off. */
  readonly load: (services: Services) => Promise<void>;
  readonly accounts: readonly string[];
  readonly password: string;
}

/**
 * Loads the demonstration into an empty database, and into no other. Of two processes, the second waits and finds it.
 * @returns whether it was loaded now
 */
export async function loadDemonstrationOnce(
  services: Services,
  { load }: Demonstration,
  say: Say,
): Promise<boolean> {
  const { database } = services;
  return database.exclusively('demonstration', async () => {
    if (!(await database.isEmpty())) return false;
    const began = Date.now();
    say('loadingDemonstration');
    await load(services);
    say('loadedDemonstration', { seconds: ((Date.now() - began) / 1000).toFixed(1) });
    return true;
  });
}
