import { DeadlinesDiffer, verifyDeadlines } from '../../modules/order/deadlines/verify-deadlines.js';
import type { Command } from './command.js';

export const verifyDeadlinesCommand: Command = {
  usage: 'deadlines verify',
  does: 'computes the deadlines of all orders again from events and settings; says what differs, and changes nothing',
  run: async ({ services }) => {
    const { orders, wrong } = await verifyDeadlines(await services());
    if (wrong.length > 0) throw new DeadlinesDiffer(wrong);
    return `The deadlines of ${orders} orders are what their events say.`;
  },
};
