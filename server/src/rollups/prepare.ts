import type { Services } from '../context/services.js';
import { applyDeltas } from './apply-deltas.js';
import { rebuildRollups } from './rebuild.js';
import { assertTimeZone, rollupState } from './state.js';

/**
 * Makes the totals valid before the first request: where they do not hold every row, all rows are counted once; then the
 * deltas that are left are applied. Of processes that start at once, one counts.
 * @throws RollupsInOtherTimeZone when TIME_ZONE is not the one in which they are cut
 */
export async function prepareRollups(services: Services, onRebuild: () => void): Promise<void> {
  const { config, database } = services;
  await database.exclusively('counting', async () => {
    if ((await rollupState(database.kysely)).isComplete) return;
    onRebuild();
    await rebuildRollups(services);
  });
  await assertTimeZone(database.kysely, config.timeZone);
  await applyDeltas(services);
}
