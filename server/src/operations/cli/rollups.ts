import { compareRollups, RollupsDiffer } from '../../rollups/compare.js';
import { rebuildRollups } from '../../rollups/rebuild.js';
import { complain } from '../../say.js';
import type { Command } from './command.js';

export const compareRollupsCommand: Command = {
  usage: 'rollups compare',
  does: 'compares the figures’ rollups with a recount of all rows; says what differs, and changes nothing',
  run: async ({ services }) => {
    const differences = await compareRollups(await services());
    if (differences.length > 0) throw new RollupsDiffer(differences);
    return 'The rollups are what the rows say.';
  },
};

export const rebuildRollupsCommand: Command = {
  usage: 'rollups rebuild',
  does: 'counts the figures anew from all rows, in the days of TIME_ZONE; people may go on working',
  run: async ({ services }) => {
    const began = Date.now();
    const seconds = (): string => ((Date.now() - began) / 1000).toFixed(1);
    const count = await rebuildRollups(await services(), (step) => complain(`${seconds()} s: ${step} …`));
    return `${count} totals were counted anew in ${seconds()} s.`;
  },
};
