import { verifyDemandDeadlines } from '../../modules/demand/deadlines/verify-deadlines.js';
import { DeadlinesDiffer, verifyDeadlines } from '../../modules/order/deadlines/verify-deadlines.js';
import type { Command } from './command.js';

export const verifyDeadlinesCommand: Command = {
  usage: 'deadlines verify',
  does: 'computes the deadlines of all demands and orders again from events and settings; says what differs, and changes nothing',
  run: async ({ services }) => {
    const opened = await services();
    const { orders, wrong } = await verifyDeadlines(opened);
    const { demands, wrong: wrongOfDemands } = await verifyDemandDeadlines(opened);
    const all = [...wrong, ...wrongOfDemands];
    if (all.length > 0) throw new DeadlinesDiffer(all);
    return `The deadlines of ${demands} demands and ${orders} orders are what their events say.`;
  },
};
