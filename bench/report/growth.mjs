import { readFileSync } from 'node:fs';
import { GROWTH } from '../floors.mjs';
import { number, table } from './table.mjs';

/** How the product's figures grew from an earlier run on a smaller city. */
export function growthSince(summary, file) {
  const earlier = JSON.parse(readFileSync(file, 'utf8'));
  const rows = summary.operations.flatMap((operation) => growthOf(operation, earlier));
  return [
    `From ${earlier.size} to ${summary.size} demands:`,
    '',
    table(['', 'figure', 'then', 'now', 'times', 'floor', 'aim'], rows),
  ].join('\n');
}

function growthOf({ name, title, sides }, earlier) {
  const product = (all) => all?.find((side) => side.name === 'product');
  const [now, then] = [product(sides), product(earlier.operations.find((one) => one.name === name)?.sides)];
  if (now === undefined || then === undefined) return [];
  const row = (figure, before, after, { floor, aim }) => [
    title,
    figure,
    number(before, 2),
    number(after, 2),
    number(after / before, 2),
    number(floor, 2),
    number(aim, 2),
  ];
  const rows = [row('p99 ms', then.p99, now.p99, GROWTH.p99.of[name] ?? GROWTH.p99)];
  if (name !== 'board') return rows;
  const cpu = ({ serverCpu, databaseCpu }) => serverCpu + databaseCpu;
  return [...rows, row('CPU ms', cpu(then), cpu(now), GROWTH.boardCpu)];
}
