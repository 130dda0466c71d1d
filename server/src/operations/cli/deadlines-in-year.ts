import { moveDeadlines } from '../../modules/order/commands/move-deadlines.js';
import type { OrderInYear } from '../../modules/order/deadlines/year-of-deadlines.js';
import { ordersInYear, yearInForce } from '../../modules/order/deadlines/year-of-deadlines.js';
import type { Command, CommandValues } from './command.js';
import { required, WrongUsage } from './command.js';

export const deadlinesInYearCommand: Command = {
  usage: 'deadlines year --year YEAR',
  does: 'lists the deadlines of open orders that lie in a calendar year, and where this year would have them; changes nothing',
  options: ['year'],
  run: async ({ services }, values) => {
    const year = yearOf(values);
    const opened = await services();
    const now = opened.time.now();
    const orders = await ordersInYear(opened, await yearInForce(opened, year, now), now);
    return [`${orders.length} open orders have deadlines in ${year}.`, ...orders.flatMap(linesOf)].join('\n');
  },
};

export const moveDeadlinesCommand: Command = {
  usage: 'deadlines move --year YEAR',
  does: 'moves the deadlines of open orders that lie in a calendar year to where this year has them, each with an event',
  options: ['year'],
  run: async ({ services }, values) => {
    const year = yearOf(values);
    const opened = await services();
    const orders = await moveDeadlines(opened, year, opened.time.now());
    return [
      `The deadlines of ${orders.length} orders in ${year} were moved.`,
      ...orders.flatMap(linesOf),
    ].join('\n');
  },
};

/** @throws WrongUsage */
function yearOf(values: CommandValues): number {
  const text = required(values, 'year');
  if (!/^20\d\d$/.test(text)) throw new WrongUsage(`${text} is no year.`);
  return Number(text);
}

function linesOf({ number, deadlines }: OrderInYear): readonly string[] {
  return deadlines.map(({ name, set, byCalendar }) => {
    const isSame = set.getTime() === byCalendar.getTime();
    return `  ${number}  ${name}: ${set.toISOString()}${isSame ? ', stays' : ` → ${byCalendar.toISOString()}`}`;
  });
}
