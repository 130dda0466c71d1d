import { number, table } from './table.mjs';

/** Figures that are printed by another word. */
const PRINTED = { cpu: 'processors' };

/** The tables of docs/performance.md, as they are printed. */
export function printTables(summary) {
  const { size, beside, settings, notes, operations, comparisons, words, machine } = summary;
  const { rounds, seconds, connections } = settings;
  return [
    `\n${size} demands${beside === undefined ? '' : ` beside ${beside}`}; ${rounds} × ${seconds} s, ${connections} connections; ${machine.processor}, ${machine.cores} cores; ${machine.commit}`,
    ...notes,
    '',
    table(
      ['', 'side', 'requests/s', 'p50 ms', 'p99 ms', 'server ms', 'database ms', 'client ms', 'memory MB'],
      operations.flatMap(figureRows),
    ),
    '',
    table(['', 'against', 'reached', 'range', 'floor', 'aim', ''], comparisons.map(comparisonRow)),
    ...wordLines(words),
    '',
  ].join('\n');
}

function figureRows({ title, sides }) {
  return sides.map((side) => [
    title,
    side.name,
    number(side.perSecond, side.perSecond < 100 ? 1 : 0),
    number(side.p50, 1),
    number(side.p99, 1),
    number(side.serverCpu, 2),
    number(side.databaseCpu, 2),
    number(side.clientCpu, 2),
    number(side.memory / 1e6, 0),
  ]);
}

function comparisonRow({ operation, side, of, by, reached, floor, aim, counts, isMet, isAimed }) {
  const what = by === 'perSecond' ? '' : ` (${PRINTED[by] ?? by})`;
  return [
    `${operation}${side === 'product' ? '' : side.slice('product'.length)}${what}`,
    of,
    number(reached.median, 2),
    `${number(reached.least, 2)}–${number(reached.most, 2)}`,
    number(floor, 2),
    number(aim, 2),
    verdict({ counts, isMet, isAimed }),
  ];
}

function verdict({ counts, isMet, isAimed }) {
  const said = saidOf(isMet, isAimed);
  return counts ? said : `${said}, asked at 1m only`;
}

function saidOf(isMet, isAimed) {
  if (isMet === false) return 'floor missed';
  if (isAimed === true) return 'aim reached';
  if (isMet === true) return 'floor reached';
  return isAimed === false ? 'aim missed' : 'for comparison';
}

function wordLines(words) {
  return words.map(
    ({ side, slowest, share, middle }) =>
      `Slowest word asked by itself, ${side}: ${slowest.word} with ${number(slowest.milliseconds, 1)} ms, ${number(share, 1)} times the middle one (${number(middle, 1)} ms)`,
  );
}
