import { number, table } from './table.mjs';

/** Printed names of figures. */
const PRINTED = { cpu: 'processors' };

/** The tables of docs/performance.md. */
export function printTables(summary) {
  const { size, smaller, settings, notes, operations, comparisons, words, machine } = summary;
  const { rounds, seconds, connections } = settings;
  return [
    `\n${size} demands${smaller === undefined ? '' : `, smaller city with ${smaller}`}; ${rounds} × ${seconds} s, ${connections} connections; ${machine.processor}, ${machine.cores} cores; ${machine.commit}`,
    ...notes,
    '',
    table(
      ['', 'target', 'requests/s', 'p50 ms', 'p99 ms', 'server ms', 'database ms', 'client ms', 'memory MB'],
      operations.flatMap(figureRows),
    ),
    '',
    table(['', 'against', 'reached', 'range', 'floor', 'aim', ''], comparisons.map(comparisonRow)),
    ...wordLines(words),
    '',
  ].join('\n');
}

function figureRows({ title, targets }) {
  return targets.map((target) => [
    title,
    target.name,
    number(target.perSecond, target.perSecond < 100 ? 1 : 0),
    number(target.p50, 1),
    number(target.p99, 1),
    number(target.serverCpu, 2),
    number(target.databaseCpu, 2),
    number(target.clientCpu, 2),
    number(target.memory / 1e6, 0),
  ]);
}

function comparisonRow({ operation, target, of, by, reached, floor, aim, counts, isMet, isAimed }) {
  const what = by === 'perSecond' ? '' : ` (${PRINTED[by] ?? by})`;
  return [
    `${operation}${target === 'product' ? '' : target.slice('product'.length)}${what}`,
    of,
    number(reached.median, 2),
    `${number(reached.least, 2)}–${number(reached.most, 2)}`,
    number(floor, 2),
    number(aim, 2),
    verdict({ counts, isMet, isAimed }),
  ];
}

function verdict({ counts, isMet, isAimed }) {
  const result = resultOf(isMet, isAimed);
  return counts ? result : `${result}, required at 1m only`;
}

function resultOf(isMet, isAimed) {
  if (isMet === false) return 'floor missed';
  if (isAimed === true) return 'aim reached';
  if (isMet === true) return 'floor reached';
  return isAimed === false ? 'aim missed' : 'for comparison';
}

function wordLines(words) {
  return words.map(
    ({ target, slowest, share, middle }) =>
      `Slowest word without load, ${target}: ${slowest.word} with ${number(slowest.milliseconds, 1)} ms, ${number(share, 1)} times the median word (${number(middle, 1)} ms)`,
  );
}
