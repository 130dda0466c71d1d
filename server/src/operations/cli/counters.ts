import { CountersDiffer, compareCounters } from '../../counters/compare.js';
import { rebuildCounters } from '../../counters/rebuild.js';
import { complain } from '../../say.js';
import type { Command } from './command.js';

export const compareCountersCommand: Command = {
  usage: 'counters compare',
  does: 'compares the figures’ counters with a recount of all rows; says what differs, and changes nothing',
  run: async ({ services }) => {
    const differences = await compareCounters(await services());
    if (differences.length > 0) throw new CountersDiffer(differences);
    return 'The counters are what the rows say.';
  },
};

export const rebuildCountersCommand: Command = {
  usage: 'counters rebuild',
  does: 'counts the figures anew from all rows, in the days of TIME_ZONE; people may go on working',
  run: async ({ services }) => {
    const began = Date.now();
    const seconds = (): string => ((Date.now() - began) / 1000).toFixed(1);
    const count = await rebuildCounters(await services(), (step) => complain(`${seconds()} s: ${step} …`));
    return `${count} totals were counted anew in ${seconds()} s.`;
  },
};
