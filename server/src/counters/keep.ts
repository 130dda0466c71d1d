import type { Services } from '../context/services.js';
import { foldCounters } from './fold.js';
import { rebuildCounters } from './rebuild.js';
import { assertCountedHere, counterState } from './state.js';

/**
 * Sees to it before the first request that the totals can be trusted: of a city that was there before they were kept, all
 * rows are counted once; then what was written since the last fold is added. Of processes that start at once, one counts.
 * @throws CountersOfAnotherZone when TIME_ZONE is not the one in which they are cut
 */
export async function keepCounters(services: Services, onRebuild: () => void): Promise<void> {
  const { config, database } = services;
  await database.exclusively('counting', async () => {
    if ((await counterState(database.kysely)).isComplete) return;
    onRebuild();
    await rebuildCounters(services);
  });
  await assertCountedHere(database.kysely, config.timeZone);
  await foldCounters(services);
}
